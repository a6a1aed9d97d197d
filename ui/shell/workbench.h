// SPDX-License-Identifier: MPL-2.0
// The window's content while a file is open: top bar, sections, the page in sight, status bar. Made anew when the theme
// or the case changes; destroyed before the file locks.
#pragma once

#include "core/edit/vault.h"
#include "ui/common/guarded.h"
#include "ui/common/page.h"
#include "ui/common/surface.h"
#include "ui/shell/command_palette.h"

#include <QHash>
#include <QPointer>

class QStackedWidget;

namespace ui {

class ActionSet;
class MessageBar;
class Prompts;
class Sidebar;
class StatusBar;
class TopBar;
struct PaletteRow;

class Workbench final : public Surface, public Host, public ErrorSink {
    Q_OBJECT
public:
    struct Context {
        core::Vault& vault;
        Prompts& prompts;
        ActionSet& actions;
        Theme theme;
        core::Clock clock;
    };
    /// Where somebody was, to come back to after the workbench was made anew.
    struct Place {
        std::optional<core::CaseId> caseId;
        QString page;
    };

    explicit Workbench(const Context& context, const Place& place = {}, QWidget* parent = nullptr);
    ~Workbench() override;

    Place place() const { return {caseId_, current_}; }
    /// Commits or stashes everything that is being typed, on every page.
    void leaveAll();
    void tryAgain();
    /// Does an action of the catalogue; false if it is the window's own.
    bool perform(const QString& action);
    void openPalette();
    CommandPalette* palette() const { return palette_; }
    Page* currentPage() const;
    /// What the page in sight is for, and what to do there first.
    QString currentHelp() const;
    /// Opens the n-th section of pages.cpp, from 0; says so if it needs a case and none is open.
    void openSection(int number);
    bool isBusy() const;

    void openCase(const core::CaseId& id) override;
    void openRecord(const QString& page, const core::AnyId& record) override;
    /// Also "paper:KIND": the page of papers with that kind chosen.
    void openPage(const QString& page) override;
    void say(const QString& sentence) override;
    void setCounts(const QString& words) override;
    void watch(Job& job) override;
    void showError(const QString& sentence, bool again = false) override;
    /// Something to know, not to mend, above the page.
    void showNote(const QString& strong, const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillSidebar();
    void leaveCase();
    void closeCase();
    void dropPages();
    /// A case that is being read, and what is to be shown of it when it is there.
    struct Goal {
        core::CaseId caseId;
        QString page;  ///< empty = the first of the case
        std::optional<core::AnyId> record;
    };
    bool isSlowToOpen(const core::CaseId& id);
    void readThenOpen(const Goal& goal);
    Page* pageFor(const QString& id);
    PageContext pageContext();
    void doWithRecord(const QString& action);
    void saved();
    void showSteps();
    void undo(bool back);
    void choose(const PaletteRow& row);
    void cycleRegion(int by);
    void applyWidth();

    Context context_;
    std::optional<core::CaseId> caseId_;
    std::optional<Goal> awaited_;
    QString current_;
    QHash<QString, Page*> pages_;
    QHash<QString, QString> counts_;
    TopBar* top_;
    Sidebar* sidebar_;
    QStackedWidget* stack_;
    MessageBar* message_;
    MessageBar* note_;
    StatusBar* status_;
    QPointer<CommandPalette> palette_;
    bool sheet_ = false;  ///< the sections are behind a button
};

}  // namespace ui
