// SPDX-License-Identifier: MPL-2.0
// Then and now: two pictures of one family side by side, with what is different marked and said.
#pragma once

#include "core/genogram/genogram.h"

#include <QMap>

namespace core {

enum class FamilyChange { New, Gone, Changed };

/// Who differs between two states of a family: the person's own record, descent, unions, homes or ties. A child's descent
/// counts for the child, a union or tie for both.
QMap<PersonId, FamilyChange> familyChanges(const CaseSnapshot& then, const CaseSnapshot& now);

/// One state of the family as it is to be drawn.
struct FamilyState {
    CaseSnapshot records;     ///< as at the day, cleared
    QSet<AnyId> possible;     ///< what only may have been so
    GenogramOptions options;  ///< the title stands over the half
};

/// `then` left, `now` right, people of both at the same places as far as can be. `spots` has the people of now first;
/// those of then are copies. Under the halves stands in words who is new, gone and different.
Drawing thenAndNow(const FamilyState& then, const FamilyState& now, const Words& words);

}  // namespace core
