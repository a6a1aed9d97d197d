// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/poster.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace core {
namespace {

constexpr double margin = 10, mark = 6, step = 1;  // mm
constexpr double filled = 0.85;                    // of a page at the most, on an average
constexpr double ofPerson = 20, ofLine = 1;        // what it costs to be cut

struct Span {
    double from, to, cost;
};

// What lies across the drawing, seen from below (`across`) or from the side.
std::vector<Span> spansOf(const Drawing& drawing, bool across) {
    std::vector<Span> spans;
    const auto add = [&](const QRectF& box, double cost) {
        if (across) spans.push_back({box.left(), box.right(), cost});
        else spans.push_back({box.top(), box.bottom(), cost});
    };
    for (const Spot& spot : drawing.spots) add(spot.box, ofPerson);
    for (const Piece& piece : drawing.pieces) {
        if (std::holds_alternative<Lettering>(piece)) add(boundsOf(piece), ofPerson);
        else if (const Ink ink = std::get<Shape>(piece).stroke; ink != Ink::Household) add(boundsOf(piece), ofLine);
    }
    return spans;
}

// As few pages as can be; what room they leave is used to cut where it costs least.
QList<double> cutsOf(const std::vector<Span>& spans, double from, double to, double length) {
    QList<double> cuts{from};
    for (int left = int(std::ceil((to - from) / (filled * length))) - 1; left > 0; --left) {
        const double farthest = std::min(cuts.last() + length, to - step),
                     nearest = std::max(to - left * length, cuts.last() + step);
        double best = farthest, least = 1e18;
        for (double at = farthest; at >= nearest - 1e-9; at -= step) {
            double cost = 0;
            for (const Span& span : spans)
                if (span.from < at && at < span.to) cost += span.cost;
            if (cost >= least) continue;  // of equals the farthest
            least = cost;
            best = at;
        }
        cuts.append(best);
    }
    cuts.append(to);
    return cuts;
}

// Short lines at the ends of a cut, where the next page is to be laid.
QPainterPath marksOf(const QRectF& tile, const QRectF& whole) {
    QPainterPath marks;
    const auto line = [&](QPointF from, QPointF to) {
        marks.moveTo(from);
        marks.lineTo(to);
    };
    const auto upright = [&](double x) {
        line({x, tile.top() - posterOverlap}, {x, tile.top() - posterOverlap + mark});
        line({x, tile.bottom() + posterOverlap - mark}, {x, tile.bottom() + posterOverlap});
    };
    const auto level = [&](double y) {
        line({tile.left() - posterOverlap, y}, {tile.left() - posterOverlap + mark, y});
        line({tile.right() + posterOverlap - mark, y}, {tile.right() + posterOverlap, y});
    };
    if (tile.left() > whole.left()) upright(tile.left());
    if (tile.right() < whole.right()) upright(tile.right());
    if (tile.top() > whole.top()) level(tile.top());
    if (tile.bottom() < whole.bottom()) level(tile.bottom());
    return marks;
}

Drawing partOf(const Drawing& drawing, const QRectF& tile, const QString& number) {
    Drawing part;
    part.bounds = tile.adjusted(-posterOverlap, -posterOverlap, posterOverlap, posterOverlap);
    for (const Piece& piece : drawing.pieces)
        if (boundsOf(piece).intersects(part.bounds)) part.pieces.append(piece);
    for (const Spot& spot : drawing.spots)
        if (spot.box.intersects(tile)) part.spots.append(spot);
    part.pieces.append(Shape{marksOf(tile, drawing.bounds), Ink::Muted, 0.25, Pattern::Solid, Ink::None, {}});
    part.pieces.append(
        Lettering{part.bounds.bottomRight() + QPointF(-2, -2), number, 3.6, false, Lettering::Align::Right, Ink::Muted, {}});
    return part;
}

}  // namespace

QList<QRectF> posterTiles(const Drawing& drawing, const QSizeF& room) {
    const QRectF& all = drawing.bounds;
    const QList<double> x = cutsOf(spansOf(drawing, true), all.left(), all.right(), room.width() - 2 * posterOverlap);
    const QList<double> y = cutsOf(spansOf(drawing, false), all.top(), all.bottom(), room.height() - 2 * posterOverlap);
    QList<QRectF> tiles;
    for (qsizetype row = 0; row + 1 < y.size(); ++row)
        for (qsizetype column = 0; column + 1 < x.size(); ++column)
            tiles.append(QRectF(QPointF(x[column], y[row]), QPointF(x[column + 1], y[row + 1])));
    return tiles;
}

QList<Drawing> posterParts(const Drawing& drawing, const QSizeF& room) {
    if (drawing.bounds.width() <= room.width() && drawing.bounds.height() <= room.height()) return {drawing};
    QList<QRectF> tiles = posterTiles(drawing, room);
    tiles.removeIf([&](const QRectF& tile) {
        return std::none_of(drawing.pieces.begin(), drawing.pieces.end(),
                            [&](const Piece& piece) { return boundsOf(piece).intersects(tile); });
    });
    QList<Drawing> parts;
    for (const QRectF& tile : std::as_const(tiles))
        parts.append(partOf(drawing, tile, QStringLiteral("%1/%2").arg(parts.size() + 1).arg(tiles.size())));
    return parts;
}

Drawing enlarged(const Drawing& drawing, double by) {
    const QTransform scale = QTransform::fromScale(by, by);
    Drawing large = drawing;
    large.bounds = scale.mapRect(large.bounds);
    for (Spot& spot : large.spots) spot.box = scale.mapRect(spot.box);
    for (Piece& piece : large.pieces)
        if (auto* shape = std::get_if<Shape>(&piece)) {
            shape->path = scale.map(shape->path);
            shape->width *= by;
        } else {
            auto& text = std::get<Lettering>(piece);
            text.at *= by;
            text.size *= by;
        }
    return large;
}

QByteArray posterOf(const Drawing& drawing, const DrawingColours& colours, const QString& title, const QDateTime& madeAt,
                    PosterPage page) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(1200);
    writer.setPageLayout(QPageLayout(QPageSize(page == PosterPage::A4 ? QPageSize::A4 : QPageSize::A3), QPageLayout::Landscape,
                                     QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
    const QList<Drawing> parts = posterParts(drawing, writer.pageLayout().paintRect(QPageLayout::Millimeter).size());
    QPainter painter(&writer);
    const double dots = writer.resolution() / 25.4;
    for (const Drawing& part : parts) {
        if (&part != &parts.first()) writer.newPage();
        painter.save();
        painter.scale(dots, dots);
        painter.translate(-part.bounds.topLeft());
        painter.setClipRect(part.bounds);
        paint(painter, part, colours);
        painter.restore();
    }
    painter.end();
    setCreationDate(bytes, madeAt);
    return bytes;
}

}  // namespace core
