// SPDX-License-Identifier: MPL-2.0
// The chosen day beside the calendar: each time with its place, other clocks and what can be done; clashes in words.
#pragma once

#include "core/rules/time_checks.h"
#include "ui/common/surface.h"
#include "ui/familytime/calendar_words.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class DayPane final : public Surface {
    Q_OBJECT
public:
    explicit DayPane(const CaseContext& context, QWidget* parent = nullptr);
    /// `others`: what other families have booked of the chosen supervisor or place, in words.
    void setDay(QDate day, const QList<core::CalendarItem>& items, const QStringList& clashes, const QStringList& others);

Q_SIGNALS:
    void asPlanned(const core::CalendarItem& item);
    void opened(const core::CalendarItem& item);
    void moveAsked(const core::CalendarItem& item);
    void leaveOutAsked(const core::CalendarItem& item);

private:
    void add(const core::CalendarItem& item);
    void say(QVBoxLayout* column, const QString& words, Weight weight, Token token);
    void verbs(QGridLayout* buttons, const core::CalendarItem& item);

    CaseContext context_;
    CalendarWords words_;
    QLabel* title_;
    QVBoxLayout* items_;
};

}  // namespace ui
