// SPDX-License-Identifier: MPL-2.0
// Family time: the calendar, what is arranged, the records of each time together, and the figures.
#pragma once

#include "ui/common/page.h"
#include "ui/common/section_column.h"
#include "ui/common/undo_bar.h"

class QStackedWidget;

namespace ui {

class CalendarView;
class FiguresView;
class Segmented;
class SessionPane;

class FamilyTimePage final : public Page {
    Q_OBJECT
public:
    explicit FamilyTimePage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    void show(int view);
    using QWidget::show;
    QWidget* viewAt(int view);
    void openSession(const core::ContactSessionId& id);

    CaseContext case_;
    UndoBar* undo_;
    Segmented* view_;
    QStackedWidget* stack_;
    CalendarView* calendar_ = nullptr;
    SessionPane* session_ = nullptr;
    FiguresView* figures_ = nullptr;
};

}  // namespace ui
