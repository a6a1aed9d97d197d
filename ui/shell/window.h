// SPDX-License-Identifier: MPL-2.0
// The main window: welcome, new caseload, lock page, open file. It owns the Vault; locking destroys the Vault and
// everything that was made from it. The window's title never says whose file is open.
#pragma once

#include "core/edit/vault.h"
#include "ui/common/guarded.h"
#include "ui/shell/caseload_wizard.h"
#include "ui/shell/lock_pages.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/workbench.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class ActionSet;
class ClipboardGuard;
class IdleLock;
class Prompts;

class Window final : public QWidget, public ErrorSink {
    Q_OBJECT
public:
    struct Context {
        Prompts* prompts = nullptr;  ///< nullptr = on screen
        core::Clock clock;
        QString stateDir;                     ///< empty = the standard place
        std::optional<core::KdfCost> cost{};  ///< none = KdfCost::standard(), measured when it is first needed, not at start
    };

    explicit Window(Context context, QWidget* parent = nullptr);
    ~Window() override;

    /// Shows the lock page of a file, or the welcome page for "".
    void start(const QString& path);
    /// Takes over an open file: pictures and tests, which have no pass phrase to type.
    void adopt(std::unique_ptr<core::Vault> vault);

    core::Vault* vault() { return vault_.get(); }
    Workbench* workbench() const { return workbench_; }
    UnlockPage* unlockPage() const { return unlock_; }
    CaseloadWizard* wizard() const { return wizard_; }
    WelcomePage* welcomePage() const { return welcome_; }
    bool isOpening() const { return opening_.isRunning(); }
    IdleLock& idleLock() { return *idle_; }
    void setLooks(Scheme scheme, int textPercent);
    void switchMotion();
    void switchReading();
    void lock();

    void showError(const QString& sentence, bool again = false) override;

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPage(QWidget* page);
    void showWelcome();
    void showUnlock(const LockedFile& file);
    void showWizard();
    void showWorkbench(const Workbench::Place& place);
    void connectFrame(LockFrame* frame);
    void chooseFile();
    void openFile(const QString& path);
    void unlock(core::SecretBytes secret, core::SlotKind kind);
    void opened(Opened result, core::SlotKind kind);
    void createCaseload(CaseloadWizard::Result result);
    void renewKeys();
    void makeDemonstration();
    void backup();
    void repair();
    void copyLog();
    void lendKeys();
    void perform(const QString& action);
    void showHelp();
    void enableActions();
    LockedFile fileAt(const QString& path) const;
    core::VaultContext vaultContext() const { return {context_.clock, {}, context_.stateDir, context_.cost}; }
    QList<RecentFile> recent() const;
    int secondsToWait(const QString& path) const;

    Context context_;
    std::unique_ptr<Prompts> ownPrompts_;
    Preferences preferences_;
    Theme theme_;
    ActionSet* actions_;
    IdleLock* idle_;
    ClipboardGuard* clipboard_;
    QVBoxLayout* layout_;
    std::unique_ptr<core::Vault> vault_;  ///< outlives the workbench, see lock()
    QPointer<WelcomePage> welcome_;
    QPointer<UnlockPage> unlock_;
    QPointer<CaseloadWizard> wizard_;
    QPointer<Workbench> workbench_;
    Workbench::Place left_;  ///< where the last lock of this file found us
    QString leftPath_;
    Opening opening_{this};  ///< last: waits for its work before the rest goes
};

}  // namespace ui
