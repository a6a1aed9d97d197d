// SPDX-License-Identifier: MPL-2.0
// One gate: what it asks, the decisions taken at it, and the one being written.
#pragma once

#include "ui/common/cards.h"
#include "ui/common/message_bar.h"
#include "ui/common/undo_bar.h"
#include "ui/process/decision_form.h"

#include <QPointer>

class QPushButton;

namespace ui {

class GatePane final : public DetailCard {
    Q_OBJECT
public:
    GatePane(const CaseContext& context, UndoBar& undo, QWidget* parent = nullptr);
    void show(const QString& gate);
    using QWidget::show;
    void focusFirst();
    /// Writes a draft, or goes to the one there is.
    void startDecision();

private:
    const core::GateDecision* draft() const;
    void refresh();
    void fillConditions(const core::GateView& view);
    void fillDecisions();
    void showDraft(const core::GateView& view);
    void rebuildForm();
    void makeForm(const core::GateDecision& draft, const core::GateView& view);
    void supersede(const core::GateDecision& older);
    void addDraft(const core::GateDecision& draft);
    void setState(core::DecisionState state);
    void removeDraft();
    void decide();
    void sign(core::GateDecision& decision) const;
    QString shapeOf(const core::GateView& view) const;

    CaseContext case_;
    UndoBar& undo_;
    QString gate_;
    QString shape_;  ///< of the form that is shown: the draft and the rows it needs
    QLabel* title_;
    QLabel* standing_;
    QVBoxLayout* conditions_;
    QVBoxLayout* decisions_;
    QPushButton* write_;
    QWidget* draftBox_;
    QVBoxLayout* formPlace_;
    QPointer<Form<core::GateDecision>> form_;
    MessageBar* problems_;
    QPushButton* decide_;
    QPushButton* hand_;
    QPushButton* remove_;
};

}  // namespace ui
