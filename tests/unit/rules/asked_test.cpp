// SPDX-License-Identifier: MPL-2.0
#include "core/rules/asked.h"

#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

const AskedRow* row(const QList<AskedRow>& rows, const QString& who) {
    for (const AskedRow& one : rows)
        if (one.who == who) return &one;
    return nullptr;
}

Engagement talk(ProcessCase& c, EngagementKind kind, QDate day, QList<PersonId> people, EngagementOutcome outcome) {
    Engagement one{EngagementId::make(), c.id};
    one.kind = kind;
    one.date = day;
    one.people = std::move(people);
    one.outcome = outcome;
    return c.add(one);
}

}  // namespace

TEST_CASE("asked: children, parents, brothers and sisters and the home stand in the list unasked", "[rules][asked]") {
    ProcessCase c(2);
    Person brother{PersonId::make(), c.id};
    brother.names = {PersonName{NameKind::Legal, u"Ellis"_s, {}}};
    brother.birth = QDate(2010, 1, 1);
    c.add(brother);
    c.add(Parentage{ParentageId::make(), c.id, brother.id, c.parent});
    Person partner = brother;
    partner.id = PersonId::make();
    partner.names = {PersonName{NameKind::Legal, u"Rob"_s, {}}};
    partner.birth = QDate(1990, 1, 1);
    c.add(partner);
    Household home{HouseholdId::make(), c.id, u"Home"_s};
    c.add(home);
    for (const PersonId& person : {c.parent, partner.id})
        c.add(Residence{ResidenceId::make(), c.id, person, home.id, ResidenceKind::Main, day0.addDays(-9)});
    const QList<AskedRow> rows = askedMatrix(c.records(), c.shared(), day0);
    QStringList names;
    for (const AskedRow& one : rows) {
        names.append(one.who);
        CHECK(one.isLeftOut());
    }
    CHECK(names == QStringList{u"Child0"_s, u"Child1"_s, u"Dana"_s, u"Ellis"_s, u"Rob"_s});
    CHECK(row(rows, u"Ellis"_s)->part == AskedPart::Sibling);
    CHECK(row(rows, u"Rob"_s)->part == AskedPart::Home);
}

TEST_CASE("asked: the latest of each kind stands in its cell, with what came of it", "[rules][asked]") {
    ProcessCase c;
    talk(c, EngagementKind::Meeting, day0, {c.parent}, EngagementOutcome::Done);
    const Engagement later = talk(c, EngagementKind::Meeting, day0.addDays(9), {c.parent}, EngagementOutcome::Refused);
    talk(c, EngagementKind::Meeting, day0.addDays(99), {c.parent}, EngagementOutcome::Done);  // not yet
    Engagement school = talk(c, EngagementKind::Asked, day0, {}, EngagementOutcome::Done);
    Engagement named = school;
    named.agency = u"Northmere Primary"_s;
    ChangeSet set{Action::Edit, {}};
    CHECK(c.perform(set.edit(school, named)).isEmpty());
    QList<AskedRow> rows = askedMatrix(c.records(), c.shared(), day0.addDays(20));
    const AskedCell met = row(rows, u"Dana"_s)->cell(EngagementKind::Meeting);
    CHECK(met.state == AskedState::Refused);
    CHECK(met.day == day0.addDays(9));
    CHECK(met.record == later.id);
    CHECK(row(rows, u"Dana"_s)->cell(EngagementKind::Told).state == AskedState::NotYet);
    REQUIRE(row(rows, u"Northmere Primary"_s));
    CHECK(row(rows, u"Northmere Primary"_s)->cell(EngagementKind::Asked).state == AskedState::Waiting);
    Engagement answered = named;
    answered.answered = day0.addDays(12);
    ChangeSet answer{Action::Edit, {}};
    CHECK(c.perform(answer.edit(named, answered)).isEmpty());
    rows = askedMatrix(c.records(), c.shared(), day0.addDays(20));
    CHECK(row(rows, u"Northmere Primary"_s)->cell(EngagementKind::Asked).day == day0.addDays(12));
}
