// SPDX-License-Identifier: MPL-2.0
#include "ui/process/process_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

RecordTable* table(ProcessPage& page) {
    for (RecordTable* each : page.findChildren<RecordTable*>())
        if (each->accessibleName() == QStringLiteral("Stages, tasks and gates")) return each;
    return nullptr;
}

int rowStarting(ProcessPage& page, const QString& words) {
    for (int row = 0; row < table(page)->model()->rowCount(); ++row)
        if (table(page)->model()->index(row, 0).data().toString().startsWith(words)) return row;
    return -1;
}

void choose(ProcessPage& page, const QString& words) {
    const int row = rowStarting(page, words);
    INFO(words.toStdString());
    REQUIRE(row >= 0);
    table(page)->setCurrentIndex(table(page)->model()->index(row, 0));
}

QString stateOf(ProcessPage& page, const QString& words) {
    return table(page)->model()->index(rowStarting(page, words), 1).data().toString();
}

void write(QWidget* editor, const QString& words) {
    editor->setFocus();
    QTest::keyClicks(editor, words);
}

const GateDecision* only(Stage& stage) {
    REQUIRE(stage.records().all<GateDecision>().size() == 1);
    return &*stage.records().all<GateDecision>().begin();
}

}  // namespace

TEST_CASE("a task's state is changed by keys and is one undo step", "[gui][process]") {
    Stage stage;
    auto& page = stage.show<ProcessPage>();
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    choose(page, QStringLiteral("1.2"));
    table(page)->setFocus();
    stage.key(Qt::Key_Return);
    auto* state = qobject_cast<QComboBox*>(stage.named(QStringLiteral("State of the task")));
    REQUIRE(qApp->focusWidget() == state);
    stage.type(QStringLiteral("Wait"));
    stage.key(Qt::Key_Tab);
    REQUIRE(stage.records().all<TaskState>().size() == 1);
    const TaskState said = *stage.records().all<TaskState>().begin();
    CHECK(said.task == QStringLiteral("1.2"));
    CHECK(said.state == TaskProgress::Blocked);
    CHECK(said.since == UncertainDate(QDate(2026, 3, 24)));
    CHECK(stateOf(page, QStringLiteral("1.2")) == QStringLiteral("Waiting"));
    write(stage.named(QStringLiteral("Waiting for")), QStringLiteral("the school"));
    page.leave();
    CHECK(table(page)->model()->index(rowStarting(page, QStringLiteral("1.2")), 0).data(SecondLineRole).toString() ==
          QStringLiteral("Waits for the school"));
    stage.shoot(QStringLiteral("process-task"));
    stage.vault.editor().undo();
    stage.vault.editor().undo();
    CHECK(stage.records().all<TaskState>().isEmpty());
    CHECK(stateOf(page, QStringLiteral("1.2")) == QStringLiteral("Not started"));
}

TEST_CASE("stages fold and open with Enter, and the short path leaves tasks out of sight", "[gui][process]") {
    Stage stage;
    auto& page = stage.show<ProcessPage>();
    CHECK(rowStarting(page, QStringLiteral("1.4")) > 0);
    CHECK(rowStarting(page, QStringLiteral("3.1")) < 0);
    choose(page, QStringLiteral("3."));
    table(page)->setFocus();
    stage.key(Qt::Key_Return);
    CHECK(rowStarting(page, QStringLiteral("3.1")) > 0);
    stage.key(Qt::Key_Return);
    CHECK(rowStarting(page, QStringLiteral("3.1")) < 0);
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == QStringLiteral("Short")) each->click();
    CHECK(stage.records().profile()->form == ProcessForm::Short);
    CHECK(rowStarting(page, QStringLiteral("1.4")) < 0);
    CHECK(rowStarting(page, QStringLiteral("1.5")) > 0);
    stage.vault.editor().undo();
    CHECK(rowStarting(page, QStringLiteral("1.4")) > 0);
}

TEST_CASE("a gate says what is missing and is passed with reasons and somebody else's signature", "[gui][process]") {
    Stage stage;
    auto& page = stage.show<ProcessPage>();
    choose(page, QStringLiteral("Gate: Start"));
    CHECK(says(page, QStringLiteral("Must be so")));
    CHECK(says(page, QStringLiteral("The reviewing officer has been told")));
    button(page, QStringLiteral("Write the decision"))->click();
    CHECK(only(stage)->state == DecisionState::Draft);
    stage.shoot(QStringLiteral("process-gate"));
    button(page, QStringLiteral("Decide"))->click();
    CHECK(only(stage)->state == DecisionState::Draft);
    CHECK(says(page, QStringLiteral("Say what is decided.")));
    CHECK(says(page, QStringLiteral("A signature is missing")));

    GateDecision ready = *only(stage);
    ready.ruling = QStringLiteral("pass");
    ready.stage = QStringLiteral("1");
    ready.author = QStringLiteral("Marcus Reid");
    ready.reasons = QStringLiteral("Dana asks for it and Kofi too.");
    for (UnmetCondition& one : ready.unmet)
        one.reason = QStringLiteral("It is known by phone and will be written down on Monday at the latest.");
    SignOff own;
    own.name = QStringLiteral("Anita Rao");
    own.role = QStringLiteral("team_manager");
    own.date = QDate(2026, 3, 24);
    ready.signOffs = {own};
    stage.vault.editor().perform(ChangeSet{}.edit(*only(stage), ready));
    button(page, QStringLiteral("Decide"))->click();
    REQUIRE(only(stage)->state == DecisionState::Decided);
    CHECK(stateOf(page, QStringLiteral("Gate: Start")) == QStringLiteral("Decided"));
    CHECK(stage.host.counts == QStringLiteral("Stage 1 of 6"));
    CHECK(says(page, QStringLiteral("Passed although not met")));
    stage.shoot(QStringLiteral("process-decided"));
    CHECK_FALSE(stage.vault.editor().undoStep());

    button(page, QStringLiteral("Write one that takes its place"))->click();
    REQUIRE(stage.records().all<GateDecision>().size() == 2);
    int drafts = 0;
    for (const GateDecision& one : stage.records().all<GateDecision>())
        if (one.state == DecisionState::Draft) {
            ++drafts;
            CHECK(one.supersedes == ready.id);
            CHECK(one.signOffs.isEmpty());
        }
    CHECK(drafts == 1);
}

TEST_CASE("an author's own signature is refused with words and nothing is lost", "[gui][process]") {
    Stage stage;
    auto& page = stage.show<ProcessPage>();
    choose(page, QStringLiteral("Gate: Start"));
    button(page, QStringLiteral("Write the decision"))->click();
    auto* author = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Written by")));
    author->clear();
    write(author, QStringLiteral("Marcus Reid"));
    page.leave();
    button(page, QStringLiteral("Add signature"))->click();
    auto* name = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Name, signature 1")));
    write(name, QStringLiteral("marcus reid"));
    page.leave();
    CHECK(only(stage)->signOffs.value(0).name.isEmpty());
    CHECK(says(page, QStringLiteral("This does not fit the rules of the record. Your text is kept here.")));
    CHECK(name->text() == QStringLiteral("marcus reid"));
}

TEST_CASE("whatever a task is shown by has words", "[gui][process]") {
    Stage stage;
    const CaseContext context(stage.context());
    for (const char* id : {"england", "nsw"})
        for (const StageRule& rule : shippedPack(QLatin1String(id))->framework.stages)
            for (const TaskRule& task : rule.tasks)
                for (const Check& check : task.evidence) {
                    CAPTURE(id, task.id.toStdString(), check.check.toStdString());
                    CHECK_FALSE(checkWords(context, check).startsWith(check.check));
                }
}

TEST_CASE("who may sign is kept as a list that all cases share", "[gui][process]") {
    Stage stage;
    auto& page = stage.show<ProcessPage>();
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == QStringLiteral("Who may sign")) each->click();
    button(page, QStringLiteral("Add somebody"))->click();
    stage.type(QStringLiteral("Anita Rao"));
    button(page, QStringLiteral("Add"))->click();
    const Snapshot& shared = stage.vault.vault().caseload().shared;
    REQUIRE(shared.all<Approver>().size() == 1);
    CHECK((*shared.all<Approver>().begin()).role == QStringLiteral("team_manager"));
    CHECK(says(page, QStringLiteral("Team manager")));
    stage.shoot(QStringLiteral("process-signers"));
}

TEST_CASE("the form of a decision fits its pane beside the stages", "[gui][process]") {
    Stage stage;
    auto& page = stage.show<ProcessPage>();
    page.resize(1056, 740);  // of a window of 1280 pixels
    button(page, QStringLiteral("Write the decision"))->click();
    QCoreApplication::processEvents();
    int areas = 0;
    for (auto* area : page.findChildren<QScrollArea*>()) {
        if (!area->isVisible()) continue;
        ++areas;
        CHECK(area->horizontalScrollBar()->maximum() == 0);
    }
    CHECK(areas > 0);
}
