// SPDX-License-Identifier: MPL-2.0
// The children of a statutory return and the case it is read into: found by their local number, or made.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

#include <QSet>

namespace core {

/// A return names children by number alone. Into a case about children only their rows are read; every other row is
/// listed. Into a case about nobody yet all children are made, each named by its number.
class ReturnChildren {
public:
    ReturnChildren(const CaseSnapshot& into, ImportResult& result);

    /// The child of this number, made if that may be; no value = the row is not for this case. `isNew`: call for what
    /// the return says of the child to be put in.
    std::optional<PersonId> find(const QString& number);
    /// Did this reading make the child?
    bool isMade(const PersonId& child) const { return made_.contains(child); }
    /// Changes a child that was made.
    void change(const PersonId& child, const std::function<void(Person&)>& edit);
    /// Puts the children that were made before everything else of the set. Call once, at the end.
    void finish();

private:
    const CaseSnapshot& into_;
    ImportResult& result_;
    QHash<QString, PersonId> known_;
    QMap<PersonId, Person> made_;
    bool mayMake_ = false;
};

/// "14/08/2017" and "2017-08-14"; a null date for anything else.
QDate dateOfReturn(const QString& text);

}  // namespace core
