// SPDX-License-Identifier: MPL-2.0
#include "ui/people/people_rows.h"

#include "ui/common/person/kinship_words.h"
#include "ui/common/person/link_words.h"

using namespace core;
using namespace ui;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("people rows"));

Person person(const char* name, Sex sex = Sex::Unknown, const UncertainDate& birth = {}) {
    Person p{.id = PersonId::named(QString::fromUtf8(name)), .caseId = caseId};
    p.names = {{.given = QString::fromUtf8(name)}};
    p.sex = sex;
    p.birth = birth;
    return p;
}

Parentage link(const Person& child, const Person& parent, ParentageKind kind = ParentageKind::Birth) {
    Parentage l{.id = ParentageId::make(), .caseId = caseId, .child = child.id, .parent = parent.id};
    l.kind = kind;
    return l;
}

}  // namespace

TEST_CASE("ages in words", "[gui][people]") {
    const QDate today(2026, 3, 24);
    Person p = person("Ada", Sex::Female, QDate(2000, 3, 25));
    CHECK(ageWords(p, today) == QStringLiteral("25"));
    p.birth = UncertainDate::year(2000);
    CHECK(ageWords(p, today) == QStringLiteral("25–26"));
    p.deceased = true;
    CHECK(ageWords(p, today) == QStringLiteral("died"));
    p.death = UncertainDate::year(2020);
    CHECK(ageWords(p, today) == QStringLiteral("died aged 19–20"));
    p.beginning = Beginning::Unborn;
    p.birth = UncertainDate::month(2026, 5);
    CHECK(ageWords(p, today) == QStringLiteral("due May 2026"));
    CHECK(ageWords(person("Nobody"), today).isEmpty());
}

TEST_CASE("spans in words", "[gui][people]") {
    CHECK(spanWords({}, std::nullopt).isEmpty());
    CHECK(spanWords(UncertainDate::year(2020), std::nullopt) == QStringLiteral("since 2020"));
    CHECK(spanWords(UncertainDate::year(2020), UncertainDate::year(2021)) == QStringLiteral("2020 to 2021"));
    CHECK(spanWords({}, UncertainDate::year(2021)) == QStringLiteral("until 2021"));
    CHECK(spanWords({}, UncertainDate()) == QStringLiteral("ended, date not known"));
}

TEST_CASE("relationships that differ by child are told for each", "[gui][people]") {
    CaseSnapshot records(caseId);
    const Person dana = person("Dana", Sex::Female);
    const Person samuel = person("Samuel", Sex::Male);
    const Person craig = person("Craig", Sex::Male);
    Person tilly = person("Tilly", Sex::Female, QDate(2019, 5, 6));
    Person leo = person("Leo", Sex::Male, QDate(2021, 1, 1));
    const Person pat = person("Pat");
    tilly.subjectChild = leo.subjectChild = true;
    for (const Person& p : {dana, samuel, craig, tilly, leo, pat}) records.put(p);
    for (const Parentage& l :
         {link(tilly, dana), link(leo, dana), link(tilly, samuel), link(leo, craig), link(leo, pat, ParentageKind::Foster)})
        records.put(l);
    const KinshipWords words(records);
    CHECK(words.of(dana.id) == QStringLiteral("mother"));
    CHECK(words.of(samuel.id) == QStringLiteral("father of Tilly"));
    CHECK(words.of(pat.id) == QStringLiteral("foster carer of Leo"));
    CHECK(words.of(leo.id) == QStringLiteral("child of this case"));
    CHECK(siblingWords(records, tilly.id) == QStringLiteral("Leo (half-brother)"));
    const QList<PersonRow> rows = personRows(records, QDate(2026, 3, 24));
    CHECK(rows[0].name == QStringLiteral("Leo"));
    CHECK(rows[1].name == QStringLiteral("Tilly"));
    CHECK(passing(rows, QStringLiteral("FOSTER pat")).size() == 1);
    CHECK(passing(rows, QStringLiteral("foster dana")).isEmpty());
}

TEST_CASE("a second birth parent joins the couple", "[gui][people]") {
    CaseSnapshot records(caseId);
    const Person dana = person("Dana");
    const Person samuel = person("Samuel");
    const Person tilly = person("Tilly");
    for (const Person& p : {dana, samuel, tilly}) records.put(p);
    const Union couple{.id = UnionId::make(), .caseId = caseId, .a = samuel.id, .b = dana.id};
    records.put(couple);
    const Parentage first = link(tilly, dana);
    records.put(first);
    const ChangeSet set = withUnion(records, link(tilly, samuel));
    REQUIRE(set.changes.size() == 2);
    records.apply(set);
    for (const Parentage& l : records.all<Parentage>()) CHECK(l.unionId == couple.id);
    records.apply(withoutUnion(records, couple));
    CHECK(records.all<Union>().isEmpty());
    CHECK(records.all<Parentage>().size() == 2);
    for (const Parentage& l : records.all<Parentage>()) CHECK_FALSE(l.unionId);
}

TEST_CASE("households: those of the children first, who lives there now first", "[gui][people]") {
    CaseSnapshot records(caseId);
    Person tilly = person("Tilly");
    tilly.subjectChild = true;
    const Person dana = person("Dana");
    records.put(tilly);
    records.put(dana);
    const Address address{.id = AddressId::make(),
                          .caseId = caseId,
                          .lines = QStringLiteral("1 Elm Road\nLeeds"),
                          .postcode = QStringLiteral("LS1 1AA"),
                          .phone = {},
                          .restricted = true,
                          .notToLearn = {dana.id}};
    records.put(address);
    const Household own{.id = HouseholdId::make(), .caseId = caseId, .name = QStringLiteral("A flat")};
    Household foster{.id = HouseholdId::make(), .caseId = caseId, .name = QStringLiteral("Pat and Lou")};
    foster.address = address.id;
    records.put(own);
    records.put(foster);
    const auto live = [&](const Person& who, const Household& where, int from, std::optional<int> to) {
        Residence r{.id = ResidenceId::make(), .caseId = caseId, .person = who.id, .household = where.id};
        r.from = UncertainDate::year(from);
        if (to) r.to = UncertainDate::year(*to);
        records.put(r);
    };
    live(tilly, own, 2019, 2024);
    live(dana, own, 2015, std::nullopt);
    live(tilly, foster, 2025, std::nullopt);
    const QList<HouseholdCard> cards = householdCards(records, QDate(2026, 3, 24));
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].name == QStringLiteral("Pat and Lou"));
    CHECK(cards[0].address == QStringLiteral("1 Elm Road, Leeds, LS1 1AA"));
    CHECK(cards[0].restricted);
    CHECK(cards[0].notToLearn == QStringLiteral("Dana"));
    CHECK(cards[1].residents.front().name == QStringLiteral("Dana"));
    CHECK_FALSE(cards[1].residents.back().now);
}
