// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_changes.h"

#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::daysText;
using test::TimeCase;

namespace {

const QDate from(2025, 9, 1), to(2025, 10, 12);

QString days(const TimeCase& c, const Arrangement& one) { return daysText(plannedTimes(one, c.context(), from, to)); }

PlannedTime timeOn(const TimeCase& c, const Arrangement& one, QDate day) {
    const QList<PlannedTime> times = plannedTimes(one, c.context(), day, day);
    REQUIRE(times.size() == 1);
    return times.first();
}

CalendarItem itemOn(const TimeCase& c, QDate day) {
    const QList<CalendarItem> items = calendarItems(c.context(), day, day);
    REQUIRE(!items.isEmpty());
    return items.first();
}

}  // namespace

TEST_CASE("time changes: moved, moved on, and back to its own day", "[rules][time_changes]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    one = withMove(one, timeOn(c, one, QDate(2025, 9, 20)), QDate(2025, 9, 21));
    CHECK(days(c, one) == u"2025-09-06 2025-09-21 2025-10-04"_s);
    one.changes.first().reason = u"Fair"_s;
    one = withMove(one, timeOn(c, one, QDate(2025, 9, 21)), QDate(2025, 9, 24));
    CHECK(days(c, one) == u"2025-09-06 2025-09-24 2025-10-04"_s);
    REQUIRE(one.changes.size() == 1);
    CHECK(one.changes.first().reason == u"Fair"_s);
    one = withMove(one, timeOn(c, one, QDate(2025, 9, 24)), QDate(2025, 9, 20));
    CHECK(one == c.saturdays());
    CHECK(withMove(one, timeOn(c, one, QDate(2025, 9, 20)), QDate(2025, 9, 20)) == one);
}

TEST_CASE("time changes: an extra time gets a new day", "[rules][time_changes]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    one.changes = {{DateChangeKind::Extra, QDate(2025, 9, 9), {}, 960, 45}};
    one = withMove(one, timeOn(c, one, QDate(2025, 9, 9)), QDate(2025, 9, 11));
    CHECK(days(c, one) == u"2025-09-06 2025-09-11 2025-09-20 2025-10-04"_s);
    CHECK(one.changes.size() == 1);
}

TEST_CASE("time changes: what may not be moved", "[rules][time_changes]") {
    TimeCase c;
    Arrangement one = c.saturdays();
    c.records.put(one);
    const QDate day(2025, 9, 20);
    CHECK(canMove(c.context(), itemOn(c, day)));
    c.records.put(sessionFor(one, timeOn(c, one, day)));
    CHECK_FALSE(canMove(c.context(), itemOn(c, day)));
    const QDate other(2025, 10, 4);
    CHECK(canMove(c.context(), itemOn(c, other)));
    one.rules.append(one.rules.first());
    one.rules.last().start = 900;
    c.records.put(one);
    CHECK_FALSE(canMove(c.context(), itemOn(c, other)));  // two on that day: the change would take both
    one.rules.removeLast();
    one.rules.first().layer = RuleLayer::CourtOrder;
    c.records.put(one);
    CHECK_FALSE(canMove(c.context(), itemOn(c, other)));
    one.rules.first().layer = RuleLayer::Regular;
    one.suspensions = {{other, other, u"Ill"_s}};
    c.records.put(one);
    CHECK_FALSE(canMove(c.context(), itemOn(c, other)));
}

TEST_CASE("time changes: a calendar of one person, supervisor or place", "[rules][time_changes]") {
    TimeCase c;
    Arrangement one = c.saturdays();
    one.venue = VenueId::named(u"willow"_s);
    one.supervisors = {ProfessionalId::named(u"jo"_s)};
    c.records.put(one);
    const CalendarItem item = itemOn(c, QDate(2025, 9, 20));
    const auto shows = [&](const CalendarFilter& filter) { return passes(c.context(), item, filter); };
    CHECK(shows({}));
    CHECK(shows({c.cy, {}, {}}));
    CHECK(shows({c.ann, {}, {}}));
    CHECK_FALSE(shows({c.tom, {}, {}}));
    CHECK(shows({{}, ProfessionalId::named(u"jo"_s), {}}));
    CHECK_FALSE(shows({{}, ProfessionalId::named(u"other"_s), {}}));
    CHECK(shows({{}, {}, VenueId::named(u"willow"_s)}));
    CHECK_FALSE(shows({{}, {}, VenueId::named(u"elsewhere"_s)}));
    // What happened goes before what was planned.
    ContactSession session = sessionFor(one, *item.planned);
    session.venue = VenueId::named(u"elsewhere"_s);
    c.records.put(session);
    const CalendarItem held = itemOn(c, QDate(2025, 9, 20));
    CHECK(passes(c.context(), held, {{}, {}, VenueId::named(u"elsewhere"_s)}));
    CHECK_FALSE(passes(c.context(), held, {{}, {}, VenueId::named(u"willow"_s)}));
}
