// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/planner_view.h"

#include "core/edit/vault.h"
#include "core/model/availability.h"
#include "tests/gui/support/stage.h"
#include "ui/common/chips.h"
#include "ui/common/job.h"
#include "ui/familytime/family_time_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTableWidget>
#include <QTest>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

/// A place, Saturdays of both children with Dana there, and when Dana can.
struct Planned {
    Stage stage;
    FamilyTimePage* page;
    explicit Planned(int busyFrom) {
        Venue willow{VenueId::make(), u"Willow Tree"_s};
        willow.opening = u"Monday to Saturday, 09:00 to 18:00"_s;
        Arrangement one{ArrangementId::make(), stage.caseId, u"Saturdays with Dana"_s};
        one.state = ArrangementState::Active;
        one.children = {stage.kofi, stage.tilly};
        one.adults = {stage.dana};
        one.type = u"direct_centre"_s;
        one.supervision = u"unsupervised"_s;
        one.start = QDate(2026, 2, 28);
        one.venue = willow.id;
        TimeRule rule;
        rule.weekdays = {6};
        one.rules = {rule};
        Availability busy{AvailabilityId::make(), stage.caseId};
        busy.person = stage.dana;
        busy.start = busyFrom;
        busy.minutes = 1440 - busyFrom;
        busy.from = QDate(2026, 1, 1);
        busy.text = u"I work"_s;
        stage.vault.editor().perform(ChangeSet{Action::Add, {}}.add(willow).add(one).add(busy));
        page = &stage.show<FamilyTimePage>();
        page->reveal(anyId(busy.id));
    }
    void press(const QString& text) {
        QApplication::processEvents();
        for (QAbstractButton* each : page->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->text() == text) return each->click();
        FAIL(text.toStdString());
    }
    bool says(const QString& words) {
        QApplication::processEvents();
        for (QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    void propose() {
        press(u"Propose a plan"_s);
        REQUIRE(QTest::qWaitFor([this] { return page->findChildren<Job*>().isEmpty(); }, 30000));
    }
};

}  // namespace

TEST_CASE("a plan is proposed, walked through by key and taken over as one step", "[gui][familytime][planner]") {
    Planned p(900);
    p.propose();
    CHECK(p.says(u"This week can be kept"_s));
    auto* table = p.page->findChild<QTableWidget*>();
    REQUIRE(table);
    CHECK(table->currentItem()->text().contains(u"Willow Tree"_s));
    table->setFocus();
    p.stage.shoot(u"planner"_s);
    QTest::keyClick(table, Qt::Key_Return);
    const auto drafts = [&] {
        int count = 0;
        for (const Arrangement& one : p.stage.records().all<Arrangement>()) count += one.state == ArrangementState::Draft;
        return count;
    };
    CHECK(drafts() == 1);
    p.stage.vault.editor().undo();
    CHECK(drafts() == 0);
    p.press(u"Take all over as drafts"_s);
    CHECK(drafts() == 1);
}

TEST_CASE("what cannot be is named, and tried without one part", "[gui][familytime][planner]") {
    Planned p(0);
    p.propose();
    CHECK(p.says(u"These cannot all be"_s));
    CHECK(p.says(u"I work"_s));
    p.stage.shoot(u"planner-conflict"_s);
    for (QAbstractButton* each : p.page->findChildren<QAbstractButton*>())
        if (each->isVisible() && each->accessibleName().contains(u"I work"_s)) {
            each->click();
            break;
        }
    REQUIRE(QTest::qWaitFor([&] { return p.page->findChildren<Job*>().isEmpty(); }, 30000));
    CHECK(p.says(u"This week can be kept"_s));
}
