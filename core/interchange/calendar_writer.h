// SPDX-License-Identifier: MPL-2.0
// Whole days as a calendar of RFC 5545, for the diary on a phone or in the office.
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

}  // namespace core
