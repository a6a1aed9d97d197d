// SPDX-License-Identifier: MPL-2.0
// Risk and change: factors rated for each person, capacity to change, the class for each child with what the rules
// suggest and why, and the written assessment. Nothing here is set by the rules themselves.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/page.h"
#include "ui/common/undo_bar.h"

namespace ui {

class ClassView;
class FactorView;
class LazyViews;
class Segmented;

class RiskPage final : public Page {
    Q_OBJECT
public:
    explicit RiskPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* viewAt(int view);
    void count();

    CaseContext case_;
    UndoBar* undo_;
    Segmented* view_;
    LazyViews* stack_;
    FactorView* factors_;
    ClassView* classes_;
};

}  // namespace ui
