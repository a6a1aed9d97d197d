// SPDX-License-Identifier: MPL-2.0
// Places along the rows, ways past them, and outlines round homes.
#include "core/genogram/channels.h"
#include "core/genogram/homes.h"
#include "core/genogram/order.h"
#include "core/genogram/routing.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

struct Placed {
    FamilyGraph graph;
    Rows rows;
    FlatFamily family;
    std::vector<Extent> extents;
    std::vector<double> marks;
    Order order;
    std::vector<Legs> legs;
    std::vector<double> x;

    explicit Placed(const FamilyBuilder& f, double right = 6)
        : graph(familyGraphOf(f.records, {})),
          rows(rowsOf(graph)),
          family(graph, rows),
          extents(graph.people.size(), Extent{6, right}),
          marks(graph.couples.size(), 10.0),
          order(orderOf(graph, rows, family, extents, marks)),
          legs(legsOf(graph, rows, order)),
          x(positionsOf(family, order, extents, marks)) {}
    RoutingInput input() const {
        const size_t n = graph.people.size();
        return {graph,
                rows,
                order,
                legs,
                extents,
                x,
                std::vector<double>(n, 12.0),
                std::vector<double>(n, 18.0),
                marks,
                std::vector<double>(n, 6.0)};
    }
    double of(const char* name) const {
        for (size_t i = 0; i < graph.people.size(); ++i)
            if (graph.people[i].id == FamilyBuilder::id(S(name))) return x[i];
        FAIL(name);
        return 0;
    }
};

FamilyBuilder parentsAnd(const QStringList& children) {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"));
    int year = 2000;
    for (const QString& child : children) f.woman(child, QString::number(year++)).child(child, {S("Tom"), S("Una")});
    return f;
}

PersonPlace placed(const char* name, double x, int row) {
    PersonPlace p{FamilyBuilder::id(S(name)), QPointF(x, 40.0 * row), 12, row, {}, false, {}};
    p.labelBox = QRectF(x - 6, p.centre.y() + 7, 12, 10);
    return p;
}

// Outlines of one home in a layout made by hand: names of members are capitals.
HomePlace homeIn(const QList<PersonPlace>& people, const QStringList& members) {
    FamilyBuilder f;
    for (const char* name : {"a", "b", "c", "d", "e"}) f.man(S(name));
    f.home(S("Home"), members);
    Layout layout;
    layout.people = people;
    const QList<HomePlace> homes = homePlaces(f.records, familyGraphOf(f.records, {}), layout, test::englishWords());
    REQUIRE(homes.size() == 1);
    return homes.first();
}

bool inside(const HomePlace& home, QPointF at) {
    int around = 0;
    for (const QPolygonF& outline : home.outlines) around += outline.containsPoint(at, Qt::OddEvenFill) ? 1 : 0;
    return around % 2 == 1;
}

}  // namespace

TEST_CASE("a family stands in the middle under its parents", "[genogram][places]") {
    const Placed one(parentsAnd({S("Ada")}));
    CHECK(std::abs(one.of("Ada") - (one.of("Tom") + one.of("Una")) / 2) < 0.5);
    const Placed three(parentsAnd({S("Ada"), S("Bea"), S("Cat")}));
    CHECK(std::abs(three.of("Bea") - (three.of("Tom") + three.of("Una")) / 2) < 0.5);
    CHECK(std::abs((three.of("Cat") - three.of("Bea")) - (three.of("Bea") - three.of("Ada"))) < 0.5);
    CHECK(three.of("Bea") - three.of("Ada") >= measure::pitch - 0.01);
}

TEST_CASE("nobody comes nearer than labels and marks allow", "[genogram][places]") {
    const QMap<QString, FamilyBuilder> families = test::knownFamilies();
    for (const double right : {6.0, 19.0})
        for (auto it = families.cbegin(); it != families.cend(); ++it) {
            INFO(it.key().toStdString());
            const Placed p(*it, right);
            double least = 1e9;
            for (const std::vector<int>& row : p.order.rows) {
                least = std::min(least, p.x[size_t(row.front())] - 6);
                for (size_t i = 1; i < row.size(); ++i)
                    CHECK(p.x[size_t(row[i])] - p.x[size_t(row[i - 1])] >= std::max(measure::pitch, right + 6) - 0.01);
            }
            CHECK(std::abs(least) < 0.01);
        }
}

TEST_CASE("ways past a row are free, short and never the same", "[genogram][channels]") {
    const Placed p(parentsAnd({S("Ada"), S("Bea"), S("Cat")}));
    const RoutingInput input = p.input();
    Channels channels(input);
    std::vector<double> taken;
    for (int i = 0; i < 8; ++i) {
        const double x = channels.through(1, 1, p.of("Bea"), p.of("Bea"));
        for (const char* name : {"Ada", "Bea", "Cat"}) CHECK(std::abs(x - p.of(name)) > 6);
        for (const double other : taken) CHECK(std::abs(x - other) > 1.5);
        if (!taken.empty()) CHECK(std::abs(x - p.of("Bea")) >= std::abs(taken.front() - p.of("Bea")) - 0.01);
        taken.push_back(x);
    }
    const double outside = p.of("Cat") + 100;
    CHECK(channels.through(0, 1, outside, outside) == outside);
}

TEST_CASE("legs stand in the order that cuts nothing, and labels after them", "[genogram][channels]") {
    const Placed p(test::knownFamilies().value(S("five-partners")));
    for (size_t i = 0; i < p.legs.size(); ++i) {
        const Legs& legs = p.legs[i];
        for (size_t k = 1; k < legs.couples.size(); ++k) CHECK(legs.offset(k) > legs.offset(k - 1));
        if (!legs.couples.empty()) CHECK(legs.labelStart() > legs.offset(legs.couples.size() - 1));
        for (size_t k = 0; k < legs.couples.size(); ++k) CHECK(std::abs(legs.offset(k)) < 6);
    }
}

TEST_CASE("rows leave room for what lies between them", "[genogram][routing]") {
    const Placed p(test::knownFamilies().value(S("five-partners")));
    const RoutingInput input = p.input();
    const Routes routes = route(input);
    REQUIRE(routes.rowY.size() == 2);
    CHECK(routes.rowY[1] - routes.rowY[0] > measure::rowPitch);
    QSet<int> heights;
    int brackets = 0;
    for (const QPolygonF& line : routes.couples) {
        if (line.size() < 3) continue;
        ++brackets;
        heights.insert(int(std::round(line[1].y() * 100)));
        CHECK(line[1].y() > routes.rowY[0] + 18);
        CHECK(line[1].y() < routes.rowY[1] - 6);
    }
    CHECK(heights.size() >= brackets - 1);
}

TEST_CASE("an outline holds its members and no stranger beside them", "[genogram][homes]") {
    const HomePlace home = homeIn({placed("a", 0, 0), placed("b", 24, 0), placed("c", 48, 0)}, {S("a"), S("b")});
    REQUIRE(home.outlines.size() == 1);
    CHECK(inside(home, QPointF(0, 0)));
    CHECK(inside(home, QPointF(24, 0)));
    CHECK_FALSE(inside(home, QPointF(48, 0)));
    CHECK(home.members.size() == 2);
    CHECK(home.name == S("Home"));
}

TEST_CASE("an outline goes under the stranger between two members", "[genogram][homes]") {
    const HomePlace home = homeIn({placed("a", 0, 0), placed("b", 24, 0), placed("c", 48, 0)}, {S("a"), S("c")});
    REQUIRE(home.outlines.size() == 1);
    CHECK(inside(home, QPointF(0, 0)));
    CHECK(inside(home, QPointF(48, 0)));
    CHECK_FALSE(inside(home, QPointF(24, 0)));
}

TEST_CASE("an outline joins rows straight, round a corner, or past the row between", "[genogram][homes]") {
    const HomePlace straight = homeIn({placed("a", 0, 0), placed("b", 0, 1)}, {S("a"), S("b")});
    REQUIRE(straight.outlines.size() == 1);
    CHECK(inside(straight, QPointF(0, 22)));
    const HomePlace corner = homeIn({placed("a", 0, 0), placed("b", 80, 1)}, {S("a"), S("b")});
    REQUIRE(corner.outlines.size() == 1);
    CHECK(inside(corner, QPointF(0, 0)));
    CHECK(inside(corner, QPointF(80, 40)));
    const HomePlace past =
        homeIn({placed("a", 0, 0), placed("b", 0, 1), placed("c", 24, 1), placed("d", 0, 2)}, {S("a"), S("d")});
    REQUIRE(past.outlines.size() == 1);
    CHECK(inside(past, QPointF(0, 0)));
    CHECK(inside(past, QPointF(0, 80)));
    CHECK_FALSE(inside(past, QPointF(0, 40)));
    CHECK_FALSE(inside(past, QPointF(24, 40)));
}

TEST_CASE("the name of a home stands clear of people", "[genogram][homes]") {
    const QList<PersonPlace> people{placed("a", 0, 0), placed("b", 24, 0), placed("c", 48, 0), placed("d", 12, 1)};
    const HomePlace home = homeIn(people, {S("a"), S("b")});
    for (const PersonPlace& p : people) {
        CHECK_FALSE(p.labelBox.contains(home.nameAt));
        CHECK_FALSE(QRectF(p.centre - QPointF(6, 6), QSizeF(12, 12)).contains(home.nameAt));
    }
}

TEST_CASE("the name of a home stands at its own outline, not at the corner of the box round it", "[genogram][homes]") {
    // An L: one person above at the left, the other below at the far right.
    for (const double apart : {80.0, -80.0}) {
        const HomePlace home = homeIn({placed("a", 0, 0), placed("b", apart, 1)}, {S("a"), S("b")});
        REQUIRE(home.outlines.size() == 1);
        double nearest = 1e9;
        for (qsizetype i = 1; i < home.outlines[0].size(); ++i) {
            const QRectF edge = QRectF(home.outlines[0][i - 1], home.outlines[0][i]).normalized();
            const bool under = home.nameAt.x() >= edge.left() - 1 && home.nameAt.x() <= edge.right() + 1;
            if (edge.height() < 0.01 && under) nearest = std::min(nearest, std::abs(edge.top() - home.nameAt.y()));
        }
        CHECK(nearest < 4);
    }
}
