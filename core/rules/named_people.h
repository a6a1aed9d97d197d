// SPDX-License-Identifier: MPL-2.0
// Who is meant by the names that stand in a text.
#pragma once

#include "core/model/snapshot.h"

#include <QHash>

namespace core {

/// The names of a case, read once for many texts. A name that several people bear means nobody.
class NamedPeople {
public:
    explicit NamedPeople(const CaseSnapshot& snapshot);
    /// In the order in which they are named, each once. Full, given and known-as names count, as whole words; "Dana's" is
    /// Dana. A given name inside a longer name that is known counts for the longer one.
    QList<PersonId> in(const QString& text) const;

private:
    QHash<QString, std::optional<PersonId>> names_;  ///< folded words joined by a space; no value = several bear it
    qsizetype longest_ = 1;                          ///< words of the longest name
};

}  // namespace core
