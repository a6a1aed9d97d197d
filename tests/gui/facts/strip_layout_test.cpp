// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/strip_layout.h"

#include <QImage>
#include <QPainter>

using namespace core;
using namespace ui;

namespace {

const QDate first(2015, 1, 1), today(2025, 1, 1);

LifeSegment segment(const char* name, const UncertainDate& from, std::optional<UncertainDate> to) {
    return {AnyId::named(QLatin1String(name)), from, to, spanOf(from, to), QLatin1String(name)};
}

LifeStrip strip() {
    LifeLane lived{LaneKind::LivedWith, {}, 2};
    lived.segments.append(segment("home", QDate(2015, 1, 1), UncertainDate(QDate(2020, 1, 1))));
    lived.segments.append(segment("foster", UncertainDate::year(2020), {}));
    lived.segments[1].row = 1;
    LifeLane concern{LaneKind::Concern, {segment("call-out", QDate(2022, 1, 1), UncertainDate(QDate(2022, 1, 1)))}, 1};
    FactFinding gap{FactIssue::PlacementMissing, {}, {AnyId::named(QStringLiteral("home"))}, Stretch{{2018, 1, 1}, {2019, 1, 1}}};
    return {PersonId::named(QStringLiteral("cy")), first, today, {lived, concern}, {gap}};
}

// Made when first asked for: a program has its resources only once it runs.
const Theme& theme() {
    static const Theme light(Scheme::Light);
    return light;
}

bool isNear(double a, double b, double margin = 0.5) { return std::abs(a - b) <= margin; }

}  // namespace

TEST_CASE("segments stand where their days are", "[gui][facts]") {
    const LifeStrip life = strip();
    const StripLayout layout = layoutStrip(life, UncertainDate(first), 1120, theme());
    REQUIRE(layout.spots.size() == 3);
    const double left = layout.labelWidth, wide = layout.todayX - left;
    CHECK(isNear(layout.spots[0].certain.left(), left));
    CHECK(isNear(layout.spots[0].certain.right(), left + wide / 2, wide * 0.01));
    CHECK(layout.spots[1].openEnd);
    // Some day of 2020: possible from January, certain from the end of the year.
    CHECK(layout.spots[1].possible.left() < layout.spots[1].certain.left());
    CHECK(isNear(layout.spots[1].certain.right(), layout.todayX));
    CHECK(layout.spots[1].possible.top() > layout.spots[0].possible.top());
    CHECK(layout.laneHeight[0] == 2 * layout.laneHeight[1]);
    CHECK(isNear(layout.laneTop[1], layout.laneTop[0] + layout.laneHeight[0]));
}

TEST_CASE("a flag stands over the days it is about", "[gui][facts]") {
    const StripLayout layout = layoutStrip(strip(), std::nullopt, 1120, theme());
    REQUIRE(layout.flags.size() == 1);
    const double wide = layout.todayX - layout.labelWidth;
    CHECK(isNear(layout.flags[0].area.left(), layout.labelWidth + wide * 0.3, wide * 0.01));
    CHECK(isNear(layout.flags[0].area.width(), wide * 0.1, wide * 0.01));
}

TEST_CASE("years have ticks with room, and the child's age", "[gui][facts]") {
    const StripLayout wide = layoutStrip(strip(), UncertainDate(first), 1120, theme());
    REQUIRE(wide.ticks.size() == 11);
    CHECK(wide.ticks[5].words == QStringLiteral("2020"));
    CHECK(wide.ticks[5].age == QStringLiteral("5"));
    const StripLayout narrow = layoutStrip(strip(), UncertainDate(first), 420, theme());
    CHECK(narrow.ticks.size() < wide.ticks.size());
    for (qsizetype i = 1; i < narrow.ticks.size(); ++i) CHECK(narrow.ticks[i].x - narrow.ticks[i - 1].x > 40);
}

TEST_CASE("the mouse finds a segment, and nothing between", "[gui][facts]") {
    const StripLayout layout = layoutStrip(strip(), std::nullopt, 1120, theme());
    CHECK(layout.spotAt(layout.spots[1].possible.center()) == 1);
    CHECK(layout.spotAt({2, 2}) == -1);
}

TEST_CASE("what only may have been looks different from what was", "[gui][facts]") {
    const LifeStrip life = strip();
    const StripLayout layout = layoutStrip(life, std::nullopt, 1120, theme());
    QImage image(1120, int(layout.height) + 1, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStrip(painter, life, layout, {QStringLiteral("Lived with"), QStringLiteral("Concern")}, theme(), -1);
    painter.end();
    const QRectF& possible = layout.spots[1].possible;
    const QPoint maybe(int(possible.left() + 12), int(possible.bottom() - 4));
    const QPoint sure(int(layout.spots[1].certain.right() - 12), int(possible.bottom() - 4));
    CHECK(image.pixelColor(sure) == theme().color(Token::Tint));
    CHECK(image.pixelColor(maybe) != theme().color(Token::Tint));
}
