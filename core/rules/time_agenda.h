// SPDX-License-Identifier: MPL-2.0
// What family time asks for on a day: records to write, sign, read again and share, incidents a manager must know of the same
// day, plans to look at again, letters to remind of.
#pragma once

#include "core/practice/words.h"
#include "core/rules/agenda.h"
#include "core/rules/planned_times.h"

namespace core {

/// Not ordered; without state and overdue days, which the agenda sets. Of more than three records that wait for the same step
/// one line with their number. Times by the plans that nobody wrote of count for six weeks back.
QList<AgendaItem> timeAgenda(const TimeContext& context, const Words& words, QDate on, QDate until);

}  // namespace core
