// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/poster.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace core {
namespace {

constexpr double margin = 10, mark = 6, step = 1;  // mm
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

QList<double> cutsOf(const std::vector<Span>& spans, double from, double to, double length) {
    QList<double> cuts{from};
    while (to - cuts.last() > length) {
        double best = cuts.last() + length, least = 1e18;
        for (double at = cuts.last() + length; at > cuts.last() + 0.6 * length; at -= step) {
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
void drawMarks(QPainter& painter, const QRectF& tile, const QRectF& whole) {
    const auto upright = [&](double x) {
        painter.drawLine(QLineF(x, tile.top() - posterOverlap, x, tile.top() - posterOverlap + mark));
        painter.drawLine(QLineF(x, tile.bottom() + posterOverlap - mark, x, tile.bottom() + posterOverlap));
    };
    const auto level = [&](double y) {
        painter.drawLine(QLineF(tile.left() - posterOverlap, y, tile.left() - posterOverlap + mark, y));
        painter.drawLine(QLineF(tile.right() + posterOverlap - mark, y, tile.right() + posterOverlap, y));
    };
    if (tile.left() > whole.left()) upright(tile.left());
    if (tile.right() < whole.right()) upright(tile.right());
    if (tile.top() > whole.top()) level(tile.top());
    if (tile.bottom() < whole.bottom()) level(tile.bottom());
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
    const QList<QRectF> tiles = posterTiles(drawing, writer.pageLayout().paintRect(QPageLayout::Millimeter).size());
    QPainter painter(&writer);
    const double dots = writer.resolution() / 25.4;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        if (i > 0) writer.newPage();
        const QRectF shown = tiles[i].adjusted(-posterOverlap, -posterOverlap, posterOverlap, posterOverlap);
        painter.save();
        painter.scale(dots, dots);
        painter.translate(-shown.topLeft());
        painter.setClipRect(shown);
        paint(painter, drawing, colours);
        painter.setPen(QPen(colours.muted, 0.25));
        drawMarks(painter, tiles[i], drawing.bounds);
        const Lettering number{shown.bottomRight() + QPointF(-2, -2),
                               QStringLiteral("%1/%2").arg(i + 1).arg(tiles.size()),
                               3.4,
                               false,
                               Lettering::Align::Right,
                               Ink::Muted,
                               {}};
        paintPiece(painter, number, colours);
        painter.restore();
    }
    painter.end();
    setCreationDate(bytes, madeAt);
    return bytes;
}

}  // namespace core
