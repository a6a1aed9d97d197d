// SPDX-License-Identifier: MPL-2.0
#include "core/rules/same_person.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/error.h"
#include "core/rules/references.h"
#include "tests/support/demo_case.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::FamilyBuilder;

namespace {

/// Tom is in the family twice: as Una's partner with Ada, and as "Thomas" with Ben; both lived at Elm Road.
FamilyBuilder twice() {
    FamilyBuilder f;
    f.man(u"Tom"_s, u"1980"_s).man(u"Thomas"_s).woman(u"Una"_s, u"1982"_s);
    f.couple(u"Tom"_s, u"Una"_s, UnionKind::Married, u"2005"_s).couple(u"Thomas"_s, u"Una"_s, UnionKind::Cohabiting, u"2001"_s);
    f.woman(u"Ada"_s, u"2006"_s).child(u"Ada"_s, {u"Tom"_s, u"Una"_s});
    f.man(u"Ben"_s, u"2002"_s).child(u"Ben"_s, {u"Thomas"_s, u"Una"_s});
    f.home(u"Elm Road"_s, {u"Tom"_s, u"Thomas"_s, u"Una"_s}).tie(u"Thomas"_s, u"Ada"_s, TieKind::Close);
    f.with(u"Thomas"_s, [](Person& p) { p.religion = u"Quaker"_s; });
    return f;
}

PersonId id(const QString& name) { return FamilyBuilder::id(name); }

}  // namespace

TEST_CASE("what was said of either is said of the one", "[rules][same_person]") {
    CaseSnapshot records = twice().records;
    Union other = *records.find<Union>(FamilyBuilder::unionId(u"Thomas"_s, u"Una"_s));
    other.childless = Childless::NoReason;
    records.put(other);
    records.apply(samePerson(records, id(u"Tom"_s), id(u"Thomas"_s)));
    REQUIRE_FALSE(records.find<Person>(id(u"Thomas"_s)));
    const Person& tom = *records.find<Person>(id(u"Tom"_s));
    CHECK(tom.birth.edtf() == u"1980"_s);
    CHECK(tom.religion == u"Quaker"_s);
    REQUIRE(tom.names.size() == 2);
    CHECK(tom.names[1].given == u"Thomas"_s);
    REQUIRE(records.all<Union>().size() == 1);
    CHECK(records.all<Union>().begin()->phases.size() == 2);
    CHECK(records.all<Union>().begin()->childless == Childless::NoReason);
    int children = 0;
    for (const Parentage& link : records.all<Parentage>()) {
        children += link.parent == tom.id;
        CHECK(link.unionId == records.all<Union>().begin()->id);
    }
    CHECK(children == 2);
    CHECK(records.all<Residence>().size() == 2);
    CHECK(records.all<Tie>().begin()->a == tom.id);
    // Nothing points to who is gone.
    eachRecord(records, [&](const Record& record) {
        eachReference(record, [&](const Reference& reference) { CHECK(reference.target != anyId(id(u"Thomas"_s))); });
    });
}

TEST_CASE("joining is one step that can be taken back", "[rules][same_person]") {
    const CaseSnapshot before = twice().records;
    CaseSnapshot records = before;
    const ChangeSet set = samePerson(records, id(u"Tom"_s), id(u"Thomas"_s));
    records.apply(set);
    records.apply(set.inverse());
    CHECK((records == before));
}

TEST_CASE("people who are linked with each other cannot be one", "[rules][same_person]") {
    const CaseSnapshot records = twice().records;
    CHECK_THROWS_AS(samePerson(records, id(u"Tom"_s), id(u"Una"_s)), Error);
    CHECK_THROWS_AS(samePerson(records, id(u"Tom"_s), id(u"Ada"_s)), Error);
    CHECK_THROWS_AS(samePerson(records, id(u"Thomas"_s), id(u"Ada"_s)), Error);
    CHECK_THROWS_AS(samePerson(records, id(u"Tom"_s), id(u"Tom"_s)), Error);
    CHECK_THROWS_AS(samePerson(records, id(u"Tom"_s), id(u"Nobody"_s)), Error);
}

TEST_CASE("any two people of the demonstration can be joined without a loose end", "[rules][same_person][demo]") {
    const CaseSnapshot before = test::demoRecords();
    QList<PersonId> people;
    for (const Person& p : before.all<Person>()) people.append(p.id);
    int joined = 0;
    for (qsizetype i = 1; i < people.size(); ++i) {
        CaseSnapshot records = before;
        try {
            records.apply(samePerson(before, people[0], people[i]));
        } catch (const Error& error) {
            CHECK(error.fault() == Fault::Invalid);
            continue;
        }
        ++joined;
        bool loose = false;
        eachRecord(records, [&](const Record& record) {
            eachReference(record, [&](const Reference& reference) {
                loose = loose || reference.target == anyId(people[i]) ||
                        (recordOf(before, reference.target) && !recordOf(records, reference.target));
            });
        });
        CHECK_FALSE(loose);
    }
    CHECK(joined > 0);
}
