// SPDX-License-Identifier: MPL-2.0
// Events of a calendar file (RFC 5545), read by libical: every time of day on the clock of a place, repetitions as text.
#pragma once

#include "core/interchange/interchange.h"

#include <QDate>

namespace core {

/// A day, and a time on the clock of `zone`.
struct CalendarMoment {
    QDate day;
    int start = -1;   ///< minutes after midnight; -1 = the whole day
    QByteArray zone;  ///< IANA name; empty = a clock on the wall, wherever it hangs

    bool operator==(const CalendarMoment&) const = default;
};

struct CalendarEvent {
    QString uid;
    QString summary, description, place;
    CalendarMoment from;
    QDate lastDay;                          ///< of whole days: the last one that counts; of others the day it begins
    int minutes = 0;                        ///< length of a time; 0 for whole days
    QString repeat;                         ///< text of RRULE; empty = once
    QList<CalendarMoment> leftOut;          ///< EXDATE
    QList<CalendarMoment> more;             ///< RDATE
    std::optional<CalendarMoment> instead;  ///< RECURRENCE-ID: the time of a repetition that this one takes the place of
    bool cancelled = false;
    int line = 0;  ///< in the file, of its first line
};

/// Events that have a day, in the order of the file. World time, and zones only the file knows, become the clock of the
/// United Kingdom. Throws Error: Unsupported past the limits of interchange.h or nested deeper than 64, Invalid if it is no
/// calendar, Cancelled.
QList<CalendarEvent> eventsOfCalendar(const QByteArray& bytes, ProblemList& problems, const Progress& progress = {});

}  // namespace core
