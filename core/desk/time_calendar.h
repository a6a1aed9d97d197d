// SPDX-License-Identifier: MPL-2.0
// The times of a case as a calendar file for one reader's phone: cleared for the reader, with titles that say nothing or all.
#pragma once

#include "core/disclosure/leak_check.h"
#include "core/edit/vault.h"

namespace core {

struct TimeCalendarWish {
    Audience audience;
    QDate from;  ///< null = today
    QDate to;    ///< null = a year from `from`
    /// "Appointment" alone, without names and place, for a phone that lies on a table; or who meets whom, where and how.
    bool fullTitles = false;
    int alarm = -1;                            ///< minutes before; -1 = none
    std::optional<ArrangementId> arrangement;  ///< no value = all that are in force
};

struct TimeCalendar {
    QByteArray bytes;
    int times = 0;            ///< that are to happen
    int cancelled = 0;        ///< left out, paused or moved by another rule: written so that a phone takes them out
    QList<Finding> findings;  ///< what the reader must not learn and yet stands in a title or place
};

/// A time keeps its number when it is moved, so that a phone moves it too. Pure but for the clearance's time.
/// `records` with the shared records (life_strip.h, withShared).
TimeCalendar timeCalendarOf(const CaseSnapshot& records, const Clearance& clearance, const TimeCalendarWish& wish);

/// Writes it (mode 0600) and records the export, both or neither. Throws Error: Invalid while there are findings, or if
/// nothing is planned; Io, ReadOnly, NoSpace.
TimeCalendar writeTimeCalendar(Vault& vault, const CaseId& id, TimeCalendarWish wish, const QDateTime& now,
                               const QString& target);

}  // namespace core
