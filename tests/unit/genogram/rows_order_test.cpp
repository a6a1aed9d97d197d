// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order.h"
#include "core/genogram/order_cost.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

struct Placed {
    FamilyGraph graph;
    Rows rows;
    FlatFamily family;
    Order order;

    explicit Placed(const FamilyBuilder& f)
        : graph(familyGraphOf(f.records, {})),
          rows(rowsOf(graph)),
          family(graph, rows),
          order(orderOf(graph, rows, family, std::vector<Extent>(graph.people.size()),
                        std::vector<double>(graph.couples.size(), 0.0))) {}
    size_t number(const char* name) const {
        for (size_t i = 0; i < graph.people.size(); ++i)
            if (graph.people[i].id == FamilyBuilder::id(S(name))) return i;
        FAIL(name);
        return 0;
    }
    int row(const char* name) const { return rows.of[number(name)]; }
    int place(const char* name) const { return order.place[number(name)]; }
};

}  // namespace

TEST_CASE("partners are level, children one below, carers of a child above it", "[genogram][rows]") {
    const Placed two(test::knownFamilies().value(S("two-families-of-one-child")));
    CHECK(two.row("Tom") == two.row("Una"));
    CHECK(two.row("Kim") == two.row("Tom") + 1);
    CHECK(two.row("Vic") == two.row("Tom"));
    CHECK(two.row("Max") == two.row("Kim"));
    CHECK(two.rows.count == 2);
    const Placed loop(test::knownFamilies().value(S("uncle-and-niece")));
    CHECK(loop.row("Dee") == loop.row("Cal"));
    CHECK(loop.row("Flo") == loop.row("Cal") + 1);
    CHECK(loop.row("Guy") == loop.row("Flo") + 1);
}

TEST_CASE("someone without a link who lives with the family stands on a row of that home", "[genogram][rows]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).woman(S("Ada")).man(S("Lodger")).couple(S("Tom"), S("Una"));
    f.child(S("Ada"), {S("Tom"), S("Una")}).index(S("Ada")).home(S("Home"), {S("Tom"), S("Ada"), S("Lodger")});
    const Placed placed(f);
    CHECK(placed.row("Lodger") == placed.row("Tom"));
}

TEST_CASE("everybody has one place on one row", "[genogram][order]") {
    const QMap<QString, FamilyBuilder> families = test::knownFamilies();
    for (const FamilyBuilder& f : families) {
        const Placed placed(f);
        std::vector<int> seen(placed.graph.people.size(), 0);
        for (size_t r = 0; r < placed.order.rows.size(); ++r)
            for (size_t i = 0; i < placed.order.rows[r].size(); ++i) {
                const size_t p = size_t(placed.order.rows[r][i]);
                ++seen[p];
                CHECK(placed.rows.of[p] == int(r));
                CHECK(placed.order.place[p] == int(i));
            }
        for (const int times : seen) CHECK(times == 1);
    }
}

TEST_CASE("brothers and sisters stand by age, partners side by side, the man left", "[genogram][order]") {
    const Placed twins(test::knownFamilies().value(S("twins")));
    CHECK(twins.place("Pip") == 0);
    CHECK(twins.place("Sal") == 3);
    CHECK(twins.place("Ned") == 0);
    CHECK(twins.place("Ola") == 1);
    const Placed halves(test::knownFamilies().value(S("half-siblings")));
    CHECK(std::abs(halves.place("Ann") - halves.place("Carl")) == 1);
    CHECK(halves.place("Eli") < halves.place("Fay"));
}

TEST_CASE("a worse order costs more", "[genogram][order]") {
    const Placed placed(test::knownFamilies().value(S("twins")));
    OrderCost cost(placed.family);
    const double best = cost.of(placed.order);
    CHECK(best == 0);
    Order turned = placed.order;
    std::swap(turned.rows[1].front(), turned.rows[1].back());
    turned.renumber(1);
    CHECK(cost.of(turned) >= OrderCost::never);
    turned = placed.order;
    std::swap(turned.rows[0].front(), turned.rows[0].back());
    turned.renumber(0);
    CHECK(cost.of(turned) == 0.25);
}
