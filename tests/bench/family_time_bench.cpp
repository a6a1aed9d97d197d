// SPDX-License-Identifier: MPL-2.0
// Family time of ten years: figures of 2,000 sessions, a month of the calendar, twice-weekly plans laid out.
#include "core/rules/contact_statistics.h"
#include "core/rules/session_life.h"
#include "core/rules/time_checks.h"
#include "tests/gui/support/stage.h"
#include "tests/support/time_case.h"
#include "ui/familytime/calendar_view.h"

#include <QCoreApplication>
#include <QFuture>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate start(2016, 3, 26), today(2026, 3, 24);

/// Twice a week with two layers, changes, breaks and special days.
Arrangement twiceWeekly(const CaseId& caseId, const PersonId& child, const PersonId& adult) {
    Arrangement one{ArrangementId::named(u"twice weekly"_s), caseId, u"Twice weekly"_s};
    one.state = ArrangementState::Active;
    one.children = {child};
    one.adults = {adult};
    one.type = u"direct_centre"_s;
    one.supervision = u"supervised_close"_s;
    one.minimum = 4;
    one.start = start;
    TimeRule rule;
    rule.weekdays = {3, 6};
    rule.onHoliday = PublicHolidayRule::NextDay;
    TimeRule summer = rule;
    summer.layer = RuleLayer::Holiday;
    summer.months = {8};
    summer.start = 840;
    one.rules = {rule, summer};
    for (int year = 2016; year < 2026; ++year) {
        one.changes.append({DateChangeKind::Skip, QDate(year, 6, 1)});
        one.suspensions.append({QDate(year, 12, 20), QDate(year + 1, 1, 2), u"Christmas"_s});
    }
    SpecialDay birthday{SpecialDayKind::Fixed, u"Birthday"_s, 5, 1};
    birthday.start = 900;
    birthday.minutes = 60;
    one.specialDays = {birthday};
    return one;
}

/// 2,000 sessions: mixed answers, every third record shared, additions to every tenth.
ChangeSet sessionsOf(const Arrangement& one, const TimeContext& context) {
    ChangeSet set;
    int number = 0;
    Arrangement often = one;
    often.rules.first().weekdays = {1, 3, 5, 6};
    often.rules.removeLast();
    often.changes.clear();
    often.suspensions.clear();
    const QList<PlannedTime> times = plannedTimes(often, context, start, today);
    for (const PlannedTime& time : times) {
        if (number == 2000) break;
        ContactSession session = asPlanned(sessionFor(one, time));
        session.id = ContactSessionId::named(u"bench %1"_s.arg(++number));
        if (number % 7 == 0) {
            session.state = SessionState::NotHeld;
            session.notHeldBy = NotHeldBy(number % 11);
            session.notHeldReason = u"no_show"_s;
        }
        session.presence.last().arrived = session.plannedStart + number % 20;
        if (number % 3 == 0) session.shared = {{one.adults.first(), {}, time.date.addDays(9)}};
        set.add(session);
        if (number % 10 == 0)
            set.add(SessionAddendum{SessionAddendumId::named(u"bench %1"_s.arg(number)), one.caseId, session.id,
                                    AddendumKind::Shared, time.date.addDays(20), one.adults.first()});
    }
    return set;
}

}  // namespace

TEST_CASE("ten years of twice-weekly plans are laid out", "[bench][familytime]") {
    test::TimeCase c;
    const Arrangement one = twiceWeekly(c.caseId, c.cy, c.ann);
    CHECK(plannedTimes(one, c.context(), start, today).size() > 900);
    BENCHMARK("ten years, twice a week (target 50 ms)") { return plannedTimes(one, c.context(), start, today).size(); };
}

TEST_CASE("figures of 2,000 sessions", "[bench][familytime]") {
    test::TimeCase c;
    const Arrangement one = twiceWeekly(c.caseId, c.cy, c.ann);
    c.records.put(one);
    c.status("care_order_s31", QDate(2016, 1, 1));
    c.records.apply(sessionsOf(one, c.context()));
    CHECK(c.records.all<ContactSession>().size() == 2000);
    const StatisticsRequest request{c.cy, c.ann, one.id, {}, {}, today};
    CHECK(contactFigures(c.context(), request).due > 1500);
    BENCHMARK("all figures (target 200 ms)") { return contactFigures(c.context(), request).due; };
    BENCHMARK("lines of a month (target 50 ms, with the window)") {
        return calendarItems(c.context(), QDate(2026, 3, 1), QDate(2026, 4, 11)).size();
    };
}

TEST_CASE("a month of the calendar with 2,000 sessions", "[bench][familytime]") {
    test::Stage stage;
    const Arrangement one = twiceWeekly(stage.caseId, stage.kofi, stage.dana);
    ChangeSet set;
    set.add(one);
    stage.vault.editor().perform(set);
    const Snapshot shared = stage.vault.vault().caseload().shared;
    const ChangeSet sessions = sessionsOf(one, {stage.records(), shared, standardPack()});
    // Its end comes back as an event to this thread, so to wait without events would be to wait for ever.
    const QFuture<void> written = stage.vault.editor().performLong(sessions, {});
    while (!written.isFinished()) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    CHECK(stage.records().all<ContactSession>().size() == 2000);
    ui::CalendarView view{ui::CaseContext(stage.context())};
    view.resize(1160, 700);
    view.QWidget::show();
    BENCHMARK("to the month before and back (target 2 x 50 ms)") {
        view.step(-1);
        view.step(1);
        return view.grab().width();
    };
}
