// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/painter.h"

#include <QImage>
#include <QPainter>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "core/genogram/legend.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

constexpr int dots = 10;  // per mm

QImage painted(const Piece& piece, const DrawingColours& colours = paperColours()) {
    QImage image(60 * dots, 40 * dots, QImage::Format_RGB32);
    image.fill(colours.paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dots, dots);
    painter.translate(30, 20);
    paintPiece(painter, piece, colours);
    return image;
}

// What is not paper, in mm from the middle.
QRectF inked(const QImage& image, QColor paper = Qt::white) {
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != paper) box |= QRect(x, y, 1, 1);
    return QRectF(double(box.x()) / dots - 30, double(box.y()) / dots - 20, double(box.width()) / dots,
                  double(box.height()) / dots);
}

Shape square(Pattern pattern = Pattern::Solid, Ink fill = Ink::None) {
    QPainterPath path;
    path.addRect(-6, -6, 12, 12);
    return {path, Ink::Line, 0.5, pattern, fill, {}};
}

QList<Piece> dot(QPointF at) {
    QPainterPath path;
    path.addEllipse(at, 1, 1);
    return {Shape{path, Ink::Line, 0.5, Pattern::Solid, Ink::None, {}}};
}

QList<Lettering> letteringsOf(const QList<Piece>& pieces) {
    QList<Lettering> all;
    for (const Piece& piece : pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece)) all.append(*text);
    return all;
}

}  // namespace

TEST_CASE("what is said to be covered is covered", "[genogram][painter]") {
    CHECK(boundsOf(square()).contains(inked(painted(square()))));
    for (const Lettering::Align align : {Lettering::Align::Left, Lettering::Align::Centre, Lettering::Align::Right})
        for (const char* text : {"Dana", "Wilhelmina", "9", "b. 02.11.2016", "Żółć"}) {
            INFO(text);
            const Lettering lettering{QPointF(0, 0), S(text), 3.4, true, align, Ink::Line, {}};
            const QRectF ink = inked(painted(lettering));
            CHECK(ink.width() > 1);
            CHECK(boundsOf(lettering).contains(ink));
        }
}

TEST_CASE("lettering is aligned where it says", "[genogram][painter]") {
    const auto ink = [](Lettering::Align align) {
        return inked(painted(Lettering{QPointF(0, 0), S("Dana"), 3.4, false, align, Ink::Line, {}}));
    };
    CHECK(ink(Lettering::Align::Left).left() > -0.2);
    CHECK(ink(Lettering::Align::Right).right() < 0.2);
    CHECK(std::abs(ink(Lettering::Align::Centre).center().x()) < 0.4);
    CHECK(ink(Lettering::Align::Left).bottom() < 0.5);
}

TEST_CASE("patterns leave gaps, areas are filled", "[genogram][painter]") {
    const auto count = [](const Shape& shape) {
        const QImage image = painted(shape);
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) ink += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
        return ink;
    };
    const int solid = count(square());
    for (const Pattern pattern : {Pattern::Dashed, Pattern::ShortDashed, Pattern::Dotted, Pattern::DashDot, Pattern::Household}) {
        CHECK(count(square(pattern)) < solid * 9 / 10);
        CHECK(count(square(pattern)) > solid / 10);
    }
    CHECK(count(square(Pattern::Solid, Ink::Household)) > 4 * solid);
    CHECK(count(square(Pattern::Solid, Ink::Paper)) == solid);
}

TEST_CASE("a theme gives its own colours", "[genogram][painter]") {
    DrawingColours dark = paperColours();
    dark.paper = QColor(0x24, 0x26, 0x29);
    dark.line = QColor(0xf1, 0xf1, 0xf1);
    const QImage image = painted(square(), dark);
    CHECK(image.pixelColor(0, 0) == dark.paper);
    CHECK(inked(image, dark.paper).width() > 12);
    QSet<QRgb> colours;
    for (int i = int(Ink::Line); i <= int(Ink::Sign); ++i) {
        CHECK(paperColours().of(Ink(i)).isValid());
        colours.insert(paperColours().of(Ink(i)).rgb());
    }
    CHECK(colours.size() >= 7);
    CHECK(paperColours().of(Ink::None).alpha() == 0);
}

TEST_CASE("lettering has a halo of paper", "[genogram][painter]") {
    QImage image(20 * dots, 20 * dots, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.scale(dots, dots);
    paintPiece(painter, Lettering{QPointF(10, 10), S("H"), 4, false, Lettering::Align::Centre, Ink::Line, {}}, paperColours());
    painter.end();
    int white = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) white += image.pixelColor(x, y) == QColor(Qt::white) ? 1 : 0;
    CHECK(white > 100);
}

TEST_CASE("a legend holds each text once, in order, in columns that fit", "[genogram][legend]") {
    Legend legend;
    CHECK(legend.isEmpty());
    CHECK(legend.pieces({}, 100).isEmpty());
    legend.add(1, S("Separated"), dot);
    legend.add(0, S("Man or boy"), dot);
    legend.add(1, S("Separated"), dot);
    legend.add(0, S("Woman or girl"), dot);
    legend.add(2, QString(), dot);
    const QList<Lettering> texts = letteringsOf(legend.pieces(QPointF(5, 7), 200));
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].text == S("Man or boy"));
    CHECK(texts[1].text == S("Woman or girl"));
    CHECK(texts[2].text == S("Separated"));
    for (const Lettering& text : texts) CHECK(text.at.y() > 7);
    for (int i = 0; i < 20; ++i) legend.add(3, S("Entry number %1").arg(i), dot);
    for (const double width : {60.0, 120.0, 300.0}) {
        double right = 0;
        QSet<QPair<int, int>> places;
        const QList<Piece> pieces = legend.pieces({}, width);
        for (const Lettering& text : letteringsOf(pieces)) {
            right = std::max(right, boundsOf(text).right());
            places.insert({int(text.at.x() * 10), int(text.at.y() * 10)});
        }
        CHECK(places.size() == 23);
        CHECK(right < std::max(width, 60.0) + 12);
    }
}

TEST_CASE("a large drawing still becomes a picture and a page", "[genogram][painter]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1950")).woman(S("Una"), S("1951")).couple(S("Tom"), S("Una"));
    for (int i = 0; i < 60; ++i) {
        const QString name = S("Child%1").arg(i);
        f.person(name, i % 2 == 0 ? Sex::Male : Sex::Female, QString::number(1970 + i / 2)).child(name, {S("Tom"), S("Una")});
    }
    const Drawing drawing = genogramOf(f.records, {}, test::englishWords());
    CHECK(drawing.bounds.width() > 1200);
    const QImage image = QImage::fromData(pngOf(drawing, paperColours(), 20));
    CHECK(image.width() <= 12000);
    CHECK(image.width() > 11000);
    const QByteArray pdf = pdfOf(drawing, paperColours(), S("Large"), QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    CHECK(pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") <= 1);
}
