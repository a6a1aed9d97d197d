// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/chronology_page.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/chronology/category_icon.h"
#include "ui/chronology/entry_pane.h"
#include "ui/chronology/filter_bar.h"
#include "ui/common/cards.h"
#include "ui/common/guarded.h"
#include "ui/common/labels.h"
#include "ui/common/master_detail.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>

namespace ui {

using core::ChronologyEntry;

ChronologyPage::ChronologyPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      rows_(chronologyRows(records())),
      view_(new Segmented(context.theme, tr("View"), {tr("All"), tr("Significant"), tr("Court")})),
      bar_(new FilterBar(context)),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      row_(new FastRow(context.theme, tr("Add"))),
      rowDate_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)),
      rowEvent_(new TextField(context.theme, 0)),
      rowSource_(new TextField(context.theme, 160)),
      sourceWords_(new QStringListModel(this)),
      table_(new RecordTable(context.theme, tr("Chronology entries"))),
      listStack_(new QStackedWidget),
      pane_(new EntryPane(context)),
      checks_(new EntryChecks(context, this)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Chronology"));
    header->views()->addWidget(view_);
    QPushButton* import = header->addButton(tr("Import…"), QStringLiteral("import"));
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(bar_);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("chronology"), makeList(), pane_, 340), 1);
    connect(import, &QPushButton::clicked, this, [this] { this->context().host.openPage(QStringLiteral("importing")); });
    connect(view_, &Segmented::chosen, this, &ChronologyPage::filterChanged);
    connect(bar_, &FilterBar::changed, this, &ChronologyPage::filterChanged);
    connect(pane_, &EntryPane::removeWanted, this, &ChronologyPage::removeEntry);
    connect(pane_, &EntryPane::moveWanted, this, &ChronologyPage::moveEntry);
    connect(checks_, &EntryChecks::changed, this, [this] {
        bar_->offerChecks(checks_->groups());
        showChecks();
    });
    connect(&vault().editor(), &core::Editor::changed, this, &ChronologyPage::follow);
    offerChoices();
    filterChanged();
}

QString ChronologyPage::title() const { return tr("Chronology"); }

const core::CaseSnapshot& ChronologyPage::records() const { return vault().caseSnapshot(caseId()); }

QWidget* ChronologyPage::makeList() {
    makeFastRow();
    makeModel();
    listStack_->setAccessibleName(tr("Entries"));
    listStack_->addWidget(table_);
    auto* empty = new EmptyState(
        theme(), tr("What happened in the children’s lives stands here, oldest first. One fact a line, with its source."),
        tr("Import from a table…"), tr("For example: 14 1 2025, Tilly and Kofi moved to Pat and Lou, order of 14 January."));
    connect(empty, &EmptyState::clicked, this, [this] { context().host.openPage(QStringLiteral("importing")); });
    listStack_->addWidget(empty);
    auto* none = new EmptyState(theme(), tr("No entry fits the filter."), tr("Clear the filter"), {});
    connect(none, &EmptyState::clicked, this, [this] {
        bar_->clear();
        view_->setCurrent(0);
        filterChanged();
        table_->setFocus();
    });
    listStack_->addWidget(none);
    return makeListCard(theme(), {row_, listStack_});
}

void ChronologyPage::makeModel() {
    using Row = ChronologyRow;
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Date"), .text = [](const Row& r) { return r.date.isEmpty() ? tr("not known") : r.date; }});
    columns.push_back({.header = tr("Ages"), .text = [](const Row& r) { return r.ages; }, .muted = true});
    columns.push_back(
        {.header = tr("What happened"),
         .text = [](const Row& r) { return r.entry->event; },
         .tag =
             [](const Row& r) { return r.entry->corroboration == core::Corroboration::Disputed ? tr("Disputed") : QString(); }});
    columns.push_back({.header = tr("Category"),
                       .text = [](const Row& r) { return r.category; },
                       .icon = [icons = categoryIcons()](const Row& r) { return icons.value(r.entry->category); }});
    columns.push_back({.header = tr("Source"),
                       .text = [](const Row& r) { return r.source.isEmpty() ? tr("missing") : r.source; },
                       .muted = true});
    columns.push_back({.header = tr("Court"),
                       .text = [](const Row&) { return QString(); },
                       .checked = [](const Row& r) { return r.entry->inCourt; },
                       .check = [this](const Row& r, bool on) { setInCourt(r, on); }});
    // The page tells the model when to load: rows must be brought up to date first.
    model_ = new RecordTableModel<Row>(
        vault().editor(),
        [this] {
            std::vector<Row> shown;
            for (const int index : passing(rows_, filter_)) shown.push_back(rows_[index]);
            return shown;
        },
        std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({96, 56, 0, 136, 124, 60});
    table_->hideBelow(640, {1, 3});
    connect(table_, &RecordTable::currentIdChanged, this, [this](const QString& id) {
        pane_->show(id.isEmpty() ? std::nullopt : std::optional(core::EntryId::parse(id)));
        showChecks();
    });
    connect(table_, &RecordTable::opened, this, [this] { pane_->focusForm(); });
}

void ChronologyPage::makeFastRow() {
    row_->addField(rowDate_, tr("Date of a new entry"), tr("Date"));
    row_->addField(rowEvent_, tr("What happened"), tr("What happened? One fact, as seen or told."), 1);
    row_->addField(rowSource_, tr("Source"), tr("Source"));
    auto* completer = new QCompleter(sourceWords_, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    rowSource_->line()->setCompleter(completer);
    connect(row_, &FastRow::edited, this, &ChronologyPage::speakRow);
    connect(row_, &FastRow::submitted, this, &ChronologyPage::addFromRow);
    speakRow();
}

void ChronologyPage::speakRow() {
    const QString spoken = rowDate_->spoken();
    if (spoken.isEmpty())
        return row_->setSpoken(tr("Date, then what happened, then source. Tab moves on, Enter adds the entry."));
    if (!rowDate_->problem().isEmpty()) return row_->setSpoken(rowDate_->problem());
    const QString ages = agesSpoken(records(), rowDate_->value());
    row_->setSpoken(ages.isEmpty() ? tr("%1. Tab moves on, Enter adds the entry.").arg(spoken)
                                   : tr("%1. %2. Tab moves on, Enter adds the entry.").arg(spoken, ages));
}

ChronologyEntry ChronologyPage::entryFromRow() const {
    ChronologyEntry entry{.id = core::EntryId::make(), .caseId = caseId(), .date = rowDate_->value()};
    entry.sequence = core::nextSequence(records(), entry.date);
    entry.event = rowEvent_->value().trimmed();
    entry.sourceText = rowSource_->value().trimmed();
    // The title of a source record means that record.
    for (const core::Source& source : records().all<core::Source>())
        if (!entry.sourceText.isEmpty() && source.title.compare(entry.sourceText, Qt::CaseInsensitive) == 0)
            entry.source = source.id;
    if (entry.source) entry.sourceText.clear();
    return entry;
}

void ChronologyPage::addFromRow() {
    if (!rowDate_->problem().isEmpty() || rowDate_->value().isUnknown()) {
        row_->setProblem(rowDate_->problem().isEmpty() ? tr("Write a date first. A month or “about 2015” will do.")
                                                       : rowDate_->problem());
        rowDate_->editor()->setFocus();
        return;
    }
    if (rowEvent_->value().trimmed().isEmpty()) {
        row_->setProblem(tr("Write what happened."));
        rowEvent_->editor()->setFocus();
        return;
    }
    const ChronologyEntry entry = entryFromRow();
    core::ChangeSet set{core::Action::Add, core::dateShort(entry.date), {}, false, {}};
    set.add(entry);
    if (!guarded(this, [&] { vault().editor().perform(set); })) return;
    rowDate_->setValue({});
    rowEvent_->setValue({});
    rowSource_->setValue({});
    const bool seen = table_->selectId(entry.id.text());
    row_->focusFirst();
    row_->setSpoken(seen ? tr("Added the entry of %1.").arg(core::dateWords(entry.date))
                         : tr("Added the entry of %1. The filter hides it.").arg(core::dateWords(entry.date)));
}

void ChronologyPage::filterChanged() {
    filter_ = bar_->filter();
    filter_.view = static_cast<ChronologyView>(view_->current());
    model_->reload();
    count();
}

void ChronologyPage::follow(const core::ChangeSet& set) {
    if (!set.touches(caseId())) return;
    if (!set.touches<ChronologyEntry>() && !set.touches<core::Source>() && !set.touches<core::Person>()) return;
    ui::follow(rows_, records(), set);
    model_->reload();
    offerChoices();
    count();
}

void ChronologyPage::offerChoices() {
    QStringList words;
    for (const ChronologyRow& row : std::as_const(rows_))
        if (!row.source.isEmpty()) words.append(row.source);
    words.removeDuplicates();
    sourceWords_->setStringList(words);
    const auto missing =
        std::count_if(rows_.cbegin(), rows_.cend(), [](const ChronologyRow& row) { return row.source.isEmpty(); });
    bar_->offer(records(), int(missing));
}

void ChronologyPage::showChecks() { pane_->setFindings(pane_->entry() ? checks_->sentencesOf(*pane_->entry()) : QStringList()); }

void ChronologyPage::count() {
    const ViewCounts counts = countViews(rows_, filter_);
    view_->setText(0, tr("All %1").arg(counts.all));
    view_->setText(1, tr("Significant %1").arg(counts.significant));
    view_->setText(2, tr("Court %1").arg(counts.court));
    const int all = int(rows_.size());
    const int shown = model_->rowCount();
    listStack_->setCurrentIndex(all == 0 ? 1 : shown == 0 ? 2 : 0);
    context().host.setCounts(shown == all ? tr("%n entry(s)", nullptr, all) : tr("%1 of %n entry(s)", nullptr, all).arg(shown));
}

void ChronologyPage::edit(const ChronologyEntry& before, const ChronologyEntry& after) {
    core::ChangeSet set{core::Action::Edit, core::dateShort(after.date), {}, false, {}};
    set.edit(before, after);
    guarded(this, [&] { vault().editor().perform(set); });
}

void ChronologyPage::setInCourt(const ChronologyRow& row, bool on) {
    const ChronologyEntry* before = records().find<ChronologyEntry>(row.id);
    if (!before) return;
    ChronologyEntry after = *before;
    after.inCourt = on;
    edit(*before, after);
}

void ChronologyPage::moveEntry(const core::EntryId& entry, int step) {
    leave();
    core::ChangeSet set = core::moveWithinDay(records(), entry, step);
    if (set.isEmpty()) return;
    set.subject = set.subject.left(40);
    guarded(this, [&] { vault().editor().perform(set); });
    table_->selectId(entry.text());
}

void ChronologyPage::removeEntry(const core::EntryId& entry) {
    const ChronologyEntry* record = records().find<ChronologyEntry>(entry);
    if (!record) return;
    const QString words = tr("entry of %1").arg(core::dateWords(record->date));
    const QString event = record->event.simplified().left(80);
    const core::ChangeSet set = core::removalOf(records(), core::anyId(record->id));
    if (!guarded(this, [&] { vault().editor().perform(set); })) return;
    undo_->offer(tr("Removed the %1.").arg(words), event);
    table_->setFocus();
}

void ChronologyPage::activate() {
    count();
    row_->focusFirst();
}

void ChronologyPage::reveal(const core::AnyId& record) {
    const core::EntryId entry = record.as<core::EntryTag>();
    if (!records().find<ChronologyEntry>(entry)) return;
    if (!table_->selectId(entry.text())) {
        bar_->clear();
        view_->setCurrent(0);
        filterChanged();
        table_->selectId(entry.text());
    }
    table_->setFocus();
}

bool ChronologyPage::perform(const QString& action) {
    if (action != QLatin1String("chronology.add") && action != QLatin1String("record.new")) return false;
    row_->focusFirst();
    return true;
}

}  // namespace ui
