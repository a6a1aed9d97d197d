// SPDX-License-Identifier: MPL-2.0
// Goals: written with the family by five plain questions, looked at together, and held against the worries they answer.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/page.h"
#include "ui/common/undo_bar.h"

class QStackedWidget;

namespace ui {

class ChildsView;
class GoalsView;
class ProgressView;
class Segmented;

class GoalsPage final : public Page {
    Q_OBJECT
public:
    explicit GoalsPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    void show(int view);
    using QWidget::show;
    void offerExamples();
    void count();

    CaseContext case_;
    UndoBar* undo_;
    Segmented* view_;
    QStackedWidget* stack_;
    GoalsView* goals_;
    ProgressView* progress_;
    ChildsView* child_;
    QPushButton* examples_;
};

}  // namespace ui
