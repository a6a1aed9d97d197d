// SPDX-License-Identifier: MPL-2.0
#include "core/rules/removal.h"

#include "core/rules/invariants.h"
#include "core/rules/references.h"

using namespace core;

namespace {

/// Dana and Cai have a child Eve; everything that can name a person names Dana.
struct Family {
    Family() {
        dana.names = {PersonName{NameKind::Legal, QStringLiteral("Dana"), QStringLiteral("Hartley")}};
        address.notToLearn = {dana.id, cai.id};
        entry.participants = {{dana.id}, {eve.id}};
        entry.impacts = {{dana.id, QStringLiteral("a")}, {eve.id, QStringLiteral("b")}};
        entry.notFor = {dana.id};
        entry.source = source.id;
        entry.origin = anyId(dana.id);
        ChangeSet set;
        set.add(Profile{ProfileId::make()})
            .add(Case{id, QStringLiteral("T-1"), QStringLiteral("Hartley")})
            .add(dana)
            .add(cai)
            .add(eve)
            .add(pair)
            .add(byDana)
            .add(byCai)
            .add(address)
            .add(home)
            .add(stay)
            .add(source)
            .add(tie)
            .add(seen)
            .add(entry)
            .add(note);
        loads.apply(set);
    }
    const CaseSnapshot& before() const { return *loads.cases.constFind(id); }
    CaseSnapshot after(const ChangeSet& set) const {
        Caseload copy = loads;
        copy.apply(set);
        for (const Problem& problem : invariantProblems(set, copy))
            FAIL_CHECK(problem.code.toStdString() << " " << problem.where.toStdString());
        Caseload back = copy;
        back.apply(set.inverse());
        CHECK(back == loads);
        return copy.cases.value(id, CaseSnapshot(id));
    }

    Caseload loads;
    CaseId id = CaseId::make();
    Person dana{PersonId::make(), id};
    Person cai{PersonId::make(), id};
    Person eve{PersonId::make(), id};
    Union pair{UnionId::make(), id, dana.id, cai.id};
    Parentage byDana{ParentageId::make(), id, eve.id, dana.id, pair.id};
    Parentage byCai{ParentageId::make(), id, eve.id, cai.id, pair.id};
    Address address{AddressId::make(), id};
    Household home{HouseholdId::make(), id, QStringLiteral("Home"), {}, address.id};
    Residence stay{ResidenceId::make(), id, dana.id, home.id};
    Source source{SourceId::make(), id};
    Tie tie{TieId::make(), id, eve.id, dana.id, {}, {}, {}, {}, {}, {}, source.id};
    Tie seen{TieId::make(), id, eve.id, cai.id, {}, {}, {}, {}, {}, dana.id};
    ChronologyEntry entry{EntryId::make(), id};
    Note note{NoteId::make(), id, anyId(dana.id)};
};

}  // namespace

TEST_CASE("a person goes with all that cannot stand without them", "[rules][removal]") {
    const Family f;
    const ChangeSet set = removalOf(f.before(), anyId(f.dana.id));
    CHECK(set.action == Action::Remove);
    CHECK(set.subject == QStringLiteral("Dana Hartley"));
    REQUIRE_FALSE(set.isEmpty());
    CHECK(set.changes.front() == Change{Record(f.dana), std::nullopt});
    const CaseSnapshot rest = f.after(set);
    CHECK(rest.all<Person>().size() == 2);
    CHECK(rest.all<Union>().isEmpty());
    REQUIRE(rest.all<Parentage>().size() == 1);
    CHECK(rest.all<Parentage>().begin()->parent == f.cai.id);
    CHECK_FALSE(rest.all<Parentage>().begin()->unionId);
    CHECK(rest.all<Residence>().isEmpty());
    CHECK(rest.all<Tie>().isEmpty());
    CHECK(rest.all<Note>().isEmpty());
    CHECK(rest.find<Household>(f.home.id));
    CHECK(rest.find<Address>(f.address.id)->notToLearn == QList{f.cai.id});
    const ChronologyEntry& entry = *rest.find<ChronologyEntry>(f.entry.id);
    CHECK(entry.participants == QList{Participant{f.eve.id}});
    CHECK(entry.impacts.size() == 1);
    CHECK(entry.notFor.isEmpty());
    CHECK_FALSE(entry.origin);
    CHECK(entry.source == f.source.id);
}

TEST_CASE("a union goes without its people and leaves the links to parents", "[rules][removal]") {
    const Family f;
    const CaseSnapshot rest = f.after(removalOf(f.before(), anyId(f.pair.id)));
    CHECK(rest.all<Person>().size() == 3);
    CHECK(rest.all<Parentage>().size() == 2);
    for (const Parentage& link : rest.all<Parentage>()) CHECK_FALSE(link.unionId);
}

TEST_CASE("a sibling group's link goes with the group", "[rules][removal]") {
    Family f;
    const Union group{UnionId::make(), f.id};
    const Parentage link{ParentageId::make(), f.id, f.eve.id, std::nullopt, group.id};
    const Parentage bare{ParentageId::make(), f.id, f.eve.id};  // says nothing, but is not ours to take
    ChangeSet set;
    f.loads.apply(set.add(group).add(link).add(bare));
    const CaseSnapshot rest = f.after(removalOf(f.before(), anyId(group.id)));
    CHECK_FALSE(rest.find<Parentage>(link.id));
    CHECK(rest.find<Parentage>(bare.id));
}

TEST_CASE("sources, addresses and entries are only taken out of what names them", "[rules][removal]") {
    const Family f;
    CHECK_FALSE(f.after(removalOf(f.before(), anyId(f.source.id))).find<Tie>(f.tie.id)->source);
    CHECK_FALSE(f.after(removalOf(f.before(), anyId(f.address.id))).find<Household>(f.home.id)->address);
    const ChangeSet one = removalOf(f.before(), anyId(f.entry.id));
    CHECK(one.changes.size() == 1);
    CHECK(f.after(one).all<Person>().size() == 3);
}

TEST_CASE("a case goes whole", "[rules][removal]") {
    const Family f;
    const ChangeSet set = removalOf(f.before(), anyId(f.id));
    CHECK(set.subject == QStringLiteral("Hartley"));
    CHECK(std::holds_alternative<Case>(*set.changes.front().before));
    CHECK(f.after(set) == CaseSnapshot(f.id));
}

TEST_CASE("what is not there cannot be removed", "[rules][removal]") {
    const Family f;
    CHECK_THROWS_AS(removalOf(f.before(), AnyId::make()), Error);
    CHECK_THROWS_AS(removalOfCase(CaseSnapshot(CaseId::make())), Error);
}

TEST_CASE("references are found in members, options and lists, with their type", "[rules][references]") {
    const Family f;
    QStringList found;
    eachReference(Record(f.entry), [&](const Reference& reference) {
        found << QStringLiteral("%1>%2%3").arg(QLatin1String(reference.column), reference.type,
                                               reference.required ? QStringLiteral("!") : QString());
    });
    CHECK(found == QStringList{QStringLiteral("case_id>case_file!"), QStringLiteral("participants>person"),
                               QStringLiteral("participants>person"), QStringLiteral("source_id>source"),
                               QStringLiteral("impacts>person"), QStringLiteral("impacts>person"), QStringLiteral("origin_id>"),
                               QStringLiteral("not_for>person")});
    CHECK(recordOf(f.before(), anyId(f.tie.id)) == std::optional<Record>(f.tie));
    CHECK_FALSE(recordOf(f.before(), AnyId::make()));
    CHECK(holds(f.before(), anyId(f.tie.id), QStringLiteral("tie")));
    CHECK_FALSE(holds(f.before(), anyId(f.tie.id), QStringLiteral("person")));
}
