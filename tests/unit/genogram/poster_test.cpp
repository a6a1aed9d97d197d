// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/poster.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

Drawing wideFamily() {
    FamilyBuilder f;
    for (int i = 0; i < 14; ++i) {
        const QString man = S("M%1").arg(i), woman = S("W%1").arg(i), child = S("C%1").arg(i);
        f.man(man, S("1980")).woman(woman, S("1981")).couple(man, woman).man(child, S("2005")).child(child, {man, woman});
    }
    return genogramOf(f.records, {}, test::englishWords());
}

}  // namespace

TEST_CASE("a poster covers the drawing once and fits its pages", "[genogram][poster]") {
    const Drawing drawing = wideFamily();
    const QSizeF room(277, 190);
    const QList<QRectF> tiles = posterTiles(drawing, room);
    REQUIRE(tiles.size() > 1);
    double area = 0;
    QRectF all;
    for (const QRectF& tile : tiles) {
        CHECK(tile.width() <= room.width() - 2 * posterOverlap + 1e-6);
        CHECK(tile.height() <= room.height() - 2 * posterOverlap + 1e-6);
        area += tile.width() * tile.height();
        all |= tile;
    }
    CHECK(all == drawing.bounds);
    CHECK(std::abs(area - all.width() * all.height()) < 1);
}

TEST_CASE("nobody is cut in two where families stand apart", "[genogram][poster]") {
    const Drawing drawing = wideFamily();
    for (const QRectF& tile : posterTiles(drawing, QSizeF(277, 190)))
        for (const Spot& spot : drawing.spots) {
            CHECK_FALSE((spot.box.left() < tile.right() && tile.right() < spot.box.right()));
            CHECK_FALSE((spot.box.top() < tile.bottom() && tile.bottom() < spot.box.bottom()));
        }
}

TEST_CASE("a small drawing is one page; the same drawing gives the same bytes", "[genogram][poster]") {
    FamilyBuilder f;
    f.man(S("Tom"));
    const Drawing drawing = genogramOf(f.records, {.legend = false}, test::englishWords());
    CHECK(posterTiles(drawing, QSizeF(277, 190)).size() == 1);
    const QDateTime day(QDate(2026, 3, 24), QTime(9, 0), Qt::UTC);
    const QByteArray once = posterOf(wideFamily(), paperColours(), S("T"), day, PosterPage::A4);
    CHECK(once.startsWith("%PDF"));
    CHECK(once.count("/Type /Page\n") > 1);
    CHECK(once == posterOf(wideFamily(), paperColours(), S("T"), day, PosterPage::A4));
}
