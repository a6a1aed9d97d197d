// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/crossed_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using ui::crossedText;

namespace {

Lettering word(QPointF at) { return {at, QStringLiteral("Tilly"), 3.4, false, Lettering::Align::Left, Ink::Line, {}}; }

Shape line(std::initializer_list<QPointF> points, Ink ink = Ink::Line) {
    QPainterPath path(*points.begin());
    for (const QPointF& point : points) path.lineTo(point);
    return {path, ink, 0.5, Pattern::Solid, Ink::None, {}};
}

bool isCrossed(const Lettering& words, const Shape& under) {
    Drawing drawing;
    drawing.pieces = {under, words};
    const std::vector<char> crossed = crossedText(drawing);
    REQUIRE(crossed.size() == 2);
    CHECK(crossed[0] == 0);
    return crossed[1] != 0;
}

}  // namespace

TEST_CASE("words over a line keep their edge, others do without", "[gui][genogram]") {
    CHECK(isCrossed(word({10, 10}), line({{0, 9}, {40, 9}})));
    CHECK(isCrossed(word({10, 10}), line({{12, -200}, {12, 5000}})));
    CHECK(isCrossed(word({-30, -10}), line({{-28, -40}, {-26, 40}})));
    CHECK_FALSE(isCrossed(word({10, 10}), line({{0, 15}, {40, 15}})));
    CHECK_FALSE(isCrossed(word({10, 10}), line({{60, 0}, {60, 20}})));
    CHECK_FALSE(isCrossed(word({10, 10}), line({{0, 9}, {40, 9}}, Ink::None)));
}

TEST_CASE("words on a dark area keep their edge, on the tint of a home they do not", "[gui][genogram]") {
    QPainterPath box;
    box.addRect(-50, -50, 200, 200);
    CHECK(isCrossed(word({10, 10}), {box, Ink::None, 0, Pattern::Solid, Ink::Line, {}}));
    CHECK_FALSE(isCrossed(word({10, 10}), {box, Ink::Household, 0.5, Pattern::Household, Ink::HouseholdFill, {}}));
    CHECK_FALSE(isCrossed(word({10, 10}), {box, Ink::None, 0, Pattern::Solid, Ink::Paper, {}}));
}
