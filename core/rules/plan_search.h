// SPDX-License-Identifier: MPL-2.0
// A plan found by trying: quick where there is room, silent where there is none. What cannot be is for the solver to show.
#pragma once

#include "core/rules/plan_model.h"

namespace core {

/// What one meeting chose: numbers of its slot, venue and supervisor; −1 = none is needed, or it is not wanted.
struct PlanPlace {
    int slot = -1;
    int venue = -1;
    int supervisor = -1;
    bool operator==(const PlanPlace&) const = default;
};

/// A place for each meeting with all rules in force whose number is true in `on`; a meeting whose own rule is not in force
/// stays without one. No value = none was found with so many steps (a place tried is a step), which proves nothing. The same
/// question gives the same answer. Throws Error{Cancelled}.
std::optional<QList<PlanPlace>> searchPlan(const PlanModel& model, const QList<bool>& on, int steps, const Progress& progress);

/// The meetings in words of the calendar: day, time, place, who, dates. By day and start.
QList<PlannedMeeting> meetingsAt(const PlanModel& model, const PlanRequest& request, const QList<PlanPlace>& places);

}  // namespace core
