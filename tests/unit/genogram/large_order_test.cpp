// SPDX-License-Identifier: MPL-2.0
// Rows of families whose generations contradict each other, and the sifting of large ones.
#include <catch2/catch_test_macros.hpp>

#include "core/genogram/max_flow.h"
#include "core/genogram/order_sweeps.h"
#include "core/genogram/rows_level.h"
#include "core/genogram/sifter.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

// Couples of four rows married across each other, by a fixed pattern.
FamilyBuilder knot(int breadth) {
    FamilyBuilder f;
    const auto name = [](int row, int i) { return QStringLiteral("p%1x%2").arg(row).arg(i); };
    for (int row = 0; row < 4; ++row)
        for (int i = 0; i < breadth; ++i)
            f.person(name(row, i), i % 2 == 0 ? Sex::Male : Sex::Female, QString::number(1900 + 25 * row + i % 20));
    for (int row = 0; row < 4; ++row)
        for (int i = 0; i < breadth; i += 2) {
            const QString a = name(row, i), b = name(row, (i * 7 + 3) % breadth | 1);
            f.couple(a, b);
            if (row == 3) continue;
            for (const int k : {(i * 5 + 1) % breadth, (i * 3 + 2) % breadth}) f.child(name(row + 1, k), {a, b});
        }
    return f;
}

struct Parts {
    FamilyGraph graph;
    Rows rows;
    FlatFamily family;
    Order order;
    explicit Parts(const FamilyBuilder& f) : graph(familyGraphOf(f.records, {})), rows(rowsOf(graph)), family(graph, rows) {
        order = OrderWalk(graph, rows)
                    .walk({std::vector<char>(graph.couples.size(), Decisions::Convention),
                           std::vector<char>(graph.couples.size(), Decisions::AfterCutBars), -1});
    }
};

double bruteCrossings(const LayerGraph& g) {
    double total = 0;
    for (const std::vector<int>& layer : g.layers)
        for (const int v : layer)
            for (const int w : layer)
                for (const int a : g.down(v))
                    for (const int b : g.down(w))
                        total += g.place[size_t(v)] < g.place[size_t(w)] && g.place[size_t(a)] > g.place[size_t(b)] ? 1 : 0;
    return total;
}

}  // namespace

TEST_CASE("the greatest flow is the least cut", "[genogram][flow]") {
    MaxFlow flow(6);
    for (const auto& [from, to, most] :
         {std::tuple(0, 1, 10), {0, 2, 10}, {1, 2, 2}, {1, 3, 4}, {1, 4, 8}, {2, 4, 9}, {4, 3, 6}, {3, 5, 10}, {4, 5, 10}})
        flow.add(from, to, most);
    CHECK(flow.run(0, 5) == 19);
    CHECK(flow.isReached(0));
    CHECK_FALSE(flow.isReached(5));
}

TEST_CASE("partners come level even if that moves whole branches", "[genogram][rows]") {
    // Two lines of descent; a great-grandson of one marries a daughter of the other.
    FamilyBuilder f;
    f.man(S("A0")).man(S("A1")).man(S("A2")).man(S("A3")).man(S("B0")).woman(S("B1"));
    for (const auto& [child, parent] : {std::pair("A1", "A0"), {"A2", "A1"}, {"A3", "A2"}, {"B1", "B0"}})
        f.child(S(child), {S(parent)});
    f.couple(S("A3"), S("B1"));
    const FamilyGraph graph = familyGraphOf(f.records, {});
    std::vector<int> rows(graph.people.size(), 0);
    const auto number = [&](const char* name) {
        for (size_t i = 0; i < graph.people.size(); ++i)
            if (graph.people[i].id == FamilyBuilder::id(S(name))) return i;
        return size_t(0);
    };
    levelRows(graph, rows);
    CHECK(rows[number("A3")] == rows[number("B1")]);
    CHECK(rows[number("B0")] == rows[number("B1")] - 1);
    CHECK(rows[number("A0")] == rows[number("A3")] - 3);
    const std::vector<int> once = rows;
    levelRows(graph, rows);
    CHECK(rows == once);
}

TEST_CASE("an own ancestor costs, but rows are found", "[genogram][rows]") {
    FamilyBuilder f;
    f.man(S("A")).man(S("B")).man(S("C"));
    f.child(S("B"), {S("A")}).child(S("C"), {S("B")}).child(S("A"), {S("C")});
    const FamilyGraph graph = familyGraphOf(f.records, {});
    std::vector<int> rows(3, 0);
    levelRows(graph, rows);
    CHECK(*std::max_element(rows.begin(), rows.end()) - *std::min_element(rows.begin(), rows.end()) <= 3);
    CHECK(rowsOf(graph).count <= 4);
}

TEST_CASE("crossings of layers are counted as one would by hand", "[genogram][sifting]") {
    for (const int breadth : {4, 8, 14}) {
        const Parts parts(knot(breadth));
        LayerGraph graph(parts.family, parts.order);
        CHECK(graph.crossings() == bruteCrossings(graph));
    }
}

TEST_CASE("sifting gains what it says and keeps brothers and sisters in order", "[genogram][sifting]") {
    const Parts parts(knot(18));
    LayerGraph graph(parts.family, parts.order);
    Sifter sifter(parts.family, graph);
    for (int pass = 0; pass < 3; ++pass) {
        const double before = graph.crossings() + sifter.partnersApart();
        const double gained = sifter.pass(pass % 2 == 0);
        CHECK(std::abs(before - gained - graph.crossings() - sifter.partnersApart()) < 1e-6);
        CHECK(gained >= 0);
    }
    Order order = parts.order;
    sweepOrder(parts.family, 20, order);
    QSet<int> all;
    for (size_t r = 0; r < order.rows.size(); ++r) {
        CHECK(order.rows[r].size() == parts.order.rows[r].size());
        for (const int p : order.rows[r]) all.insert(p);
    }
    CHECK(all.size() == parts.family.people());
    for (const FlatFamily::Couple& couple : parts.family.couples)
        for (int i = couple.ownBegin + 1; i < couple.ownEnd; ++i) {
            const size_t a = size_t(parts.family.own[size_t(i) - 1]), b = size_t(parts.family.own[size_t(i)]);
            if (parts.family.row[a] == parts.family.row[b])
                CHECK((order.place[a] < order.place[b]) == (parts.order.place[a] < parts.order.place[b]));
        }
}
