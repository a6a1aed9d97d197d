// SPDX-License-Identifier: MPL-2.0
#include "core/rules/invariants.h"

using namespace core;

namespace {

struct Caseful {
    Caseful() {
        ChangeSet set;
        set.add(Profile{ProfileId::make(), QStringLiteral("file")})
            .add(Case{id, QStringLiteral("T-1")})
            .add(dana)
            .add(cai)
            .add(eve);
        loads.apply(set);
    }

    QStringList codes(const ChangeSet& set) {
        Caseload after = loads;
        after.apply(set);
        QStringList list;
        for (const Problem& problem : invariantProblems(set, after)) list << problem.code;
        list.sort();
        return list;
    }
    template <RecordType T>
    QStringList adding(const T& record) {
        ChangeSet set;
        return codes(set.add(record));
    }
    void accept(const ChangeSet& set) { loads.apply(set); }
    Parentage link(const Person& child, const Person& parent, ParentageKind kind = ParentageKind::Birth) {
        return Parentage{ParentageId::make(), id, child.id, parent.id, std::nullopt, kind};
    }

    Caseload loads;
    CaseId id = CaseId::make();
    Person dana{PersonId::make(), id};
    Person cai{PersonId::make(), id};
    Person eve{PersonId::make(), id};
};

const QStringList none;
QStringList only(const char* code) { return {QString::fromLatin1(code)}; }

}  // namespace

TEST_CASE("references must be in the same case", "[rules][invariants]") {
    Caseful c;
    CHECK(c.adding(Union{UnionId::make(), c.id, c.dana.id, c.cai.id}) == none);
    CHECK(c.adding(Union{UnionId::make(), c.id, c.dana.id, PersonId::make()}) == only("reference_missing"));
    CHECK(c.adding(Person{PersonId::make(), CaseId::make()}) == only("case_missing"));

    ChangeSet other;
    const CaseId second = CaseId::make();
    const Person stranger{PersonId::make(), second};
    c.accept(other.add(Case{second, QStringLiteral("T-2")}).add(stranger));
    CHECK(c.adding(Union{UnionId::make(), c.id, c.dana.id, stranger.id}) == only("reference_missing"));
    ChronologyEntry entry{EntryId::make(), c.id};
    entry.participants = {{c.dana.id}, {stranger.id}};
    CHECK(c.adding(entry) == only("reference_missing"));
    CHECK(c.adding(Note{NoteId::make(), c.id, anyId(stranger.id)}) == only("reference_missing"));
    CHECK(c.adding(Note{NoteId::make(), c.id, anyId(c.dana.id)}) == none);
    CHECK(c.adding(Note{NoteId::make(), c.id, anyId(c.id)}) == none);
    CHECK(c.adding(Source{SourceId::make(), c.id, {}, {}, {}, {}, {}, {}, AttachmentId::make()}) == only("reference_missing"));

    Person moved = c.dana;
    moved.caseId = second;
    ChangeSet move;
    CHECK(c.codes(move.edit(c.dana, moved)).contains(QStringLiteral("case_changed")));
}

TEST_CASE("a set may refer to what it adds itself, in any order", "[rules][invariants]") {
    Caseful c;
    const Person fay{PersonId::make(), c.id};
    ChangeSet set;
    set.add(c.link(fay, c.dana)).add(fay);
    CHECK(c.codes(set) == none);
    const Case fresh{CaseId::make(), QStringLiteral("T-9")};
    ChangeSet creation;
    creation.add(Person{PersonId::make(), fresh.id}).add(fresh);
    CHECK(c.codes(creation) == none);
}

TEST_CASE("what is still named cannot be removed", "[rules][invariants]") {
    Caseful c;
    const Union pair{UnionId::make(), c.id, c.dana.id, c.cai.id};
    Address address{AddressId::make(), c.id};
    address.notToLearn = {c.eve.id};
    ChangeSet set;
    c.accept(set.add(pair).add(address));
    ChangeSet dana, cai, eve, both, file;
    CHECK(c.codes(dana.remove(c.dana)) == only("still_referenced"));
    CHECK(c.codes(eve.remove(c.eve)) == only("still_referenced"));
    CHECK(c.codes(both.remove(c.dana).remove(pair)) == none);
    CHECK(c.codes(file.remove(Case{c.id, QStringLiteral("T-1")})).contains(QStringLiteral("still_referenced")));
}

TEST_CASE("two partners and two ends of a tie are two people", "[rules][invariants]") {
    Caseful c;
    CHECK(c.adding(Union{UnionId::make(), c.id, c.dana.id, c.dana.id}) == only("partners_same"));
    CHECK(c.adding(Union{UnionId::make(), c.id}) == none);  // a sibling group
    CHECK(c.adding(Tie{TieId::make(), c.id, c.dana.id, c.dana.id}) == only("tie_to_self"));
}

TEST_CASE("nobody is their own ancestor", "[rules][invariants]") {
    Caseful c;
    CHECK(c.adding(c.link(c.dana, c.dana)) == only("own_ancestor"));
    ChangeSet first;
    c.accept(first.add(c.link(c.cai, c.dana)).add(c.link(c.eve, c.cai, ParentageKind::Adoptive)));
    CHECK(c.adding(c.link(c.dana, c.eve)) == only("own_ancestor"));
    CHECK(c.adding(c.link(c.dana, c.eve, ParentageKind::Foster)) == none);
    CHECK(c.adding(c.link(c.eve, c.dana)) == none);
    ChangeSet circle;
    const Person fay{PersonId::make(), c.id};
    circle.add(fay).add(c.link(c.dana, fay)).add(c.link(fay, c.eve));
    CHECK(c.codes(circle) == QStringList{QStringLiteral("own_ancestor"), QStringLiteral("own_ancestor")});
}

TEST_CASE("nothing ends before it starts", "[rules][invariants]") {
    Caseful c;
    const UncertainDate early = UncertainDate::year(2010);
    const UncertainDate late = UncertainDate::year(2012);
    Parentage link = c.link(c.cai, c.dana);
    link.from = late;
    link.to = early;
    CHECK(c.adding(link) == only("ends_before_start"));
    link.to = late;
    CHECK(c.adding(link) == none);  // the same year may be right
    Union pair{UnionId::make(), c.id, c.dana.id, c.cai.id};
    pair.phases = {{UnionKind::Married, late, early}};
    CHECK(c.adding(pair) == only("ends_before_start"));
    CHECK(c.adding(Tie{TieId::make(), c.id, c.dana.id, c.cai.id, TieKind::Close, {}, {}, late, early}) ==
          only("ends_before_start"));
    ChangeSet home;
    const Household household{HouseholdId::make(), c.id};
    home.add(household).add(Residence{ResidenceId::make(), c.id, c.dana.id, household.id, {}, late, early});
    CHECK(c.codes(home) == only("ends_before_start"));

    Person person{PersonId::make(), c.id};
    person.birth = late;
    person.death = early;
    person.names = {{NameKind::Married, {}, {}, {}, {}, late, early}};
    CHECK(c.adding(person) == QStringList{QStringLiteral("death_before_birth"), QStringLiteral("ends_before_start")});
    Case file{CaseId::make(), QStringLiteral("T-3"), {}, late, early};
    CHECK(c.adding(file) == only("ends_before_start"));
}

TEST_CASE("a case has a reference of its own and one profile", "[rules][invariants]") {
    Caseful c;
    CHECK(c.adding(Case{CaseId::make(), QStringLiteral("  ")}) == only("reference_empty"));
    CHECK(c.adding(Case{CaseId::make(), QStringLiteral("t-1 ")}) == only("reference_taken"));
    ChangeSet set;
    set.add(CaseProfile{CaseProfileId::make(), c.id});
    CHECK(c.codes(set) == none);
    c.accept(set);
    CHECK(c.adding(CaseProfile{CaseProfileId::make(), c.id}) == only("case_profile_twice"));
}

TEST_CASE("a file has one profile and stays fictional or real", "[rules][invariants]") {
    Caseful c;
    const Profile profile = *c.loads.shared.all<Profile>().begin();
    CHECK(c.adding(Profile{ProfileId::make()}) == only("profile_single"));
    ChangeSet removal, change, minutes;
    CHECK(c.codes(removal.remove(profile)) == only("profile_single"));
    Profile fictional = profile;
    fictional.fictional = true;
    CHECK(c.codes(change.edit(profile, fictional)) == only("fictional_fixed"));
    Profile never = profile;
    never.lockMinutes = 0;
    CHECK(c.codes(minutes.edit(profile, never)) == only("lock_minutes_range"));
    CHECK(mixingProblems(fictional, profile).size() == 1);
    CHECK(mixingProblems(profile, fictional).size() == 1);
    CHECK(mixingProblems(profile, profile).isEmpty());
    for (const bool madeUp : {true, false}) {
        ChangeSet import{Action::Import};
        import.fictional = madeUp;
        import.add(Person{PersonId::make(), c.id});
        CHECK(c.codes(import) == (madeUp == profile.fictional ? none : only("fictional_mixing")));
    }
}

TEST_CASE("what stands at the end of a set counts", "[rules][invariants]") {
    Caseful c;
    Union pair{UnionId::make(), c.id, c.dana.id, c.dana.id};
    Union mended = pair;
    mended.b = c.cai.id;
    ChangeSet set;
    set.add(pair).edit(pair, mended);
    CHECK(c.codes(set) == none);
}
