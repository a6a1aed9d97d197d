// SPDX-License-Identifier: MPL-2.0
// A page on an encrypted file of its own with answers written beforehand: pages are tested as they run.
#pragma once

#include "tests/support/test_vault.h"
#include "ui/common/page.h"
#include "ui/common/prompts.h"

#include <QQueue>

#include <memory>

namespace test {

/// Answers from queues; a question without an answer fails the test, so does an answer nobody asked for.
class ScriptedPrompts final : public ui::Prompts {
public:
    ~ScriptedPrompts() override;
    QQueue<std::optional<QString>> files;
    QQueue<std::optional<QString>> lines;
    QQueue<bool> confirmations;
    QString printTo;  ///< a PDF that stands for paper; empty = the user turns back
    QQueue<std::optional<QString>> passphrases;
    QStringList messages;

    std::optional<QString> openFile(const QString& title, const QStringList& filters) override;
    std::optional<QString> saveFile(const QString& title, const QString& suggestedName, const QStringList& filters) override;
    bool confirm(const QString& title, const QString& text, const QString& verb) override;
    void message(const QString& title, const QString& text) override;
    bool choosePrinter(QPrinter& printer) override;
    std::optional<QString> line(const QString& title, const QString& label, const QString& start) override;
    std::optional<core::SecretBytes> passphrase(const ui::Theme& theme, const QString& title, const QString& text,
                                                const QString& verb) override;
};

class RecordingHost final : public ui::Host {
public:
    QList<core::CaseId> openedCases;
    QStringList openedPages;
    QStringList said;
    QString counts;
    QList<ui::Job*> jobs;

    void openCase(const core::CaseId& id) override { openedCases.append(id); }
    void openRecord(const QString& page, const core::AnyId& record) override { openedPages.append(page + u'/' + record.text()); }
    void openPage(const QString& page) override { openedPages.append(page); }
    void say(const QString& sentence) override { said.append(sentence); }
    void setCounts(const QString& words) override { counts = words; }
    void watch(ui::Job& job) override { jobs.append(&job); }
};

/// Tuesday 24 March 2026; one case with Dana, her children Kofi and Tilly, their father Samuel and her mother Jean.
class Stage {
public:
    explicit Stage(bool family = true, const ui::Theme& theme = ui::Theme(ui::Scheme::Light));
    ~Stage();

    /// Makes, shows and activates a page of the case (or of the file), 1160 × 800.
    template <class P>
    P& show(bool ofCase = true) {
        auto page = std::make_unique<P>(context(ofCase));
        P& shown = *page;
        place(std::move(page));
        return shown;
    }
    ui::PageContext context(bool ofCase = true);
    const core::CaseSnapshot& records() { return vault.vault().caseSnapshot(caseId); }
    /// Types text into what has the keyboard.
    void type(const QString& text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Saves a picture of the page if KINKEEPER_SHOTS names a folder.
    void shoot(const QString& name);
    /// The widget below the page with this accessible name; fails the test if there is none.
    QWidget* named(const QString& accessibleName);

    TestVault vault;
    core::CaseId caseId;
    core::PersonId dana, samuel, kofi, tilly, jean;
    RecordingHost host;
    ScriptedPrompts prompts;
    ui::Theme theme;

private:
    void place(std::unique_ptr<ui::Page> page);
    void addFamily();
    std::unique_ptr<QWidget> window_;
    ui::Page* page_ = nullptr;
};

}  // namespace test
