// SPDX-License-Identifier: MPL-2.0
// A single time moved to another day, and who and what a line of the calendar belongs to. Pure.
#pragma once

#include "core/rules/planned_times.h"

namespace core {

/// May a worker move it: due, nobody wrote of it yet, not ordered by a court, not a special day, and the only one of its
/// arrangement on that day (a change of a day speaks of the day).
bool canMove(const TimeContext& context, const CalendarItem& item);

/// The arrangement with that time on the day `to`: an earlier move of it is replaced, one back to its own day taken out, an
/// extra time gets its new day. Length, place and reason of an earlier change stay.
Arrangement withMove(Arrangement arrangement, const PlannedTime& time, QDate to);

/// What a calendar is looked at for. Everything empty = all.
struct CalendarFilter {
    std::optional<PersonId> person;  ///< child or adult
    std::optional<ProfessionalId> supervisor;
    std::optional<VenueId> venue;
    bool operator==(const CalendarFilter&) const = default;
};
bool passes(const TimeContext& context, const CalendarItem& item, const CalendarFilter& filter);

}  // namespace core
