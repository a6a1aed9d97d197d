// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/chronology_page.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/chronology/category_icon.h"
#include "ui/chronology/court_meter.h"
#include "ui/chronology/entry_pane.h"
#include "ui/chronology/entry_row.h"
#include "ui/chronology/filter_bar.h"
#include "ui/chronology/paste_view.h"
#include "ui/chronology/patterns_view.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/job.h"
#include "ui/common/labels.h"
#include "ui/common/master_detail.h"
#include "ui/common/page_keys.h"
#include "ui/common/promote.h"
#include "ui/common/speller.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using core::ChronologyEntry;

namespace {

constexpr int patternsPart = 3;                 // of the segmented control
constexpr int patternsPage = 3, pastePage = 4;  // of the stack of lists

/// The paper that says what the view shows, as the window goes to it.
QString paperOfView(int part) {
    if (part == patternsPart) return QStringLiteral("paper:chronology-patterns");
    return part == int(ChronologyView::Court) ? QStringLiteral("paper:chronology-court")
                                              : QStringLiteral("paper:chronology-running");
}

}  // namespace

ChronologyPage::ChronologyPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      whole_(wholeChronology(context, &factDays_)),
      rows_(chronologyRows(whole_, records())),
      births_(birthsOf(whole_)),
      view_(new Segmented(context.theme, tr("View"), {tr("All"), tr("Significant"), tr("Court"), tr("Patterns")})),
      bar_(new FilterBar(context, [this] { return static_cast<ChronologyView>(std::min(view_->current(), 2)); })),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      meter_(new CourtMeter(context)),
      speller_(new Speller(context, this)),
      row_(new EntryRow(context, speller_, this)),
      patterns_(new PatternsView(context)),
      paste_(new PasteView(context)),
      table_(new RecordTable(context.theme, tr("Chronology entries"))),
      listStack_(new QStackedWidget),
      pane_(new EntryPane(context, speller_)),
      checks_(new EntryChecks(context, this)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Chronology"));
    header->views()->addWidget(view_);
    header->views()->addWidget(meter_);
    meter_->hide();
    auto* more = new QMenu(this);
    more->addAction(tr("Import…"), this, [this] { this->context().host.openPage(QStringLiteral("importing")); });
    more->addAction(tr("Snippets…"), row_, &EntryRow::editSnippets);
    header->addButton(tr("More"))->setMenu(more);
    QPushButton* print = header->addButton(tr("Print…"), QStringLiteral("print"));
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(bar_);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("chronology"), makeList(), pane_, 340), 1);
    connect(print, &QPushButton::clicked, this, [this] { this->context().host.openPage(paperOfView(view_->current())); });
    connect(view_, &Segmented::chosen, this, &ChronologyPage::filterChanged);
    connect(bar_, &FilterBar::changed, this, &ChronologyPage::filterChanged);
    connect(bar_, &FilterBar::viewWanted, this, [this](ChronologyView view) { view_->setCurrent(int(view)); });
    connect(pane_, &EntryPane::removeWanted, this, &ChronologyPage::removeEntry);
    connect(pane_, &EntryPane::moveWanted, this, &ChronologyPage::moveEntry);
    connect(pane_, &EntryPane::keepWanted, this, &ChronologyPage::keepChosen);
    connect(checks_, &EntryChecks::changed, this, [this] {
        bar_->offerChecks(checks_->groups());
        showChecks();
    });
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) { follow(set); });
    offered_ = choicesOf(rows_, whole_);
    offerChoices();
    filterChanged();
    readBehind();
}

QString ChronologyPage::title() const { return tr("Chronology"); }

const core::CaseSnapshot& ChronologyPage::records() const { return vault().caseSnapshot(caseId()); }

QWidget* ChronologyPage::makeList() {
    makeFastRow();
    makeModel();
    listStack_->setAccessibleName(tr("Entries"));
    listStack_->setMinimumHeight(theme().px(130));  // what is not in sight does not count
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
    listStack_->addWidget(patterns_);
    listStack_->addWidget(paste_);
    connect(patterns_, &PatternsView::entryWanted, this, [this](const core::EntryId& entry) {
        view_->setCurrent(0);
        filterChanged();
        reveal(core::anyId(entry));
    });
    connect(patterns_, &PatternsView::changed, this, &ChronologyPage::count);
    connect(paste_, &PasteView::done, this, &ChronologyPage::pasted);
    table_->installEventFilter(this);
    makeKeys();
    return makeListCard(theme(), {row_->widget(), listStack_});
}

void ChronologyPage::makeModel() {
    using Row = ChronologyRow;
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Date"), .text = [](const Row& r) {
                           return r.entry->date.isUnknown() ? tr("not known") : core::dateShort(r.entry->date);
                       }});
    columns.push_back(
        {.header = tr("Ages"), .text = [this](const Row& r) { return agesShort(births_, r.entry->date); }, .muted = true});
    columns.push_back({.header = tr("What happened"),
                       .text = [](const Row& r) { return r.entry->event; },
                       .tag =
                           [](const Row& r) {
                               if (r.arrived) return tr("By itself");
                               return r.entry->corroboration == core::Corroboration::Disputed ? tr("Disputed") : QString();
                           }});
    columns.push_back({.header = tr("Category"),
                       .text = [](const Row& r) { return label(r.entry->category); },
                       .icon = [icons = categoryIcons()](const Row& r) { return icons.value(r.entry->category); }});
    columns.push_back({.header = tr("Source"),
                       .text = [this](const Row& r) { return r.sourced ? sourceOf(whole_, *r.entry) : tr("missing"); },
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
            shown.reserve(size_t(passing_.indexes.size()));
            for (const int index : passing_.indexes) shown.push_back(rows_[index]);
            return shown;
        },
        std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({96, 56, 0, 136, 124, 60});
    table_->hideBelow(640, {1, 3});
    connect(table_, &RecordTable::currentIdChanged, this, &ChronologyPage::chosen);
    connect(table_, &RecordTable::opened, this, [this] { pane_->focusForm(); });
}

const ChronologyRow* ChronologyPage::rowOf(const QString& id) const {
    if (id.isEmpty()) return nullptr;
    const core::EntryId entry = core::EntryId::parse(id);
    const auto row = std::find_if(rows_.cbegin(), rows_.cend(), [&](const ChronologyRow& each) { return each.id == entry; });
    return row == rows_.cend() ? nullptr : &*row;
}

void ChronologyPage::chosen(const QString& id) {
    const ChronologyRow* row = rowOf(id);
    if (row && row->arrived) pane_->showArrived(*row->entry);
    else pane_->show(row ? std::optional(row->id) : std::nullopt);
    showChecks();
}

/// What came by itself becomes an entry of its own, with the forms to write what it meant.
void ChronologyPage::keepChosen() {
    const ChronologyRow* row = rowOf(table_->currentId());
    if (!row || !row->arrived) return;
    const core::EntryId id = row->id;
    if (!keepArrival(context(), this, *row->entry)) return;
    table_->selectId(id.text());
    chosen(id.text());
    pane_->focusForm();
}

void ChronologyPage::makeFastRow() {
    row_->widget()->setList(table_);
    connect(row_, &EntryRow::added, this, &ChronologyPage::added);
    connect(row_, &EntryRow::pasteWanted, this, [this](bool* taken) { *taken = paste(); });
}

void ChronologyPage::added(const ChronologyEntry& entry) {
    const QString when = core::dateWords(entry.date);
    const bool seen = table_->selectId(entry.id.text());
    row_->say(seen ? tr("Added the entry of %1.").arg(when) : tr("Added the entry of %1. The filter hides it.").arg(when));
}

/// Rows of a table in the clipboard are shown before they are written; anything else is pasted as text.
bool ChronologyPage::paste() {
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    if (!clipboard || !paste_->offer(*clipboard)) return false;
    isPasting_ = true;
    count();
    paste_->focusRows();
    return true;
}

void ChronologyPage::pasted(int added) {
    isPasting_ = false;
    count();
    if (added > 0) row_->say(tr("Added from the clipboard: %1 entries.").arg(added));
    row_->focusFirst();
}

bool ChronologyPage::eventFilter(QObject* watched, QEvent* event) {
    const bool mine = watched == table_ && event->type() == QEvent::KeyPress;
    return (mine && PageKeys::press(listStack_, *static_cast<QKeyEvent*>(event))) || Page::eventFilter(watched, event);
}

void ChronologyPage::makeKeys() {
    auto* keys = new PageKeys(listStack_, tr("In the list of entries"));
    const auto move = [this](int step) { return [this, step] { moveEntry(core::EntryId::parse(table_->currentId()), step); }; };
    const auto chosen = [this] { return !table_->currentId().isEmpty(); };
    keys->add({{"Alt+Up", move(-1), chosen}, {"Alt+Down", move(1), chosen}}, tr("Move the entry within its day"));
    const auto paste = [this] {
        if (!this->paste()) context().host.say(tr("The clipboard holds no rows. Copy them from a table in Word or Excel."));
    };
    keys->add({{"Ctrl+V", paste}}, tr("Put in rows copied from a table"));
}

void ChronologyPage::filterChanged() {
    filter_ = bar_->filter();
    filter_.view = static_cast<ChronologyView>(view_->current() == patternsPart ? 0 : view_->current());
    isPasting_ = false;
    sift();
    count();
}

void ChronologyPage::sift() {
    if (!filter_.words.isEmpty()) readTexts(rows_, whole_);  // as a rule a worker has read them
    passing_ = passing(rows_, filter_);
    model_->reload();
}

/// The texts that words are looked for in, so that the first word typed finds them there.
void ChronologyPage::readBehind() {
    const int mine = ++readings_;
    isReading_ = true;
    Job::start(
        this, tr("Reading the entries"),
        [rows = rows_, whole = whole_](const core::Progress& progress) {
            QList<ChronologyRow> read = rows;
            readTexts(read, whole, progress);
            return read;
        },
        [this, mine](const QList<ChronologyRow>& read) {
            if (mine != readings_) return;
            rows_ = read;
            isReading_ = false;
        });
}

void ChronologyPage::follow(const core::ChangeSet& set) {
    if (!set.touches(caseId())) return;
    if (set.touches<core::SavedCut>()) bar_->refreshKept();
    if (!set.touches<ChronologyEntry>() && !set.touches<core::Source>() && !set.touches<core::Person>() && !touchesFacts(set))
        return;
    const bool quick = followEntries(rows_, whole_, set, factDays_);
    if (!quick) {
        factDays_.clear();
        whole_ = wholeChronology(context(), &factDays_);
        births_ = birthsOf(whole_);
        ui::follow(rows_, whole_, records(), set);
    }
    if (!quick || isReading_) readBehind();
    sift();
    chosen(table_->currentId());
    if (!quick) offered_ = choicesOf(rows_, whole_);
    if (!quick || addChoices(offered_, rows_, whole_, set)) offerChoices();
    count();
}

void ChronologyPage::offerChoices() {
    QStringList people;
    for (const core::Person& person : records().all<core::Person>())
        if (const QString name = core::displayName(person); !name.isEmpty()) people.append(name);
    people.sort();
    row_->offer(offered_.sources, people, offered_.places);
    bar_->offer(records(), offered_.withoutSource, offered_.agencies);
}

void ChronologyPage::showChecks() { pane_->setFindings(pane_->entry() ? checks_->sentencesOf(*pane_->entry()) : QStringList()); }

void ChronologyPage::count() {
    view_->setText(0, tr("All %1").arg(passing_.all));
    view_->setText(1, tr("Significant %1").arg(passing_.significant));
    view_->setText(2, tr("Court %1").arg(passing_.court));
    const int all = int(rows_.size());
    const int shown = model_->rowCount();
    if (patterns_->count() >= 0) view_->setText(patternsPart, tr("Patterns %1").arg(patterns_->count()));
    meter_->setVisible(view_->current() == int(ChronologyView::Court));
    const bool patterns = view_->current() == patternsPart;
    listStack_->setCurrentIndex(isPasting_ ? pastePage : patterns ? patternsPage : all == 0 ? 1 : shown == 0 ? 2 : 0);
    context().host.setCounts(shown == all ? tr("%n entry(s)", nullptr, all) : tr("%1 of %n entry(s)", nullptr, all).arg(shown));
}

void ChronologyPage::edit(const ChronologyEntry& before, const ChronologyEntry& after) {
    core::ChangeSet set{core::Action::Edit, core::dateShort(after.date), {}, false, {}};
    set.edit(before, after);
    guarded(this, [&] { vault().editor().perform(set); });
}

void ChronologyPage::setInCourt(const ChronologyRow& row, bool on) {
    if (row.arrived) {
        keepArrival(context(), this, *row.entry, [on](ChronologyEntry& entry) { entry.inCourt = on; });
        return;
    }
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
    if (!whole_.find<ChronologyEntry>(entry)) return;
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
