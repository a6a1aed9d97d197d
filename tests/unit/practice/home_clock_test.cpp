// SPDX-License-Identifier: MPL-2.0
#include "core/practice/home_clock.h"

#include "core/rules/planned_times.h"
#include "tests/support/demo_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("home clock: each pack names the clock of its country", "[practice][homeclock]") {
    CHECK(homeZone(*shippedPack(u"england"_s)) == "Europe/London");
    CHECK(homeZone(*shippedPack(u"nsw"_s)) == "Australia/Sydney");
    Pack silent = standardPack();
    silent.codes.remove(u"clocks"_s);
    CHECK(homeZone(silent) == "Europe/London");
    silent.codes[u"clocks"_s] = {Code{u"nowhere"_s, {u"Atlantis/Centre"_s}, {}}};
    CHECK(homeZone(silent) == "Europe/London");
}

TEST_CASE("home clock: a case is on the clock of its own pack", "[practice][homeclock]") {
    Snapshot shared;
    CaseSnapshot records{CaseId::named(u"abroad"_s)};
    CHECK(homeZone(shared, records) == "Europe/London");
    CaseProfile profile{CaseProfileId::named(u"abroad"_s), records.id(), u"nsw"_s, u"2026.1"_s};
    records.put(profile);
    CHECK(homeZone(shared, records) == "Australia/Sydney");
    const Arrangement plain{ArrangementId::named(u"plain"_s), records.id()};
    CHECK(zoneOf(plain, homeZone(shared, records)) == "Australia/Sydney");
    Arrangement own = plain;
    own.zone = u"Africa/Accra"_s;
    CHECK(zoneOf(own, homeZone(shared, records)) == "Africa/Accra");
}

TEST_CASE("home clock: the day and the hour on the wall there", "[practice][homeclock]") {
    const QDateTime evening(QDate(2026, 3, 24), QTime(20, 0), Qt::UTC);
    const Pack &england = *shippedPack(u"england"_s), &nsw = *shippedPack(u"nsw"_s);
    CHECK(dayOnWall(evening, england) == QDate(2026, 3, 24));
    CHECK(dayOnWall(evening, nsw) == QDate(2026, 3, 25));
    CHECK(onWall(evening, "Australia/Sydney").time() == QTime(7, 0));
    CHECK(onWall(evening.addDays(20), "Australia/Sydney").time() == QTime(6, 0));  // their summer time is over
    CHECK(onWall(evening.addDays(20), "Europe/London").time() == QTime(21, 0));    // and ours began
    CHECK(onWall(evening, "Atlantis/Centre").time() == QTime(20, 0));
}
