// SPDX-License-Identifier: MPL-2.0
#include "core/rules/fact_check.h"

#include "tests/support/demo_case.h"
#include "tests/support/fact_case.h"

using namespace core;
using test::FactCase;

namespace {

const QDate today(2026, 3, 24);

QList<FactFinding> found(const FactCase& c) { return checkFacts(c.records, standardPack(), today); }

QList<FactIssue> issues(const FactCase& c) {
    QList<FactIssue> list;
    for (const FactFinding& finding : found(c)) list.append(finding.issue);
    return list;
}

UncertainDate day(int year, int month, int day) { return QDate(year, month, day); }

/// Looked after since 2020 without a fault.
FactCase sound() {
    FactCase c;
    c.status("ico_s38", day(2020, 1, 1), day(2020, 9, 1));
    c.status("care_order_s31", day(2020, 9, 1));
    c.placement("foster", day(2020, 1, 1), day(2022, 1, 1));
    c.placement("foster", day(2022, 1, 1));
    return c;
}

}  // namespace

TEST_CASE("facts that fit are not spoken of", "[rules][facts]") {
    CHECK(found(sound()).isEmpty());
    CHECK(found(FactCase()).isEmpty());
    CHECK(checkFacts(test::demoRecords(), standardPack(), test::demoDay()).isEmpty());
}

TEST_CASE("two placements at once are found, with the days", "[rules][facts]") {
    FactCase c = sound();
    const PlacementId extra = c.placement("kinship", day(2021, 12, 1), day(2022, 1, 11));
    const QList<FactFinding> list = found(c);
    REQUIRE(list.size() == 2);
    CHECK(list[0].issue == FactIssue::PlacementsTogether);
    CHECK(list[0].child == c.cy);
    const bool first = list[0].days == Stretch{{2021, 12, 1}, {2022, 1, 1}};
    const FactFinding& second = list[first ? 1 : 0];
    CHECK(list[first ? 0 : 1].days == Stretch{{2021, 12, 1}, {2022, 1, 1}});
    CHECK(second.days == Stretch{{2022, 1, 1}, {2022, 1, 11}});
    CHECK(second.records.contains(anyId(extra)));
}

TEST_CASE("a holiday or a stay in hospital is no second placement", "[rules][facts]") {
    FactCase c = sound();
    c.placement("temporary_hospital", day(2021, 12, 1), day(2021, 12, 9));
    CHECK(found(c).isEmpty());
}

TEST_CASE("an uncertain end gets the benefit of the doubt", "[rules][facts]") {
    FactCase c;
    c.status("care_order_s31", day(2020, 1, 1));
    c.placement("foster", day(2020, 1, 1), UncertainDate::year(2022));
    c.placement("foster", UncertainDate::year(2022));
    CHECK(found(c).isEmpty());
}

TEST_CASE("placed without a legal status, and looked after without a placement", "[rules][facts]") {
    FactCase c;
    c.status("ico_s38", day(2020, 2, 1), day(2020, 9, 1));
    c.placement("foster", day(2020, 1, 1), day(2020, 8, 1));
    const QList<FactFinding> list = found(c);
    REQUIRE(list.size() == 2);
    CHECK(list[0].issue == FactIssue::StatusMissing);
    CHECK(list[0].days == Stretch{{2020, 1, 1}, {2020, 1, 31}});
    CHECK(list[1].issue == FactIssue::PlacementMissing);
    CHECK(list[1].days == Stretch{{2020, 8, 2}, {2020, 9, 1}});
}

TEST_CASE("orders exclude each other, plans stand beside them", "[rules][facts]") {
    FactCase c = sound();
    c.status("child_protection_plan", day(2019, 6, 1), day(2020, 6, 1));
    c.status("placement_order", day(2021, 1, 1));
    CHECK(found(c).isEmpty());
    c.status("s20_accommodated", day(2020, 3, 1), day(2020, 4, 1));
    CHECK(issues(c) == QList{FactIssue::StatusesTogether});
}

TEST_CASE("nothing begins before birth or goes on after death", "[rules][facts]") {
    FactCase c = sound();
    Schooling school{.id = SchoolingId::make(), .caseId = c.caseId, .child = c.cy};
    school.school = QStringLiteral("Elm Road");
    school.from = day(2014, 9, 1);
    school.to = day(2019, 1, 1);
    c.records.put(school);
    REQUIRE(issues(c) == QList{FactIssue::BeforeBirth});
    CHECK(found(c).front().records == QList{anyId(school.id)});
    school.from = UncertainDate::year(2015);  // may be after the first of May
    c.records.put(school);
    CHECK(found(c).isEmpty());

    Person cy = *c.records.find<Person>(c.cy);
    cy.deceased = true;
    cy.death = day(2024, 5, 1);
    c.records.put(cy);
    const QList<FactFinding> list = found(c);
    REQUIRE(list.size() == 2);  // the care order and the placement that still go on
    CHECK(list[0].issue == FactIssue::AfterDeath);
    CHECK(list[0].days == Stretch{{2024, 5, 2}, today});
}

TEST_CASE("care ends at eighteen", "[rules][facts]") {
    FactCase c;
    Person cy = *c.records.find<Person>(c.cy);
    cy.birth = day(2007, 1, 10);
    c.records.put(cy);
    c.status("care_order_s31", day(2020, 1, 1));
    c.placement("foster", day(2020, 1, 1), day(2025, 1, 10));
    const QList<FactFinding> list = found(c);
    REQUIRE(issues(c).contains(FactIssue::AfterEighteen));
    for (const FactFinding& finding : list)
        if (finding.issue == FactIssue::AfterEighteen) CHECK(finding.days == Stretch{{2025, 1, 10}, today});
}

TEST_CASE("a child without date of birth is asked for", "[rules][facts]") {
    FactCase c;
    Person cy = *c.records.find<Person>(c.cy);
    cy.birth = {};
    c.records.put(cy);
    CHECK(issues(c) == QList{FactIssue::NoBirth});
    c.placement("foster", day(2030, 1, 1));
    CHECK(issues(c).contains(FactIssue::InFuture));
}

TEST_CASE("a placement with a parent under an order needs an approval", "[rules][facts]") {
    FactCase c;
    c.status("care_order_s31", day(2020, 1, 1));
    const PlacementId home = c.placement("with_parents", day(2020, 1, 1));
    REQUIRE(issues(c) == QList{FactIssue::ParentNotApproved});
    CHECK(found(c).front().records.front() == anyId(home));
    Placement approved = *c.records.find<Placement>(home);
    approved.approved = UncertainDate(QDate(2019, 12, 20));
    c.records.put(approved);
    CHECK(found(c).isEmpty());
}

TEST_CASE("care by agreement needs somebody who may agree", "[rules][facts]") {
    FactCase c;
    c.status("s20_accommodated", day(2025, 1, 1));
    c.placement("foster", day(2025, 1, 1));
    CHECK(issues(c) == QList{FactIssue::ConsentMissing});
    ParentalResponsibility held{.id = ResponsibilityId::make(), .caseId = c.caseId, .child = c.cy, .holder = c.ann};
    held.basis = QStringLiteral("not_held");
    c.records.put(held);
    CHECK(issues(c) == QList{FactIssue::ConsentMissing});
    held.basis = QStringLiteral("mother");
    c.records.put(held);
    CHECK(found(c).isEmpty());
}

TEST_CASE("where workers are recorded, a time without one is a gap", "[rules][facts]") {
    FactCase c = sound();
    Allocation worker{.id = AllocationId::make(), .caseId = c.caseId};
    worker.worker = QStringLiteral("Marcus Reid");
    worker.from = day(2020, 2, 1);
    c.records.put(worker);
    REQUIRE(issues(c) == QList{FactIssue::WorkerMissing});
    CHECK(found(c).front().days == Stretch{{2020, 1, 1}, {2020, 1, 31}});
    worker.children = {c.ann};  // somebody else's
    c.records.put(worker);
    CHECK(issues(c).isEmpty());
}

TEST_CASE("a hearing lies within its proceedings", "[rules][facts]") {
    FactCase c;
    Proceeding care{.id = ProceedingId::make(), .caseId = c.caseId};
    care.from = day(2020, 1, 1);
    care.to = day(2020, 9, 1);
    c.records.put(care);
    Hearing hearing{.id = HearingId::make(), .caseId = c.caseId, .proceeding = care.id};
    hearing.date = day(2020, 9, 1);
    c.records.put(hearing);
    CHECK(found(c).isEmpty());
    hearing.date = day(2020, 9, 2);
    c.records.put(hearing);
    REQUIRE(issues(c) == QList{FactIssue::HearingOutside});
    CHECK(found(c).front().records == QList{anyId(hearing.id), anyId(care.id)});
}
