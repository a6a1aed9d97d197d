// SPDX-License-Identifier: MPL-2.0
// What stands against an arrangement, and where times collide: orders, prohibited adults, double bookings, load. Pure.
#pragma once

#include "core/rules/planned_times.h"

namespace core {

/// Against one arrangement. An Error stops it from being put into force; a Warning is to be looked at. Codes:
/// prohibited_adult, limit_no_contact, limit_supervised, court_time_changed, break_against_order, refusal_too_long (an urgent
/// refusal lasts 7 days at the most, s.34(6) Children Act 1989), below_minimum, rule_empty, terms_missing, people_missing,
/// start_missing, hour_missing; limit_condition, above_decision (a form of contact further up than was decided for a child),
/// purpose_missing, supervision_reason_missing, not_agreed, review_missing, planning_open.
Problems arrangementProblems(const Arrangement& arrangement, const TimeContext& context, QDate today);

struct TimeClash {
    QString code;  ///< child_twice, supervisor_twice, venue_full, travel_short, many_in_week, school_hours, prohibited_near
    QDate date;
    QList<ArrangementId> arrangements;
    QString who;      ///< name of the child, supervisor, adult or place
    QString message;  ///< plain English
    bool operator==(const TimeClash&) const = default;
};

struct ClashRules {
    int timesInWeek = 4;     ///< more for one child are pointed out
    int travelMinutes = 30;  ///< between places of which no time is known
};

/// Minutes from one place to the other; 0 for the same one, `unknown` where nobody wrote how long the way is.
int travelBetween(const Snapshot& shared, const VenueId& a, const VenueId& b, int unknown);

/// Of all cases that are loaded, from `from` to `to`. `focus`: only those that touch this case; no value = all.
QList<TimeClash> timeClashes(const Caseload& caseload, const Pack& pack, QDate from, QDate to, std::optional<CaseId> focus = {},
                             const ClashRules& rules = {});

}  // namespace core
