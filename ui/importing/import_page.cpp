// SPDX-License-Identifier: MPL-2.0
#include "ui/importing/import_page.h"

#include "core/edit/vault.h"
#include "ui/common/cards.h"
#include "ui/common/guarded.h"
#include "ui/common/house_style.h"
#include "ui/common/icon.h"
#include "ui/common/job.h"
#include "ui/common/prompts.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

ImportPage::ImportPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      file_(makeLabel(context.theme, {}, Type::Body, Weight::Strong)),
      target_(nullptr),
      newCase_(new TextField(context.theme)),
      stack_(new QStackedWidget),
      counts_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      about_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      mappingBox_(new QWidget),
      mapping_(new QGridLayout),
      rowsTable_(new RecordTable(context.theme, tr("First records"))),
      problemsTable_(new RecordTable(context.theme, tr("What could not be read"))),
      problemsHead_(makeLabel(context.theme, {}, Type::Body, Weight::Strong)),
      choose_(nullptr),
      import_(nullptr),
      cancel_(new QPushButton(tr("Cancel"))),
      state_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Import"));
    choose_ = header->addButton(tr("Choose a file…"), QStringLiteral("folder-open"));
    import_ = header->addButton(tr("Import"), QStringLiteral("import"), true);
    column->addWidget(header);
    column->addWidget(undo_);
    auto* progress = new QHBoxLayout;
    progress->addWidget(state_);
    progress->addWidget(cancel_);
    progress->addStretch(1);
    column->addLayout(progress);
    stack_->setAccessibleName(tr("Import"));
    auto* empty = new EmptyState(
        theme(),
        tr("Bring in a family tree, a chronology kept as a table, or a calendar. You see everything before it is written."),
        tr("Choose a file…"),
        tr("GEDCOM, Excel, Word, CSV and calendar files can be read. For example a table with the columns Date, What happened, "
           "Source."));
    stack_->addWidget(empty);
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::m);
    cards->addWidget(makeFileCard());
    cards->addWidget(makePreviewCard(), 1);
    stack_->addWidget(makeScroll(theme(), content));
    column->addWidget(stack_, 1);
    connect(choose_, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(empty, &EmptyState::clicked, this, &ImportPage::chooseFile);
    connect(import_, &QPushButton::clicked, this, &ImportPage::write);
    connect(cancel_, &QPushButton::clicked, this, [this] { writing_.cancel(); });
    reset();
}

QString ImportPage::title() const { return tr("Import"); }

QWidget* ImportPage::makeFileCard() {
    auto* card = new Surface(theme(), Surface::Kind::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(file_);
    column->addWidget(about_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    QStringList names;
    for (const core::Case& each : vault().caseload().shared.all<core::Case>()) {
        targets_.append(each.id);
        names.append(tr("%1, %2").arg(each.label, each.reference));
    }
    names.append(tr("A new case"));
    target_ = new ChoiceField(theme(), names);
    target_->setName(tr("Into"));
    auto* into = makeLabel(theme(), tr("&Into"), Type::Body, Weight::Strong);
    into->setBuddy(target_->editor());
    row->addWidget(into);
    row->addWidget(target_);
    newCaseRow_ = new QWidget;
    auto* inside = new QHBoxLayout(newCaseRow_);
    inside->setContentsMargins(0, 0, 0, 0);
    auto* called = makeLabel(theme(), tr("Called"), Type::Body, Weight::Strong);
    called->setBuddy(newCase_->editor());
    newCase_->setName(tr("Name of the new case"));
    inside->addWidget(called);
    inside->addWidget(newCase_);
    row->addWidget(newCaseRow_);
    row->addSpacing(space::m);
    QStringList titles;
    for (const core::Format* format : readableFormats()) titles.append(format->title);
    format_ = new ChoiceField(theme(), titles);
    format_->setName(tr("Kind of file"));
    auto* kind = makeLabel(theme(), tr("&Kind of file"), Type::Body, Weight::Strong);
    kind->setBuddy(format_->editor());
    row->addWidget(kind);
    row->addWidget(format_);
    row->addStretch(1);
    column->addLayout(row);
    mappingBox_->setLayout(mapping_);
    mapping_->setContentsMargins(0, space::s, 0, 0);
    mapping_->setHorizontalSpacing(space::l);
    mapping_->setVerticalSpacing(space::s);
    column->addWidget(mappingBox_);
    connect(target_, &Field::left, this, &ImportPage::targetChanged);
    connect(format_, &Field::left, this, &ImportPage::formatChanged);
    return card;
}

QWidget* ImportPage::makePreviewCard() {
    auto* card = new Surface(theme(), Surface::Kind::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, space::m, 1, 1);
    column->setSpacing(space::s);
    counts_->setContentsMargins(space::l, 0, space::l, 0);
    counts_->setWordWrap(true);
    problemsHead_->setContentsMargins(space::l, space::s, space::l, 0);
    makeTables();
    column->addWidget(counts_);
    column->addWidget(rowsTable_, 3);
    column->addWidget(problemsHead_);
    column->addWidget(problemsTable_, 2);
    return card;
}

void ImportPage::makeTables() {
    const auto never = [](const core::ChangeSet&) { return false; };
    std::vector<Column<PreviewRow>> columns;
    columns.push_back({.header = tr("What"), .text = [](const PreviewRow& r) { return r.kind; }, .muted = true});
    columns.push_back({.header = tr("Record"), .text = [](const PreviewRow& r) { return r.title; }});
    columns.push_back(
        {.header = tr("Born, category, or when"), .text = [](const PreviewRow& r) { return r.detail; }, .muted = true});
    rows_ = new RecordTableModel<PreviewRow>(
        vault().editor(),
        [this] {
            return preview_ ? std::vector<PreviewRow>(preview_->rows.begin(), preview_->rows.end()) : std::vector<PreviewRow>();
        },
        std::move(columns), this, never);
    rowsTable_->setModel(rows_);
    rowsTable_->setWidths({140, 0, 180});
    rowsTable_->setMinimumHeight(theme().px(200));
    std::vector<Column<ProblemRow>> problemColumns;
    problemColumns.push_back({.header = tr("Where"), .text = [](const ProblemRow& r) { return r.where; }, .muted = true});
    problemColumns.push_back(
        {.header = tr("What"),
         .text = [](const ProblemRow& r) { return r.message; },
         .tag = [](const ProblemRow& r) { return r.severity == core::Problem::Severity::Error ? tr("Left out") : QString(); }});
    problems_ = new RecordTableModel<ProblemRow>(
        vault().editor(),
        [this] {
            return preview_ ? std::vector<ProblemRow>(preview_->problems.begin(), preview_->problems.end())
                            : std::vector<ProblemRow>();
        },
        std::move(problemColumns), this, never);
    problemsTable_->setModel(problems_);
    problemsTable_->setWidths({140, 0});
    problemsTable_->setMinimumHeight(theme().px(120));
}

void ImportPage::chooseFile() {
    if (isWriting_) return;
    const auto path = context().prompts.openFile(
        tr("Import a file"), {tr("Family trees and tables (*.ged *.csv *.tsv *.txt *.xlsx *.docx *.ics)"), tr("All files (*)")});
    if (!path) return;
    ImportRequest request;
    request.fileName = QFileInfo(*path).fileName();
    request.today = context().clock.today();
    request.saved = vault().profile().savedMappings;
    const bool isRead = guarded(this, [&] {
        request.bytes = importBytes(*path);
        request.format = likelyFormat(request);
    });
    if (!isRead) return;
    reset();
    request_ = request;
    file_->setText(request.fileName);
    newCase_->setValue(QFileInfo(*path).completeBaseName());
    const QList<const core::Format*> kinds = readableFormats();
    for (int i = 0; i < kinds.size(); ++i)
        if (kinds[i]->name == request.format) format_->setIndex(i);
    offerTargets();
    targetChanged();
}

// The open case first; a file without cases starts one.
void ImportPage::offerTargets() {
    const qsizetype open = context().caseId ? targets_.indexOf(*context().caseId) : -1;
    target_->setIndex(open >= 0 ? int(open) : targets_.isEmpty() ? 0 : int(targets_.size()) > 1 ? int(targets_.size()) : 0);
}

void ImportPage::targetChanged() {
    const bool isNew = target_->index() >= targets_.size();
    newCaseRow_->setVisible(isNew);
    if (!request_) return;
    request_->into =
        isNew ? core::CaseSnapshot(core::CaseId::make()) : vault().caseSnapshot(targets_[std::max(0, target_->index())]);
    read();
}

void ImportPage::formatChanged() {
    if (!request_ || format_->index() < 0) return;
    request_->format = readableFormats().at(format_->index())->name;
    request_->mapping.reset();
    preview_.reset();
    read();
}

void ImportPage::read() {
    const int mine = ++readings_;
    import_->setEnabled(false);
    say(tr("Reading %1…").arg(request_->fileName));
    auto* job = Job::start(
        this, tr("Reading the file"),
        [request = *request_](const core::Progress& progress) { return readImport(request, progress); },
        [this, mine](const ImportPreview& preview) {
            if (mine == readings_) show(preview);
        });
    connect(job, &Job::ended, this, [this, mine] {
        if (mine == readings_ && !preview_) reset();
    });
    context().host.watch(*job);
}

void ImportPage::show(const ImportPreview& preview) {
    const bool newTable = !preview_ || preview_->header != preview.header;
    preview_ = preview;
    stack_->setCurrentIndex(1);
    if (newTable) showMapping();
    about_->setText(preview.about);
    about_->setVisible(!preview.about.isEmpty());
    const QString words = countWords(preview.result.counts);
    const bool needsEvent = !preview.header.isEmpty() && preview.mapping.event < 0;
    counts_->setText(needsEvent        ? tr("Choose the column that says what happened.")
                     : words.isEmpty() ? tr("Nothing to add was found in this file.")
                                       : tr("Would add %1").arg(words));
    rows_->reload();
    problems_->reload();
    const int count = int(preview.problems.size());
    problemsHead_->setText(count == 0 ? tr("Everything in the file could be read.")
                                      : tr("%n thing(s) to look at", nullptr, count));
    problemsTable_->setVisible(count > 0);
    import_->setEnabled(!preview.result.set.isEmpty());
    say(preview.result.set.isEmpty() ? QString() : tr("Nothing is written yet."));
}

void ImportPage::write() {
    if (!preview_ || !request_ || isWriting_) return;
    core::ChangeSet set{core::Action::Import, request_->fileName, {}, false, {}};
    if (target_->index() >= targets_.size()) {
        const QString name = newCase_->value().trimmed();
        if (name.isEmpty()) {
            say(tr("Write a name for the new case."));
            newCase_->editor()->setFocus();
            return;
        }
        const core::Profile& worker = vault().profile();
        QString reference = name.left(20);
        for (int i = 2; vault().caseByReference(reference); ++i) reference = QStringLiteral("%1-%2").arg(name.left(20)).arg(i);
        set.add(core::Case{.id = request_->into.id(),
                           .reference = reference,
                           .label = name,
                           .opened = request_->today,
                           .closed = {},
                           .summary = {}});
        set.add(core::CaseProfile{.id = core::CaseProfileId::make(),
                                  .caseId = request_->into.id(),
                                  .packId = QStringLiteral("england"),
                                  .packVersion = {},
                                  .language = QStringLiteral("en"),
                                  .workerName = worker.workerName,
                                  .managerName = {},
                                  .team = worker.team});
    }
    if (!preview_->header.isEmpty()) {
        // Next time a table with these headings comes, its columns are known.
        const core::Profile& before = vault().profile();
        core::Profile after = before;
        after.savedMappings =
            core::withMapping(before.savedMappings, core::savedMapping(preview_->header, preview_->mapping, preview_->agency));
        set.edit(before, after);
    }
    set.changes.insert(set.changes.end(), preview_->result.set.changes.begin(), preview_->result.set.changes.end());
    set.fictional = preview_->result.set.fictional;
    startWriting(set);
}

void ImportPage::startWriting(const core::ChangeSet& set) {
    writing_ = core::Progress([this](qint64 done, qint64 of) {
        QMetaObject::invokeMethod(
            this,
            [this, done, of] {
                if (isWriting_) say(tr("Writing %1 of %2").arg(done).arg(of));
            },
            Qt::QueuedConnection);
    });
    isWriting_ = true;
    cancel_->show();
    import_->setEnabled(false);
    choose_->setEnabled(false);
    say(tr("Writing…"));
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
        QString failure;
        try {
            watcher->future().waitForFinished();  // throws what stopped the writing
        } catch (const core::Error& error) {
            failure =
                error.fault() == core::Fault::Cancelled ? tr("Cancelled. Nothing was written.") : faultSentence(error.fault());
        }
        watcher->deleteLater();
        written(failure);
    });
    watcher->setFuture(vault().editor().performLong(set, writing_));
}

void ImportPage::written(const QString& failure) {
    isWriting_ = false;
    cancel_->hide();
    choose_->setEnabled(true);
    if (!failure.isEmpty()) {
        import_->setEnabled(true);
        return say(failure);
    }
    const QString words = countWords(preview_->result.counts);
    const QString fileName = request_->fileName;
    const core::CaseId into = request_->into.id();
    reset();
    undo_->offer(tr("Imported %1.").arg(fileName), words);
    context().host.say(tr("Imported %1").arg(words));
    if (context().caseId != into) context().host.openCase(into);
}

void ImportPage::reset() {
    request_.reset();
    preview_.reset();
    ++readings_;
    stack_->setCurrentIndex(0);
    cancel_->hide();
    import_->setEnabled(false);
    import_->setAccessibleDescription(tr("First choose a file."));
    if (rows_) rows_->reload();
    if (problems_) problems_->reload();
    say({});
}

void ImportPage::say(const QString& sentence) {
    state_->setText(sentence);
    state_->setVisible(!sentence.isEmpty());
}

void ImportPage::activate() {
    context().host.setCounts({});
    choose_->setFocus();
}

bool ImportPage::perform(const QString& action) {
    if (action != QLatin1String("importing.choose") && action != QLatin1String("record.new")) return false;
    chooseFile();
    return true;
}

}  // namespace ui
