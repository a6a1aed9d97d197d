// SPDX-License-Identifier: MPL-2.0
// The chronology: fast row, three views, filter, table of two-line rows and one entry in full beside it.
#pragma once

#include "ui/chronology/chronology_rows.h"
#include "ui/common/chips.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"

class QStackedWidget;

namespace ui {

class EntryChecks;
class CourtMeter;
class EntryPane;
class EntryRow;
class FilterBar;
class PasteView;
class PatternsView;
class Speller;

class ChronologyPage final : public Page {
    Q_OBJECT
public:
    explicit ChronologyPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* makeList();
    void makeModel();
    void makeFastRow();
    void makeKeys();
    void chosen(const QString& id);
    void keepChosen();
    void added(const core::ChronologyEntry& entry);
    bool paste();
    void pasted(int count);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void filterChanged();
    void follow(const core::ChangeSet& set);
    void offerChoices();
    void removeEntry(const core::EntryId& entry);
    void moveEntry(const core::EntryId& entry, int step);
    void setInCourt(const ChronologyRow& row, bool on);
    void edit(const core::ChronologyEntry& before, const core::ChronologyEntry& after);
    const ChronologyRow* rowOf(const QString& id) const;
    void showChecks();
    void count();
    const core::CaseSnapshot& records() const;
    void readBehind();
    void sift();

    QSet<QDate> factDays_;      ///< on which something happened by the facts
    core::CaseSnapshot whole_;  ///< the case with the entries that come by themselves
    QList<ChronologyRow> rows_;
    QList<core::UncertainDate> births_;
    ChronologyFilter filter_;
    Passing passing_;   ///< what the filter leaves of the rows
    int readings_ = 0;  ///< a reading of texts that was overtaken by a change is thrown away
    bool isReading_ = false;
    EntryChoices offered_;
    Segmented* view_;
    FilterBar* bar_;
    UndoBar* undo_;
    CourtMeter* meter_;
    Speller* speller_;
    EntryRow* row_;
    PatternsView* patterns_;
    PasteView* paste_;
    bool isPasting_ = false;
    RecordTableModel<ChronologyRow>* model_ = nullptr;
    RecordTable* table_;
    QStackedWidget* listStack_;
    EntryPane* pane_;
    EntryChecks* checks_;
};

}  // namespace ui
