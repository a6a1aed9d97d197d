// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/window.h"
#include "core/storage/container.h"
#include "core/storage/recovery_key.h"
#include "tests/gui/support/stage.h"
#include "tests/support/big_case.h"
#include "ui/common/guarded.h"
#include "ui/common/message_bar.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/record_in_hand.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/pages.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

constexpr const char* phrase = "correct horse battery staple";  // of TestVault

struct Desk {
    Desk() : window({&prompts, Clock(), dir.filePath(QStringLiteral("state")), KdfCost::lowest()}) {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    /// A closed file with one case, ready to be unlocked.
    QString closedFile() {
        stage.vault.close();
        return stage.vault.path();
    }
    void typePhrase(const char* text) {
        auto* field = window.unlockPage()->findChild<ui::PassphraseField*>();
        field->line()->setFocus();
        QTest::keyClicks(field->line(), QString::fromLatin1(text));
        QTest::keyClick(field->line(), Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return !window.isOpening(); }, 20000));
    }
    QAbstractButton* button(const QString& text) {
        for (QAbstractButton* b : window.findChildren<QAbstractButton*>())
            if (b->text() == text && b->isVisibleTo(&window)) return b;
        return nullptr;
    }

    test::Stage stage{false};
    QTemporaryDir dir;
    test::ScriptedPrompts prompts;
    ui::Window window;
};

QString problemOn(const ui::LockFrame* page) { return page->problem(); }

}  // namespace

TEST_CASE("the first run offers three ways in", "[window]") {
    Desk desk;
    desk.window.start({});
    REQUIRE(desk.window.welcomePage());
    CHECK(desk.button(QStringLiteral("Try it")));
    CHECK(desk.button(QStringLiteral("New caseload…")));
    CHECK(desk.button(QStringLiteral("Open a file…")));
    CHECK(desk.window.windowTitle() == QStringLiteral("Kinkeeper"));
}

TEST_CASE("the right pass phrase opens the file", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.vault());
    REQUIRE(desk.window.workbench());
    CHECK(desk.window.vault()->profile().label == QStringLiteral("Test caseload"));
    CHECK(desk.window.windowTitle() == QStringLiteral("Kinkeeper"));
}

TEST_CASE("a wrong pass phrase says so, and later ones must wait", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase("wrong");
    CHECK_FALSE(desk.window.vault());
    CHECK(problemOn(desk.window.unlockPage()).contains(QStringLiteral("did not open")));
    CHECK(desk.button(QStringLiteral("Open"))->isEnabled());
    desk.typePhrase("wrong");
    desk.typePhrase("wrong");
    CHECK_FALSE(desk.button(QStringLiteral("Open"))->isEnabled());
}

TEST_CASE("each way in which a file cannot be opened has its own sentence", "[window]") {
    Desk desk;
    const QString missing = desk.dir.filePath(QStringLiteral("missing.kin"));
    desk.window.start(missing);
    CHECK(problemOn(desk.window.unlockPage()).contains(QStringLiteral("no longer")));
    const QString foreign = desk.dir.filePath(QStringLiteral("foreign.kin"));
    QFile file(foreign);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100000, 'x'));
    file.close();
    desk.window.start(foreign);
    CHECK_FALSE(problemOn(desk.window.unlockPage()).isEmpty());
    QSet<QString> sentences;
    for (int fault = int(Fault::Invalid); fault <= int(Fault::Unsupported); ++fault)
        sentences.insert(ui::openingSentence(Fault(fault), false));
    CHECK(sentences.size() == int(Fault::Unsupported));
    for (const QString& sentence : sentences) CHECK(sentence.split(u' ').size() <= 25);
}

TEST_CASE("a file whose keys are damaged takes them from its backup", "[window][repair]") {
    Desk desk;
    const QString path = desk.closedFile(), backup = desk.dir.filePath(QStringLiteral("backup.kin"));
    REQUIRE(QFile::copy(path, backup));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (const int at : {4096, 20480}) {
        file.seek(at);
        file.write("x");
    }
    file.close();
    desk.window.start(path);
    QAbstractButton* keys = desk.button(QStringLiteral("Take the keys from a backup…"));
    REQUIRE(keys);
    const QString stranger = desk.dir.filePath(QStringLiteral("stranger.kin"));
    {
        const test::TestVault other;
        REQUIRE(QFile::copy(other.path(), stranger));
    }
    desk.prompts.files.enqueue(stranger);
    keys->click();
    CHECK(problemOn(desk.window.unlockPage()).contains(QStringLiteral("another file")));
    desk.prompts.files.enqueue(backup);
    keys->click();
    CHECK(problemOn(desk.window.unlockPage()).isEmpty());
    CHECK_FALSE(desk.button(QStringLiteral("Take the keys from a backup…")));
    desk.typePhrase(phrase);
    CHECK(desk.window.vault());
}

TEST_CASE("a repaired copy is made beside the open file", "[window][repair]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    CHECK_FALSE(desk.button(QStringLiteral("Take the keys from a backup…")));
    desk.typePhrase(phrase);
    REQUIRE(desk.window.workbench());
    const QString copy = desk.dir.filePath(QStringLiteral("repaired.kin"));
    desk.prompts.files.enqueue(copy);
    for (QAction* action : desk.window.findChildren<QAction*>())
        if (action->text().remove(u'&') == QStringLiteral("Make a repaired copy…")) action->trigger();
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(copy); }, 20000));
    CHECK(core::Container::inspect(copy).keySlots == desk.window.vault()->keySlots());
}

TEST_CASE("the record in hand is told and looked through from the menu of any page", "[window][hand]") {
    Desk desk;
    Source report{.id = SourceId::make(), .caseId = desk.stage.caseId, .title = QStringLiteral("School report")};
    report.date = QDate(2025, 3, 3);
    desk.stage.vault.editor().perform(ChangeSet{}.add(report));
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.workbench());
    ui::Workbench& bench = *desk.window.workbench();
    bench.openCase(desk.stage.caseId);
    const auto& entries = [&]() -> const Records<ChronologyEntry>& {
        return desk.window.vault()->caseSnapshot(desk.stage.caseId).all<ChronologyEntry>();
    };
    bench.openPage(QStringLiteral("timeline"));
    CHECK(bench.perform(QStringLiteral("record.promote")));  // nothing is in hand here
    CHECK(entries().isEmpty());
    bench.openRecord(QStringLiteral("files"), anyId(report.id));
    CHECK(bench.perform(QStringLiteral("record.promote")));
    REQUIRE(entries().size() == 1);
    CHECK(entries().begin()->origin == anyId(report.id));
    CHECK(entries().begin()->date == report.date);
    CHECK(bench.perform(QStringLiteral("record.evidence")));
    CHECK(bench.place().page == QStringLiteral("facts"));
    CHECK(ui::recordInHand(*bench.currentPage(), desk.window.vault()->caseSnapshot(desk.stage.caseId)) == anyId(report.id));
    bench.openPage(QStringLiteral("paper:chronology-court"));
    CHECK(bench.place().page == QStringLiteral("reports"));
}

TEST_CASE("once there is room again, what was typed on a full disk is saved by one button", "[window]") {
    Desk desk;
    Source report{.id = SourceId::make(), .caseId = desk.stage.caseId, .title = QStringLiteral("School report")};
    desk.stage.vault.editor().perform(ChangeSet{}.add(report));
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.workbench());
    ui::Workbench& bench = *desk.window.workbench();
    bench.openCase(desk.stage.caseId);
    bench.openRecord(QStringLiteral("files"), anyId(report.id));
    QLineEdit* title = nullptr;
    for (QLineEdit* each : bench.currentPage()->findChildren<QLineEdit*>())
        if (each->text() == QStringLiteral("School report") && each->isVisible()) title = each;
    REQUIRE(title);
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral(" of March"));
    const auto saved = [&] { return desk.window.vault()->caseSnapshot(desk.stage.caseId).find<Source>(report.id)->title; };
    ui::report(title, Error(Fault::NoSpace, QStringLiteral("full")));
    auto* again = desk.button(QStringLiteral("Try again"));
    REQUIRE(again);
    const auto* bar = dynamic_cast<const ui::MessageBar*>(again->parentWidget());
    REQUIRE(bar);
    CHECK(bar->sentence().contains(QStringLiteral("Free there: ")));
    QTest::mouseClick(again, Qt::LeftButton);
    CHECK(saved() == QStringLiteral("School report of March"));
    CHECK_FALSE(bar->isVisible());
    // Other failures have no such button.
    ui::report(title, Error(Fault::Conflict, QStringLiteral("changed")));
    CHECK_FALSE(desk.button(QStringLiteral("Try again")));
}

TEST_CASE("locking destroys what was open and keeps what was typed", "[window]") {
    Desk desk;
    desk.stage.vault.editor().stash(QStringLiteral("field"), QStringLiteral("half a sentence"));
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.vault());
    QPointer<Vault> vault = desk.window.vault();
    QPointer<ui::Workbench> bench = desk.window.workbench();
    vault->editor().stash(QStringLiteral("other"), QStringLiteral("more"));
    QTest::keyClick(&desk.window, Qt::Key_L, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !vault && !bench; }, 2000));
    REQUIRE(desk.window.unlockPage());
    CHECK(desk.window.unlockPage()->file().note.contains(QStringLiteral("kept")));
    desk.typePhrase(phrase);
    REQUIRE(desk.window.vault());
    CHECK(desk.window.vault()->editor().stashed(QStringLiteral("field")) == QStringLiteral("half a sentence"));
    CHECK(desk.window.vault()->editor().stashed(QStringLiteral("other")) == QStringLiteral("more"));
}

TEST_CASE("nobody there locks the file, touching a key puts it off", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.vault());
    desk.window.idleLock().start(50);
    REQUIRE(QTest::qWaitFor([&] { return desk.window.vault() == nullptr; }, 5000));
    CHECK(desk.window.unlockPage());
}

TEST_CASE("a new caseload: pass phrase, recovery key typed back, file made", "[window]") {
    Desk desk;
    desk.window.start({});
    desk.button(QStringLiteral("New caseload…"))->click();
    ui::CaseloadWizard* wizard = desk.window.wizard();
    REQUIRE(wizard);
    const auto next = [&] { desk.button(QStringLiteral("Next"))->click(); };
    const auto line = [&](const char* name) {
        for (QLineEdit* edit : wizard->findChildren<QLineEdit*>())
            if (edit->accessibleName() == QLatin1String(name)) return edit;
        return static_cast<QLineEdit*>(nullptr);
    };
    next();  // without a name it stays
    REQUIRE(line("Your name")->isVisible());
    CHECK(line("Your name")->hasFocus());
    line("Your name")->setText(QStringLiteral("Robin Vale"));
    // Enter goes from line to line, and after the last one on.
    QTest::keyClick(line("Your name"), Qt::Key_Return);
    REQUIRE(line("Your team")->hasFocus());
    QTest::keyClick(line("Your team"), Qt::Key_Return);
    QTest::keyClick(line("What to call this file"), Qt::Key_Return);
    line("Pass phrase")->setText(QStringLiteral("password1234"));
    line("The same again")->setText(QStringLiteral("password1234"));
    next();  // too easy
    REQUIRE(line("Pass phrase")->isVisible());
    CHECK(line("Pass phrase")->hasFocus());
    desk.button(QStringLiteral("Offer me four words"))->click();
    CHECK(line("Pass phrase")->text().split(u' ').size() == 4);
    line("The same again")->setText(line("Pass phrase")->text());
    next();
    QString key;
    for (const QLabel* label : wizard->findChildren<QLabel*>())
        if (label->accessibleName().startsWith(QStringLiteral("Recovery key:"))) key = label->text();
    REQUIRE(readRecoveryKey(key).key);
    next();
    line("Recovery key")->setText(QStringLiteral("123453"));
    desk.button(QStringLiteral("Choose a place…"))->click();  // refused: nobody is asked for a file
    line("Recovery key")->setText(key);
    const QString path = desk.dir.filePath(QStringLiteral("new.kin"));
    desk.prompts.files.enqueue(path);
    desk.button(QStringLiteral("Choose a place…"))->click();
    REQUIRE(QTest::qWaitFor([&] { return !desk.window.isOpening(); }, 20000));
    REQUIRE(desk.window.vault());
    CHECK(desk.window.vault()->profile().workerName == QStringLiteral("Robin Vale"));
    CHECK(desk.window.vault()->keySlots().size() == 2);
    CHECK(QFile::exists(path));
}

TEST_CASE("Ctrl+K opens the palette, Esc gives the keyboard back", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.workbench());
    QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return desk.window.workbench()->palette() != nullptr; }, 2000));
    QPointer<ui::CommandPalette> palette = desk.window.workbench()->palette();
    CHECK(palette->line()->hasFocus());
    CHECK_FALSE(palette->rows().isEmpty());
    QTest::keyClick(palette->line(), Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return !palette; }, 2000));
}

TEST_CASE("the pass phrase field forgets what it gave away", "[window]") {
    ui::PassphraseField field(ui::Theme(ui::Scheme::Light), QStringLiteral("Pass phrase"));
    QTest::keyClicks(field.line(), QStringLiteral("secret words"));
    CHECK(field.take().view() == QByteArrayView("secret words"));
    CHECK(field.isEmpty());
    field.line()->undo();
    CHECK(field.isEmpty());
}

TEST_CASE("looks change without leaving the file", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    Vault* vault = desk.window.vault();
    desk.window.setLooks(ui::Scheme::Dark, 150);
    CHECK(desk.window.vault() == vault);
    REQUIRE(desk.window.workbench());
    desk.window.setLooks(ui::Scheme::Light, 100);
}

TEST_CASE("a large case opens while the window goes on, and after a lock as well", "[window]") {
    Desk desk;
    desk.stage.vault.editor().perform(test::bigCase(20, 1200));
    const CaseId big = CaseId::named(QStringLiteral("big case"));
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    REQUIRE(desk.window.workbench());
    CHECK_FALSE(desk.window.vault()->isLoaded(big));
    desk.window.workbench()->openCase(big);
    CHECK(desk.window.workbench()->isBusy());
    CHECK_FALSE(desk.window.workbench()->place().caseId);
    REQUIRE(QTest::qWaitFor([&] { return desk.window.workbench()->place().caseId == big; }, 20000));
    desk.window.workbench()->openPage(QStringLiteral("chronology"));
    desk.window.lock();
    desk.typePhrase(phrase);
    REQUIRE(desk.window.workbench());
    REQUIRE(QTest::qWaitFor([&] { return desk.window.workbench()->place().page == QStringLiteral("chronology"); }, 20000));
    CHECK(desk.window.workbench()->place().caseId == big);
}

TEST_CASE("a table is brought into the case that is open, also where the page was seen before it", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    ui::Workbench& bench = *desk.window.workbench();
    bench.openPage(QStringLiteral("importing"));
    bench.openCase(desk.stage.caseId);
    const QString table = desk.dir.filePath(QStringLiteral("story.csv"));
    QFile file(table);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("date,event\n1/2/2026,Visit\n");
    file.close();
    desk.prompts.files.enqueue(table);
    bench.perform(QStringLiteral("importing.choose"));
    REQUIRE(QTest::qWaitFor(
        [&] { return desk.button(QStringLiteral("Import")) && desk.button(QStringLiteral("Import"))->isEnabled(); }, 20000));
    const auto boxes = bench.currentPage()->findChildren<QComboBox*>();
    const auto into = std::find_if(boxes.begin(), boxes.end(),
                                   [](const QComboBox* box) { return box->accessibleName() == QStringLiteral("Into"); });
    REQUIRE(into != boxes.end());
    CHECK((*into)->currentText().contains(QStringLiteral("DEMO-A")));
}

TEST_CASE("undo of the import that made the open case goes back to the list of cases", "[window]") {
    Desk desk;
    desk.window.start(desk.closedFile());
    desk.typePhrase(phrase);
    ui::Workbench& bench = *desk.window.workbench();
    const CaseId id = CaseId::make();
    ChangeSet set{Action::Import, QStringLiteral("a case")};
    set.add(Case{id, QStringLiteral("NEW-1"), QStringLiteral("Okoro")});
    set.add(CaseProfile{CaseProfileId::make(), id, QStringLiteral("england"), QStringLiteral("1"), Wording::FamilyTime,
                        QStringLiteral("en")});
    set.add(Person{PersonId::make(), id});
    desk.window.vault()->editor().perform(set);
    bench.openCase(id);
    for (const ui::PageLine& line : ui::pageLines()) bench.openPage(line.id);
    bench.openPage(QStringLiteral("chronology"));
    bench.perform(QStringLiteral("edit.undo"));
    CHECK_FALSE(bench.place().caseId);
    CHECK(bench.place().page == QStringLiteral("cases"));
    QApplication::processEvents();
    // Every page of the file still opens; those of a case ask for one.
    for (const ui::PageLine& line : ui::pageLines()) bench.openPage(line.id);
    bench.perform(QStringLiteral("edit.redo"));
    bench.openCase(id);
    CHECK(bench.place().caseId == id);
}
