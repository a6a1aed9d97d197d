// SPDX-License-Identifier: MPL-2.0
#include "core/rules/as_at.h"

using namespace core;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("case"));

Person person(const QString& name, const UncertainDate& birth = {}) {
    Person p{PersonId::named(name), caseId};
    p.names = {PersonName{NameKind::Legal, name}};
    p.birth = birth;
    return p;
}

template <class... T>
CaseSnapshot snapshotOf(const T&... records) {
    CaseSnapshot snapshot(caseId);
    snapshot.put(Case{caseId, QStringLiteral("T-1"), {}, {}, UncertainDate(QDate(2025, 1, 1))});
    (snapshot.put(records), ...);
    return snapshot;
}

const QDate day(2015, 6, 15);

}  // namespace

TEST_CASE("people come with their birth and live until their death", "[rules][as_at]") {
    Person dead = person(QStringLiteral("Dead"), UncertainDate::year(1950));
    dead.deceased = true;
    dead.death = UncertainDate::year(2018);
    dead.causeOfDeath = QStringLiteral("illness");
    Person gone = dead;
    gone.id = PersonId::named(QStringLiteral("Gone"));
    gone.death = UncertainDate::year(2014);
    Person some = dead;
    some.id = PersonId::named(QStringLiteral("Some"));
    some.death = {};
    const Person later = person(QStringLiteral("Later"), UncertainDate::year(2016));
    const Person maybe = person(QStringLiteral("Maybe"), UncertainDate::year(2015));
    const Person unknown = person(QStringLiteral("Unknown"));
    Person unborn = person(QStringLiteral("Unborn"), QDate(2015, 12, 1));
    unborn.beginning = Beginning::Unborn;
    Person notYet = unborn;
    notYet.id = PersonId::named(QStringLiteral("NotYet"));
    notYet.birth = QDate(2016, 6, 1);

    const AsAt then = asAt(snapshotOf(dead, gone, some, later, maybe, unknown, unborn, notYet), day);
    REQUIRE(then.records.find<Person>(dead.id));
    CHECK_FALSE(then.records.find<Person>(dead.id)->deceased);
    CHECK(then.records.find<Person>(dead.id)->death.isUnknown());
    CHECK(then.records.find<Person>(dead.id)->causeOfDeath.isEmpty());
    CHECK(then.records.find<Person>(gone.id)->deceased);
    CHECK(then.records.find<Person>(some.id)->deceased);
    CHECK_FALSE(then.records.find<Person>(later.id));
    CHECK(then.records.find<Person>(maybe.id));
    CHECK(then.records.find<Person>(unborn.id));
    CHECK_FALSE(then.records.find<Person>(notYet.id));
    CHECK(then.possible == QSet{anyId(some.id), anyId(maybe.id)});
    CHECK_FALSE(then.records.theCase()->closed);
}

TEST_CASE("residences, ties and links hold within their dates", "[rules][as_at]") {
    const Person dana = person(QStringLiteral("Dana"));
    const Person cai = person(QStringLiteral("Cai"));
    const Household home{HouseholdId::named(QStringLiteral("home")), caseId};
    const auto stay = [&](const char* name, const UncertainDate& from, const std::optional<UncertainDate>& to) {
        return Residence{ResidenceId::named(QString::fromLatin1(name)), caseId, dana.id, home.id, {}, from, to};
    };
    const Residence past = stay("past", UncertainDate::year(2010), UncertainDate::year(2012));
    const Residence future = stay("future", UncertainDate::year(2017), std::nullopt);
    const Residence now = stay("now", UncertainDate::year(2010), UncertainDate::year(2020));
    const Residence maybe = stay("maybe", UncertainDate::year(2010), UncertainDate::year(2015));
    const Residence always = stay("always", {}, std::nullopt);
    const Tie tie{TieId::named(QStringLiteral("tie")), caseId, dana.id, cai.id, {}, {}, {}, UncertainDate::year(2016)};
    const Parentage birth{ParentageId::named(QStringLiteral("birth")), caseId, cai.id, dana.id};

    const AsAt then = asAt(snapshotOf(dana, cai, home, past, future, now, maybe, always, tie, birth), day);
    CHECK_FALSE(then.records.find<Residence>(past.id));
    CHECK_FALSE(then.records.find<Residence>(future.id));
    REQUIRE(then.records.find<Residence>(now.id));
    CHECK_FALSE(then.records.find<Residence>(now.id)->to);  // on that day nobody knew that it would end
    CHECK(then.records.find<Residence>(maybe.id));
    CHECK(then.records.find<Residence>(always.id));
    CHECK(then.records.all<Tie>().isEmpty());
    CHECK(then.records.find<Parentage>(birth.id));
    CHECK(then.possible == QSet{anyId(maybe.id)});
}

TEST_CASE("what hangs on someone not yet born is not there either", "[rules][as_at]") {
    const Person dana = person(QStringLiteral("Dana"));
    const Person cai = person(QStringLiteral("Cai"));
    const Person child = person(QStringLiteral("Child"), QDate(2016, 1, 1));
    Union pair{UnionId::named(QStringLiteral("pair")), caseId, dana.id, cai.id};
    pair.phases = {{UnionKind::Married, UncertainDate::year(2016)}};
    const Parentage link{ParentageId::named(QStringLiteral("link")), caseId, child.id, dana.id, pair.id};
    const Note note{NoteId::named(QStringLiteral("note")), caseId, anyId(child.id)};
    ChronologyEntry entry{EntryId::named(QStringLiteral("entry")), caseId, QDate(2015, 1, 1)};
    entry.participants = {{dana.id}, {child.id}};
    ChronologyEntry after{EntryId::named(QStringLiteral("after")), caseId, QDate(2015, 6, 16)};
    const CaseSnapshot now = snapshotOf(dana, cai, child, pair, link, note, entry, after);

    const AsAt then = asAt(now, day);
    CHECK(then.records.all<Parentage>().isEmpty());
    CHECK(then.records.all<Union>().isEmpty());  // not begun, and no child of it yet
    CHECK(then.records.all<Note>().isEmpty());
    REQUIRE(then.records.all<ChronologyEntry>().size() == 1);
    CHECK(then.records.all<ChronologyEntry>().begin()->participants == QList{Participant{dana.id}});

    const AsAt born = asAt(now, QDate(2016, 1, 1));
    CHECK(born.records.find<Union>(pair.id));
    CHECK(born.records.find<Parentage>(link.id)->unionId == pair.id);
}

TEST_CASE("a union shows the phases begun by then, still going on", "[rules][as_at]") {
    Union pair{UnionId::named(QStringLiteral("pair")), caseId};
    pair.phases = {{UnionKind::Cohabiting, UncertainDate::year(2008), UncertainDate::year(2010), UnionEnd::None},
                   {UnionKind::Married, UncertainDate::year(2010), UncertainDate::year(2019), UnionEnd::Divorced},
                   {UnionKind::Dating, UncertainDate::year(2020)}};
    const Union then = *asAt(snapshotOf(pair), day).records.find<Union>(pair.id);
    REQUIRE(then.phases.size() == 2);
    CHECK(then.phases[0] == pair.phases[0]);
    CHECK_FALSE(then.phases[1].to);
    CHECK(then.phases[1].end == UnionEnd::None);
    CHECK(asAt(snapshotOf(pair), QDate(2019, 6, 1)).possible == QSet{anyId(pair.id)});
    CHECK(asAt(snapshotOf(pair), QDate(2007, 6, 1)).records.all<Union>().isEmpty());
    CHECK(asAt(snapshotOf(pair), QDate(2030, 1, 1)).records.find<Union>(pair.id)->phases == pair.phases);
}

TEST_CASE("names not yet borne are left out, but never all", "[rules][as_at]") {
    Person dana = person(QStringLiteral("Dana"));
    dana.names.append({NameKind::Married, QStringLiteral("Dana"), QStringLiteral("Mensah"), {}, {}, UncertainDate::year(2018)});
    CHECK(asAt(snapshotOf(dana), day).records.find<Person>(dana.id)->names.size() == 1);
    dana.names.removeFirst();
    CHECK(asAt(snapshotOf(dana), day).records.find<Person>(dana.id)->names.size() == 1);
}
