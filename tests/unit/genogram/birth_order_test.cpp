// SPDX-License-Identifier: MPL-2.0
// Children who came into a second family: they stand by age there as well.
#include "core/genogram/birth_order.h"

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/flat_family.h"
#include "core/genogram/order.h"
#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::FamilyBuilder;

namespace {

// Two families of three children; Mid of the second was fostered by the first.
FamilyBuilder fostered(const QString& birthOfMid) {
    FamilyBuilder f;
    f.man(u"Adam"_s).woman(u"Abby"_s).man(u"Bert"_s).woman(u"Beth"_s);
    f.couple(u"Adam"_s, u"Abby"_s).couple(u"Bert"_s, u"Beth"_s);
    f.man(u"Old"_s, u"1980"_s).man(u"Own"_s, u"1984"_s).man(u"New"_s, u"1990"_s);
    f.man(u"First"_s, u"1970"_s).man(u"Mid"_s, birthOfMid).man(u"Last"_s, u"1999"_s);
    for (const QString& name : {u"Old"_s, u"Own"_s, u"New"_s}) f.child(name, {u"Adam"_s, u"Abby"_s});
    for (const QString& name : {u"First"_s, u"Mid"_s, u"Last"_s}) f.child(name, {u"Bert"_s, u"Beth"_s});
    f.child(u"Mid"_s, {u"Adam"_s, u"Abby"_s}, ParentageKind::Foster);
    return f;
}

struct Graph {
    FamilyGraph graph;
    Rows rows;
    BirthOrder births;
    explicit Graph(const FamilyBuilder& f) : graph(familyGraphOf(f.records, {})), rows(rowsOf(graph)), births(graph, rows) {}

    int number(const QString& name) const {
        for (size_t i = 0; i < graph.people.size(); ++i)
            if (graph.people[i].id == FamilyBuilder::id(name)) return int(i);
        FAIL(name.toStdString());
        return 0;
    }
    std::vector<int> numbers(const QStringList& names) const {
        std::vector<int> all;
        for (const QString& name : names) all.push_back(number(name));
        return all;
    }
    /// Everybody above as they are, the children below in this order.
    Order order(const QStringList& children) const {
        Order made;
        made.rows.resize(size_t(rows.count));
        made.place.assign(graph.people.size(), 0);
        for (size_t p = 0; p < graph.people.size(); ++p)
            if (rows.of[p] == 0) made.rows[0].push_back(int(p));
        made.rows[1] = numbers(children);
        for (size_t row = 0; row < made.rows.size(); ++row) made.renumber(row);
        return made;
    }
};

// Families of three generations of whom every fifth child grew up in a second family; marriages go by a fixed pattern.
FamilyBuilder tree(int seed, int breadth) {
    FamilyBuilder f;
    quint64 state = quint64(seed) * 2654435761u + 1;
    const auto below = [&](int n) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return int((state >> 33) % quint64(n));
    };
    QStringList row;
    int count = 0;
    const auto add = [&](int from) {
        const QString name = u"P%1"_s.arg(count++);
        f.person(name, count % 2 == 0 ? Sex::Male : Sex::Female, QString::number(from + below(24)));
        return name;
    };
    for (int i = 0; i < breadth; ++i) row.append(add(1900));
    for (int generation = 1; generation < 4; ++generation) {
        QList<QStringList> couples;
        for (int i = 0; i + 1 < row.size(); i += 2) {
            couples.append({row[i], row[i + 1]});
            f.couple(row[i], row[i + 1]);
        }
        QStringList next;
        for (int i = 0; i < couples.size(); ++i)
            for (int child = 1 + below(3); child > 0; --child) {
                next.append(add(1900 + 27 * generation));
                f.child(next.last(), couples[i]);
                const QStringList& second = couples[below(int(couples.size()))];
                if (below(5) == 0 && second != couples[i])
                    f.child(next.last(), second, below(2) == 0 ? ParentageKind::Foster : ParentageKind::Adoptive);
            }
        for (int i = 0; i < next.size(); ++i) next.swapItemsAt(i, std::min(int(next.size()) - 1, i + below(6)));
        row = next;
    }
    return f;
}

}  // namespace

TEST_CASE("generated trees stand in birth order in every family", "[genogram][birth-order]") {
    for (const int breadth : {12, 60})
        for (int seed = 1; seed <= 4; ++seed) {
            const FamilyBuilder f = tree(seed, breadth);
            INFO(f.records.all<Person>().size() << " people, seed " << seed);
            const Layout layout = layoutOf(f.records, {}, test::englishWords());
            CHECK(test::peopleAndOrder(f.records, layout).join(u'\n').toStdString() == "");
        }
}

TEST_CASE("a foster child stands by age among the children of the second family", "[genogram][birth-order]") {
    const Graph g(fostered(u"1986"_s));
    CHECK(g.births.precedes(g.number(u"Own"_s), g.number(u"Mid"_s)));
    CHECK(g.births.precedes(g.number(u"Mid"_s), g.number(u"New"_s)));
    CHECK_FALSE(g.births.precedes(g.number(u"Old"_s), g.number(u"Mid"_s)));  // follows by way of Own
    CHECK_FALSE(g.births.precedes(g.number(u"Mid"_s), g.number(u"Own"_s)));
}

TEST_CASE("a birth that is not known asks for nothing", "[genogram][birth-order]") {
    const Graph g(fostered({}));
    for (const QString& name : {u"Old"_s, u"Own"_s, u"New"_s}) {
        CHECK_FALSE(g.births.precedes(g.number(name), g.number(u"Mid"_s)));
        CHECK_FALSE(g.births.precedes(g.number(u"Mid"_s), g.number(name)));
    }
    Order order = g.order({u"First"_s, u"Mid"_s, u"Last"_s, u"Old"_s, u"Own"_s, u"New"_s});
    g.births.restore(order);
    CHECK(order.place[size_t(g.number(u"Old"_s))] == 3);
    CHECK(order.place[size_t(g.number(u"New"_s))] == 5);
}

TEST_CASE("brothers and sisters go with the child who has to move", "[genogram][birth-order]") {
    const Graph younger(fostered(u"1995"_s));
    Order order = younger.order({u"First"_s, u"Mid"_s, u"Last"_s, u"Old"_s, u"Own"_s, u"New"_s});
    CHECK_FALSE(younger.births.holds(order, 1, 0, 6));
    younger.births.restore(order);
    CHECK((order.rows[1] == younger.numbers({u"Old"_s, u"Own"_s, u"New"_s, u"First"_s, u"Mid"_s, u"Last"_s})));
    CHECK(younger.births.holds(order, 1, 0, 6));

    const Graph between(fostered(u"1986"_s));  // no order of whole families would do
    order = between.order({u"First"_s, u"Mid"_s, u"Last"_s, u"Old"_s, u"Own"_s, u"New"_s});
    between.births.restore(order);
    CHECK(between.births.holds(order, 1, 0, 6));
    QSet<int> all(order.rows[1].begin(), order.rows[1].end());
    CHECK(all.size() == 6);
}

TEST_CASE("nodes that are no people keep out of the way", "[genogram][birth-order]") {
    const Graph g(fostered(u"1995"_s));
    std::vector<int> layer = g.numbers({u"First"_s, u"Mid"_s, u"Last"_s, u"Old"_s, u"Own"_s, u"New"_s});
    const int line = int(g.graph.people.size()) + 3;
    layer.insert(layer.begin() + 3, line);
    g.births.restoreBetween(layer);
    std::vector<int> people(layer);
    people.erase(std::find(people.begin(), people.end(), line));
    CHECK((people == g.numbers({u"Old"_s, u"Own"_s, u"New"_s, u"First"_s, u"Mid"_s, u"Last"_s})));
}

TEST_CASE("families that contradict each other: the one of birth is right", "[genogram][birth-order]") {
    FamilyBuilder f = fostered({});
    // Positions of the second family say Mid before First, those of the first the contrary.
    int position = 0;
    const auto place = [&](const QString& child, const QString& parent, ParentageKind kind) {
        for (const Parentage& link : f.records.all<Parentage>()) {
            if (link.child != FamilyBuilder::id(child) || link.parent != FamilyBuilder::id(parent) || link.kind != kind) continue;
            Parentage changed = link;
            changed.position = ++position;
            f.records.put(changed);
            return;
        }
    };
    f.child(u"First"_s, {u"Adam"_s, u"Abby"_s}, ParentageKind::Foster);
    for (const QString& parent : {u"Adam"_s, u"Abby"_s}) {
        position = 0;
        place(u"Mid"_s, parent, ParentageKind::Foster);
        place(u"First"_s, parent, ParentageKind::Foster);
    }
    const Graph g(f);
    const bool firstFirst = g.births.precedes(g.number(u"First"_s), g.number(u"Mid"_s));
    const bool midFirst = g.births.precedes(g.number(u"Mid"_s), g.number(u"First"_s));
    CHECK(firstFirst != midFirst);
    Order order = g.order({u"Last"_s, u"Mid"_s, u"First"_s, u"Old"_s, u"Own"_s, u"New"_s});
    g.births.restore(order);
    CHECK(g.births.holds(order, 1, 0, 6));
}
