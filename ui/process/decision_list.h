// SPDX-License-Identifier: MPL-2.0
// Decisions as they stand on record: what was decided for whom, why, who signed, and what took the place of what.
#pragma once

#include "ui/common/case_context.h"

class QVBoxLayout;

namespace ui {

/// One decision in full, on a card of its own or inside another.
QWidget* makeDecisionLines(const CaseContext& context, const core::GateDecision& decision);
/// "Go on to stage 3, 12 March 2026".
QString decisionTitle(const CaseContext& context, const core::GateDecision& decision);
/// The decision that took its place; nullptr if it stands.
const core::GateDecision* successorOf(const core::CaseSnapshot& records, const core::GateDecision& decision);

/// Every decision of the case, latest first; drafts on top.
class DecisionList final : public QWidget {
    Q_OBJECT
public:
    explicit DecisionList(const CaseContext& context, QWidget* parent = nullptr);

Q_SIGNALS:
    void gateChosen(const QString& gate);

private:
    void refresh();
    CaseContext case_;
    QVBoxLayout* column_;
};

}  // namespace ui
