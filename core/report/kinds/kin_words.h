// SPDX-License-Identifier: MPL-2.0
// How somebody belongs to a child, in the words of the pack: "maternal grandmother", "Dana's former partner".
#pragma once

#include "core/report/kinds/document_maker.h"
#include "core/rules/kinship.h"

namespace core {

/// As inside a sentence.
QString kinWords(const DocumentMaker& maker, const Kin& kin);

/// The relation of every person to the children of the case, as one text each: "mother", or "mother of Kofi; aunt of Ben"
/// where it differs. People without a path to a child have none.
class KinTexts {
public:
    explicit KinTexts(const DocumentMaker& maker);

    QString of(const PersonId& person) const { return texts_.value(person); }
    /// The nearer the kin the smaller; for the order of tables. Children of the case 0, people without a path last.
    int distance(const PersonId& person) const { return distances_.value(person, 1000); }

private:
    QHash<PersonId, QString> texts_;
    QHash<PersonId, int> distances_;
};

}  // namespace core
