// SPDX-License-Identifier: MPL-2.0
// The process of a case: stages with their tasks, gates with their conditions and decisions, and who may sign.
#pragma once

#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"
#include "ui/process/process_rows.h"

class QPushButton;
class QStackedWidget;

namespace ui {

class DetailCard;
class GatePane;
class LazyViews;
class Segmented;
class TaskPane;

class ProcessPage final : public Page {
    Q_OBJECT
public:
    explicit ProcessPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    /// A decision, a task's state, or the case itself: the gate that comes next.
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    void makeTable();
    QWidget* makeFormLine();
    QWidget* makeDecisions();
    QWidget* makeRules();
    void sayVariants();
    QWidget* viewAt(int view);
    void reload();
    void showRow(const QString& id);
    void openRow(const QString& id);
    void select(ProcessRow::Kind kind, const QString& stage, const QString& key);
    void showGate(QString gate);
    void chooseForm(int form);
    const ProcessRow* rowOf(const QString& id) const;
    core::ProcessView process() const;

    CaseContext case_;
    UndoBar* undo_;
    Segmented* view_;
    Segmented* form_;
    QPushButton* variants_;  ///< says what the case is adapted to; leads to where that is chosen
    LazyViews* stack_;
    RecordTableModel<ProcessRow>* model_ = nullptr;
    RecordTable* table_;
    QStackedWidget* panes_;
    TaskPane* task_;
    GatePane* gate_;
    QSet<QString> open_;
};

}  // namespace ui
