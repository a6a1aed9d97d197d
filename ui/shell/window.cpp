// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/window.h"

#include "core/base/log.h"
#include "core/base/platform_memory.h"
#include "ui/common/actions.h"
#include "ui/common/enter_key.h"
#include "ui/common/focus_ring.h"
#include "ui/common/job.h"
#include "ui/common/page_keys.h"
#include "ui/common/prompts.h"
#include "ui/common/read_aloud.h"
#include "ui/shell/action_set.h"
#include "ui/shell/clipboard_guard.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/session_watch.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

Window::Window(Context context, QWidget* parent)
    : QWidget(parent),
      context_(std::move(context)),
      preferences_(Preferences::load()),
      theme_(preferences_.theme()),
      actions_(nullptr),
      idle_(new IdleLock(this)),
      clipboard_(new ClipboardGuard(this)),
      layout_(new QVBoxLayout(this)) {
    theme_.applyTo(*qApp);
    actions_ = new ActionSet(this);  // its icons take their colour from the palette
    new FocusRing(this);
    new EnterKey(this);
    if (!context_.prompts) {
        ownPrompts_ = std::make_unique<ScreenPrompts>(this);
        context_.prompts = ownPrompts_.get();
    }
    setWindowTitle(QStringLiteral("Kinkeeper"));
    layout_->setContentsMargins(0, 0, 0, 0);
    setMinimumSize(640, 400);
    if (preferences_.geometry.isEmpty() || !restoreGeometry(preferences_.geometry)) resize(1440, 900);
    // Queued: locking and a change of looks destroy the very menu or button that was clicked.
    connect(actions_, &ActionSet::triggered, this, &Window::perform, Qt::QueuedConnection);
    connect(idle_, &IdleLock::idle, this, &Window::lock);
    connect(new SessionWatch(QDBusConnection::systemBus(), QDBusConnection::sessionBus(), this), &SessionWatch::leaving, this,
            &Window::lock);
    idle_->setHold([this] { return workbench_ && workbench_->isBusy(); });
    qApp->installEventFilter(this);
    for (int number = 0; number < 9; ++number) {
        auto* section = new QAction(this);
        section->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number + 1)));
        addAction(section);
        connect(section, &QAction::triggered, this, [this, number] {
            if (workbench_) workbench_->openSection(number);
        });
    }
}

Window::~Window() {
    qApp->removeEventFilter(this);
    if (workbench_) workbench_->leaveAll();
    delete workbench_;
    delete wizard_;
    vault_.reset();
}

void Window::start(const QString& path) {
    if (path.isEmpty()) {
        const QList<RecentFile> files = recent();
        if (files.isEmpty()) showWelcome();
        else showUnlock(fileAt(files.first().path));
    } else {
        showUnlock(fileAt(path));
    }
}

void Window::adopt(std::unique_ptr<core::Vault> vault) {
    vault_ = std::move(vault);
    showWorkbench({});
}

void Window::lock() {
    if (!vault_) return;
    const QString path = vault_->path();
    const LockedFile file{
        path, vault_->profile().label,
        tr("Locked at %1. Your unsaved text is kept.").arg(context_.clock.now().toLocalTime().toString(QStringLiteral("HH:mm")))};
    QPointer<Workbench> bench = workbench_;
    if (bench) {
        // Out of sight before anything else is done: committing and closing may take a moment.
        bench->hide();
        repaint();
        left_ = bench->place();
        leftPath_ = path;
        bench->leaveAll();
    }
    clipboard_->clear();
    delete bench;
    if (wizard_) delete wizard_;  // it may be changing the keys of this file: that is waited for
    vault_.reset();
    core::releaseFreedMemory();
    idle_->start(0);
    showUnlock(file);
}

void Window::perform(const QString& action) {
    if (action == QLatin1String("file.quit")) close();
    else if (action == QLatin1String("view.light")) setLooks(Scheme::Light, preferences_.textPercent);
    else if (action == QLatin1String("view.dark")) setLooks(Scheme::Dark, preferences_.textPercent);
    else if (action == QLatin1String("view.contrast")) setLooks(Scheme::Contrast, preferences_.textPercent);
    else if (action == QLatin1String("view.larger")) setLooks(preferences_.scheme, preferences_.textPercent + 10);
    else if (action == QLatin1String("view.smaller")) setLooks(preferences_.scheme, preferences_.textPercent - 10);
    else if (action == QLatin1String("view.normal")) setLooks(preferences_.scheme, 100);
    else if (action == QLatin1String("view.motion")) switchMotion();
    else if (action == QLatin1String("view.aloud")) switchReading();
    else if (action == QLatin1String("help.keys")) showHelp();
    else if (action == QLatin1String("help.log")) copyLog();
    else if (action == QLatin1String("help.about"))
        context_.prompts->message(
            tr("About Kinkeeper"),
            tr("Casework for children and their families. Free software under the Mozilla Public License 2.0."));
    else if (action == QLatin1String("file.open")) chooseFile();
    else if (action == QLatin1String("file.new")) showWizard();
    else if (!workbench_) return;
    else if (action == QLatin1String("file.lock")) lock();
    else if (action == QLatin1String("file.backup")) backup();
    else if (action == QLatin1String("file.repair")) repair();
    else workbench_->perform(action);
}

void Window::switchMotion() {
    preferences_.moves = !preferences_.moves;
    setLooks(preferences_.scheme, preferences_.textPercent);
    if (workbench_) workbench_->say(preferences_.moves ? tr("Movement is on.") : tr("Movement is off."));
}

// The words of a family leave this program: nobody gets that by a slip of the hand.
void Window::switchReading() {
    const auto say = [this](const QString& sentence) {
        if (workbench_) workbench_->say(sentence);
        else context_.prompts->message(tr("Reading aloud"), sentence);
    };
    if (!canReadAloud()) return say(tr("This machine has no voice to read aloud with."));
    const bool on = !readsAloud();
    if (on &&
        !context_.prompts->confirm(
            tr("Switch reading aloud on?"),
            tr("What is read goes to the speech program of this machine. Some voices send it on to a service."), tr("Switch on")))
        return;
    setReadsAloud(on);
    setLooks(preferences_.scheme, preferences_.textPercent);
    say(on ? tr("Reading aloud is on. Agreements and children’s pages have a button for it.") : tr("Reading aloud is off."));
}

void Window::setLooks(Scheme scheme, int textPercent) {
    preferences_.scheme = scheme;
    preferences_.textPercent = std::clamp(textPercent, 90, 200);
    preferences_.save();
    theme_ = preferences_.theme();
    theme_.applyTo(*qApp);
    // Everything paints from the Theme it was given, so what is in sight is made anew.
    if (workbench_) {
        workbench_->leaveAll();
        const Workbench::Place place = workbench_->place();
        delete workbench_;
        showWorkbench(place);
    } else if (unlock_) {
        showUnlock(LockedFile(unlock_->file()));
    } else if (welcome_) {
        showWelcome();
    }
}

// What the page in front is for and its own keys come first, then the keys that work everywhere.
void Window::showHelp() {
    QStringList lines;
    if (workbench_ && workbench_->currentPage()) {
        lines << workbench_->currentHelp() << QString();
        if (const QStringList own = keysOf(workbench_->currentPage()); !own.isEmpty()) lines << own << QString();
    }
    lines << tr("Everywhere");
    for (const ActionLine& line : actionCatalogue())
        if (!line.shortcut.isEmpty())
            lines << tr("%1: %2").arg(line.shortcut.toString(QKeySequence::NativeText), plainText(line));
    lines << tr("Ctrl+1 to Ctrl+9: the sections, from top to bottom");
    const QString title = workbench_ && workbench_->currentPage() ? workbench_->currentPage()->title() : tr("Keyboard shortcuts");
    context_.prompts->message(title, lines.join(u'\n'));
}

// For whoever helps: what went wrong, without a word of a case.
void Window::copyLog() {
    const QStringList lines = core::logLines();
    const QString head =
        QStringLiteral("Kinkeeper %1, Qt %2").arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()));
    QApplication::clipboard()->setText((QStringList{head} + lines).join(u'\n'));
    context_.prompts->message(
        tr("The log was copied"),
        tr("It says what the program did, and holds nothing of any case. Paste it where you ask for help."));
}

void Window::backup() {
    const auto target =
        context_.prompts->saveFile(tr("Back up"), QStringLiteral("backup.kin"), {tr("Kinkeeper caseload (*.kin)")});
    if (!target) return;
    workbench_->leaveAll();
    auto* job = Job::start(
        workbench_, tr("Backing up"),
        [vault = vault_.get(), path = *target](const core::Progress& progress) {
            vault->copyTo(path, progress);
            return path;
        },
        [this](const QString& path) {
            if (guarded(workbench_, [&] { vault_->recordBackup(path); }))
                workbench_->say(tr("Backed up. The copy opens with the same pass phrase."));
        });
    workbench_->watch(*job);
}

// The open file stays as it is: a copy of what is sound is offered, and the user opens it.
void Window::repair() {
    const auto target = context_.prompts->saveFile(tr("Make a repaired copy"), QStringLiteral("repaired.kin"),
                                                   {tr("Kinkeeper caseload (*.kin)")});
    if (!target) return;
    workbench_->leaveAll();
    auto* job = Job::start(
        workbench_, tr("Making a repaired copy"),
        [vault = vault_.get(), path = *target](const core::Progress& progress) {
            vault->repairCopy(path, progress);
            return path;
        },
        [this](const QString&) {
            workbench_->say(tr("The copy is made and checked. Open it and work on there, with the same pass phrase."));
        });
    workbench_->watch(*job);
}

void Window::enableActions() {
    for (const ActionLine& line : actionCatalogue()) {
        const bool always = line.id.startsWith(QLatin1String("view.")) || line.id.startsWith(QLatin1String("help.")) ||
                            line.id == QLatin1String("file.quit") || line.id == QLatin1String("file.open") ||
                            line.id == QLatin1String("file.new");
        if (!line.id.startsWith(QLatin1String("edit.undo")) && !line.id.startsWith(QLatin1String("edit.redo")))
            actions_->action(line.id)->setEnabled(always || workbench_);
    }
    if (!workbench_) {
        actions_->action(QStringLiteral("edit.undo"))->setEnabled(false);
        actions_->action(QStringLiteral("edit.redo"))->setEnabled(false);
    }
}

void Window::showError(const QString& sentence, bool again) {
    if (workbench_) workbench_->showError(sentence, again);
    else if (unlock_) unlock_->setProblem(sentence);
    else if (welcome_) welcome_->setProblem(sentence);
    else context_.prompts->message(QStringLiteral("Kinkeeper"), sentence);
}

void Window::closeEvent(QCloseEvent* event) {
    preferences_.geometry = saveGeometry();
    preferences_.save();
    clipboard_->clear();
    if (workbench_) workbench_->leaveAll();
    event->accept();
}

// A field takes Ctrl+Z for its own undo even when it has nothing to undo: then the key is the program's.
bool Window::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !workbench_) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo)) return false;
    bool ownStep = false;
    if (const auto* line = qobject_cast<QLineEdit*>(watched)) ownStep = undo ? line->isUndoAvailable() : line->isRedoAvailable();
    else if (const auto* text = qobject_cast<QPlainTextEdit*>(watched))
        ownStep = undo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
    else return false;
    if (ownStep) return false;
    event->ignore();
    return true;
}

}  // namespace ui
