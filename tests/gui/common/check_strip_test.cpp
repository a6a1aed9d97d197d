// SPDX-License-Identifier: MPL-2.0
#include "ui/common/check_strip.h"

#include "tests/gui/support/stage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

Engagement planned(const CaseId& file, QDate day) {
    Engagement one{EngagementId::make(), file};
    one.date = day;
    one.outcome = EngagementOutcome::Planned;
    return one;
}

QStringList lines(QWidget& strip) {
    QApplication::processEvents();  // what has just been added comes into sight with the next events
    QStringList words;
    for (QLabel* label : strip.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty()) words.append(label->text());
    return words;
}

void wait(CheckStrip& strip) {
    REQUIRE(QTest::qWaitFor([&] { return !strip.isWorking(); }, 20000));
}

}  // namespace

TEST_CASE("what is found stands on the page of its record and leads to it", "[gui][checks]") {
    Stage stage;
    const Engagement one = planned(stage.caseId, QDate(2026, 3, 2));
    stage.vault.editor().perform(ChangeSet{}.add(one));
    CheckStrip work(CaseContext(stage.context()), QStringLiteral("work")),
        risk(CaseContext(stage.context()), QStringLiteral("risk"));
    work.show();
    risk.show();
    wait(work);
    wait(risk);
    CHECK(lines(work) == QStringList{QStringLiteral("Conversation, 2 March 2026: The day has passed. Say what came of it.")});
    CHECK(risk.count() == 0);
    for (QAbstractButton* each : work.findChildren<QAbstractButton*>()) each->click();
    CHECK(stage.host.openedPages == QStringList{QStringLiteral("work/") + one.id.text()});
    Engagement done = one;
    done.outcome = EngagementOutcome::Done;
    stage.vault.editor().perform(ChangeSet{}.edit(one, done));
    REQUIRE(QTest::qWaitFor([&] { return !work.isWorking() && work.count() == 0; }, 20000));
}

TEST_CASE("many findings are folded, faults first", "[gui][checks]") {
    Stage stage;
    ChangeSet set;
    for (int day = 1; day < 5; ++day) set.add(planned(stage.caseId, QDate(2026, 3, day)));
    Engagement refused = planned(stage.caseId, QDate(2026, 3, 9));
    refused.outcome = EngagementOutcome::Refused;
    set.add(refused);
    stage.vault.editor().perform(set);
    CheckStrip strip(CaseContext(stage.context()), QString()), low(CaseContext(stage.context()), QString());
    strip.resize(1000, 900);
    strip.show();
    low.resize(1000, 400);  // the page below needs the room
    low.show();
    wait(low);
    CHECK(lines(low).size() == 1);
    wait(strip);
    REQUIRE(strip.count() >= 5);
    REQUIRE_FALSE(lines(strip).isEmpty());
    CHECK(lines(strip).first().contains(QStringLiteral("Say why it did not take place.")));
    CHECK(lines(strip).size() == 2);
    for (QAbstractButton* each : strip.findChildren<QAbstractButton*>())
        if (each->text().startsWith(QStringLiteral("And"))) each->click();
    QApplication::processEvents();
    CHECK(lines(strip).size() == strip.count());
}
