// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/goals_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/record_table.h"
#include "ui/goals/goal_checks_card.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

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

void view(QWidget& page, const QString& name) {
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == name) each->click();
}

bool says(QWidget& page, const QString& words) {
    return QTest::qWaitFor([&] {
        for (QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    });
}

RecordTable* table(QWidget& page, const QString& name) {
    for (RecordTable* each : page.findChildren<RecordTable*>())
        if (each->accessibleName() == name) return each;
    return nullptr;
}

Goal goal(const Stage& stage, const QString& title) {
    Goal one{.id = GoalId::make(), .caseId = stage.caseId, .person = stage.dana};
    one.title = title;
    one.status = GoalStatus::Active;
    one.baselineDate = QDate(2026, 1, 5);
    one.agreedOn = QDate(2026, 1, 12);
    return one;
}

template <class T>
T only(Stage& stage) {
    REQUIRE(stage.records().all<T>().size() == 1);
    return *stage.records().all<T>().begin();
}

}  // namespace

TEST_CASE("a goal is written by keys, and the checks follow the text", "[gui][goals]") {
    Stage stage;
    auto& page = stage.show<GoalsPage>();
    const QAbstractItemModelTester tester(table(page, QStringLiteral("Goals"))->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(page.perform(QStringLiteral("record.new")));
    CHECK(qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("The goal")))->hasFocus());
    stage.type(QStringLiteral("Dana to engage with services"));
    CHECK(says(page, QStringLiteral("“engage” can mean many things")));
    CHECK(says(page, QStringLiteral("You decide. Nothing here stops you.")));
    stage.shoot(QStringLiteral("goals-vague"));
    qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("The goal")))->clear();
    stage.type(QStringLiteral("Dana will ring Kofi every Wednesday at 16:30."));
    CHECK(QTest::qWaitFor([&] {
        for (QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("can mean many things"))) return false;
        return true;
    }));
    stage.key(Qt::Key_Tab);
    CHECK(only<Goal>(stage).title == QStringLiteral("Dana will ring Kofi every Wednesday at 16:30."));
    CHECK(only<Goal>(stage).status == GoalStatus::Draft);
    stage.vault.editor().undo();
    CHECK(only<Goal>(stage).title.isEmpty());
    stage.vault.editor().undo();
    CHECK(stage.records().all<Goal>().isEmpty());
}

TEST_CASE("one key rates a goal, and what was said stays", "[gui][goals]") {
    Stage stage;
    const Goal one = goal(stage, QStringLiteral("Dana will ring every Wednesday."));
    ChangeSet set;
    set.add(one);
    stage.vault.editor().perform(set);
    auto& page = stage.show<GoalsPage>();
    stage.key(Qt::Key_4);
    CHECK(stage.records().all<GoalReview>().isEmpty());  // nothing is kept before Add
    auto* score = qobject_cast<QComboBox*>(stage.named(QStringLiteral("How far it has come")));
    CHECK(score->currentText().startsWith(QStringLiteral("+1")));
    stage.shoot(QStringLiteral("goals-review"));
    button(page, QStringLiteral("Add"))->click();
    CHECK(only<GoalReview>(stage).score == 1);
    CHECK(only<GoalReview>(stage).light == TrafficLight::Green);
    CHECK_FALSE(stage.vault.editor().undoStep());
    for (QToolButton* each : page.findChildren<QToolButton*>())
        CHECK_FALSE(each->accessibleName().startsWith(QStringLiteral("Remove +1")));
    view(page, QStringLiteral("Progress"));
    CHECK(says(page, QStringLiteral("1 of 1 goals are scored. T was 40.0 at the start and is 60.0 now")));
    CHECK(says(page, QStringLiteral("Fewer than three goals say little.")));
    CHECK(table(page, QStringLiteral("Levels of the goals"))->model()->rowCount() == 2);
    stage.shoot(QStringLiteral("goals-progress"));
}

TEST_CASE("a serious risk is open until it has a goal or a reason", "[gui][goals]") {
    Stage stage;
    FactorRating rating{FactorRatingId::make(), stage.caseId, QStringLiteral("risk.p2"), stage.dana, QDate(2026, 3, 2)};
    rating.status = FactorStatus::NotAddressed;
    rating.severity = 3;
    ChangeSet set;
    set.add(rating);
    stage.vault.editor().perform(set);
    auto& page = stage.show<GoalsPage>();
    view(page, QStringLiteral("Covered"));
    RecordTable* covered = table(page, QStringLiteral("Risks with their goals and plans"));
    const auto cell = [&](int column) { return covered->model()->index(0, column).data().toString(); };
    CHECK(cell(2) == QStringLiteral("Missing"));
    CHECK(cell(3) == QStringLiteral("Missing"));
    stage.shoot(QStringLiteral("goals-covered"));
    button(page, QStringLiteral("Say why there is none"))->click();
    auto* reason = qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("Why there is none")));
    reason->setFocus();
    stage.type(QStringLiteral("Starts after the detox."));
    button(page, QStringLiteral("Add"))->click();
    CHECK(only<CoverageReason>(stage).about == stage.dana);
    CHECK(cell(2) == QStringLiteral("None: Starts after the detox."));
    CHECK(cell(3) == QStringLiteral("Missing"));
}

TEST_CASE("an example fills in names, and everything can be changed", "[gui][goals]") {
    Stage stage;
    auto& page = stage.show<GoalsPage>();
    QMenu* menu = button(page, QStringLiteral("From an example…"))->menu();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() >= 5);
    menu->actions().first()->trigger();
    const Goal made = only<Goal>(stage);
    CHECK((made.title.startsWith(QStringLiteral("Dana will")) || made.title.startsWith(QStringLiteral("Samuel will"))));
    CHECK(made.why.contains(QStringLiteral("Kofi")));
    CHECK_FALSE(made.title.contains(u'%'));
    CHECK(made.measure == GoalMeasure::CountPerPeriod);
}

TEST_CASE("an empty list of goals says what to do first, and does it by key", "[gui][goals]") {
    Stage stage;
    auto& page = stage.show<GoalsPage>();
    RecordTable* table = nullptr;
    for (auto* each : page.findChildren<RecordTable*>())
        if (each->accessibleName() == QStringLiteral("Goals")) table = each;
    REQUIRE(table);
    CHECK_FALSE(table->isVisible());
    auto* first = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(first);
    stage.key(Qt::Key_Space);
    CHECK(table->isVisible());
    CHECK(stage.records().all<Goal>().size() == 1);
    CHECK(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    stage.vault.vault().editor().undo();
    CHECK_FALSE(table->isVisible());
}

TEST_CASE("the field of a goal stays in sight while the checks above it grow and shrink", "[gui][goals]") {
    Stage stage;
    auto& page = stage.show<GoalsPage>();
    page.resize(900, 560);
    QCoreApplication::processEvents();
    REQUIRE(page.perform(QStringLiteral("record.new")));
    QWidget* field = QApplication::focusWidget();
    REQUIRE(qobject_cast<QPlainTextEdit*>(field));
    CHECK(QTest::qWaitFor([&] { return field->visibleRegion().boundingRect().height() == field->height(); }, 2000));
    const int at = field->mapTo(&page, QPoint()).y();
    stage.type(QStringLiteral("Dana will bring Kofi to school on time, 18 of 20 mornings."));
    auto* card = page.findChild<GoalChecksCard*>();
    const int high = card->height();
    CHECK(QTest::qWaitFor([&] { return card->height() != high; }, 2000));
    QTest::qWait(0);
    CHECK(field->mapTo(&page, QPoint()).y() == at);
}
