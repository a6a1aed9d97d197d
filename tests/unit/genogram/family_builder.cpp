// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/genogram/family_builder.h"

#include <catch2/catch_test_macros.hpp>

namespace test {

using namespace core;
namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

UncertainDate dated(const QString& edtf) { return edtf.isEmpty() ? UncertainDate() : *UncertainDate::fromEdtf(edtf); }

}  // namespace

FamilyBuilder& FamilyBuilder::person(const QString& name, Sex sex, const QString& birth) {
    Person p{.id = id(name), .caseId = records.id()};
    p.names = {{.given = name, .family = QStringLiteral("Reed")}};
    p.sex = sex;
    p.birth = dated(birth);
    records.put(p);
    return *this;
}

FamilyBuilder& FamilyBuilder::with(const QString& name, const std::function<void(Person&)>& change) {
    Person p = *records.find<Person>(id(name));
    change(p);
    records.put(p);
    return *this;
}

FamilyBuilder& FamilyBuilder::couple(const QString& a, const QString& b, UnionKind kind, const QString& from, UnionEnd end,
                                     const QString& to) {
    Union pair{.id = unionId(a, b), .caseId = records.id(), .a = id(a), .b = id(b)};
    UnionPhase phase;
    phase.kind = kind;
    phase.from = dated(from);
    phase.end = end;
    if (end != UnionEnd::None || !to.isEmpty()) phase.to = dated(to);
    pair.phases = {phase};
    records.put(pair);
    return *this;
}

FamilyBuilder& FamilyBuilder::child(const QString& name, const QStringList& parents, ParentageKind kind) {
    std::optional<UnionId> pair;
    if (parents.size() == 2)
        for (const UnionId& known : {unionId(parents[0], parents[1]), unionId(parents[1], parents[0])})
            if (records.find<Union>(known)) pair = known;
    for (const QString& parent : parents) {
        Parentage link{.id = ParentageId::named(name + u'<' + parent + toName(kind)),
                       .caseId = records.id(),
                       .child = id(name),
                       .parent = id(parent)};
        link.unionId = pair;
        link.kind = kind;
        records.put(link);
    }
    return *this;
}

FamilyBuilder& FamilyBuilder::home(const QString& name, const QStringList& members) {
    Household home{.id = HouseholdId::named(name), .caseId = records.id(), .name = name};
    records.put(home);
    for (const QString& member : members)
        records.put(Residence{
            .id = ResidenceId::named(name + member), .caseId = records.id(), .person = id(member), .household = home.id});
    return *this;
}

FamilyBuilder& FamilyBuilder::tie(const QString& a, const QString& b, TieKind kind, Standing standing) {
    Tie tie{.id = TieId::named(a + b + toName(kind)), .caseId = records.id(), .a = id(a), .b = id(b)};
    tie.kind = kind;
    tie.standing = standing;
    records.put(tie);
    return *this;
}

const Words& englishWords() {
    static const Words words(standardPack(), QStringLiteral("en"));
    return words;
}

const PersonPlace& placeOf(const Layout& layout, const QString& name) {
    const PersonPlace* found = nullptr;
    for (const PersonPlace& p : layout.people) {
        if (p.person != FamilyBuilder::id(name)) continue;
        REQUIRE(!found);
        found = &p;
    }
    INFO(name.toStdString());
    REQUIRE(found);
    return *found;
}

QMap<QString, FamilyBuilder> knownFamilies() {
    QMap<QString, FamilyBuilder> all;
    FamilyBuilder& halves = all[S("half-siblings")];
    halves.woman(S("Ann"), S("1985")).man(S("Bob"), S("1980")).man(S("Carl"), S("1984")).woman(S("Dot"), S("1982"));
    halves.man(S("Eli"), S("2005")).woman(S("Fay"), S("2008")).man(S("Gus"), S("2014")).woman(S("Hana"), S("2011"));
    halves.couple(S("Bob"), S("Ann"), UnionKind::Married, S("2004"), UnionEnd::Divorced, S("2010"));
    halves.couple(S("Carl"), S("Ann"), UnionKind::Cohabiting, S("2012"))
        .couple(S("Bob"), S("Dot"), UnionKind::Married, S("2011"));
    halves.child(S("Eli"), {S("Bob"), S("Ann")}).child(S("Fay"), {S("Bob"), S("Ann")}).child(S("Gus"), {S("Carl"), S("Ann")});
    halves.child(S("Hana"), {S("Bob"), S("Dot")}).index(S("Gus")).home(S("Home"), {S("Ann"), S("Carl"), S("Gus"), S("Fay")});

    FamilyBuilder& two = all[S("two-families-of-one-child")];
    two.man(S("Tom"), S("1985")).woman(S("Una"), S("1987")).man(S("Vic"), S("1970")).woman(S("Wyn"), S("1971"));
    two.man(S("Kim"), S("2015-04-02")).woman(S("Lea"), S("2012")).man(S("Max"), S("2001"));
    two.couple(S("Tom"), S("Una"))
        .couple(S("Vic"), S("Wyn"))
        .child(S("Kim"), {S("Tom"), S("Una")})
        .child(S("Lea"), {S("Tom"), S("Una")});
    two.child(S("Max"), {S("Vic"), S("Wyn")}).child(S("Kim"), {S("Vic"), S("Wyn")}, ParentageKind::Foster);
    two.child(S("Lea"), {S("Vic"), S("Wyn")}, ParentageKind::Adoptive)
        .index(S("Kim"))
        .home(S("Carers"), {S("Vic"), S("Wyn"), S("Kim"), S("Max"), S("Lea")});

    FamilyBuilder& twins = all[S("twins")];
    twins.man(S("Ned"), S("1980")).woman(S("Ola"), S("1981")).couple(S("Ned"), S("Ola"), UnionKind::CivilPartnership, S("2006"));
    twins.man(S("Pip"), S("2008")).woman(S("Quin"), S("2010-05-01")).man(S("Ray"), S("2010-05-01")).woman(S("Sal"), S("2013"));
    for (const QString& name : {S("Pip"), S("Quin"), S("Ray"), S("Sal")}) twins.child(name, {S("Ned"), S("Ola")});
    twins.with(S("Sal"), [](Person& p) { p.beginning = Beginning::Stillborn; }).index(S("Quin")).index(S("Ray"));

    FamilyBuilder& loop = all[S("uncle-and-niece")];
    loop.man(S("Abe"), S("1940")).woman(S("Bea"), S("1942")).couple(S("Abe"), S("Bea"));
    loop.man(S("Cal"), S("1962"))
        .woman(S("Dee"), S("1970"))
        .man(S("Ed"), S("1966"))
        .woman(S("Flo"), S("1990"))
        .man(S("Guy"), S("2012"));
    loop.couple(S("Cal"), S("Dee")).couple(S("Ed"), S("Flo"), UnionKind::Transitory);
    loop.child(S("Cal"), {S("Abe"), S("Bea")}).child(S("Ed"), {S("Abe"), S("Bea")}).child(S("Flo"), {S("Cal"), S("Dee")});
    loop.child(S("Guy"), {S("Ed"), S("Flo")}).index(S("Guy"));

    FamilyBuilder& five = all[S("five-partners")];
    five.woman(S("Mia"), S("1975"));
    for (int i = 1; i <= 5; ++i) {
        const QString man = QStringLiteral("Man%1").arg(i), child = QStringLiteral("Child%1").arg(i);
        five.man(man, QString::number(1970 + i))
            .couple(man, S("Mia"), UnionKind::Cohabiting, QString::number(1995 + 3 * i), UnionEnd::Separated);
        five.person(child, i % 2 == 0 ? Sex::Male : Sex::Female, QString::number(1996 + 3 * i)).child(child, {man, S("Mia")});
    }
    five.index(S("Child5"));
    return all;
}

}  // namespace test
