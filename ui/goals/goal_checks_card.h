// SPDX-License-Identifier: MPL-2.0
// What the checks say of the goal that is being written: five chips and, for each that asks for attention, a sentence with
// an example. It stands beside the text and never stops anybody.
#pragma once

#include "core/rules/goal_checks.h"
#include "ui/common/case_context.h"
#include "ui/common/surface.h"

class QHBoxLayout;

namespace ui {

class GoalChecksCard final : public Surface {
    Q_OBJECT
public:
    explicit GoalChecksCard(const CaseContext& context, QWidget* parent = nullptr);
    void setGoal(const core::Goal& goal);

private:
    void addChip(QChar letter, const QString& name, core::CheckState state);
    void addLine(const QString& sentence, const QString& example);

    CaseContext case_;
    QHBoxLayout* chips_;
    QVBoxLayout* lines_;
    QLabel* state_;
};

}  // namespace ui
