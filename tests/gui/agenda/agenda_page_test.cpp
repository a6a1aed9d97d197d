// SPDX-License-Identifier: MPL-2.0
#include "ui/agenda/agenda_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

Review planned(const CaseId& file, QDate day) {
    Review review{ReviewId::make(), file};
    review.type = QStringLiteral("core_group");
    review.date = day;
    return review;
}

RecordTable* table(AgendaPage& page) { return page.findChild<RecordTable*>(); }

void wait(AgendaPage& page) {
    REQUIRE(QTest::qWaitFor([&] { return !page.isWorking(); }));
}

QString cell(AgendaPage& page, int row, int column, int role = Qt::DisplayRole) {
    return table(page)->model()->index(row, column).data(role).toString();
}

}  // namespace

TEST_CASE("the agenda shows every open case: late first, each with its verb", "[gui][agenda]") {
    Stage stage;
    const CaseId second = stage.vault.addCase(QStringLiteral("DEMO-B"));
    const Review late = planned(second, QDate(2026, 3, 6)), today = planned(stage.caseId, QDate(2026, 3, 24));
    ChangeSet set;
    set.add(planned(stage.caseId, QDate(2026, 4, 1))).add(today);
    stage.vault.editor().perform(set);
    stage.vault.editor().perform(ChangeSet{}.add(late));
    auto& page = stage.show<AgendaPage>(false);
    wait(page);
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(table(page)->model()->rowCount() == 3);
    CHECK(cell(page, 0, 0) == QStringLiteral("18 days late"));
    CHECK(cell(page, 0, 1, SecondLineRole) == QStringLiteral("Case DEMO-B"));
    CHECK(cell(page, 1, 0) == QStringLiteral("today"));
    CHECK(cell(page, 2, 0) == QStringLiteral("Wed 1 Apr"));
    CHECK(cell(page, 0, 2) == QStringLiteral("Prepare"));
    CHECK(stage.host.counts == QStringLiteral("3 things due, 1 overdue"));
    CHECK(says(page, QStringLiteral("Friday 6 March 2026")));
    stage.shoot(QStringLiteral("agenda"));
    stage.key(Qt::Key_Return);
    CHECK(stage.host.openedCases.last() == second);
    CHECK(stage.host.openedPages.last() == QStringLiteral("work/") + late.id.text());
}

TEST_CASE("the agenda follows edits and tells when nothing is due", "[gui][agenda]") {
    Stage stage;
    auto& page = stage.show<AgendaPage>(false);
    wait(page);
    CHECK(says(page, QStringLiteral("Nothing is due in the next 14 days.")));
    stage.vault.editor().perform(ChangeSet{}.add(planned(stage.caseId, QDate(2026, 3, 30))));
    wait(page);
    CHECK(table(page)->model()->rowCount() == 1);
    stage.vault.editor().undo();
    wait(page);
    CHECK(table(page)->model()->rowCount() == 0);
}

TEST_CASE("a deadline says its rule and source, and what happened can be said by hand", "[gui][agenda]") {
    Stage stage;
    Review held = planned(stage.caseId, QDate(2025, 10, 1));
    held.type = QStringLiteral("lac_review");
    held.state = ReviewState::Held;
    stage.vault.editor().perform(ChangeSet{}.add(held));
    auto& page = stage.show<AgendaPage>(false);
    wait(page);
    int row = -1;
    for (int i = 0; i < table(page)->model()->rowCount(); ++i)
        if (cell(page, i, 1).contains(QStringLiteral("second review"))) row = i;
    REQUIRE(row >= 0);
    table(page)->setCurrentIndex(table(page)->model()->index(row, 0));
    CHECK(says(page, QStringLiteral("reg 33(2)")));
    CHECK(says(page, QStringLiteral("EN-RV2")));
    const int before = table(page)->model()->rowCount();
    button(page, QStringLiteral("Say what happened"))->click();
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<TimerNote>().size() == 1);
    CHECK((*stage.records().all<TimerNote>().begin()).rule == QStringLiteral("EN-RV2"));
    wait(page);
    CHECK(table(page)->model()->rowCount() < before);
}

TEST_CASE("the agenda is written as a calendar and printed, each on record", "[gui][agenda]") {
    Stage stage;
    stage.vault.editor().perform(ChangeSet{}.add(planned(stage.caseId, QDate(2026, 3, 30))));
    auto& page = stage.show<AgendaPage>(false);
    wait(page);
    const QString target = stage.vault.filePath(QStringLiteral("agenda.ics"));
    stage.prompts.files.enqueue(target);
    button(page, QStringLiteral("Write to a file…"))->click();
    QFile file(target);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("BEGIN:VEVENT"));
    CHECK(stage.host.said.last() == QStringLiteral("Written: 1 thing that is due."));
    CHECK(stage.vault.vault().audit(0, 1).first().action == QStringLiteral("export"));
    stage.prompts.printTo = stage.vault.filePath(QStringLiteral("print.pdf"));
    button(page, QStringLiteral("Print…"))->click();
    REQUIRE(QTest::qWaitFor([&] { return stage.host.said.last() == QStringLiteral("Sent to the printer."); }, 20000));
    CHECK(stage.vault.vault().audit(0, 1).first().action == QStringLiteral("print"));
    CHECK(QFile::exists(stage.prompts.printTo));
}
