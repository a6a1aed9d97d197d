// SPDX-License-Identifier: MPL-2.0
// The record of changes: who did what and when, newest first, each field before and after, and whether the chain holds.
#pragma once

#include "core/base/problem.h"
#include "core/model/revision.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"

#include <QAbstractTableModel>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class DetailCard;
struct FieldChange;

/// One line of the audit in words.
struct ChangeLine {
    core::AuditRow row;
    QString when;
    QString who;
    QString what;
    QString record;  ///< title of the record, "" where there is none
    QString haystack;
};

/// Fetches more rows as the table is scrolled; the audit has no end that matters.
class ChangesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    ChangesModel(const PageContext& context, bool wholeFile, QObject* parent = nullptr);
    void setFilter(const QString& words);
    /// Reads the newest rows that are not there yet.
    void refresh();
    const ChangeLine& line(int row) const { return shown_[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    QList<ChangeLine> read(qint64 before, int limit);
    ChangeLine lineOf(const core::AuditRow& row) const;
    bool passes(const ChangeLine& line) const;

    PageContext context_;
    bool wholeFile_;
    QStringList words_;
    QList<ChangeLine> all_;
    QList<ChangeLine> shown_;
    bool atEnd_ = false;
};

class ChangesPage final : public Page {
    Q_OBJECT
public:
    explicit ChangesPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;

private:
    QWidget* makeList();
    QWidget* makePane();
    void showLine(const QString& id);
    void showHistory(const core::AnyId& record, const QString& title, qint64 number);
    void addFacts(const QList<FieldChange>& facts);
    void clearPane();
    void check();
    void checkPrintout();
    void count();
    void showChecked(const core::Problems& problems);
    void sayState(const QString& sentence);

    ChangesModel* model_;
    RecordTable* table_;
    QLineEdit* filter_;
    QLabel* state_;
    QPushButton* check_ = nullptr;
    DetailCard* pane_;
    QLabel* heading_;
    QVBoxLayout* history_;
};

}  // namespace ui
