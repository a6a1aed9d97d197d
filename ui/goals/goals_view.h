// SPDX-License-Identifier: MPL-2.0
// The goals of a case in a list, beside them the one chosen: its form, what the checks say of it, its reviews.
#pragma once

#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/goals/goal_form.h"

#include <QTimer>

class QBoxLayout;
class QStackedWidget;

namespace ui {

class DetailCard;
class GoalChecksCard;
class RecordSectionBase;

struct GoalRow {
    core::GoalId id;
    QString title;
    QString owner;
    QString status;
    QString level;
    QString next;
};

class GoalsView final : public QWidget {
    Q_OBJECT
public:
    explicit GoalsView(const CaseContext& context, QWidget* parent = nullptr);
    void focusFirst();
    bool reveal(const core::GoalId& goal);
    /// Adds a goal for the first parent, from an example or empty, and shows it.
    void add(const core::GoalExample* example = nullptr);
    /// Starts a review of the goal shown, at a level if one is given.
    void review(const std::optional<int>& level);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void makeList();
    void makePane();
    std::vector<GoalRow> rows() const;
    void showGoal(const QString& id);
    void follow();

    CaseContext case_;
    RecordTableModel<GoalRow>* model_ = nullptr;
    QStackedWidget* list_;  ///< the table, or what to do first
    RecordTable* table_;
    DetailCard* pane_;
    Form<core::Goal>* form_ = nullptr;
    GoalChecksCard* checks_;
    QBoxLayout* beside_ = nullptr;
    QVBoxLayout* reviewPlace_ = nullptr;
    RecordSectionBase* reviews_ = nullptr;
    std::shared_ptr<std::optional<int>> level_ = std::make_shared<std::optional<int>>();
    std::optional<core::GoalId> shown_;
    QTimer soon_;
};

}  // namespace ui
