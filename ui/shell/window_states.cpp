// SPDX-License-Identifier: MPL-2.0
// The states of the window and the ways between them: welcome, new caseload, lock page, open file.
#include "core/desk/demo.h"
#include "core/desk/demo_files.h"
#include "core/storage/backup.h"
#include "core/storage/container.h"
#include "core/storage/local_state.h"
#include "core/storage/recovery_key.h"
#include "ui/common/job.h"
#include "ui/common/prompts.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/window.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace ui {
void Window::showPage(QWidget* page) {
    while (QLayoutItem* item = layout_->takeAt(0)) {
        if (QWidget* old = item->widget(); old && old != page) {
            old->hide();
            old->deleteLater();  // it may be in the middle of a click
        }
        delete item;
    }
    layout_->addWidget(page);
    page->show();
    enableActions();
}

QList<RecentFile> Window::recent() const {
    return preferences_.keepRecent ? RecentFiles(context_.stateDir).files() : QList<RecentFile>();
}

LockedFile Window::fileAt(const QString& path) const {
    for (const RecentFile& file : recent())
        if (file.path == path) return {path, file.label, {}};
    return {path, {}, {}};
}

void Window::connectFrame(LockFrame* frame) {
    connect(frame, &LockFrame::newRequested, this, &Window::showWizard);
    connect(frame, &LockFrame::openRequested, this, &Window::chooseFile);
    connect(frame, &LockFrame::demonstrationRequested, this, &Window::makeDemonstration);
    connect(frame, &LockFrame::fileChosen, this, &Window::openFile);
    connect(frame, &LockFrame::forgetRequested, this, [this](const QString& path) {
        RecentFiles(context_.stateDir).forget(path);
        if (unlock_) showUnlock(LockedFile(unlock_->file()));
        else showWelcome();
    });
}

void Window::showWelcome() {
    welcome_ = new WelcomePage(theme_, recent());
    connectFrame(welcome_);
    showPage(welcome_);
}

void Window::showUnlock(const LockedFile& file) {
    QList<RecentFile> others = recent();
    others.removeIf([&](const RecentFile& other) { return other.path == file.path; });
    unlock_ = new UnlockPage(theme_, file, others,
                             [this](core::SecretBytes secret, core::SlotKind kind) { unlock(std::move(secret), kind); });
    connectFrame(unlock_);
    connect(unlock_, &UnlockPage::keysOfBackupRequested, this, &Window::lendKeys);
    showPage(unlock_);
    unlock_->focusField();
    // Reasons that no pass phrase can mend are said at once.
    try {
        core::Container::inspect(file.path);
    } catch (const core::Error& error) {
        unlock_->failed(error.fault(), 0);
        if (error.fault() == core::Fault::Corrupt && core::Container::hasLostKeys(file.path)) unlock_->offerKeysOfBackup();
        return;
    }
    if (const int wait = secondsToWait(file.path); wait > 0) unlock_->failed(core::Fault::WrongKey, wait);
}

// Both copies of the key area are damaged: a backup of the same file has the same keys (FILE-4).
void Window::lendKeys() {
    const LockedFile file = unlock_->file();
    QString backup = core::newestBackup(file.path);
    if (backup.isEmpty()) {
        const auto chosen = context_.prompts->openFile(tr("Choose a backup of this file"), {tr("Kinkeeper caseload (*.kin)")});
        if (!chosen) return;
        backup = *chosen;
    }
    try {
        core::Container::adoptKeyArea(file.path, backup);
    } catch (const core::Error& error) {
        unlock_->setProblem(error.fault() == core::Fault::Conflict
                                ? tr("That backup belongs to another file. Choose a backup of this one.")
                                : openingSentence(error.fault(), false));
        return;
    }
    showUnlock({file.path, file.label, tr("The keys are back. Use the pass phrase of the day of the backup.")});
}

void Window::showWizard() {
    if (workbench_) lock();  // one file at a time; the lock page is where Cancel leads back to
    wizard_ = new CaseloadWizard(theme_, *context_.prompts, CaseloadWizard::Purpose::NewCaseload,
                                 [this](CaseloadWizard::Result result) { createCaseload(std::move(result)); });
    connect(wizard_, &CaseloadWizard::cancelled, this, [this] { start({}); });
    showPage(wizard_);
    wizard_->focusFirst();
}

void Window::showWorkbench(const Workbench::Place& place) {
    workbench_ = new Workbench({*vault_, *context_.prompts, *actions_, theme_, context_.clock}, place);
    showPage(workbench_);
    if (Page* page = workbench_->currentPage()) page->activate();
    idle_->start(std::clamp(vault_->profile().lockMinutes, 1, 30) * 60 * 1000);
}

void Window::chooseFile() {
    const auto path = context_.prompts->openFile(tr("Open a caseload"), {tr("Kinkeeper caseload (*.kin)"), tr("All files (*)")});
    if (path) openFile(*path);
}

void Window::openFile(const QString& path) {
    if (vault_) lock();
    showUnlock(fileAt(path));
}

int Window::secondsToWait(const QString& path) const {
    try {
        return core::LocalState(context_.stateDir).secondsToWait(core::Container::inspect(path).fileId, context_.clock.now());
    } catch (const core::Error&) {
        return 0;  // opening says what is wrong with the file
    }
}

void Window::unlock(core::SecretBytes secret, core::SlotKind kind) {
    if (opening_.isRunning()) return;
    unlock_->setTrying(true);
    opening_.open(unlock_->file().path, std::move(secret), kind, vaultContext(),
                  [this, kind](Opened result) { opened(std::move(result), kind); });
}

void Window::opened(Opened result, core::SlotKind kind) {
    if (!result.vault) {
        if (unlock_)
            unlock_->failed(*result.fault, *result.fault == core::Fault::WrongKey ? secondsToWait(unlock_->file().path) : 0);
        return;
    }
    vault_ = std::move(result.vault);
    const core::Profile& profile = vault_->profile();
    if (preferences_.keepRecent)
        RecentFiles(context_.stateDir)
            .note({QFileInfo(vault_->path()).absoluteFilePath(), profile.label, context_.clock.now(), profile.fictional});
    if (kind == core::SlotKind::Recovery) {
        renewKeys();
        return;
    }
    Workbench::Place place = leftPath_ == vault_->path() ? left_ : Workbench::Place{};
    if (place.caseId && !vault_->caseload().shared.find<core::Case>(*place.caseId)) place = {};
    showWorkbench(place);
    const auto tell = [this](const core::Problems& problems) {
        QStringList sentences;
        for (const core::Problem& problem : problems) sentences.append(problem.message);
        if (!sentences.isEmpty()) workbench_->showError(sentences.join(u' '));
    };
    tell(vault_->notices());
    connect(vault_.get(), &core::Vault::noticed, this, [tell](const core::Problem& notice) { tell({notice}); });
    connect(vault_.get(), &core::Vault::becameReadOnly, this, [this, tell] { tell(vault_->readOnlyReason()); });
}

void Window::createCaseload(CaseloadWizard::Result result) {
    core::Vault::Creation creation{result.path, std::move(result.keys.passphrase), std::move(result.keys.recoveryKey),
                                   context_.cost, result.profile};
    opening_.create(std::move(creation), vaultContext(), [this](Opened made) {
        if (!made.vault) {
            wizard_->setWorking(false, openingSentence(*made.fault, false));
            return;
        }
        opened(std::move(made), core::SlotKind::Password);
    });
}

namespace {

// The new ones first: whatever stops this half-way, somebody still holds a key that opens the file.
void replaceKeys(core::Vault& vault, const NewKeys& keys, core::KdfCost cost) {
    const QList<core::SlotInfo> old = vault.keySlots();
    vault.addKeySlot(core::SlotKind::Password, keys.passphrase, cost);
    vault.addKeySlot(core::SlotKind::Recovery, keys.recoveryKey, cost);
    for (const core::SlotInfo& slot : old)
        if (slot.kind != core::SlotKind::Manager) vault.removeKeySlot(slot.index);
}

}  // namespace

// A recovery key that was used may have been seen: it and the lost pass phrase give way to new ones.
void Window::renewKeys() {
    const auto finish = [this](CaseloadWizard::Result result) {
        wizard_->setWorking(true);
        const auto keys = std::make_shared<NewKeys>(std::move(result.keys));
        auto* job = Job::start(
            wizard_, tr("Changing the keys"),
            [vault = vault_.get(), keys, cost = context_.cost](const core::Progress&) {
                replaceKeys(*vault, *keys, cost ? *cost : core::KdfCost::standard());
                return true;
            },
            [this](bool) { showWorkbench({}); });
        connect(job, &Job::ended, wizard_, [this] {
            if (!workbench_)
                wizard_->setWorking(false,
                                    tr("The keys could not be changed. Check that the file can be written, then try again."));
        });
    };
    wizard_ = new CaseloadWizard(theme_, *context_.prompts, CaseloadWizard::Purpose::NewKeys, finish);
    showPage(wizard_);
    wizard_->focusFirst();
}

void Window::makeDemonstration() {
    const auto path = context_.prompts->saveFile(tr("Where to keep the demonstration"), QStringLiteral("demonstration.kin"),
                                                 {tr("Kinkeeper caseload (*.kin)")});
    if (!path || opening_.isRunning()) return;
    QString phrase = QString::fromLatin1(core::demoPassphrase);
    const auto creation = std::make_shared<core::Vault::Creation>(
        core::Vault::Creation{*path, core::SecretBytes::fromText(phrase), std::nullopt, core::KdfCost::lowest(),
                              core::demoProfile(), core::demoCases(context_.clock.today())});
    opening_.run([creation, context = vaultContext()] { return core::Vault::create(std::move(*creation), context); },
                 [this](Opened made) {
                     if (!made.vault) {
                         showError(openingSentence(*made.fault, false));
                         return;
                     }
                     guarded(this, [&] { core::addDemoFiles(*made.vault, context_.clock.today()); });
                     opened(std::move(made), core::SlotKind::Password);
                     workbench_->showNote(
                         tr("These people are made up."),
                         tr("The pass phrase of this file is: %1").arg(QString::fromLatin1(core::demoPassphrase)));
                 });
}

}  // namespace ui
