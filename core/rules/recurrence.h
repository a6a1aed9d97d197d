// SPDX-License-Identifier: MPL-2.0
// The days of one rule: every N weeks, week A or B, the nth weekday, days of months, single dates. Pure.
#pragma once

#include "core/model/time_rule.h"
#include "core/rules/school_days.h"

#include <QDateTime>

namespace core {

QDate mondayOf(QDate day);

/// The days of the rule from `from` to `to`, both counted in, ascending, each once. `start` is where counting begins if the
/// rule does not say (the start of the arrangement), `end` its last day (null = open). Days a month has not (31 April,
/// 29 February) are left out. A rule for term time or holidays has no days where the terms are not known.
QList<QDate> daysOf(const TimeRule& rule, QDate start, QDate end, const SchoolDays& school, QDate from, QDate to);

/// The days on which the rule's pattern counts at all: its own from … to, its season, and the months that one of weeks or days
/// names.
bool governs(const TimeRule& rule, QDate start, QDate end, const SchoolDays& school, QDate day);

/// The moment of a wall time. A time the clock jumps over in spring is the one that the clock shows after the jump; one that
/// it shows twice in autumn is the first (RFC 5545, 3.3.5). `minutes` after midnight may go beyond 1,440. An unknown zone
/// counts as UTC.
QDateTime momentOf(QDate day, int minutes, const QByteArray& zone);

/// Does the clock of the zone change on that day? Minutes it goes forward (60) or back (−60); 0 = no.
int clockChange(QDate day, const QByteArray& zone);

/// The day of a special day in that year; null if it has none. Mothering Sunday is the fourth in Lent, Father's Day the third
/// Sunday in June. Who was born on 29 February keeps the birthday on 1 March in other years. `birth` is the person's.
QList<QDate> daysOf(const SpecialDay& special, int year, QDate birth);

}  // namespace core
