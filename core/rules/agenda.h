// SPDX-License-Identifier: MPL-2.0
// What is due over all cases, each with one verb.
#pragma once

#include "core/rules/timers.h"

namespace core {

struct AgendaItem {
    CaseId caseId;
    std::optional<PersonId> child;  ///< no value = all children
    QString rule;                   ///< id of the timer, or "task", "action", "condition", "plan_line", "review"
    QDate due;
    TimerState state = TimerState::Open;  ///< Overdue, Amber or Open
    QString what;                         ///< in the words of the case's pack
    QString verb;
    QString why;   ///< "20 working days from 3 March 2025 (reg 33(1))"
    AnyId record;  ///< what to open
    int overdueDays = 0;
};

/// For whom the words are. A child and a parent read what concerns them: no steps of records, nothing of sources in law.
enum class AgendaReader { Worker, Child, Parent };

/// Of one case: open timers, decided reviews, actions of reviews, conditions of decisions, planned steps and services,
/// goals, agreements, plans, and what family time asks for, with a day up to `until`; overdue first, then by day. `shared`:
/// term dates, without which a rule for term time has no days.
QList<AgendaItem> agendaOf(const CaseSnapshot& records, const Pack& pack, QDate on, QDate until, const Snapshot& shared = {},
                           AgendaReader reader = AgendaReader::Worker);

/// Over all cases that are loaded and open. `until` null = 14 days on.
QList<AgendaItem> agendaOf(const Caseload& caseload, QDate on, QDate until = {});

}  // namespace core
