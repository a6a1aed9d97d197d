// SPDX-License-Identifier: MPL-2.0
// How far the goals of one person have come: the chart as it is printed, its figures as a table, and the T score, which is
// never of two people together.
#pragma once

#include "core/report/goal_chart.h"
#include "ui/common/case_context.h"

class QComboBox;
class QLabel;

namespace ui {

class GoalChartView;
class RecordTable;
struct ProgressRow;
template <class T>
class RecordTableModel;

class ProgressView final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressView(const CaseContext& context, QWidget* parent = nullptr);
    void focusFirst();

private:
    void fillPeople();
    void refresh();
    std::optional<core::PersonId> person() const;
    std::vector<ProgressRow> rows() const;

    CaseContext case_;
    QList<core::GoalSeries> series_;  ///< of the person chosen: the chart and the table are drawn from it
    QComboBox* person_;
    QList<std::optional<core::PersonId>> people_;
    GoalChartView* chart_;
    QLabel* score_;
    RecordTableModel<ProgressRow>* model_ = nullptr;
    RecordTable* table_;
};

}  // namespace ui
