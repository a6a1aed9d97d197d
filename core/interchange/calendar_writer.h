// SPDX-License-Identifier: MPL-2.0
// Whole days and times as a calendar of RFC 5545, for the diary on a phone or in the office.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace core {

struct CalendarDay {
    QString uid;      ///< the same thing has the same one, so that reading it in again changes it and adds nothing
    QDate day;        ///< must be valid
    QString summary;  ///< what a lock screen shows
    QString description;
};

/// UTF-8 with CR LF, lines folded at 75 bytes (RFC 5545 §3.1). Every event is of class private and leaves its day free.
/// `madeAt` is the stamp of all of them, so that the same input gives the same bytes.
QByteArray writeCalendar(const QList<CalendarDay>& days, const QDateTime& madeAt);

/// A time on the clock of a place. What was there and is no longer is written as cancelled, so that a phone takes it out.
struct CalendarTime {
    QString uid;  ///< as of CalendarDay; the same when the time is moved
    QDate day;
    int start = 0;    ///< minutes after midnight
    int minutes = 0;  ///< length, above 0
    QByteArray zone;  ///< IANA name; one that is not known counts as world time
    QString summary;
    QString description;
    QString place;
    bool cancelled = false;
    int alarm = -1;  ///< minutes before at which the phone speaks up; -1 = never
};

/// With the rules of each zone for the years it is used in (VTIMEZONE), so that every phone shows the right time. Number of
/// the version of each event grows with `madeAt`: a file made later wins. Otherwise as writeCalendar of days.
QByteArray writeCalendar(const QList<CalendarTime>& times, const QDateTime& madeAt);

}  // namespace core
