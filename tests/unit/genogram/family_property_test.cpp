// SPDX-License-Identifier: MPL-2.0
// What holds for drawings and words of any family.
#include <QJsonArray>

#include "core/genogram/genogram.h"
#include "core/genogram/order.h"
#include "core/genogram/order_cost.h"
#include "core/genogram/painter.h"
#include "tests/support/property.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

// A chain of couples: each has up to three children, some of whom bring a partner.
FamilyBuilder dynasty(int seed, int couples) {
    FamilyBuilder f;
    quint64 state = quint64(seed) * 2862933555777941757ULL + 3037000493ULL;
    const auto below = [&](int n) {
        state = state * 2862933555777941757ULL + 3037000493ULL;
        return int((state >> 33) % quint64(n));
    };
    int count = 0;
    const auto name = [&] { return QStringLiteral("P%1").arg(count++); };
    QStringList single{name()};
    f.person(single.first(), Sex::Male, QStringLiteral("1930"));
    for (int i = 0; i < couples && !single.isEmpty(); ++i) {
        const QString one = single.takeAt(below(int(single.size()))), other = name();
        f.person(other, Sex(below(4)), QString::number(1930 + 2 * count))
            .couple(one, other, UnionKind(below(7)), QString::number(1950 + i));
        for (int c = below(4); c > 0; --c) {
            const QString child = name();
            f.person(child, Sex(below(4)), QString::number(1950 + 2 * count)).child(child, {one, other});
            single.append(child);
        }
        if (below(3) == 0) f.tie(one, other, TieKind(below(15)), Standing(below(5)));
    }
    return f;
}

}  // namespace

TEST_CASE("everything drawn lies within the bounds, everybody has a spot and a sentence", "[genogram][property]") {
    checkProperty("drawing", [] {
        const FamilyBuilder f = dynasty(*rc::gen::inRange(0, 1000000), *rc::gen::inRange(0, 9));
        GenogramOptions options{.asAt = QDate(2026, 3, 24)};
        options.title = QStringLiteral("Family");
        const Layout layout = layoutOf(f.records, options, test::englishWords());
        const Drawing drawing = drawingOf(f.records, layout, options, test::englishWords());
        RC_ASSERT(drawing.spots.size() == f.records.all<Person>().size());
        for (const Piece& piece : drawing.pieces) RC_ASSERT(drawing.bounds.adjusted(-3, -3, 3, 3).contains(boundsOf(piece)));
        for (qsizetype i = 1; i < drawing.spots.size(); ++i) {
            const Spot &a = drawing.spots[i - 1], &b = drawing.spots[i];
            RC_ASSERT(a.row < b.row || (a.row == b.row && a.box.left() < b.box.left()));
        }
        const QStringList outline = outlineOf(f.records, layout, options, test::englishWords());
        RC_ASSERT(outline.size() == layout.people.size());
        for (const QString& sentence : outline) {
            RC_ASSERT(sentence.endsWith(u'.') || sentence.endsWith(u')'));
            RC_ASSERT(!sentence.contains(QStringLiteral("%")));
        }
        const QJsonObject json = layoutJson(f.records, layout);
        RC_ASSERT(json.value(QStringLiteral("persons")).toArray().size() == layout.people.size());
        RC_ASSERT(json.value(QStringLiteral("descents")).toArray().size() == layout.descents.size());
    });
}

TEST_CASE("the search never makes an order worse than the plain walk", "[genogram][property]") {
    checkProperty("order", [] {
        const FamilyBuilder f = dynasty(*rc::gen::inRange(0, 1000000), *rc::gen::inRange(1, 9));
        const FamilyGraph graph = familyGraphOf(f.records, {});
        const Rows rows = rowsOf(graph);
        OrderWalk walk(graph, rows);
        Decisions plain;
        plain.side.assign(graph.couples.size(), Decisions::Convention);
        plain.wait.assign(graph.couples.size(), Decisions::AfterCutBars);
        const FlatFamily family(graph, rows);
        const std::vector<Extent> extents(graph.people.size());
        const std::vector<double> gaps(graph.couples.size(), 0.0);
        Order walked = walk.walk(plain);
        family.births.restore(walked);
        const double before = orderCost(family, walked, extents, gaps);
        RC_ASSERT(orderCost(family, orderOf(graph, rows, family, extents, gaps), extents, gaps) <= before + 1e-9);
        RC_ASSERT(before < OrderCost::never);
    });
}

TEST_CASE("fewer people are never more: focus draws a part of the whole", "[genogram][property]") {
    checkProperty("focus", [] {
        const FamilyBuilder f = dynasty(*rc::gen::inRange(0, 1000000), *rc::gen::inRange(1, 9));
        const PersonId from = f.records.all<Person>().begin()->id;
        qsizetype before = 0;
        for (int steps = 1; steps < 5; ++steps) {
            GenogramOptions options;
            options.focus = from;
            options.within = steps;
            const Layout layout = layoutOf(f.records, options, test::englishWords());
            RC_ASSERT(layout.people.size() >= before);
            RC_ASSERT(
                std::any_of(layout.people.begin(), layout.people.end(), [&](const PersonPlace& p) { return p.person == from; }));
            before = layout.people.size();
        }
    });
}
