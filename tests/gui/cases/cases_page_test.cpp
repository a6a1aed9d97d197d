// SPDX-License-Identifier: MPL-2.0
#include "ui/cases/cases_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

RecordTable* table(CasesPage& page) { return page.findChild<RecordTable*>(); }

QPushButton* button(QWidget& page, const QString& text) {
    for (QPushButton* each : page.findChildren<QPushButton*>())
        if (each->text() == text) return each;
    REQUIRE(false);
    return nullptr;
}

}  // namespace

TEST_CASE("a case is added with the keyboard, opened, closed and reopened", "[gui][cases]") {
    Stage stage;
    auto& page = stage.show<CasesPage>(false);
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    stage.shoot(QStringLiteral("cases"));
    CHECK(table(page)->model()->index(0, 1).data(SecondLineRole).toString() == QStringLiteral("Kofi 9, Tilly 6"));
    CHECK(table(page)->model()->index(0, 2).data().toString() == QStringLiteral("5"));
    page.perform(QStringLiteral("cases.add"));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("Okoro"));
    stage.key(Qt::Key_Return);
    REQUIRE(table(page)->model()->rowCount() == 2);
    const auto made = stage.vault.vault().caseByReference(QStringLiteral("2026-001"));
    REQUIRE(made);
    CHECK(stage.vault.vault().caseSnapshot(*made).profile());
    CHECK(table(page)->currentId() == made->text());
    CHECK(stage.host.counts.startsWith(QStringLiteral("2 ")));
    stage.key(Qt::Key_Down);  // from the row to the list
    stage.key(Qt::Key_Return);
    CHECK(stage.host.openedCases == QList{*made});
    button(page, QStringLiteral("Close case"))->click();
    CHECK(stage.vault.vault().caseload().shared.find<Case>(*made)->closed == UncertainDate(QDate(2026, 3, 24)));
    button(page, QStringLiteral("Reopen"))->click();
    CHECK_FALSE(stage.vault.vault().caseload().shared.find<Case>(*made)->closed);
}

TEST_CASE("a reference is used once", "[gui][cases]") {
    Stage stage;
    auto& page = stage.show<CasesPage>(false);
    page.perform(QStringLiteral("record.new"));
    stage.type(QStringLiteral("DEMO-A"));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("Okoro"));
    stage.key(Qt::Key_Return);
    CHECK(table(page)->model()->rowCount() == 1);
    QStringList texts;
    for (QLabel* label : page.findChildren<QLabel*>()) texts.append(label->text());
    CHECK(texts.filter(QStringLiteral("Another case has the reference")).size() == 1);
}
