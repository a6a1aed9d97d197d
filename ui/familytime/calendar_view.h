// SPDX-License-Identifier: MPL-2.0
// The calendar of family time: a month or a week as a grid, or all as a list; beside it the day chosen, and what is to be
// written. One key records that a time went as planned.
#pragma once

#include "core/rules/planned_times.h"
#include "ui/common/case_context.h"

class QLabel;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class MonthGrid;
class Segmented;

class CalendarView final : public QWidget {
    Q_OBJECT
public:
    explicit CalendarView(const CaseContext& context, QWidget* parent = nullptr);
    /// Puts the keyboard on what is to be written, or on the calendar where nothing is.
    void startWork();
    void goTo(QDate day);
    void step(int by);
    void reload();

Q_SIGNALS:
    void sessionOpened(const core::ContactSessionId& id);
    void changed(const QString& strong, const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSide();
    void show(int shape);
    using QWidget::show;
    void fillGrid();
    void fillList();
    void fillDay();
    void fillToWrite();
    void addDayItem(const core::CalendarItem& item);
    core::ContactSession sessionOf(const core::CalendarItem& item) const;
    void open(const core::CalendarItem& item);
    void asPlanned(const core::CalendarItem& item);
    void leaveOut(const core::CalendarItem& item);
    void move(const core::CalendarItem& item);
    void change(const core::CalendarItem& item, const core::DateChange& change, const QString& verb);
    QString who(const core::CalendarItem& item) const;
    QString state(const core::CalendarItem& item) const;

    CaseContext context_;
    int shape_ = 0;
    QDate day_;
    QLabel* period_;
    Segmented* shapes_;
    QStackedWidget* stack_;
    MonthGrid* grid_;
    QListWidget* list_;
    QLabel* dayTitle_;
    QVBoxLayout* dayItems_;
    QListWidget* toWrite_;
    QList<core::CalendarItem> listed_, waiting_;
};

}  // namespace ui
