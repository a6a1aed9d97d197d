// SPDX-License-Identifier: MPL-2.0
// The times an arrangement gives: its layers of rules, changes, breaks and special days laid over each other. Pure.
#pragma once

#include "core/model/snapshot.h"
#include "core/rules/recurrence.h"

namespace core {

enum class PlannedKind { Due, Skipped, Suspended, Overruled };

/// One time by the arrangement.
struct PlannedTime {
    QDate date;      ///< the day it is on
    QDate ruleDate;  ///< the day by the rule, before a move: with `ruleStart` the key a session keeps
    int ruleStart = 0;
    int start = 0;  ///< minutes after midnight, on the clock of the place
    int minutes = 0;
    RuleLayer layer = RuleLayer::Regular;
    PlannedKind kind = PlannedKind::Due;
    std::optional<VenueId> venue;
    QString why;  ///< reason of a change or break, name of a special day
    bool moved = false, extra = false, special = false;
    bool isDue() const { return kind == PlannedKind::Due; }

    bool operator==(const PlannedTime&) const = default;
};

/// What is needed besides the arrangement; everything must outlive the calls.
struct TimeContext {
    const CaseSnapshot& records;  ///< birthdays
    const Snapshot& shared;       ///< term dates
    const Pack& pack;
};

/// From `from` to `to`, both counted in, ordered by day and start. Precedence: court order, one-off, holidays, term,
/// regular. A pattern of term, holidays or court takes the place of all lower ones on the days it counts for, also on those
/// it leaves free; a one-off takes only its own day. A change of a single day does not touch what a court ordered; a break
/// does, and time_checks.h says when it may not. With `all` also what was skipped, suspended or overruled.
QList<PlannedTime> plannedTimes(const Arrangement& arrangement, const TimeContext& context, QDate from, QDate to,
                                bool all = false);

/// The zone of its clock: its own, or that of the place (home_clock.h).
QByteArray zoneOf(const Arrangement& arrangement, const QByteArray& home);

/// The time at the place of somebody who lives by another clock; nullopt if the clock is the same.
struct OtherClock {
    PersonId person;
    QDate date;
    int start = 0;  ///< minutes after midnight there
    bool operator==(const OtherClock&) const = default;
};
QList<OtherClock> otherClocks(const Arrangement& arrangement, const PlannedTime& time, const QByteArray& home);

/// One line of a calendar: what is planned, and what became of it.
struct CalendarItem {
    std::optional<ArrangementId> arrangement;
    std::optional<PlannedTime> planned;  ///< no value = a session outside every arrangement
    std::optional<ContactSessionId> session;
    QDate date;
    int start = 0;
    int minutes = 0;
    bool operator==(const CalendarItem&) const = default;
};

/// Of all active and ended arrangements of the case, drafts left out; ordered by day, start and arrangement.
QList<CalendarItem> calendarItems(const TimeContext& context, QDate from, QDate to);

/// The session that was made for this time; nullptr if nobody wrote of it yet.
const ContactSession* sessionOf(const CaseSnapshot& records, const ArrangementId& arrangement, const PlannedTime& time);

/// A session made from it, for everybody expected, nothing said yet.
ContactSession sessionFor(const Arrangement& arrangement, const PlannedTime& time);

}  // namespace core
