// SPDX-License-Identifier: MPL-2.0
#include "core/rules/life_strip.h"

#include "tests/support/demo_case.h"
#include "tests/support/fact_case.h"

using namespace core;
using test::FactCase;

namespace {

const QDate today(2026, 3, 24);

LifeStrip stripOf(const FactCase& c) { return lifeStrip(c.records, c.cy, today, standardPack(), c.words()); }

const LifeLane* lane(const LifeStrip& strip, LaneKind kind) {
    for (const LifeLane& one : strip.lanes)
        if (one.kind == kind) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("a child of whom nothing is known has an empty strip from birth", "[rules][facts]") {
    const LifeStrip strip = stripOf(FactCase());
    CHECK(strip.lanes.isEmpty());
    CHECK(strip.first == QDate(2015, 5, 1));
    CHECK(strip.today == today);
}

TEST_CASE("facts stand in lanes by time, in the words of the pack", "[rules][facts]") {
    FactCase c;
    c.status("care_order_s31", QDate(2020, 9, 1));
    c.status("ico_s38", QDate(2020, 1, 1), UncertainDate(QDate(2020, 9, 1)));
    const PlacementId placed = c.placement("foster", QDate(2020, 1, 1));
    Placement with = *c.records.find<Placement>(placed);
    with.carers = {c.fay};
    c.records.put(with);
    const LifeStrip strip = stripOf(c);
    const LifeLane* law = lane(strip, LaneKind::LegalStatus);
    REQUIRE(law);
    REQUIRE(law->segments.size() == 2);
    CHECK(law->segments[0].words == QStringLiteral("Interim care order (s.38)"));
    CHECK(law->segments[1].words == QStringLiteral("Care order (s.31)"));
    CHECK(law->rows == 1);
    CHECK(lane(strip, LaneKind::LivedWith)->segments[0].words == QStringLiteral("Foster care, Fay Ash"));
    CHECK(strip.flags.isEmpty());
}

TEST_CASE("what overlaps stands in rows of its own", "[rules][facts]") {
    FactCase c;
    c.status("child_protection_plan", QDate(2019, 1, 1), UncertainDate(QDate(2021, 1, 1)));
    c.status("s20_accommodated", QDate(2020, 1, 1), UncertainDate(QDate(2020, 6, 1)));
    c.status("care_order_s31", QDate(2021, 1, 1));
    const LifeStrip strip = stripOf(c);
    const LifeLane* law = lane(strip, LaneKind::LegalStatus);
    REQUIRE(law);
    CHECK(law->rows == 2);
    CHECK(law->segments[0].row == 0);
    CHECK(law->segments[1].row == 1);
    CHECK(law->segments[2].row == 0);
}

TEST_CASE("uncertain ends are kept as possible and certain days", "[rules][facts]") {
    FactCase c;
    c.placement("foster", UncertainDate::year(2020), UncertainDate::month(2022, 3));
    const LifeStrip strip = stripOf(c);
    const LifeSegment& one = lane(strip, LaneKind::LivedWith)->segments.front();
    CHECK(one.span == DaySpan{{2020, 1, 1}, {2020, 12, 31}, {2022, 3, 1}, {2022, 3, 31}});
}

TEST_CASE("a home that a placement says is not shown twice", "[rules][facts]") {
    FactCase c;
    Household home{HouseholdId::make(), c.caseId, QStringLiteral("Fern house")};
    Household other{HouseholdId::make(), c.caseId, QStringLiteral("Ann's home")};
    c.records.put(home);
    c.records.put(other);
    Placement placed = *c.records.find<Placement>(c.placement("foster", QDate(2020, 1, 1)));
    placed.household = home.id;
    c.records.put(placed);
    c.records.put(Residence{ResidenceId::make(), c.caseId, c.cy, home.id});
    c.records.put(Residence{ResidenceId::make(), c.caseId, c.cy, other.id, ResidenceKind::Main, QDate(2015, 5, 1),
                            UncertainDate(QDate(2020, 1, 1))});
    const LifeStrip strip = stripOf(c);
    const LifeLane* lived = lane(strip, LaneKind::LivedWith);
    REQUIRE(lived->segments.size() == 2);
    CHECK(lived->segments[0].words == QStringLiteral("Ann's home"));
    CHECK(lived->segments[1].words == QStringLiteral("Foster care, Fern house"));
}

TEST_CASE("concerns and strengths about the child are marks", "[rules][facts]") {
    FactCase c;
    ChronologyEntry entry{EntryId::make(), c.caseId, QDate(2020, 1, 1)};
    entry.participants = {{c.cy, ParticipantRole::About}};
    entry.event = QStringLiteral("Won a prize.");
    entry.valence = Valence::Strength;
    c.records.put(entry);
    entry.id = EntryId::make();
    entry.participants = {{c.cy, ParticipantRole::Present}};
    c.records.put(entry);
    const LifeStrip strip = stripOf(c);
    REQUIRE(lane(strip, LaneKind::Strength));
    CHECK(lane(strip, LaneKind::Strength)->segments.size() == 1);
    CHECK_FALSE(lane(strip, LaneKind::Concern));
}

TEST_CASE("flags of the strip are those of its child", "[rules][facts]") {
    FactCase c;
    c.placement("foster", QDate(2020, 1, 1));
    const PersonId di = c.person("Di", true, QDate(2016, 1, 1));
    CHECK(stripOf(c).flags.size() == 1);
    CHECK(lifeStrip(c.records, di, today, standardPack(), c.words()).flags.isEmpty());
}

TEST_CASE("agencies and professionals stand beside the case that names them", "[rules][facts]") {
    FactCase c;
    Snapshot shared;
    Agency agency{AgencyId::make(), QStringLiteral("Northmere")}, stranger{AgencyId::make(), QStringLiteral("Elsewhere")};
    Professional worker{ProfessionalId::make(), QStringLiteral("Amira"), QStringLiteral("social_worker"), agency.id};
    shared.put(agency);
    shared.put(stranger);
    shared.put(worker);
    Allocation allocated{.id = AllocationId::make(), .caseId = c.caseId, .professional = worker.id};
    allocated.role = QStringLiteral("social_worker");
    c.records.put(allocated);
    const CaseSnapshot whole = withShared(c.records, shared);
    CHECK(whole.find<Professional>(worker.id));
    CHECK(whole.find<Agency>(agency.id));
    CHECK_FALSE(whole.find<Agency>(stranger.id));
    CHECK(factWords(Record(allocated), whole, c.words()) == QStringLiteral("Amira, Social worker"));
    CHECK(factWords(Record(*c.records.find<Person>(c.cy)), whole, c.words()).isEmpty());
}

TEST_CASE("the demonstration children have lives in every lane that is known", "[rules][facts][demo]") {
    const CaseSnapshot records = test::demoRecords();
    for (const Person& child : records.all<Person>()) {
        if (!child.subjectChild) continue;
        const LifeStrip strip =
            lifeStrip(records, child.id, test::demoDay(), standardPack(), {standardPack(), QStringLiteral("en")});
        for (const LaneKind kind :
             {LaneKind::LivedWith, LaneKind::LegalStatus, LaneKind::Worker, LaneKind::School, LaneKind::Health})
            CHECK(lane(strip, kind));
        CHECK(strip.first == *child.birth.exact());
        for (const LifeLane& one : strip.lanes)
            for (const LifeSegment& segment : one.segments) CHECK_FALSE(segment.words.isEmpty());
    }
}
