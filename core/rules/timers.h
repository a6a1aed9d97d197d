// SPDX-License-Identifier: MPL-2.0
// Duties with a date: from which event each runs, when it is due, and whether it was met. Pure; nothing is stored.
#pragma once

#include "core/rules/events.h"

namespace core {

enum class TimerState { Open, Amber, Overdue, Met, MetLate, Missed, Superseded, NotApplicable };
template <>
struct EnumNames<TimerState> {
    static constexpr std::array table{std::pair{TimerState::Open, std::string_view("open")},
                                      std::pair{TimerState::Amber, std::string_view("amber")},
                                      std::pair{TimerState::Overdue, std::string_view("overdue")},
                                      std::pair{TimerState::Met, std::string_view("met")},
                                      std::pair{TimerState::MetLate, std::string_view("met_late")},
                                      std::pair{TimerState::Missed, std::string_view("missed")},
                                      std::pair{TimerState::Superseded, std::string_view("superseded")},
                                      std::pair{TimerState::NotApplicable, std::string_view("not_applicable")}};
};

struct Timer {
    const TimerRule* rule = nullptr;  ///< of the pack, which must outlive the timer
    ProcessEvent from;                ///< "why this date"
    QDate due;
    QDate amberFrom;
    TimerState state = TimerState::Open;
    std::optional<ProcessEvent> met;
    QString reason;       ///< of a note by hand
    int overdueDays = 0;  ///< calendar days; 0 unless overdue
    bool isOpen() const { return state <= TimerState::Overdue; }
};

/// Day 0 is the day of the event. Working days are the pack's; calendar months are clamped to the end of the month (31
/// August + 6 months = 28 or 29 February). A limit of nothing gives the day itself.
QDate dueDay(const Pack& pack, const Limit& limit, QDate from);

/// Every timer of the case as it stands on a day, in the order of due days. A rule restarts from the actual event, and
/// what it ran for before is superseded.
QList<Timer> timersOf(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
