// SPDX-License-Identifier: MPL-2.0
// The family as it was on a day: what certainly did not hold is left out, what only may have held is marked.
#pragma once

#include "core/model/snapshot.h"

#include <QSet>

namespace core {

struct AsAt {
    CaseSnapshot records;
    QSet<AnyId> possible;  ///< records of which dates do not say for certain that they held on the day
};

/// People not yet born, links, residences, ties and facts with dates that did not hold, and entries and hearings of later
/// days are left out, with what hangs on them. A union stays once it has begun or has a child, with the phases begun by then;
/// what ended or who died later goes on and lives. Sources, attachments, addresses and notes are not dated facts and stay. An
/// unborn child is there from 280 days before the due date.
AsAt asAt(const CaseSnapshot& snapshot, QDate day);

}  // namespace core
