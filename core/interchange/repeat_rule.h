// SPDX-License-Identifier: MPL-2.0
// A repetition as calendars write it (RFC 5545 §3.3.10: "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA") made rules of an arrangement.
#pragma once

#include "core/model/time_rule.h"

#include <QByteArray>
#include <QDate>

namespace core {

/// The first time: day and minutes after midnight (-1 = whole days), on the clock of `zone` (empty = a clock on the wall,
/// wherever it hangs).
struct RepeatStart {
    QDate day;
    int start = 600;
    int minutes = 120;
    QByteArray zone;
};

struct RepeatReading {
    QList<TimeRule> rules;  ///< together they give the days of the repetition; each counts from its own `from`
    QString reason;         ///< plain English: what no rule of an arrangement can say; then `rules` is empty
};

/// Most repetitions that people use become one rule; several times a day, or several months every so many years, one each.
/// A number of times becomes the last day. Days before the first time are none. Pure.
RepeatReading rulesOf(const QString& repeat, const RepeatStart& first);

}  // namespace core
