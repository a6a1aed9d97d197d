// SPDX-License-Identifier: MPL-2.0
#include "ui/agenda/agenda_page.h"

#include "core/practice/packs.h"
#include "ui/agenda/timer_notes.h"
#include "ui/common/cards.h"
#include "ui/common/chips.h"
#include "ui/common/due.h"
#include "ui/common/following.h"
#include "ui/common/house_style.h"
#include "ui/common/icon.h"
#include "ui/common/job.h"
#include "ui/common/master_detail.h"
#include "ui/common/printing.h"
#include "ui/common/prompts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

AgendaPage::AgendaPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      when_(new Chip(context.theme, tr("When"))),
      names_(new QCheckBox(tr("Names in the calendar"))),
      table_(new RecordTable(context.theme, tr("What is due"))),
      listStack_(new QStackedWidget),
      pane_(new DetailCard(context.theme, tr("Why this date"), tr("Choose a line to see why it is due on that day."))),
      what_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      facts_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      why_(makeLabel(context.theme, {}, Type::Body)),
      verb_(new QPushButton) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Agenda"));
    when_->setChoices({tr("Overdue"), tr("Today"), tr("Next 14 days")});
    header->views()->addWidget(when_);
    names_->setToolTip(tr("Off: a calendar file says the work and the number of the case, no name."));
    header->views()->addWidget(names_);
    write_ = header->addButton(tr("Write to a file…"), QStringLiteral("export"));
    print_ = header->addButton(tr("Print…"), QStringLiteral("print"));
    for (QPushButton* button : {write_, print_}) button->setEnabled(false);  // until everything is put together
    column->addWidget(header);
    column->addWidget(undo_);
    makeTable();
    listStack_->setAccessibleName(tr("What is due"));
    listStack_->addWidget(table_);
    listStack_->addWidget(new EmptyState(theme(), tr("Nothing is due in the next 14 days."), {},
                                         tr("Reviews, visits and agreed actions of all open cases stand here.")));
    column->addWidget(new MasterDetail(theme(), QStringLiteral("agenda"), makeListCard(theme(), {listStack_}), makePane(), 380),
                      1);
    connect(write_, &QPushButton::clicked, this, [this] { whenConfirmed([this] { write(); }); });
    connect(print_, &QPushButton::clicked, this, [this] { whenConfirmed([this] { print(); }); });
    connect(when_, &Chip::chosen, this, [this] {
        model_->reload();
        speak();
    });
    followChanges(this, vault().editor(), [this](const core::ChangeSet&) {
        stale_ = true;
        if (isVisible()) loadNext();
    });
}

QString AgendaPage::title() const { return tr("Agenda"); }

bool AgendaPage::isWorking() const { return !toLoad_.isEmpty() || job_; }

void AgendaPage::makeTable() {
    using Row = AgendaRow;
    const auto today = [this] { return context().clock.today(); };
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("When"),
                       .text = [today](const Row& r) { return dueWords(r.item, today()); },
                       .icon =
                           [this, today](const Row& r) {
                               const DueGroup group = dueGroup(r.item, today());
                               const Token token = dueToken(group);
                               return icon(dueIcon(group), theme().color(token == Token::Text ? Token::Muted : token));
                           }});
    columns.push_back({.header = tr("What"),
                       .text = [](const Row& r) { return dueWhat(r.item); },
                       .second = [](const Row& r) { return r.caseLabel; }});
    columns.push_back({.header = tr("Do"), .text = [](const Row& r) { return dueVerb(r.item); }});
    model_ = new RecordTableModel<Row>(
        vault().editor(), [this] { return shownRows(); }, std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({136, 0, 150});
    table_->hideBelow(480, {2});
    connect(table_, &RecordTable::currentIdChanged, this, &AgendaPage::showRow);
    connect(table_, &RecordTable::opened, this, &AgendaPage::openRow);
}

QWidget* AgendaPage::makePane() {
    for (QLabel* label : {what_, facts_, why_}) label->setWordWrap(true);
    pane_->column()->addWidget(what_);
    pane_->column()->addWidget(facts_);
    makeFilled(*verb_, theme());
    pane_->column()->addWidget(verb_, 0, Qt::AlignLeft);
    pane_->column()->addWidget(makeLabel(theme(), tr("Why this date"), Type::Body, Weight::Strong));
    pane_->column()->addWidget(why_);
    pane_->column()->addStretch(1);
    connect(verb_, &QPushButton::clicked, this, [this] { openRow(table_->currentId()); });
    return pane_;
}

// Cases are opened one at a turn of the event loop, so that a large caseload never holds up the window.
void AgendaPage::loadNext() {
    if (stale_ && toLoad_.isEmpty()) {
        stale_ = false;
        for (const core::Case& file : vault().caseload().shared.all<core::Case>())
            if (!vault().caseload().cases.contains(file.id)) toLoad_.append(file.id);
    }
    if (toLoad_.isEmpty()) return compute();
    const core::CaseId next = toLoad_.takeFirst();
    guarded(this, [&] { vault().caseSnapshot(next); });
    if (toLoad_.isEmpty()) return compute();
    if (isVisible()) context().host.setCounts(tr("%n case(s) still to read", nullptr, int(toLoad_.size())));
    QTimer::singleShot(0, this, &AgendaPage::loadNext);
}

void AgendaPage::compute() {
    if (job_) return void(stale_ = true);
    const core::Caseload copy = vault().caseload();
    const QDate today = context().clock.today();
    job_ = Job::start(
        this, tr("Putting the agenda together"), [copy, today](const core::Progress&) { return core::agendaOf(copy, today); },
        [this](const QList<core::AgendaItem>& items) { take(items); });
    connect(job_.data(), &Job::ended, this, [this] {
        job_.clear();
        if (stale_ && isVisible()) loadNext();
    });
    context().host.watch(*job_);
}

void AgendaPage::take(const QList<core::AgendaItem>& items) {
    rows_.clear();
    items_ = items;
    for (QPushButton* button : {write_, print_}) button->setEnabled(true);
    QSet<QString> seen;
    for (const core::AgendaItem& item : items) {
        QString key = QStringLiteral("%1/%2/%3/%4")
                          .arg(item.rule, item.record.text(), item.what, item.child ? item.child->text() : QString());
        while (seen.contains(key)) key += u'+';
        seen.insert(key);
        const core::Case* file = vault().caseload().shared.find<core::Case>(item.caseId);
        const core::Person* child = item.child ? vault().caseSnapshot(item.caseId).find<core::Person>(*item.child) : nullptr;
        QStringList who{file ? file->label : QString(), child ? core::displayName(*child) : QString()};
        who.removeAll(QString());
        rows_.push_back({core::AnyId::named(key), item, who.join(QStringLiteral(", "))});
    }
    const QString current = table_->currentId();
    model_->reload();
    if (!table_->selectId(current) && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    showRow(table_->currentId());
    speak();
}

std::vector<AgendaRow> AgendaPage::shownRows() const {
    if (when_->choice() < 0) return rows_;
    std::vector<AgendaRow> shown;
    const QDate today = context().clock.today();
    std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(shown),
                 [&](const AgendaRow& row) { return int(dueGroup(row.item, today)) == when_->choice(); });
    return shown;
}

void AgendaPage::speak() {
    listStack_->setCurrentIndex(model_->rowCount() == 0 ? 1 : 0);
    if (!isVisible()) return;  // the counts of another page are in sight
    const QDate today = context().clock.today();
    const int late = int(std::count_if(rows_.begin(), rows_.end(), [&](const AgendaRow& row) { return row.item.due < today; }));
    const QString all = tr("%n thing(s) due", nullptr, int(rows_.size()));
    context().host.setCounts(late > 0 ? tr("%1, %n overdue", nullptr, late).arg(all) : all);
}

const AgendaRow* AgendaPage::rowOf(const QString& id) const {
    const int at = id.isEmpty() ? -1 : model_->indexOf(core::AnyId::parse(id));
    return at < 0 ? nullptr : &model_->row(at);
}

void AgendaPage::showRow(const QString& id) {
    const AgendaRow* row = rowOf(id);
    pane_->showContent(row);
    if (!row) return shown_.clear();
    const core::CaseSnapshot& records = vault().caseSnapshot(row->item.caseId);
    const core::Pack& pack = *core::packOfCase(vault().caseload().shared, records.profile()).pack;
    what_->setText(dueWhat(row->item));
    facts_->setText(tr("%1. Due %2, %3.")
                        .arg(row->caseLabel, QLocale().toString(row->item.due, QStringLiteral("dddd d MMMM yyyy")),
                             dueWords(row->item, context().clock.today())));
    verb_->setText(dueVerb(row->item));
    why_->setText(whyDue(row->item, pack));
    if (shown_ != id) showNotes(*row);
    shown_ = id;
}

void AgendaPage::showNotes(const AgendaRow& row) {
    if (notes_) {
        const auto forms = notes_->findChildren<FormBase*>();
        for (FormBase* form : forms) form->commit();
        notes_->hide();
        notes_->deleteLater();
        notes_ = nullptr;
    }
    PageContext ofCase = context();
    ofCase.caseId = row.item.caseId;
    notes_ = makeTimerNotes(CaseContext(ofCase), row.item, [this](const QString& words) { undo_->offer(tr("Removed"), words); });
    if (!notes_) return;
    pane_->column()->insertWidget(pane_->column()->count() - 1, notes_);
}

void AgendaPage::openRow(const QString& id) {
    const AgendaRow* row = rowOf(id);
    if (!row) return;
    const core::AgendaItem item = row->item;
    const core::CaseSnapshot records = vault().caseSnapshot(item.caseId);
    const core::Pack& pack = *core::packOfCase(vault().caseload().shared, records.profile()).pack;
    const QString page = pageOfDue(item, records, pack);
    Host& host = context().host;
    host.openCase(item.caseId);
    host.openRecord(page, item.record);
}

core::AgendaWish AgendaPage::wish() const {
    return {context().clock.today(), {}, names_->isChecked() ? core::AgendaTitles::Full : core::AgendaTitles::Private};
}

void AgendaPage::write() {
    const auto path = context().prompts.saveFile(
        tr("Write the agenda"), QStringLiteral("agenda.ics"),
        {tr("Calendar (*.ics)"), tr("PDF (*.pdf)"), tr("Word document (*.docx)"), tr("Plain text (*.txt)")});
    if (!path) return;
    const bool written = guarded(this, [&] { core::writeAgenda(vault(), items_, wish(), context().clock.now(), *path); });
    if (written) context().host.say(tr("Written: %n thing(s) that are due.", nullptr, int(items_.size())));
}

void AgendaPage::print() {
    const auto printer = neutralPrinter();
    if (!context().prompts.choosePrinter(*printer)) return;
    auto* job = Job::start(
        this, tr("Laying out the agenda"),
        [document = core::agendaDocument(vault().caseload(), items_, wish(), context().clock.now())](
            const core::Progress& progress) { return core::layOut(document, {}, progress); },
        [this, printer, count = items_.size()](const core::Pages& pages) { printPaper(printer, pages, count); });
    context().host.watch(*job);
}

// What cannot be recorded is not printed.
void AgendaPage::printPaper(const std::shared_ptr<QPrinter>& printer, const core::Pages& pages, qsizetype count) {
    if (!guarded(this, [&] { core::recordAgendaPrint(vault(), count, pages.pages.size()); })) return;
    auto* job = Job::start(
        this, tr("Printing"),
        [pages, printer](const core::Progress& progress) {
            printPages(*printer, pages, progress);
            return pages.pages.size();
        },
        [this](qsizetype) { context().host.say(tr("Sent to the printer.")); });
    context().host.watch(*job);
}

void AgendaPage::activate() {
    if (stale_ && !isWorking()) loadNext();
    else speak();
    table_->setFocus(Qt::OtherFocusReason);
}

bool AgendaPage::perform(const QString& action) {
    if (action != QLatin1String("record.new")) return false;
    openRow(table_->currentId());
    return true;
}

}  // namespace ui
