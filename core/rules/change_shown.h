// SPDX-License-Identifier: MPL-2.0
// What goals, their reviews and time together show of one behaviour that has to change: what was done, beside what is said.
#pragma once

#include "core/model/snapshot.h"

namespace core {

struct ShownChange {
    QList<const Goal*> goals;               ///< of that parent, about one of its factors; drafts and withdrawn ones left out
    QList<const GoalReview*> reviews;       ///< of those goals, oldest first
    QList<const ContactSession*> sessions;  ///< that say they show something of such a goal or of the behaviour, oldest first
};
/// Up to that day. Pointers go into the records.
ShownChange shownChange(const CaseSnapshot& records, const CapacityItem& item, QDate on);

}  // namespace core
