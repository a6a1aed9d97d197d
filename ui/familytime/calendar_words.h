// SPDX-License-Identifier: MPL-2.0
// What a line of the calendar says: who, what became of it, and a sign that says the same without colour.
#pragma once

#include "core/rules/time_changes.h"
#include "ui/common/case_context.h"

namespace ui {

class CalendarWords {
public:
    explicit CalendarWords(const CaseContext& context) : context_(context) {}
    /// "Dana, Samuel".
    QString who(const core::CalendarItem& item) const;
    /// "Held", "Not held: adult", "Planned, moved".
    QString state(const core::CalendarItem& item) const;
    /// ● held, ½ in part, × not held, ○ planned, ? nothing written, – left out or paused.
    QString sign(const core::CalendarItem& item) const;
    /// The signs in words, for below the calendar.
    static QString legend();

private:
    CaseContext context_;
};

/// Held, held in part or not held.
bool isOver(const core::ContactSession& session);

/// Whom, which supervisor and which place the calendar can be looked at for, with words; the first is all.
QList<std::pair<QString, core::CalendarFilter>> calendarFilters(const CaseContext& context);

}  // namespace ui
