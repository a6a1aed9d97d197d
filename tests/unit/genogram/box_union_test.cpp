// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/box_union.h"

#include <rapidcheck.h>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/property.h"

using namespace core;

namespace {

int around(const QList<QPolygonF>& outlines, const QPointF& point) {
    int count = 0;
    for (const QPolygonF& outline : outlines) count += outline.containsPoint(point, Qt::OddEvenFill) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("boxes that share edges have one outline", "[genogram]") {
    CHECK(outlinesOf({}).isEmpty());
    const QList<QPolygonF> two = outlinesOf({QRectF(0, 0, 10, 10), QRectF(10, 5, 10, 5)});
    REQUIRE(two.size() == 1);
    CHECK(two.first() == QPolygonF({{0, 0}, {10, 0}, {10, 5}, {20, 5}, {20, 10}, {0, 10}, {0, 0}}));
    CHECK(outlinesOf({QRectF(0, 0, 10, 10), QRectF(20, 0, 10, 10)}).size() == 2);
    // Only a corner in common.
    CHECK(outlinesOf({QRectF(0, 0, 10, 10), QRectF(10, 10, 10, 10)}).size() == 2);
}

TEST_CASE("a gap within boxes has an outline of its own", "[genogram]") {
    const QList<QPolygonF> ring =
        outlinesOf({QRectF(0, 0, 30, 10), QRectF(0, 20, 30, 10), QRectF(0, 0, 10, 30), QRectF(20, 0, 10, 30)});
    REQUIRE(ring.size() == 2);
    CHECK(around(ring, {15, 15}) % 2 == 0);
    CHECK(around(ring, {5, 15}) % 2 == 1);
}

TEST_CASE("any boxes are inside their outline, and nothing else is", "[genogram][property]") {
    checkProperty("inside means covered", [] {
        QList<QRectF> boxes;
        const int count = *rc::gen::inRange(1, 9);
        for (int i = 0; i < count; ++i)
            boxes.append(
                QRectF(*rc::gen::inRange(0, 12), *rc::gen::inRange(0, 12), *rc::gen::inRange(1, 7), *rc::gen::inRange(1, 7)));
        const QList<QPolygonF> outlines = outlinesOf(boxes);
        for (double x = -0.5; x < 20; x += 1)
            for (double y = -0.5; y < 20; y += 1) {
                const bool covered =
                    std::any_of(boxes.begin(), boxes.end(), [&](const QRectF& box) { return box.contains(QPointF(x, y)); });
                RC_ASSERT(covered == (around(outlines, {x, y}) % 2 == 1));
            }
        for (const QPolygonF& outline : outlines) RC_ASSERT(outline.isClosed());
    });
}
