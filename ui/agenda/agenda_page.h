// SPDX-License-Identifier: MPL-2.0
// What is due over all cases: late, today, in the next 14 days; each with one verb, and why on that day.
#pragma once

#include "core/desk/agenda_paper.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/section_column.h"
#include "ui/common/undo_bar.h"

#include <QPointer>

namespace core {
struct Pages;
}

class QCheckBox;
class QPrinter;
class QPushButton;
class QStackedWidget;

namespace ui {

class Chip;
class DetailCard;
class Job;

struct AgendaRow {
    core::AnyId id;
    core::AgendaItem item;
    QString caseLabel;
};

class AgendaPage final : public Page {
    Q_OBJECT
public:
    explicit AgendaPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    bool perform(const QString& action) override;
    /// Is the agenda still being put together?
    bool isWorking() const;

private:
    void makeTable();
    QWidget* makePane();
    void loadNext();
    void compute();
    void take(const QList<core::AgendaItem>& items);
    std::vector<AgendaRow> shownRows() const;
    void showRow(const QString& id);
    void showNotes(const AgendaRow& row);
    void openRow(const QString& id);
    const AgendaRow* rowOf(const QString& id) const;
    void speak();
    core::AgendaWish wish() const;
    void write();
    void print();
    void printPaper(const std::shared_ptr<QPrinter>& printer, const core::Pages& pages, qsizetype count);

    UndoBar* undo_;
    Chip* when_;
    QCheckBox* names_;
    QPushButton* write_ = nullptr;
    QPushButton* print_ = nullptr;
    QList<core::AgendaItem> items_;
    std::vector<AgendaRow> rows_;
    RecordTableModel<AgendaRow>* model_ = nullptr;
    RecordTable* table_;
    QStackedWidget* listStack_;
    DetailCard* pane_;
    QLabel* what_;
    QLabel* facts_;
    QLabel* why_;
    QPushButton* verb_;
    QWidget* notes_ = nullptr;
    QString shown_;
    QPointer<Job> job_;
    QList<core::CaseId> toLoad_;
    bool stale_ = true;
};

}  // namespace ui
