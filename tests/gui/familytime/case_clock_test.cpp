// SPDX-License-Identifier: MPL-2.0
// A case in New South Wales is worked on by the clock there: today, the notes of the calendar, the time of a quick note.
#include "core/edit/vault.h"
#include "core/model/contact_session.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/common/case_context.h"
#include "ui/familytime/family_time_page.h"
#include "ui/familytime/month_grid.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTimeZone>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

void moveToSydney(Stage& stage) {
    const CaseProfile before = *stage.records().profile();
    CaseProfile after = before;
    after.packId = u"nsw"_s;
    after.packVersion = u"2026.1"_s;
    stage.vault.editor().perform(ChangeSet{}.edit(before, after));
}

/// What the calendar says of a day of April 2026.
QString dayWords(Stage& stage, int day) {
    auto& page = stage.show<FamilyTimePage>();
    auto* grid = page.findChild<MonthGrid*>();
    REQUIRE(grid);
    grid->setFocus();
    const int ahead = int(QDate(2026, 3, 24).daysTo(QDate(2026, 4, day)));
    for (int i = 0; i < ahead; ++i) QTest::keyClick(grid, Qt::Key_Right);
    CHECK(grid->current() == QDate(2026, 4, day));
    return grid->accessibleDescription();
}

}  // namespace

TEST_CASE("the calendar says when the clocks change where the case is", "[gui][familytime][caseclock]") {
    Stage stage;
    CHECK_FALSE(dayWords(stage, 5).contains(u"Clocks"_s));
    moveToSydney(stage);
    CHECK(dayWords(stage, 5).contains(u"Clocks −1 h"_s));  // the first Sunday of April
}

TEST_CASE("today and now are those of the place of the case", "[gui][familytime][caseclock]") {
    Stage stage;
    test::saturdays(stage);
    PageContext late = stage.context();
    late.clock = Clock(QDateTime(QDate(2026, 3, 24), QTime(20, 0), Qt::UTC));
    CHECK(CaseContext(late).today() == QDate(2026, 3, 24));
    moveToSydney(stage);
    CHECK(CaseContext(late).today() == QDate(2026, 3, 25));
    stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_F5);
    stage.type(u"Kofi said \"Hello\"."_s);
    stage.key(Qt::Key_Return);
    const ContactSession written = *stage.records().all<ContactSession>().begin();
    REQUIRE(written.seen.size() == 1);
    const QTime there = stage.vault.context().clock.now().toTimeZone(QTimeZone("Australia/Sydney")).time();
    CHECK(written.seen.first().at == there.hour() * 60 + there.minute());
}
