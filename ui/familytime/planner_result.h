// SPDX-License-Identifier: MPL-2.0
// What the planner found: the week as a table to walk through by keys, wishes that gave way with the reason, or the
// smallest conflict with a way to try without one of its parts. Takes single lines or all over as drafts.
#pragma once

#include "core/rules/contact_planner.h"
#include "ui/common/case_context.h"

class QTableWidget;
class QVBoxLayout;

namespace ui {

class PlannerResult final : public QWidget {
    Q_OBJECT
public:
    explicit PlannerResult(const CaseContext& context, QWidget* parent = nullptr);
    /// One sentence in place of a plan.
    void say(const QString& text);
    void setProposal(const core::PlanRequest& request, const core::ContactProposal& proposal);
    /// Drafts of these lines, as one step.
    void take(const QList<int>& lines);

Q_SIGNALS:
    void taken(const QString& strong, const QString& words);
    /// The user wants to see what could be without this rule.
    void leaveOut(const QString& key);

private:
    void clear();
    void sentence(const QString& text);
    void week();
    void unmet();
    void conflict();
    QString words(const core::PlannedMeeting& meeting) const;

    CaseContext context_;
    core::PlanRequest request_;
    core::ContactProposal proposal_;
    QVBoxLayout* column_;
    QTableWidget* table_ = nullptr;
};

}  // namespace ui
