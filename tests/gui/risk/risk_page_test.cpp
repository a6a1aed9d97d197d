// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/risk_page.h"

#include "core/edit/vault.h"
#include "core/rules/risk_engine.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"
#include "ui/common/record_table.h"
#include "ui/common/table_roles.h"
#include "ui/risk/class_words.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

RecordTable* factors(RiskPage& page) {
    for (RecordTable* each : page.findChildren<RecordTable*>())
        if (each->accessibleName() == QStringLiteral("Factors")) return each;
    return nullptr;
}

QString cell(RiskPage& page, const QString& factor, int column, int role = Qt::DisplayRole) {
    for (int row = 0; row < factors(page)->model()->rowCount(); ++row)
        if (factors(page)->model()->index(row, 0).data().toString() == factor)
            return factors(page)->model()->index(row, column).data(role).toString();
    return {};
}

void view(RiskPage& page, const QString& name) {
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == name) each->click();
}

RiskClassification classification(const Stage& stage, const PersonId& child, const char* round, const char* chosen, QDate day) {
    RiskClassification one{.id = ClassificationId::make(), .caseId = stage.caseId, .child = child};
    one.round = QString::fromLatin1(round);
    one.chosen = QString::fromLatin1(chosen);
    one.question = QStringLiteral("return_home");
    one.date = day;
    one.author = QStringLiteral("Marcus Reid");
    SignOff signature;
    signature.name = QStringLiteral("Anita Rao");
    signature.role = QStringLiteral("team_manager");
    signature.date = day;
    one.signOffs = {signature};
    return one;
}

}  // namespace

TEST_CASE("a factor is rated by keys, rated again keeps the older rating", "[gui][risk]") {
    Stage stage;
    auto& page = stage.show<RiskPage>();
    const QAbstractItemModelTester tester(factors(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString factor = QStringLiteral("An earlier return home broke down");
    CHECK(cell(page, factor, 1) == QStringLiteral("Not rated"));
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_Space);
    auto* status = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Status")));
    REQUIRE(status->hasFocus());
    stage.key(Qt::Key_End);
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<FactorRating>().size() == 1);
    CHECK((*stage.records().all<FactorRating>().begin()).about == stage.kofi);
    CHECK((*stage.records().all<FactorRating>().begin()).status == FactorStatus::NotAddressed);
    CHECK(cell(page, factor, 1) == QStringLiteral("There, not addressed"));
    stage.shoot(QStringLiteral("risk-factors"));
    stage.vault.editor().undo();
    CHECK(cell(page, factor, 1) == QStringLiteral("Not rated"));
}

TEST_CASE("a child's factors leave out those of a parent and the other way round", "[gui][risk]") {
    Stage stage;
    auto& page = stage.show<RiskPage>();
    const QString child = QStringLiteral("An earlier return home broke down");
    CHECK_FALSE(cell(page, child, 1).isEmpty());
    auto* person = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Rated for")));
    person->setCurrentText(QStringLiteral("Dana Hartley"));
    CHECK(cell(page, child, 1).isEmpty());
    CHECK(factors(page)->model()->rowCount() > 10);
}

TEST_CASE("the rules say what is missing and set nothing", "[gui][risk]") {
    Stage stage;
    auto& page = stage.show<RiskPage>();
    view(page, QStringLiteral("Class of risk"));
    CHECK(says(page, QStringLiteral("The rules cannot suggest a class yet")));
    CHECK(says(page, QStringLiteral("Rate: An earlier return home broke down")));
    CHECK(says(page, QStringLiteral("A suggestion decides nothing")));
    CHECK(stage.records().all<RiskClassification>().isEmpty());
    stage.shoot(QStringLiteral("risk-missing"));
}

TEST_CASE("rounds stand side by side with what changed, and what is signed stays", "[gui][risk]") {
    Stage stage;
    ChangeSet set;
    set.add(classification(stage, stage.kofi, "RC1", "high", QDate(2025, 9, 1)));
    set.add(classification(stage, stage.kofi, "RC2", "medium", QDate(2026, 2, 1)));
    stage.vault.editor().perform(set);
    auto& page = stage.show<RiskPage>();
    view(page, QStringLiteral("Class of risk"));
    CHECK(says(page, QStringLiteral("RC1")));
    CHECK(says(page, QStringLiteral("Was high, now medium")));
    CHECK(says(page, QStringLiteral("Signed by Anita Rao, team manager")));
    CHECK(says(page, QStringLiteral("Not classified")));
    stage.shoot(QStringLiteral("risk-rounds"));
    for (QToolButton* each : page.findChildren<QToolButton*>())
        CHECK_FALSE(each->accessibleName().startsWith(QStringLiteral("Edit RC")));
}

TEST_CASE("a class is chosen by one and signed by another", "[gui][risk]") {
    Stage stage;
    auto& page = stage.show<RiskPage>();
    view(page, QStringLiteral("Class of risk"));
    button(page, QStringLiteral("Classify the risk"))->click();
    qobject_cast<QComboBox*>(stage.named(QStringLiteral("Class")))->setCurrentText(QStringLiteral("Medium"));
    auto* author = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Written by")));
    author->setText(QStringLiteral("Marcus Reid"));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<RiskClassification>().size() == 1);
    CHECK((*stage.records().all<RiskClassification>().begin()).chosen == QStringLiteral("medium"));
    CHECK((*stage.records().all<RiskClassification>().begin()).round == QStringLiteral("RC1"));
    auto* name = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Signature: Name")));
    name->setText(QStringLiteral("Marcus  reid"));
    button(page, QStringLiteral("Sign and close"))->click();
    CHECK((*stage.records().all<RiskClassification>().begin()).signOffs.isEmpty());
    CHECK(says(page, QStringLiteral("Who writes it does not sign it")));
    name->setText(QStringLiteral("Anita Rao"));
    button(page, QStringLiteral("Sign and close"))->click();
    REQUIRE((*stage.records().all<RiskClassification>().begin()).signOffs.size() == 1);
    CHECK_FALSE(stage.vault.editor().undoStep());
    CHECK(says(page, QStringLiteral("Signed by Anita Rao")));
}

TEST_CASE("capacity and the write-up are entered, changed and removed", "[gui][risk]") {
    Stage stage;
    auto& page = stage.show<RiskPage>();
    view(page, QStringLiteral("Change"));
    button(page, QStringLiteral("Add a behaviour"))->click();
    QTest::keyClicks(stage.named(QStringLiteral("Behaviour")), QStringLiteral("No drinking before visits"));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<CapacityItem>().size() == 1);
    CHECK((*stage.records().all<CapacityItem>().begin()).behaviour == QStringLiteral("No drinking before visits"));
    stage.shoot(QStringLiteral("risk-capacity"));
    view(page, QStringLiteral("Write-up"));
    button(page, QStringLiteral("Write an assessment"))->click();
    QTest::keyClicks(stage.named(QStringLiteral("Risks and their effect on the child")), QStringLiteral("Nights alone"));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<Assessment>().size() == 1);
    CHECK((*stage.records().all<Assessment>().begin()).sections.first().text == QStringLiteral("Nights alone"));
    CHECK(says(page, QStringLiteral("sections written")));
    for (QToolButton* each : page.findChildren<QToolButton*>())
        if (each->isVisible() && each->accessibleName().startsWith(QStringLiteral("Remove Assessment"))) {
            each->click();
            break;
        }
    CHECK(stage.records().all<Assessment>().isEmpty());
    stage.vault.editor().undo();
    CHECK(stage.records().all<Assessment>().size() == 1);
}

TEST_CASE("who has been asked stands as a grid, and who was left out is marked", "[gui][risk]") {
    Stage stage;
    Engagement met{EngagementId::make(), stage.caseId};
    met.kind = EngagementKind::Meeting;
    met.people = {stage.dana};
    met.date = QDate(2026, 3, 3);
    stage.vault.editor().perform(ChangeSet{}.add(met));
    auto& page = stage.show<RiskPage>();
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == QStringLiteral("Write-up")) each->click();
    auto* grid = qobject_cast<RecordTable*>(stage.named(QStringLiteral("Who has been asked")));
    REQUIRE(grid);
    const QAbstractItemModelTester tester(grid->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto row = [&](const QString& who) {
        for (int i = 0; i < grid->model()->rowCount(); ++i)
            if (grid->model()->index(i, 0).data().toString().startsWith(who)) return i;
        return -1;
    };
    REQUIRE(row(QStringLiteral("Dana")) >= 0);
    CHECK(grid->model()->index(row(QStringLiteral("Dana")), 2).data().toString() == QStringLiteral("3 Mar 2026"));
    CHECK(grid->model()
              ->index(row(QStringLiteral("Kofi")), 0)
              .data(SecondLineRole)
              .toString()
              .contains(QStringLiteral("Nobody has talked with them yet")));
    stage.shoot(QStringLiteral("risk-asked"));
    grid->setCurrentIndex(grid->model()->index(row(QStringLiteral("Dana")), 0));
    grid->setFocus();
    stage.key(Qt::Key_Return);
    CHECK(stage.host.openedPages.last() == QStringLiteral("work/") + met.id.text());
}

TEST_CASE("risk without people says whom to add first, and the number of ratings follows", "[gui][risk]") {
    Stage stage(false);
    auto& page = stage.show<RiskPage>();
    CHECK_FALSE(factors(page)->isVisible());
    CHECK(button(page, QStringLiteral("Add the people first"))->hasFocus());
    stage.key(Qt::Key_Space);
    REQUIRE(stage.host.openedPages.size() == 1);
    CHECK(stage.host.openedPages.first().startsWith(QStringLiteral("people")));
    Person child{.id = PersonId::make(), .caseId = stage.caseId};
    child.subjectChild = true;
    FactorRating rating{
        .id = FactorRatingId::make(), .caseId = stage.caseId, .factor = QStringLiteral("risk.c1"), .about = child.id};
    rating.date = QDate(2026, 3, 24);
    ChangeSet set{Action::Add, QStringLiteral("rating")};
    set.add(child);
    set.add(rating);
    stage.vault.editor().perform(set);
    CHECK(factors(page)->isVisible());
    CHECK(stage.host.counts.startsWith(QStringLiteral("1 ")));
}
