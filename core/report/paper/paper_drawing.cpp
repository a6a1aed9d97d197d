// SPDX-License-Identifier: MPL-2.0
// A drawing in black and grey, as paper takes it.
#include <QPainter>

#include "core/report/paper/document_font.h"
#include "core/report/paper/painter.h"

namespace core::paper {

namespace {

QColor inkOf(Ink ink) {
    switch (ink) {
    case Ink::None: return Qt::transparent;
    case Ink::Paper: return Qt::white;
    case Ink::Muted: return QColor(0x59, 0x59, 0x59);
    case Ink::HouseholdFill: return QColor(0xf2, 0xf2, 0xf2);
    case Ink::Household: return QColor(0x66, 0x66, 0x66);
    default: return Qt::black;
    }
}

QPen penOf(const Shape& shape) {
    QPen pen(inkOf(shape.stroke), shape.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto dashes = [&pen](const QList<qreal>& pattern) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(pattern);
    };
    if (shape.pattern == Pattern::Dashed) dashes({4, 3});
    if (shape.pattern == Pattern::Dotted) dashes({1, 2});
    if (shape.pattern == Pattern::Household) dashes({5.7, 4});
    return pen;
}

void paint(QPainter& painter, const Shape& shape) {
    painter.setPen(shape.stroke == Ink::None ? QPen(Qt::NoPen) : penOf(shape));
    painter.setBrush(shape.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(inkOf(shape.fill)));
    painter.drawPath(shape.path);
}

/// `millimetre` in units of the painter: letters are set at their size on paper, not magnified.
void paint(QPainter& painter, const Lettering& lettering, double millimetre) {
    QFont font = documentFont(lettering.size * millimetre / unitsPerPoint, lettering.bold);
    const double width = QFontMetricsF(font).horizontalAdvance(lettering.text);
    const double left = lettering.align == Lettering::Align::Centre  ? width / 2
                        : lettering.align == Lettering::Align::Right ? width
                                                                     : 0;
    const QPointF at = lettering.at * millimetre - QPointF(left, 0);
    QPainterPath halo;
    halo.addText(at, font, lettering.text);
    painter.strokePath(halo, QPen(Qt::white, millimetre * 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(inkOf(lettering.ink));
    painter.setFont(font);
    painter.drawText(at, lettering.text);
}

}  // namespace

void paintDrawing(QPainter& painter, const Drawing& drawing, const QRectF& box) {
    const double millimetre = box.width() / drawing.bounds.width();
    painter.save();
    painter.translate(box.topLeft() - drawing.bounds.topLeft() * millimetre);
    for (const Piece& piece : drawing.pieces) {
        if (const auto* lettering = std::get_if<Lettering>(&piece)) {
            paint(painter, *lettering, millimetre);
            continue;
        }
        painter.save();
        painter.scale(millimetre, millimetre);
        paint(painter, std::get<Shape>(piece));
        painter.restore();
    }
    painter.restore();
}

}  // namespace core::paper
