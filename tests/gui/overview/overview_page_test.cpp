// SPDX-License-Identifier: MPL-2.0
#include "ui/overview/overview_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"
#include "ui/common/message_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

Review plannedReview(const Stage& stage, QDate day) {
    Review review{ReviewId::make(), stage.caseId};
    review.type = QStringLiteral("core_group");
    review.date = day;
    return review;
}

}  // namespace

TEST_CASE("an empty case shows four first steps, each with its way in", "[gui][overview]") {
    Stage stage(false);
    auto& page = stage.show<OverviewPage>();
    stage.shoot(QStringLiteral("overview-empty"));
    CHECK(says(page, QStringLiteral("1. Add the children")));
    CHECK(says(page, QStringLiteral("4. Decide to start the process")));
    CHECK_FALSE(says(page, QStringLiteral("What is due")));
    button(page, QStringLiteral("Draw: Draw the family: parents, brothers and sisters"))->click();
    CHECK(stage.host.openedPages.last() == QStringLiteral("genogram"));
    button(page, QStringLiteral("Decide: Decide to start the process"))->click();
    CHECK(stage.host.openedPages.last().startsWith(QStringLiteral("process/")));
}

TEST_CASE("what workers must know stands above everything and cannot be closed", "[gui][overview]") {
    Stage stage;
    Alert alert{AlertId::make(), stage.caseId};
    alert.about = stage.samuel;
    alert.kind = AlertKind::NoLoneVisit;
    alert.text = QStringLiteral("Visit in pairs");
    Alert over = alert;
    over.id = AlertId::make();
    over.text = QStringLiteral("The old dog");
    over.to = UncertainDate(QDate(2025, 1, 1));
    ChangeSet set;
    set.add(alert).add(over);
    stage.vault.editor().perform(set);
    auto& page = stage.show<OverviewPage>();
    const auto bars = page.findChildren<MessageBar*>();
    REQUIRE(bars.size() == 1);
    CHECK(bars.first()->sentence().contains(QStringLiteral("Samuel Mensah. Visit in pairs")));
    button(page, QStringLiteral("See it"))->click();
    CHECK(stage.host.openedPages.last() == QStringLiteral("facts/") + alert.id.text());
    stage.vault.editor().undo();
    CHECK_FALSE(says(page, QStringLiteral("Visit in pairs")));
}

TEST_CASE("what is due is grouped, counted, and has one verb each", "[gui][overview]") {
    Stage stage;
    const Review late = plannedReview(stage, QDate(2026, 3, 6)), soon = plannedReview(stage, QDate(2026, 4, 1));
    ChangeSet set;
    set.add(late).add(soon).add(plannedReview(stage, QDate(2026, 5, 1)));
    stage.vault.editor().perform(set);
    auto& page = stage.show<OverviewPage>();
    stage.shoot(QStringLiteral("overview-due"));
    CHECK(says(page, QStringLiteral("Overdue")));
    CHECK(says(page, QStringLiteral("18 days late")));
    CHECK(says(page, QStringLiteral("Next 14 days")));
    CHECK(says(page, QStringLiteral("Wed 1 Apr")));
    CHECK(stage.host.counts == QStringLiteral("2 things due, 1 overdue"));
    QAbstractButton* prepare = button(page, QStringLiteral("Prepare"));
    prepare->setFocus();
    stage.key(Qt::Key_Space);
    CHECK(stage.host.openedPages.last() == QStringLiteral("work/") + late.id.text());
}

TEST_CASE("last changes name what was added and taken back", "[gui][overview]") {
    Stage stage;
    auto& page = stage.show<OverviewPage>();
    ChangeSet set{Action::Add};
    set.add(plannedReview(stage, QDate(2026, 3, 30)));
    stage.vault.editor().perform(set);
    CHECK(says(page, QStringLiteral("Added: review")));
    stage.vault.editor().undo();
    CHECK(says(page, QStringLiteral("Undone: review")));
}
