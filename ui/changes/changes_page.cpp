// SPDX-License-Identifier: MPL-2.0
#include "ui/changes/changes_page.h"

#include "core/edit/vault.h"
#include "ui/changes/change_words.h"
#include "ui/changes/event_words.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/job.h"
#include "ui/common/labels.h"
#include "ui/common/master_detail.h"
#include "ui/common/prompts.h"
#include "ui/common/surface.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

ChangesPage::ChangesPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      model_(new ChangesModel(context, !context.caseId.has_value(), this)),
      table_(new RecordTable(context.theme, tr("Changes"))),
      filter_(new QLineEdit),
      state_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      pane_(
          new DetailCard(context.theme, tr("History of the record"), tr("Choose a change to see each field before and after."))),
      heading_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      history_(new QVBoxLayout) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Record of changes"));
    header->views()->addWidget(state_);
    QPushButton* printout = header->addButton(tr("Check a printout…"), QStringLiteral("document"));
    check_ = header->addButton(tr("Check the record"), QStringLiteral("check"));
    column->addWidget(header);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("changes"), makeList(), makePane(), 420), 1);
    connect(printout, &QPushButton::clicked, this, &ChangesPage::checkPrintout);
    connect(check_, &QPushButton::clicked, this, &ChangesPage::check);
    connect(filter_, &QLineEdit::textChanged, model_, &ChangesModel::setFilter);
    followChanges(this, vault().editor(), [this](const core::ChangeSet&) {
        const QString current = table_->currentId();
        model_->refresh();
        table_->selectId(current);
        count();
    });
    count();
}

/// Said where counts of pages stand; it goes with the page.
void ChangesPage::count() {
    guarded(this, [this] {
        const QString words = tr("%n change(s) in this file", nullptr, int(vault().anchor().number));
        state_->setText(words);
        context().host.setCounts(words);
    });
}

QString ChangesPage::title() const { return tr("Record of changes"); }

QWidget* ChangesPage::makeList() {
    table_->setModel(model_);
    table_->setWidths({140, 150, 0, 88});
    table_->hideBelow(520, {1, 3});
    connect(table_, &RecordTable::currentIdChanged, this, &ChangesPage::showLine);
    return makeListCard(theme(), {makeFilterLine(filter_, tr("Words in these changes"), tr("Filter changes")), table_});
}

QWidget* ChangesPage::makePane() {
    heading_->setWordWrap(true);
    pane_->column()->addWidget(heading_);
    history_->setSpacing(space::s);
    pane_->column()->addLayout(history_);
    pane_->column()->addStretch(1);
    return pane_;
}

void ChangesPage::showLine(const QString& id) {
    if (id.isEmpty() || !table_->currentIndex().isValid()) return pane_->showContent(false);
    const ChangeLine& line = model_->line(table_->currentIndex().row());
    if (line.row.record.isEmpty()) {
        clearPane();
        heading_->setText(line.what);
        auto* words = makeLabel(theme(), tr("%1, %2").arg(line.when, line.who), Type::Caption, Weight::Regular, Token::Muted);
        history_->addWidget(words);
        guarded(this, [&] { addFacts(eventFacts(vault().detailsOf(line.row.number))); });
        return pane_->showContent(true);
    }
    showHistory(core::AnyId::parse(line.row.record), line.record.isEmpty() ? recordWord(line.row.type) : line.record,
                line.row.number);
}

void ChangesPage::showHistory(const core::AnyId& record, const QString& title, qint64 number) {
    QList<core::Revision> revisions;
    if (!guarded(this, [&] { revisions = vault().revisionsOf(record); })) return;
    clearPane();
    heading_->setText(title);
    std::stable_sort(revisions.begin(), revisions.end(),
                     [](const core::Revision& a, const core::Revision& b) { return a.audit > b.audit; });
    const QLocale locale;
    for (const core::Revision& revision : std::as_const(revisions)) {
        core::AuditRow row;
        row.action = revision.action;
        row.type = revision.type;
        const bool chosen = revision.audit == number;
        auto* head =
            makeLabel(theme(),
                      tr("%1. %2, %3")
                          .arg(actionWords(row), locale.toString(revision.at.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm")),
                               revision.actor),
                      Type::Caption, Weight::Strong, chosen ? Token::Text : Token::Muted);
        head->setWordWrap(true);
        history_->addWidget(head);
        const core::CaseSnapshot empty(core::CaseId::make());
        const bool loaded = revision.caseId && vault().caseload().shared.find<core::Case>(*revision.caseId);
        const core::CaseSnapshot& snapshot = loaded ? vault().caseSnapshot(*revision.caseId) : empty;
        addFacts(fieldChanges(revision, snapshot));
    }
    if (revisions.isEmpty())
        history_->addWidget(makeLabel(theme(), tr("Nothing is kept of this record."), Type::Body, Weight::Regular, Token::Muted));
    pane_->showContent(true);
}

void ChangesPage::addFacts(const QList<FieldChange>& facts) {
    for (const FieldChange& fact : facts) {
        const QString sentence = fact.before.isEmpty()  ? tr("%1: %2").arg(fact.field, fact.after)
                                 : fact.after.isEmpty() ? tr("%1: %2 was taken out").arg(fact.field, fact.before)
                                                        : tr("%1: %2 → %3").arg(fact.field, fact.before, fact.after);
        auto* label = makeLabel(theme(), sentence, Type::Body);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(space::s, 0, 0, 0);
        history_->addWidget(label);
    }
}

void ChangesPage::clearPane() {
    while (QLayoutItem* item = history_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

// The whole file is read: every page, every record against the rules, every link of the chain.
void ChangesPage::check() {
    sayState(tr("Checking…"));
    check_->setEnabled(false);
    auto* job = Job::start(
        this, tr("Checking the record"), [file = &vault()](const core::Progress& progress) { return file->check(progress); },
        [this](const core::Problems& problems) { showChecked(problems); });
    connect(job, &Job::ended, this, [this] {
        check_->setEnabled(true);
        if (state_->text() == tr("Checking…")) sayState(tr("The check was not finished."));
    });
    context().host.watch(*job);
}

void ChangesPage::showChecked(const core::Problems& problems) {
    const int number = int(vault().anchor().number);
    if (problems.isEmpty()) return sayState(tr("Checked: %n change(s), unbroken", nullptr, number));
    sayState(tr("The check found %n problem(s).", nullptr, int(problems.size())));
    QStringList lines;
    for (const core::Problem& problem : problems.mid(0, 10)) lines.append(problem.message);
    context().prompts.message(tr("Check the record"), lines.join(QLatin1Char('\n')));
}

/// The foot of each paper names the entry that was the newest when it was made, and the first digits of its chain (AUD-4).
void ChangesPage::checkPrintout() {
    const auto typed = context().prompts.line(
        tr("Check a printout"),
        tr("Copy the entry and the digits from the foot of the paper. For example: 1042, 3f2a81c09d4e7b65"), {});
    if (!typed) return;
    static const QRegularExpression form(QStringLiteral("(\\d+)[^0-9A-Fa-f]+([0-9A-Fa-f]{16})\\s*$"));
    const QRegularExpressionMatch match = form.match(*typed);
    if (!match.hasMatch()) return sayState(tr("Write the number of the entry, then the 16 digits and letters behind it."));
    const qint64 number = match.captured(1).toLongLong();
    QList<core::AuditRow> found;
    if (!guarded(this, [&] { found = vault().audit(number + 1, 1); })) return;
    const bool fits = !found.isEmpty() && found.first().number == number &&
                      found.first().chain.toHex().first(16) == match.captured(2).toLower().toLatin1();
    if (!fits) return sayState(tr("No entry of this file has these digits. The paper is of another file, or was altered."));
    sayState(tr("The paper fits this file. Entry %1 was the newest on %2.")
                 .arg(number)
                 .arg(QLocale().toString(found.first().at.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm"))));
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->line(row).row.number == number) return table_->setCurrentIndex(model_->index(row, 0));
}

void ChangesPage::sayState(const QString& sentence) {
    state_->setText(sentence);
    context().host.say(sentence);
}

void ChangesPage::activate() {
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    table_->setFocus();
}

void ChangesPage::reveal(const core::AnyId& record) {
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->line(row).row.record == record.text()) return table_->setCurrentIndex(model_->index(row, 0));
    showHistory(record, tr("History"), 0);
}

}  // namespace ui
