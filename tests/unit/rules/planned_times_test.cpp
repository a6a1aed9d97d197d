// SPDX-License-Identifier: MPL-2.0
#include "core/rules/planned_times.h"

#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::daysText;
using test::TimeCase;

namespace {

QString due(const TimeCase& c, const Arrangement& one, QDate from, QDate to) {
    return daysText(plannedTimes(one, c.context(), from, to));
}

TimeRule inLayer(RuleLayer layer, RuleSeason season, QList<int> weekdays) {
    TimeRule rule;
    rule.layer = layer;
    rule.season = season;
    rule.weekdays = std::move(weekdays);
    return rule;
}

}  // namespace

TEST_CASE("planned times: fortnightly, not in half-term, moved at Christmas", "[rules][planned]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    one.rules[0].season = RuleSeason::TermTime;
    one.rules[0].from = QDate(2025, 9, 6);
    one.changes = {{DateChangeKind::Move, QDate(2025, 12, 13), QDate(2025, 12, 21), 840, 60, {}, u"Christmas party"_s}};
    const QList<PlannedTime> times = plannedTimes(one, c.context(), QDate(2025, 9, 1), QDate(2025, 12, 31));
    CHECK(daysText(times) == u"2025-09-06 2025-09-20 2025-10-04 2025-10-18 2025-11-15 2025-11-29 2025-12-21"_s);
    const PlannedTime moved = times.last();
    CHECK(moved.moved);
    CHECK(moved.ruleDate == QDate(2025, 12, 13));
    CHECK(moved.ruleStart == 600);
    CHECK(moved.start == 840);
    CHECK(moved.minutes == 60);
    CHECK(moved.why == u"Christmas party"_s);
    // A window that holds only the day it was moved to finds it, one that holds only the old day does not.
    CHECK(due(c, one, QDate(2025, 12, 20), QDate(2025, 12, 22)) == u"2025-12-21"_s);
    CHECK(due(c, one, QDate(2025, 12, 12), QDate(2025, 12, 14)).isEmpty());
}

TEST_CASE("planned times: one layer takes the place of another", "[rules][planned]") {
    const TimeCase c;
    Arrangement one = c.saturdays(1);
    one.rules.append(inLayer(RuleLayer::Holiday, RuleSeason::Holidays, {3}));
    const QDate from(2025, 10, 18), to(2025, 11, 9);
    CHECK(due(c, one, from, to) == u"2025-10-18 2025-10-29 2025-11-08"_s);
    one.rules.append(inLayer(RuleLayer::Term, RuleSeason::TermTime, {2}));
    CHECK(due(c, one, from, to) == u"2025-10-21 2025-10-29 2025-11-04"_s);
    TimeRule court = inLayer(RuleLayer::CourtOrder, RuleSeason::Always, {5});
    court.from = QDate(2025, 10, 27);
    one.rules.append(court);
    CHECK(due(c, one, from, to) == u"2025-10-21 2025-10-31 2025-11-07"_s);
    const QList<PlannedTime> all = plannedTimes(one, c.context(), QDate(2025, 10, 29), QDate(2025, 10, 29), true);
    REQUIRE(all.size() == 1);
    CHECK(all.first().kind == PlannedKind::Overruled);
}

TEST_CASE("planned times: a rule of weeks for some months takes the place of others in those alone", "[rules][planned]") {
    const TimeCase c;
    Arrangement one = c.saturdays(1);
    TimeRule summer = inLayer(RuleLayer::Holiday, RuleSeason::Always, {3});
    summer.months = {8};
    one.rules.append(summer);
    CHECK(due(c, one, QDate(2026, 7, 20), QDate(2026, 9, 6)) ==
          u"2026-07-25 2026-08-05 2026-08-12 2026-08-19 2026-08-26 2026-09-05"_s);
}

TEST_CASE("planned times: a one-off rules its day, a court's day stays", "[rules][planned]") {
    const TimeCase c;
    Arrangement one = c.saturdays(1);
    TimeRule party;
    party.layer = RuleLayer::OneOff;
    party.pattern = RulePattern::Dates;
    party.dates = {u"2025-09-13"_s};
    party.start = 900;
    one.rules.append(party);
    QList<PlannedTime> times = plannedTimes(one, c.context(), QDate(2025, 9, 6), QDate(2025, 9, 20));
    CHECK(daysText(times) == u"2025-09-06 2025-09-13 2025-09-20"_s);
    CHECK(times[1].start == 900);

    one.changes = {{DateChangeKind::Skip, QDate(2025, 9, 6), {}, -1, -1, {}, u"Holiday"_s},
                   {DateChangeKind::Extra, QDate(2025, 9, 9), {}, 960, 45},
                   {DateChangeKind::Length, QDate(2025, 9, 20), {}, -1, 180}};
    times = plannedTimes(one, c.context(), QDate(2025, 9, 1), QDate(2025, 9, 20));
    CHECK(daysText(times) == u"2025-09-09 2025-09-13 2025-09-20"_s);
    CHECK(times[0].extra);
    CHECK(times[0].minutes == 45);
    CHECK(times[2].minutes == 180);
    one.rules[0].layer = RuleLayer::CourtOrder;
    CHECK(due(c, one, QDate(2025, 9, 6), QDate(2025, 9, 6)) == u"2025-09-06"_s);
}

TEST_CASE("planned times: a suspended Christmas", "[rules][planned]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    SpecialDay eve{SpecialDayKind::Fixed, u"Christmas Eve"_s, 12, 24};
    eve.start = 840;
    eve.minutes = 120;
    one.specialDays = {eve};
    const QDate from(2025, 12, 10), to(2026, 1, 10);
    CHECK(due(c, one, from, to) == u"2025-12-13 2025-12-24 2025-12-27 2026-01-10"_s);
    one.suspensions = {{QDate(2025, 12, 20), QDate(2026, 1, 4), u"Dana is in hospital"_s}};
    CHECK(due(c, one, from, to) == u"2025-12-13 2026-01-10"_s);
    const QList<PlannedTime> all = plannedTimes(one, c.context(), from, to, true);
    CHECK(std::count_if(all.begin(), all.end(), [](const PlannedTime& time) { return time.kind == PlannedKind::Suspended; }) ==
          2);
    one.suspensions[0].to = {};
    CHECK(due(c, one, from, to) == u"2025-12-13"_s);
}

TEST_CASE("planned times: a video call keeps London time, Sydney's clock moves", "[rules][planned]") {
    const TimeCase c;
    Arrangement one = c.saturdays(1);
    one.rules[0].start = 510;
    one.zones = {{c.tom, u"Australia/Sydney"_s}, {c.ann, u"Europe/London"_s}};
    const auto there = [&](QDate day) {
        const QList<PlannedTime> times = plannedTimes(one, c.context(), day, day);
        REQUIRE(times.size() == 1);
        const QList<OtherClock> clocks = otherClocks(one, times.first(), QByteArrayLiteral("Europe/London"));
        REQUIRE(clocks.size() == 1);
        CHECK(clocks.first().person == c.tom);
        CHECK(clocks.first().date == day);
        return clocks.first().start;
    };
    CHECK(there(QDate(2026, 3, 28)) == 19 * 60 + 30);  // eleven hours
    CHECK(there(QDate(2026, 4, 4)) == 18 * 60 + 30);   // London on summer time
    CHECK(there(QDate(2026, 4, 11)) == 17 * 60 + 30);  // Sydney on winter time as well
    CHECK(there(QDate(2026, 10, 10)) == 18 * 60 + 30);
    CHECK(there(QDate(2026, 10, 31)) == 19 * 60 + 30);
}

TEST_CASE("planned times: the calendar joins what was planned with what happened", "[rules][planned]") {
    TimeCase c;
    Arrangement one = c.saturdays();
    c.records.put(one);
    Arrangement draft = one;
    draft.id = ArrangementId::make();
    draft.state = ArrangementState::Draft;
    c.records.put(draft);
    const QList<PlannedTime> times = plannedTimes(one, c.context(), QDate(2025, 9, 1), QDate(2025, 9, 30));
    ContactSession session = sessionFor(one, times.first());
    CHECK(session.presence.size() == 2);
    CHECK(session.presence[0].child);
    c.records.put(session);
    ContactSession alone{ContactSessionId::make(), c.caseId};
    alone.date = QDate(2025, 9, 10);
    c.records.put(alone);
    const QList<CalendarItem> items = calendarItems(c.context(), QDate(2025, 9, 1), QDate(2025, 9, 30));
    REQUIRE(items.size() == 3);
    CHECK(items[0].session == session.id);
    CHECK(items[1].session == alone.id);
    CHECK_FALSE(items[1].planned);
    CHECK_FALSE(items[2].session);
    CHECK(sessionOf(c.records, one.id, times.first())->id == session.id);
    CHECK(sessionOf(c.records, one.id, times.last()) == nullptr);
}
