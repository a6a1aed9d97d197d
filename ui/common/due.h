// SPDX-License-Identifier: MPL-2.0
// What is due, in words: when, how urgent, and the page where it is done.
#pragma once

#include "core/rules/agenda.h"
#include "ui/common/theme.h"

namespace ui {

/// The page that shows a record of this table: "people", "process" …
QString pageOfRecord(const QString& table);

enum class DueGroup { Overdue, Today, Later };
DueGroup dueGroup(const core::AgendaItem& item, QDate today);
/// "Overdue", "Today, Tuesday 24 March", "Next 14 days".
QString dueGroupWords(DueGroup group, QDate today);
/// "18 days late", "today", "Fri 27 Mar".
QString dueWords(const core::AgendaItem& item, QDate today);
QString dueIcon(DueGroup group);
Token dueToken(DueGroup group);
/// "Record", "Hold the review": what the button says.
QString dueVerb(const core::AgendaItem& item);
/// Where it is done: by what fulfils the rule, else by the record it hangs on.
QString pageOfDue(const core::AgendaItem& item, const core::CaseSnapshot& records, const core::Pack& pack);
/// What is due, at the start of a line.
QString dueWhat(const core::AgendaItem& item);
/// What the date was worked out from, in a sentence: rule, limit, event and source.
QString whyDue(const core::AgendaItem& item, const core::Pack& pack);

}  // namespace ui
