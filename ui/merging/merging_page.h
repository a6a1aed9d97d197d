// SPDX-License-Identifier: MPL-2.0
// Accounts of several agencies: pairs that may tell of one event, side by side; the worker decides, nothing merges by itself.
#pragma once

#include "core/rules/same_events.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class MergingPage final : public Page {
    Q_OBJECT
public:
    explicit MergingPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    /// Pairs that wait for a decision; −1 before the first search has ended.
    int open() const { return searched_ ? int(pairs_.size()) : -1; }

private:
    struct Pair {
        core::AnyId id;
        core::SameEvent same;
        QString dates;
        QString agencies;
        QString first;
        QString second;
        QString differences;
    };
    struct Side {
        QLabel* agency;
        QLabel* date;
        QLabel* event;
        QLabel* rest;
    };
    QWidget* makeSides();
    Side makeSide(QGridLayout* grid, int column);
    void makeTable();
    void search();
    void take(const QList<core::SameEvent>& pairs);
    Pair pairOf(const core::SameEvent& same) const;
    void show(const QString& id);
    using QWidget::show;
    void fill(const Side& side, const core::ChronologyEntry& entry);
    void decide(const core::ChangeSet& set, const QString& said);
    const Pair* current() const;
    const core::CaseSnapshot& records() const;

    UndoBar* undo_;
    QStackedWidget* stack_;
    RecordTable* table_;
    RecordTableModel<Pair>* model_ = nullptr;
    QLabel* state_;
    QLabel* differences_;
    Side left_{}, right_{};
    QList<QPushButton*> verbs_;
    std::vector<Pair> pairs_;
    int searches_ = 0;  ///< a search that was overtaken is thrown away
    bool searched_ = false;
};

}  // namespace ui
