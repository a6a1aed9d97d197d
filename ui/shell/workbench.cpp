// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/workbench.h"

#include "core/base/platform_files.h"
#include "ui/common/actions.h"
#include "ui/common/job.h"
#include "ui/common/labels.h"
#include "ui/common/message_bar.h"
#include "ui/common/promote.h"
#include "ui/common/record_in_hand.h"
#include "ui/shell/action_set.h"
#include "ui/shell/page_scroll.h"
#include "ui/shell/pages.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int narrowWidth = 1100;
constexpr int narrowHeight = 640;
constexpr int sheetWidth = 900;

}  // namespace

Workbench::Workbench(const Context& context, const Place& place, QWidget* parent)
    : Surface(context.theme, Kind::Desk, parent),
      context_(context),
      caseId_(place.caseId),
      top_(new TopBar(context.theme, context.actions)),
      sidebar_(new Sidebar(context.theme)),
      stack_(new QStackedWidget),
      message_(new MessageBar(context.theme, MessageBar::Kind::Warn)),
      note_(new MessageBar(context.theme, MessageBar::Kind::Info)),
      status_(new StatusBar(context.theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top_);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(sidebar_);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(space::xl, 0, space::xl, 0);
    messageRow->setSpacing(space::s);
    for (MessageBar* bar : {message_, note_}) {
        messageRow->addWidget(bar);
        bar->hide();
    }
    right->addLayout(messageRow);
    right->addWidget(new PageScroll(stack_), 1);
    stack_->setAccessibleName(tr("Page"));
    middle->addLayout(right, 1);
    column->addLayout(middle, 1);
    column->addWidget(status_);
    connect(sidebar_, &Sidebar::chosen, this, &Workbench::openPage);
    connect(message_, &MessageBar::linkClicked, this, &Workbench::tryAgain);
    connect(top_, &TopBar::sectionsRequested, this, [this] {
        sidebar_->setVisible(!sidebar_->isVisible());
        if (sidebar_->isVisible()) sidebar_->list()->setFocus(Qt::TabFocusReason);
    });
    connect(&context_.vault.editor(), &core::Editor::changed, this, &Workbench::saved);
    connect(&context_.vault.editor(), &core::Editor::historyChanged, this, &Workbench::showSteps);
    // The case somebody left when the file locked, if it is large: the list of cases stands until it is read.
    Place start = place;
    if (caseId_ && isSlowToOpen(*caseId_)) {
        readThenOpen({*caseId_, place.page, {}});
        caseId_.reset();
        start = {};
    }
    fillSidebar();
    showSteps();
    if (context_.vault.isReadOnly()) {
        const core::Problems reasons = context_.vault.readOnlyReason();
        message_->setClosable(false);
        message_->setMessage(tr("Only to read:"),
                             reasons.isEmpty() ? tr("this file cannot be written here.") : reasons.first().message);
        message_->show();
    }
    if (!pageLines().isEmpty()) openPage(start.page.isEmpty() ? pageLines().first().id : start.page);
}

Workbench::~Workbench() {
    // Pages first: they hold models of the vault and may have jobs that must be waited for.
    for (Page* page : std::as_const(pages_)) delete page;
}

void Workbench::fillSidebar() {
    QList<Sidebar::Item> items;
    int number = 0;  // a page keeps its key, whether a case is open or not
    for (const PageLine& line : pageLines()) {
        ++number;
        if (line.ofCase && !caseId_) continue;
        items.append({line.id, line.title, line.icon, number <= 9 ? QStringLiteral("Ctrl+%1").arg(number) : QString()});
    }
    const core::Profile& profile = context_.vault.profile();
    const core::Case* open = caseId_ ? context_.vault.caseload().shared.find<core::Case>(*caseId_) : nullptr;
    const QString fileLabel = profile.fictional ? tr("%1.\nMade-up people.").arg(profile.label) : profile.label;
    sidebar_->setItems(open ? open->label : profile.label,
                       open                ? fileLabel
                       : profile.fictional ? tr("Made-up people.")
                                           : QString(),
                       items);
    sidebar_->setCurrent(current_);
}

Page* Workbench::currentPage() const { return pages_.value(current_); }

QString Workbench::currentHelp() const {
    for (const PageLine& line : pageLines())
        if (line.id == current_) return line.help;
    return {};
}

PageContext Workbench::pageContext() {
    return {context_.vault, context_.prompts, *this, context_.theme, context_.clock, caseId_};
}

Page* Workbench::pageFor(const QString& id) {
    if (Page* page = pages_.value(id)) return page;
    const auto line = std::find_if(pageLines().begin(), pageLines().end(), [&](const PageLine& l) { return l.id == id; });
    if (line == pageLines().end() || (line->ofCase && !caseId_)) return nullptr;
    Page* page = nullptr;
    guarded(this, [&] { page = line->make(pageContext()); });
    if (!page) return nullptr;
    pages_.insert(id, page);
    stack_->addWidget(page);
    return page;
}

void Workbench::openPage(const QString& id) {
    if (id.startsWith(QLatin1String("paper:"))) {  // the page of papers with a kind chosen
        openPage(QStringLiteral("reports"));
        if (currentPage()) currentPage()->perform(id);
        return;
    }
    Page* before = currentPage();
    if (before && current_ != id) before->leave();
    const QString last = current_;
    current_ = id;  // setCounts() of a page being made is its own
    Page* page = pageFor(id);
    if (!page) {
        current_ = last;
        if (!before && !pageLines().isEmpty() && id != pageLines().first().id) openPage(pageLines().first().id);
        return;
    }
    if (!context_.vault.isReadOnly()) message_->hide();
    stack_->setCurrentWidget(page);
    stack_->setAccessibleName(page->title());
    sidebar_->setCurrent(id);
    status_->setCounts(counts_.value(id));
    if (sheet_) sidebar_->hide();
    page->activate();
}

/// What can be done with any record: told in the chronology, cited and looked through.
void Workbench::doWithRecord(const QString& action) {
    const auto record =
        currentPage() && caseId_ ? recordInHand(*currentPage(), context_.vault.caseSnapshot(*caseId_)) : std::nullopt;
    if (!record) return say(tr("Choose a record first."));
    currentPage()->leave();
    if (action == QLatin1String("record.evidence")) openRecord(QStringLiteral("facts"), *record);
    else promoteRecord(pageContext(), this, *record);
}

void Workbench::openSection(int number) {
    if (number >= pageLines().size()) return;
    const PageLine& line = pageLines().at(number);
    if (line.ofCase && !caseId_) return say(tr("Open a case first."));
    openPage(line.id);
}

void Workbench::leaveCase() {
    leaveAll();
    dropPages();
}

/// Undo, or a removal, took the open case away: nothing of it can be shown or written any more. Its pages are hidden before
/// they are told of the change, so that they do not look for what is gone.
void Workbench::closeCase() {
    dropPages();
    caseId_.reset();
    fillSidebar();
    if (current_.isEmpty()) openPage(pageLines().first().id);
}

void Workbench::dropPages() {
    const Page* inSight = currentPage();
    const auto pages = pages_;
    for (auto it = pages.cbegin(); it != pages.cend(); ++it) {
        const auto line =
            std::find_if(pageLines().begin(), pageLines().end(), [&](const PageLine& l) { return l.id == it.key(); });
        if (!line->ofCase && !line->startsWithCase) continue;
        pages_.remove(it.key());
        counts_.remove(it.key());
        if (it.value() == inSight) current_.clear();
        stack_->removeWidget(it.value());
        it.value()->hide();
        for (Job* job : it.value()->findChildren<Job*>()) job->drop();
        it.value()->deleteLater();                                        // it may be the one that asked for another case
    }
}

bool Workbench::isSlowToOpen(const core::CaseId& id) {
    bool slow = false;
    guarded(this, [&] { slow = !context_.vault.isLoaded(id) && context_.vault.isLarge(id); });
    return slow;
}

// A large case is read beside the window, which goes on answering; another one may be asked for meanwhile.
void Workbench::readThenOpen(const Goal& goal) {
    awaited_ = goal;
    auto* job = Job::start(
        this, tr("Opening the case"),
        [vault = &context_.vault, id = goal.caseId](const core::Progress&) { return vault->readCase(id); },
        [this](const core::CaseSnapshot& read) {
            if (!awaited_ || awaited_->caseId != read.id()) return;
            const Goal reached = *std::exchange(awaited_, std::nullopt);
            if (!guarded(this, [&] { context_.vault.adoptCase(read); })) return;
            openCase(reached.caseId);
            if (reached.record) openRecord(reached.page, *reached.record);
            else if (!reached.page.isEmpty()) openPage(reached.page);
        });
    watch(*job);
}

void Workbench::openCase(const core::CaseId& id) {
    if (isSlowToOpen(id)) return readThenOpen({id, {}, {}});
    awaited_.reset();
    if (!guarded(this, [&] { context_.vault.caseSnapshot(id); })) return;
    if (caseId_ != id) {
        leaveCase();
        caseId_ = id;
        fillSidebar();
    }
    for (const PageLine& line : pageLines())
        if (line.ofCase) return openPage(line.id);
}

void Workbench::openRecord(const QString& page, const core::AnyId& record) {
    openPage(page);
    if (Page* shown = currentPage(); shown && current_ == page) shown->reveal(record);
}

void Workbench::leaveAll() {
    for (Page* page : std::as_const(pages_)) page->leave();
    guarded(this, [this] { context_.vault.editor().flushStash(); });
}

void Workbench::say(const QString& sentence) { status_->say(sentence); }
void Workbench::watch(Job& job) { status_->watch(job); }
bool Workbench::isBusy() const { return status_->isWatching(); }

void Workbench::setCounts(const QString& words) {
    counts_.insert(current_, words);
    status_->setCounts(words);
}

void Workbench::showError(const QString& sentence, bool again) {
    const qint64 left = again ? core::freeSpace(context_.vault.path()) : -1;
    const QString room = left < 0 ? QString() : u' ' + tr("Free there: %1.").arg(locale().formattedDataSize(left));
    message_->setClosable(true);
    message_->setMessage({}, sentence + room, again ? tr("Try again") : QString());
    message_->show();
    status_->say(sentence, false);
}

/// Whatever could not be saved stands in its field still; if it fails once more, the message comes back.
void Workbench::tryAgain() {
    message_->hide();
    leaveAll();
    if (message_->isHidden()) say(tr("Saved."));
}

void Workbench::showNote(const QString& strong, const QString& sentence) {
    note_->setMessage(strong, sentence);
    note_->show();
    status_->say(sentence, false);
}

void Workbench::saved() {
    if (caseId_ && !context_.vault.caseload().shared.find<core::Case>(*caseId_)) closeCase();
    status_->say(tr("Saved %1").arg(context_.clock.now().toLocalTime().toString(QStringLiteral("HH:mm"))));
    fillSidebar();
}

void Workbench::showSteps() {
    const core::ChangeSet* undo = context_.vault.editor().undoStep();
    const core::ChangeSet* redo = context_.vault.editor().redoStep();
    top_->setSteps(undo ? stepWords(*undo) : QString(), redo ? stepWords(*redo) : QString());
}

void Workbench::undo(bool back) {
    leaveAll();  // what is being typed becomes a step of its own first
    core::Editor& editor = context_.vault.editor();
    const core::ChangeSet* step = back ? editor.undoStep() : editor.redoStep();
    if (!step) return say(back ? tr("Nothing to undo.") : tr("Nothing to redo."));
    const QString words = stepWords(*step);
    if (guarded(this, [&] { back ? editor.undo() : editor.redo(); }))
        say(back ? tr("Undone: %1").arg(words) : tr("Done again: %1").arg(words));
}

void Workbench::openPalette() {
    if (palette_) return;
    palette_ = new CommandPalette(context_.theme, {&context_.vault, caseId_, std::make_shared<QList<PaletteRow>>()}, this);
    connect(palette_, &CommandPalette::chosen, this, &Workbench::choose);
    palette_->open();
}

void Workbench::choose(const PaletteRow& row) {
    if (row.action.startsWith(QLatin1String("page:"))) return openPage(row.action.mid(5));
    if (row.action.startsWith(QLatin1String("paper:"))) return openPage(row.action);
    if (!row.action.isEmpty()) {
        if (QAction* action = context_.actions.action(row.action)) action->trigger();
        return;
    }
    const bool isCase = !row.record || (row.caseId && row.record->uuid() == row.caseId->uuid());
    if (row.caseId && row.caseId != caseId_) {
        if (!isCase && isSlowToOpen(*row.caseId)) return readThenOpen({*row.caseId, row.page, row.record});
        openCase(*row.caseId);
    }
    if (isCase) return;
    openRecord(row.page, *row.record);
}

bool Workbench::perform(const QString& id) {
    if (id == QLatin1String("edit.undo")) undo(true);
    else if (id == QLatin1String("edit.redo")) undo(false);
    else if (id == QLatin1String("edit.find")) openPalette();
    else if (id == QLatin1String("file.save")) {
        leaveAll();
        saved();
    } else if (id == QLatin1String("view.next")) cycleRegion(1);
    else if (id == QLatin1String("view.previous")) cycleRegion(-1);
    else if (id == QLatin1String("record.promote") || id == QLatin1String("record.evidence")) doWithRecord(id);
    else if (id == QLatin1String("record.new")) return currentPage() && currentPage()->perform(id);
    else {
        const auto& lines = actionCatalogue();
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const ActionLine& l) { return l.id == id; });
        if (line == lines.end() || line->page.isEmpty()) return false;
        openPage(line->page);
        if (current_ != line->page) return say(tr("Open a case first.")), true;
        currentPage()->perform(id);
    }
    return true;
}

// Top bar, sections, page: from where the keyboard is to the next of them.
void Workbench::cycleRegion(int by) {
    QWidget* const regions[] = {top_, sidebar_, stack_};
    QWidget* focus = QApplication::focusWidget();
    int at = 2;
    for (int i = 0; i < 3; ++i)
        if (focus && regions[i]->isAncestorOf(focus)) at = i;
    const int to = (at + by + 3) % 3;
    if (to == 0) top_->findBox()->setFocus(Qt::TabFocusReason);
    else if (to == 1) {
        sidebar_->show();
        sidebar_->list()->setFocus(Qt::TabFocusReason);
    } else if (currentPage()) {
        currentPage()->activate();
        if (!stack_->isAncestorOf(QApplication::focusWidget())) {
            currentPage()->setFocus(Qt::OtherFocusReason);
            currentPage()->nextInFocusChain()->setFocus(Qt::TabFocusReason);
        }
    }
}

void Workbench::resizeEvent(QResizeEvent* event) {
    Surface::resizeEvent(event);
    applyWidth();
}

void Workbench::applyWidth() {
    sidebar_->setNarrow(width() < theme().px(narrowWidth) || height() < narrowHeight);
    const bool sheet = width() < theme().px(sheetWidth);
    if (sheet == sheet_) return;
    sheet_ = sheet;
    sidebar_->setVisible(!sheet);
    top_->setMenuButton(sheet);
}

}  // namespace ui
