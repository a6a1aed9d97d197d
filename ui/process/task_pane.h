// SPDX-License-Identifier: MPL-2.0
// One task: its state in the worker's words, and what the records show of it. Or a stage in short.
#pragma once

#include "core/rules/workflow.h"
#include "ui/common/cards.h"
#include "ui/common/case_context.h"
#include "ui/common/form.h"

class QPushButton;

namespace ui {

class TaskPane final : public DetailCard {
    Q_OBJECT
public:
    explicit TaskPane(const CaseContext& context, QWidget* parent = nullptr);
    void showTask(const QString& task);
    void showStage(const QString& stage);
    void focusFirst();

private:
    void setState(core::TaskProgress state);
    void forget();
    void fillEvidence(const core::TaskView& task);
    void fillGuidance(const core::TaskRule& rule);
    void fillStage(const core::StageView& stage);
    void showSaid(const std::optional<core::TaskState>& said);

    CaseContext case_;
    QString task_;
    QLabel* title_;
    QLabel* owner_;
    QWidget* saying_;
    ChoiceField* state_;
    Form<core::TaskState>* form_;
    QPushButton* forget_;
    QLabel* evidenceHead_;
    QVBoxLayout* evidence_;
};

}  // namespace ui
