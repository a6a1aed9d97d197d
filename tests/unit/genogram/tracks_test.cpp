// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tracks.h"

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/line_net.h"
#include "core/genogram/rounded.h"
#include "core/genogram/text_width.h"

using namespace core;

namespace {

Horizontal bar(double from, double to, std::vector<double> ups, std::vector<double> downs) {
    return {1, true, from, to, std::move(ups), std::move(downs), 0};
}

NetLine like(int net, LineRank rank) {
    return {.line = {}, .net = net, .rank = rank, .pattern = Pattern::Solid, .width = 0.5, .of = {}};
}

double lengthOf(const Piece& piece) { return std::get<Shape>(piece).path.length(); }

}  // namespace

TEST_CASE("lines that overlap get tracks of their own, others share", "[genogram][tracks]") {
    std::vector<Horizontal> lines{bar(0, 30, {10}, {0, 30}), bar(20, 50, {40}, {20, 50}), bar(60, 90, {70}, {60, 90})};
    CHECK(assignTracks(lines, {0, 1, 2}) == 2);
    CHECK(lines[0].track != lines[1].track);
    CHECK(lines[2].track == 0);
}

TEST_CASE("the order of tracks saves crossings", "[genogram][tracks]") {
    // The drop of the short one comes from above through the long one unless the short one lies above.
    std::vector<Horizontal> lines{bar(0, 100, {50}, {0, 100}), bar(10, 20, {15}, {10, 20})};
    assignTracks(lines, {0, 1});
    CHECK(lines[1].track > lines[0].track);  // its two stems would cut the long bar, its one drop cuts it once
    std::vector<Horizontal> single{bar(0, 100, {50}, {0, 100}), bar(10, 20, {10, 15, 20}, {12})};
    assignTracks(single, {0, 1});
    CHECK(single[1].track < single[0].track);
}

TEST_CASE("lines of one net merge and never cut each other; of two nets the lower gives way", "[genogram][lines]") {
    LineNet net;
    net.add({QPointF(0, 0), QPointF(0, 10), QPointF(20, 10)}, like(1, LineRank::Descent));
    net.add({QPointF(0, 0), QPointF(0, 10), QPointF(30, 10)}, like(1, LineRank::Descent));
    REQUIRE(net.merged().size() == 2);
    CHECK(lengthOf(net.pieces().first()) == 40);
    net.add({QPointF(10, 0), QPointF(10, 20)}, like(2, LineRank::Bracket));
    const QList<Piece> pieces = net.pieces();
    REQUIRE(pieces.size() == 2);
    CHECK(lengthOf(pieces[0]) == 40);
    CHECK(lengthOf(pieces[1]) < 20);
    CHECK(lengthOf(pieces[1]) > 17);
}

TEST_CASE("corners are rounded, points on a side are none", "[genogram][lines]") {
    const QPainterPath square =
        rounded(QPolygonF({QPointF(0, 0), QPointF(5, 0), QPointF(10, 0), QPointF(10, 10), QPointF(0, 10)}), 2);
    CHECK(square.boundingRect() == QRectF(0, 0, 10, 10));
    CHECK_FALSE(square.contains(QPointF(0.1, 0.1)));
    CHECK(square.contains(QPointF(5, 0.1)));
    CHECK(rounded(QPolygonF({QPointF(0, 0), QPointF(5, 0)})).isEmpty());
}

TEST_CASE("widths follow the letters; long names break, longer ones are shortened", "[genogram][text]") {
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    CHECK(textWidth(s("iii"), 10) < textWidth(s("mmm"), 10));
    CHECK(textWidth(s("é"), 10) == textWidth(s("e"), 10));
    CHECK(textWidth(s("Ann"), 10, true) > textWidth(s("Ann"), 10));
    CHECK(wrapped(s("Alexandrina Victoria"), 3.4, 22, 2) == QStringList{s("Alexandrina"), s("Victoria")});
    CHECK(wrapped(s("Ann Lee"), 3.4, 31, 2) == QStringList{s("Ann Lee")});
    CHECK(wrapped(QString(), 3.4, 31, 2) == QStringList{QString()});
    const QStringList cut = wrapped(QString(200, u'm'), 3.4, 31, 2);
    REQUIRE(cut.size() == 1);
    CHECK(cut.first().endsWith(QChar(0x2026)));
    CHECK(textWidth(cut.first(), 3.4) <= 31);
}
