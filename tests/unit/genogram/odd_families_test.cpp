// SPDX-License-Identifier: MPL-2.0
// Families that other programs draw wrong or not at all.
#include "core/genogram/genogram.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "core/genogram/family_graph.h"
#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

// Lays out, checks the rules, and gives the layout.
Layout sound(const FamilyBuilder& f) {
    const Layout layout = layoutOf(f.records, {.asAt = QDate(2026, 3, 24)}, test::englishWords());
    CHECK(test::faultsOf(f.records, layout).join(u'\n').toStdString() == "");
    return layout;
}

int generationOf(const Layout& layout, const char* name) { return test::placeOf(layout, S(name)).generation; }
double xOf(const Layout& layout, const char* name) { return test::placeOf(layout, S(name)).centre.x(); }

FamilyBuilder couple(const char* man, const char* woman) {
    FamilyBuilder f;
    f.man(S(man), S("1970")).woman(S(woman), S("1972")).couple(S(man), S(woman));
    return f;
}

}  // namespace

TEST_CASE("brothers and sisters of unknown parents hang on one bar", "[genogram][odd]") {
    FamilyBuilder f;
    f.woman(S("Ada"), S("2001")).man(S("Ben"), S("2003")).woman(S("Cat"), S("2005"));
    Union group{.id = UnionId::named(S("group")), .caseId = f.records.id()};
    f.records.put(group);
    for (const char* name : {"Cat", "Ada", "Ben"}) {
        Parentage link{.id = ParentageId::named(S(name)), .caseId = f.records.id(), .child = FamilyBuilder::id(S(name))};
        link.unionId = group.id;
        f.records.put(link);
    }
    const Layout layout = sound(f);
    CHECK(xOf(layout, "Ada") < xOf(layout, "Ben"));
    CHECK(xOf(layout, "Ben") < xOf(layout, "Cat"));
    REQUIRE(layout.descents.size() == 3);
    for (const DescentPlace& d : layout.descents) {
        CHECK(d.parents.isEmpty());
        CHECK(d.points.first().y() == layout.descents.first().points.first().y());
    }
}

TEST_CASE("two unions of the same two people are two lines", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    Union again = *f.records.find<Union>(FamilyBuilder::unionId(S("Tom"), S("Una")));
    again.id = UnionId::named(S("again"));
    f.records.put(again);
    const Layout layout = sound(f);
    REQUIRE(layout.couples.size() == 2);
    CHECK(std::abs(layout.couples[0].line.first().y() - layout.couples[1].line.first().y()) > 2);
}

TEST_CASE("a couple with own and foster children has two lines down", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    f.woman(S("Own"), S("2001")).man(S("Guest"), S("2010")).child(S("Own"), {S("Tom"), S("Una")});
    f.child(S("Guest"), {S("Tom"), S("Una")}, ParentageKind::Foster);
    const Layout layout = sound(f);
    REQUIRE(layout.descents.size() == 2);
    CHECK(std::abs(layout.descents[0].points.first().x() - layout.descents[1].points.first().x()) > 1);
}

TEST_CASE("a grandmother who cares stands above the parents, her line goes round them", "[genogram][odd]") {
    FamilyBuilder f;
    f.woman(S("Gran"), S("1950")).man(S("Dad"), S("1975")).woman(S("Mum"), S("1977")).man(S("Kid"), S("2012"));
    f.child(S("Dad"), {S("Gran")}).couple(S("Dad"), S("Mum")).child(S("Kid"), {S("Dad"), S("Mum")});
    f.child(S("Kid"), {S("Gran")}, ParentageKind::SpecialGuardian).index(S("Kid"));
    const Layout layout = sound(f);
    CHECK(generationOf(layout, "Gran") == 0);
    CHECK(generationOf(layout, "Kid") == 2);
    int lines = 0;
    for (const DescentPlace& d : layout.descents) lines += d.child == FamilyBuilder::id(S("Kid")) ? 1 : 0;
    CHECK(lines == 2);
}

TEST_CASE("a sister can foster her brother", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    f.woman(S("Big"), S("1995"))
        .man(S("Small"), S("2012"))
        .child(S("Big"), {S("Tom"), S("Una")})
        .child(S("Small"), {S("Tom"), S("Una")});
    f.child(S("Small"), {S("Big")}, ParentageKind::Kinship);
    const Layout layout = sound(f);
    CHECK(generationOf(layout, "Big") == generationOf(layout, "Small"));
    CHECK(layout.descents.size() == 3);
}

TEST_CASE("brothers who marry sisters stay in birth order on both sides", "[genogram][odd]") {
    FamilyBuilder f;
    f.man(S("A1"), S("1940")).woman(S("A2"), S("1941")).man(S("B1"), S("1940")).woman(S("B2"), S("1942"));
    f.couple(S("A1"), S("A2")).couple(S("B1"), S("B2"));
    f.man(S("Al"), S("1965")).man(S("Bo"), S("1968")).woman(S("Cy"), S("1966")).woman(S("Di"), S("1969"));
    for (const char* son : {"Al", "Bo"}) f.child(S(son), {S("A1"), S("A2")});
    for (const char* daughter : {"Cy", "Di"}) f.child(S(daughter), {S("B1"), S("B2")});
    f.couple(S("Al"), S("Di")).couple(S("Bo"), S("Cy")).woman(S("Eve"), S("1990")).man(S("Fin"), S("1992"));
    f.child(S("Eve"), {S("Al"), S("Di")}).child(S("Fin"), {S("Bo"), S("Cy")});
    const Layout layout = sound(f);
    CHECK(xOf(layout, "Al") < xOf(layout, "Bo"));
    CHECK(xOf(layout, "Cy") < xOf(layout, "Di"));
}

TEST_CASE("people of two families without a link do not mix", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    f.woman(S("Ada"), S("2001")).child(S("Ada"), {S("Tom"), S("Una")}).index(S("Ada"));
    f.man(S("Vic"), S("1960")).woman(S("Wyn"), S("1961")).couple(S("Vic"), S("Wyn")).man(S("Max"), S("1990"));
    f.child(S("Max"), {S("Vic"), S("Wyn")}).woman(S("Nurse"));
    const Layout layout = sound(f);
    CHECK(xOf(layout, "Vic") > std::max(xOf(layout, "Tom"), xOf(layout, "Una")));
    CHECK(xOf(layout, "Wyn") > std::max(xOf(layout, "Tom"), xOf(layout, "Una")));
}

TEST_CASE("links to people or unions that are not there do no harm", "[genogram][odd]") {
    FamilyBuilder f;
    f.woman(S("Ada"), S("2001"));
    Parentage stray{.id = ParentageId::named(S("stray")),
                    .caseId = f.records.id(),
                    .child = FamilyBuilder::id(S("Ada")),
                    .parent = FamilyBuilder::id(S("Gone"))};
    f.records.put(stray);
    Parentage lost{.id = ParentageId::named(S("lost")), .caseId = f.records.id(), .child = FamilyBuilder::id(S("Ada"))};
    lost.unionId = UnionId::named(S("no union"));
    f.records.put(lost);
    Parentage self{.id = ParentageId::named(S("self")),
                   .caseId = f.records.id(),
                   .child = FamilyBuilder::id(S("Ada")),
                   .parent = FamilyBuilder::id(S("Ada"))};
    f.records.put(self);
    Union half{.id = UnionId::named(S("half")),
               .caseId = f.records.id(),
               .a = FamilyBuilder::id(S("Ada")),
               .b = FamilyBuilder::id(S("Gone"))};
    f.records.put(half);
    const Layout layout = sound(f);
    CHECK(layout.people.size() == 1);
    CHECK(layout.descents.isEmpty());
    CHECK(layout.couples.isEmpty());
}

TEST_CASE("long names take room and are broken, not cut through others", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    for (const char* name : {"Bartholomew Alexander", "Wilhelmina Theodora", "Maximilian"})
        f.person(S(name), Sex::Unknown, S("200") + QString::number(qstrlen(name) % 10)).child(S(name), {S("Tom"), S("Una")});
    f.with(S("Maximilian"), [](Person& p) { p.names.first().family = QStringLiteral("Featherstonehaugh-Cholmondeley"); });
    const Layout layout = sound(f);
    const PersonPlace max = test::placeOf(layout, S("Maximilian"));
    CHECK(max.label.size() == 4);
    for (const PersonPlace& p : layout.people) CHECK(p.labelBox.width() < 33);
}

TEST_CASE("sixteen children of one couple stand on one row in order", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    for (int i = 0; i < 16; ++i) {
        const QString name = S("C%1").arg(i);
        f.person(name, Sex(1 + i % 2), QString::number(1990 + i)).child(name, {S("Tom"), S("Una")});
    }
    const Layout layout = sound(f);
    double before = -1e9;
    for (int i = 0; i < 16; ++i) {
        const PersonPlace p = test::placeOf(layout, S("C%1").arg(i));
        CHECK(p.centre.x() > before);
        before = p.centre.x();
    }
    const double middle = (xOf(layout, "C0") + xOf(layout, "C15")) / 2;
    CHECK(std::abs((xOf(layout, "Tom") + xOf(layout, "Una")) / 2 - middle) < measure::pitch);
}

TEST_CASE("three generations of lone mothers hang straight", "[genogram][odd]") {
    FamilyBuilder f;
    f.woman(S("Ann"), S("1940")).woman(S("Bea"), S("1962")).woman(S("Cat"), S("1985")).woman(S("Dot"), S("2010"));
    f.child(S("Bea"), {S("Ann")}).child(S("Cat"), {S("Bea")}).child(S("Dot"), {S("Cat")});
    const Layout layout = sound(f);
    CHECK(generationOf(layout, "Dot") == 3);
    for (const char* name : {"Bea", "Cat", "Dot"}) CHECK(std::abs(xOf(layout, name) - xOf(layout, "Ann")) < 15);
    for (const PersonPlace& p : layout.people) CHECK(p.labelRight == (p.person != FamilyBuilder::id(S("Dot"))));
}

TEST_CASE("losses keep their place among brothers and sisters", "[genogram][odd]") {
    FamilyBuilder f = couple("Tom", "Una");
    f.woman(S("Ada"), S("2001")).person(S("Lost"), Sex::Unknown, S("2003")).man(S("Ben"), S("2005"));
    for (const char* name : {"Ada", "Lost", "Ben"}) f.child(S(name), {S("Tom"), S("Una")});
    f.with(S("Lost"), [](Person& p) { p.beginning = Beginning::Miscarriage; });
    const Layout layout = sound(f);
    CHECK(xOf(layout, "Ada") < xOf(layout, "Lost"));
    CHECK(xOf(layout, "Lost") < xOf(layout, "Ben"));
    CHECK(test::placeOf(layout, S("Lost")).side < measure::side / 2);
}
