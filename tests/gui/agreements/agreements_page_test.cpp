// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/agreements_page.h"

#include "core/edit/vault.h"
#include "core/rules/agreements.h"
#include "tests/gui/support/stage.h"
#include "ui/common/page_preview.h"
#include "ui/goals/goals_page.h"
#include "ui/reports/reports_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

constexpr int patience = 20 * 1000;

QPushButton* button(QWidget& page, const QString& text) {
    QPushButton* found = nullptr;
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (!found && each->isVisible() && each->text() == text) found = each;
        return found != nullptr;
    }));
    return found;
}

bool says(QWidget& page, const QString& words) {
    return QTest::qWaitFor([&] {
        for (QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    });
}

/// The words of the page of the preview, as a screen reader hears them.
QString paper(QWidget& page) {
    for (QScrollArea* area : page.findChildren<QScrollArea*>())
        if (area->accessibleName() == QStringLiteral("Preview")) return area->accessibleDescription().simplified();
    return {};
}

bool prints(QWidget& page, const QString& words) {
    return QTest::qWaitFor([&] { return paper(page).contains(words); }, patience);
}

Agreement only(Stage& stage) {
    REQUIRE(stage.records().all<Agreement>().size() == 1);
    return *stage.records().all<Agreement>().begin();
}

void approve(Stage& stage, QWidget& page, const char* who) {
    auto* name = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Approval: Name")));
    REQUIRE(name);
    name->setText(QString::fromUtf8(who));
    button(page, QStringLiteral("Approve"))->click();
}

}  // namespace

TEST_CASE("an agreement is started, approved, issued and frozen; the paper follows", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    CHECK(says(page, QStringLiteral("There is no agreement yet")));
    CHECK_FALSE(page.findChild<QComboBox*>()->isVisible());  // nothing to choose from
    CHECK(page.perform(QStringLiteral("record.new")));
    CHECK(only(stage).state == AgreementState::Draft);
    CHECK(stage.host.counts.startsWith(QStringLiteral("1 ")));
    CHECK(prints(page, QStringLiteral("This is not a court order")));
    CHECK(prints(page, QStringLiteral("Version 1, draft")));
    CHECK(says(page, QStringLiteral("Easy to read: grade")));
    auto* title = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Title")));
    CHECK(title->hasFocus());
    title->selectAll();
    stage.type(QStringLiteral("What we promise"));
    CHECK(prints(page, QStringLiteral("What we promise")));  // before the field is left
    stage.shoot(QStringLiteral("agreements-draft"));
    CHECK_FALSE(button(page, QStringLiteral("Issue it"))->isEnabled());

    approve(stage, page, "Anita Rao");
    CHECK(only(stage).title == QStringLiteral("What we promise"));
    REQUIRE(only(stage).signOffs.size() == 1);
    CHECK(QTest::qWaitFor([&] { return button(page, QStringLiteral("Issue it"))->isEnabled(); }));
    button(page, QStringLiteral("Issue it"))->click();
    const Agreement issued = only(stage);
    CHECK(issued.state == AgreementState::Issued);
    CHECK(issued.fingerprint == fingerprintOf(issued));
    CHECK_FALSE(stage.vault.editor().undoStep());
    CHECK(prints(page, QStringLiteral("Version 1, mark ") + issued.fingerprint));
    stage.shoot(QStringLiteral("agreements-issued"));
    button(page, QStringLiteral("Make a new version"))->click();
    CHECK(stage.records().all<Agreement>().size() == 2);
    CHECK(says(page, QStringLiteral("Says the same as version 1")));
}

TEST_CASE("a word of the trade is replaced by one key, and an approval falls with the words", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    Agreement before = only(stage), after = before;
    after.clauses.first().what = QStringLiteral("Engage with us about the placement.");
    SignOff signature;
    signature.name = QStringLiteral("Anita Rao");
    signature.date = QDate(2026, 3, 24);
    after.signOffs = {signature};
    ChangeSet set;
    set.edit(before, after);
    stage.vault.editor().perform(set);
    CHECK(says(page, QStringLiteral("“Engage with”: a word of the trade")));
    CHECK(says(page, QStringLiteral("Approved by Anita Rao")));
    stage.shoot(QStringLiteral("agreements-words"));
    QPushButton* say = button(page, QStringLiteral("Say “come along to”"));
    say->setFocus();
    stage.key(Qt::Key_Space);
    CHECK(only(stage).clauses.first().what == QStringLiteral("Come along to us about the placement."));
    CHECK(only(stage).signOffs.isEmpty());
    CHECK(says(page, QStringLiteral("A draft. Nobody outside gets it")));
}

TEST_CASE("who writes an agreement does not approve it", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    auto* author = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Written by")));
    author->setFocus();
    author->setText(QString());
    stage.type(QStringLiteral("Marcus Reid"));
    approve(stage, page, "marcus  reid");
    CHECK(only(stage).signOffs.isEmpty());
    CHECK(stage.host.said.last().contains(QStringLiteral("does not approve it")));
}

TEST_CASE("what happened with an agreement is written down beside it", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    button(page, QStringLiteral("Write down a step"))->click();
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<AgreementEvent>().size() == 1);
    CHECK((*stage.records().all<AgreementEvent>().begin()).kind == AgreementEventKind::ToRead);
    button(page, QStringLiteral("Write down a step"))->click();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the form before has gone
    auto* kind = qobject_cast<QComboBox*>(stage.named(QStringLiteral("What happened")));
    CHECK(kind->currentText() == QStringLiteral("Explained"));
    kind->setCurrentText(QStringLiteral("A view"));
    auto* words = qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("Their view, or why they did not sign")));
    words->setFocus();
    stage.type(QStringLiteral("I want Sundays too."));
    button(page, QStringLiteral("Add"))->click();
    CHECK(prints(page, QStringLiteral("Version 1")));
    CHECK(QTest::qWaitFor(
        [&] {
            auto* preview = page.findChild<PagePreview*>();
            for (int i = 0; i < 6; ++i) {
                preview->setPage(i);
                if (paper(page).contains(QStringLiteral("I want Sundays too."))) return true;
            }
            return false;
        },
        patience));
}

TEST_CASE("a back-up plan says what is missing in it", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    CHECK(page.perform(QStringLiteral("agreements.backup")));
    auto* trigger = qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("It starts when")));
    trigger->setFocus();
    stage.type(QStringLiteral("Mum has had a drink."));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<ContingencyPlan>().size() == 1);
    CHECK((*stage.records().all<ContingencyPlan>().begin()).trigger == QStringLiteral("Mum has had a drink."));
    CHECK(says(page, QStringLiteral("Say who does what first.")));
    stage.shoot(QStringLiteral("agreements-backup"));
}

TEST_CASE("from an empty case to a printed agreement with two goals, by keys", "[gui][agreements]") {
    Stage stage;
    int steps = 0;
    const auto action = [&](ui::Page& page, const char* id) {
        ++steps;
        REQUIRE(page.perform(QString::fromLatin1(id)));
    };
    const auto text = [&](const char* words) {
        ++steps;
        stage.type(QString::fromUtf8(words));
        stage.key(Qt::Key_Tab);
    };
    auto& goals = stage.show<GoalsPage>();
    action(goals, "record.new");
    text("Dana will ring every Wednesday at 16:30.");
    action(goals, "record.new");
    text("Dana will come to 8 of 10 visits on time.");
    REQUIRE(stage.records().all<Goal>().size() == 2);
    auto& page = stage.show<AgreementsPage>();
    action(page, "record.new");
    const Agreement draft = only(stage);
    CHECK(draft.goals.size() == 2);
    ++steps;
    auto* name = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Approval: Name")));
    name->setFocus();
    name->clear();
    stage.type(QStringLiteral("Anita Rao"));
    ++steps;
    button(page, QStringLiteral("Approve"))->setFocus();
    stage.key(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return button(page, QStringLiteral("Issue it"))->isEnabled(); }));
    ++steps;
    button(page, QStringLiteral("Issue it"))->setFocus();
    stage.key(Qt::Key_Space);
    CHECK(only(stage).state == AgreementState::Issued);
    ++steps;
    button(page, QStringLiteral("Print…"))->setFocus();
    stage.key(Qt::Key_Space);
    REQUIRE(stage.host.openedPages.size() == 1);
    CHECK(stage.host.openedPages.first().startsWith(QStringLiteral("reports/")));
    auto& reports = stage.show<ReportsPage>();
    reports.reveal(anyId(draft.id));
    REQUIRE(QTest::qWaitFor([&] { return reports.isReady(); }, patience));
    CHECK(prints(reports, QStringLiteral("Our agreement")));
    const QString file = stage.vault.filePath(QStringLiteral("agreement.pdf"));
    stage.prompts.files.enqueue(file);
    ++steps;
    REQUIRE(reports.perform(QStringLiteral("reports.write")));
    CHECK(QTest::qWaitFor([&] { return QFile::exists(file); }, patience));
    WARN("steps from an empty case to the printed agreement: " << steps);
    CHECK(steps <= 12);
}

TEST_CASE("easy words, a picture and a second language are written beside the clause", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    auto* second = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Second language beside it")));
    REQUIRE(second);
    second->setCurrentText(QStringLiteral("Welsh"));
    Q_EMIT second->activated(second->currentIndex());
    CHECK(only(stage).secondLanguage == QStringLiteral("cy"));
    CHECK(prints(page, QStringLiteral("Ein cytundeb")));
    auto* easy = page.findChild<QCheckBox*>();
    for (QCheckBox* each : page.findChildren<QCheckBox*>())
        if (each->text() == QStringLiteral("Show the easy-read paper")) easy = each;
    REQUIRE(easy);
    easy->setFocus();
    stage.key(Qt::Key_Space);
    CHECK(prints(page, QStringLiteral("This is the easy-read paper.")));
    CHECK(says(page, QStringLiteral("The easy-read paper")));  // and how hard it reads
    stage.shoot(QStringLiteral("agreements-easy"));
}

TEST_CASE("print takes the agreement that is shown, in the size it was promised in", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    Agreement first = only(stage);
    Agreement issued = first;
    issued.title = QStringLiteral("The paper of March");
    issued.state = AgreementState::Issued;
    issued.format = QStringLiteral("large");
    issued.issuedOn = QDate(2026, 3, 24);
    Agreement second = first;
    second.id = AgreementId::make();
    second.title = QStringLiteral("The paper of April");
    second.state = AgreementState::Issued;
    second.date = second.issuedOn = QDate(2026, 4, 24);
    ChangeSet set;
    set.edit(first, issued).add(second);
    stage.vault.editor().perform(set);
    auto* chooser = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Agreement")));
    REQUIRE(chooser->count() == 2);
    chooser->setCurrentIndex(1);
    CHECK(page.perform(QStringLiteral("agreements.print")));
    CHECK(stage.host.openedPages.last() == QStringLiteral("reports/") + anyId(issued.id).text());
    auto& reports = stage.show<ReportsPage>();
    reports.reveal(anyId(issued.id));
    REQUIRE(QTest::qWaitFor([&] { return reports.isReady(); }, patience));
    CHECK(prints(reports, QStringLiteral("The paper of March")));
    CHECK(qobject_cast<QComboBox*>(stage.named(QStringLiteral("Print size")))->currentText().startsWith(QStringLiteral("Large")));
    auto* which = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Which agreement")));
    REQUIRE(which);
    CHECK(which->currentText().startsWith(QStringLiteral("The paper of March, version 1")));
    which->setCurrentIndex(0);
    Q_EMIT which->activated(0);
    CHECK(prints(reports, QStringLiteral("The paper of April")));
}

TEST_CASE("a draft is printed for the service alone", "[gui][agreements]") {
    Stage stage;
    auto& page = stage.show<AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    CHECK(page.perform(QStringLiteral("agreements.approve")));
    CHECK(stage.named(QStringLiteral("Approval: Name"))->hasFocus());
    const Agreement draft = only(stage);
    auto& reports = stage.show<ReportsPage>();
    reports.reveal(anyId(draft.id));
    REQUIRE(QTest::qWaitFor([&] { return reports.isReady(); }, patience));
    CHECK(prints(reports, QStringLiteral("Version 1, draft")));
    CHECK_FALSE(qobject_cast<QComboBox*>(stage.named(QStringLiteral("For")))->currentText().contains(QStringLiteral("Dana")));
}
