// SPDX-License-Identifier: MPL-2.0
// Written agreements that bind both sides, and back-up plans.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/page.h"
#include "ui/common/undo_bar.h"

class QPushButton;
class QStackedWidget;

namespace ui {

class AgreementView;
class Segmented;

class AgreementsPage final : public Page {
    Q_OBJECT
public:
    explicit AgreementsPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    void show(int view);
    void count();
    using QWidget::show;

    CaseContext case_;
    UndoBar* undo_;
    Segmented* view_;
    QStackedWidget* stack_;
    AgreementView* agreements_;
    QPushButton* add_;
};

}  // namespace ui
