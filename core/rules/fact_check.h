// SPDX-License-Identifier: MPL-2.0
// What cannot be, or should not be, among the dated facts of a child: explained, never blocking (practice §13).
#pragma once

#include "core/practice/pack.h"
#include "core/rules/fact_span.h"

#include "core/model/snapshot.h"

namespace core {

enum class FactIssue {
    PlacementsTogether,  ///< two placements at once
    StatusMissing,       ///< placed, and no legal status says why (V-05)
    StatusesTogether,    ///< two legal statuses that exclude each other (V-05)
    PlacementMissing,    ///< looked after by law, and no placement says where
    BeforeBirth,         ///< begins before the child was born
    AfterDeath,          ///< goes on after the child died
    AfterEighteen,       ///< looked after or placed after the eighteenth birthday
    InFuture,            ///< begins after today
    NoBirth,             ///< a child of the case without date of birth or due date (V-01)
    ParentNotApproved,   ///< placed with a parent under a care order, approval of the nominated officer not recorded (V-07)
    ConsentMissing,      ///< accommodated by agreement, nobody recorded with parental responsibility (V-34)
    WorkerMissing,       ///< looked after, and nobody is recorded as working with the child
    HearingOutside,      ///< a hearing before its proceedings began or after they ended
};

struct FactFinding {
    FactIssue issue = FactIssue::NoBirth;
    std::optional<PersonId> child;
    QList<AnyId> records;         ///< what it is about, first the one to look at
    std::optional<Stretch> days;  ///< on which it is so, where the issue lasts

    bool operator==(const FactFinding&) const = default;
};

/// Of every child the case is about, in order of children, then of issues as listed above. Uncertain dates are given the
/// benefit of the doubt: what may be right is not reported. `today` bounds what goes on.
QList<FactFinding> checkFacts(const CaseSnapshot& snapshot, const Pack& pack, QDate today);

}  // namespace core
