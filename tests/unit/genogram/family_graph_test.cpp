// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/family_graph.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

int numberOf(const FamilyGraph& graph, const QString& name) {
    for (size_t i = 0; i < graph.people.size(); ++i)
        if (graph.people[i].id == FamilyBuilder::id(name)) return int(i);
    FAIL(name.toStdString());
    return -1;
}

QStringList childrenOf(const FamilyGraph& graph, const FamilyCouple& couple) {
    QStringList names;
    for (const FamilyChild& c : couple.children)
        for (const char* name : {"Ada", "Ben", "Cat", "Dan", "Eve"})
            if (graph.people[size_t(c.person)].id == FamilyBuilder::id(S(name))) names.append(S(name));
    return names;
}

}  // namespace

TEST_CASE("children stand by birth, and by the place recorded where dates do not tell", "[genogram][graph]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"));
    f.man(S("Ben"), S("2010")).woman(S("Ada"), S("2005")).woman(S("Cat")).man(S("Dan"), S("2010-06")).woman(S("Eve"), S("2001"));
    for (const char* child : {"Ben", "Ada", "Cat", "Dan", "Eve"}) f.child(S(child), {S("Tom"), S("Una")});
    const QList<QPair<QString, int>> positions{{S("Ben"), 2}, {S("Dan"), 1}, {S("Cat"), 3}, {S("Ada"), 4}, {S("Eve"), 5}};
    for (const auto& [name, position] : positions)
        for (const QString& parent : {S("Tom"), S("Una")}) {
            Parentage link = *f.records.find<Parentage>(ParentageId::named(name + u'<' + parent + S("birth")));
            link.position = position;
            f.records.put(link);
        }
    const FamilyGraph graph = familyGraphOf(f.records, {});
    REQUIRE(graph.couples.size() == 1);
    const QStringList order = childrenOf(graph, graph.couples.front());
    CHECK(order.indexOf(S("Eve")) < order.indexOf(S("Ada")));
    CHECK(order.indexOf(S("Ada")) < order.indexOf(S("Dan")));
    CHECK(order.indexOf(S("Dan")) < order.indexOf(S("Ben")));
    CHECK(order.size() == 5);
}

TEST_CASE("loose links of one kind make parents without a union", "[genogram][graph]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).woman(S("Ada"), S("2001")).man(S("Ben"), S("2003"));
    f.child(S("Ada"), {S("Tom"), S("Una")}).child(S("Ben"), {S("Tom"), S("Una")});
    const FamilyGraph graph = familyGraphOf(f.records, {});
    REQUIRE(graph.couples.size() == 1);
    CHECK_FALSE(graph.couples.front().id);
    CHECK(graph.couples.front().partners.size() == 2);
    CHECK(graph.couples.front().children.size() == 2);
}

TEST_CASE("a child of her and stepchild of him hangs on her alone", "[genogram][graph]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).woman(S("Ada")).couple(S("Tom"), S("Una"));
    f.child(S("Ada"), {S("Tom"), S("Una")});
    Parentage link = *f.records.find<Parentage>(ParentageId::named(S("Ada<Tombirth")));
    link.kind = ParentageKind::Step;
    f.records.put(link);
    const FamilyGraph graph = familyGraphOf(f.records, {});
    const int home = graph.homeCouple(numberOf(graph, S("Ada")));
    REQUIRE(home >= 0);
    REQUIRE(graph.couples[size_t(home)].partners.size() == 1);
    CHECK(graph.couples[size_t(home)].partners.front() == numberOf(graph, S("Una")));
}

TEST_CASE("birth parents are the family a child is drawn in", "[genogram][graph]") {
    const FamilyBuilder f = test::knownFamilies().value(S("two-families-of-one-child"));
    const FamilyGraph graph = familyGraphOf(f.records, {});
    const int kim = numberOf(graph, S("Kim"));
    REQUIRE(graph.people[size_t(kim)].parents.size() == 2);
    CHECK(graph.people[size_t(kim)].parents.front().kind == ParentageKind::Birth);
    CHECK(graph.people[size_t(kim)].parents.back().kind == ParentageKind::Foster);
    REQUIRE(graph.homes.size() == 1);
    CHECK(graph.homes.front().members.size() == 5);
    CHECK(graph.homes.front().ofIndexChild);
}

TEST_CASE("a home holds who lives there on the day, without short stays", "[genogram][graph]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).woman(S("Ada")).man(S("Ben")).home(S("Home"), {S("Tom"), S("Una"), S("Ada"), S("Ben")});
    Residence left = *f.records.find<Residence>(ResidenceId::named(S("HomeTom")));
    left.to = UncertainDate(QDate(2020, 1, 1));
    f.records.put(left);
    Residence guest = *f.records.find<Residence>(ResidenceId::named(S("HomeBen")));
    guest.kind = ResidenceKind::ShortStay;
    f.records.put(guest);
    REQUIRE(familyGraphOf(f.records, QDate(2021, 1, 1)).homes.size() == 1);
    CHECK(familyGraphOf(f.records, QDate(2021, 1, 1)).homes.front().members.size() == 2);
    CHECK(familyGraphOf(f.records, QDate(2019, 1, 1)).homes.front().members.size() == 3);
}

TEST_CASE("near people are counted in steps", "[genogram][graph]") {
    const FamilyBuilder f = test::knownFamilies().value(S("uncle-and-niece"));
    const auto near = [&](int steps) { return peopleWithin(f.records, FamilyBuilder::id(S("Guy")), steps); };
    CHECK(near(0).size() == 1);
    CHECK(near(1) == QSet<PersonId>{FamilyBuilder::id(S("Guy")), FamilyBuilder::id(S("Ed")), FamilyBuilder::id(S("Flo"))});
    CHECK(near(2).size() == 7);
    CHECK_FALSE(near(1).contains(FamilyBuilder::id(S("Abe"))));
}
