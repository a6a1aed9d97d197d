// SPDX-License-Identifier: MPL-2.0
#include "core/rules/known_places.h"

#include "tests/support/fact_case.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("places of a case stand once each, the most used first", "[rules][places]") {
    test::FactCase c;
    for (int i = 0; i < 3; ++i) {
        ChronologyEntry entry{EntryId::make(), c.caseId, QDate(2020, 1, 1 + i)};
        entry.place = i == 0 ? u"harbour house"_s : u"Harbour House"_s;
        c.records.put(entry);
    }
    c.records.put(Household{HouseholdId::make(), c.caseId, u"Pat and Lou’s home"_s});
    Schooling school{SchoolingId::make(), c.caseId, c.cy};
    school.school = u"Northmere School"_s;
    c.records.put(school);
    const QStringList places = knownPlaces(c.records);
    REQUIRE(places.size() == 3);
    CHECK(places.first().compare(u"Harbour House"_s, Qt::CaseInsensitive) == 0);
    CHECK(places.contains(u"Northmere School"_s));
}

TEST_CASE("the longest place that a text names as whole words", "[rules][places]") {
    const QStringList places{u"Harbour"_s, u"Harbour House"_s, u"Ely"_s};
    CHECK(placeIn(u"Dana went to HARBOUR HOUSE."_s, places) == u"Harbour House"_s);
    CHECK(placeIn(u"Kofi felt lonely."_s, places).isEmpty());
    CHECK(placeIn(u"They moved to Ely, then on."_s, places) == u"Ely"_s);
    CHECK(placeIn({}, places).isEmpty());
}
