// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/painter.h"

#include <QFontDatabase>
#include <QPainter>

#include "core/genogram/layout.h"
#include "core/genogram/text_width.h"

namespace core {

const double haloWidth = 4 * measure::pixel;

QList<double> dashLengths(Pattern pattern) {
    const auto inMm = [](std::initializer_list<double> px) {  // visual.md §4.1 counts in px
        QList<double> list;
        for (const double p : px) list.append(p * measure::pixel);
        return list;
    };
    switch (pattern) {
    case Pattern::Solid: return {};
    case Pattern::Dashed: return inMm({10, 6});
    case Pattern::ShortDashed: return inMm({5, 3.2});
    case Pattern::Dotted: return inMm({1.8, 4.2});
    case Pattern::DashDot: return inMm({10, 4, 2, 4});
    case Pattern::Household: return inMm({10, 7});
    }
    return {};
}

namespace {

constexpr int fontDots = 100;  // lettering is set at this size and scaled: sizes need no whole dots
QPen penFor(const Shape& shape, const DrawingColours& colours) {
    QPen pen(colours.of(shape.stroke), shape.width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    QList<qreal> pattern = dashLengths(shape.pattern);
    for (qreal& length : pattern) length /= std::max(shape.width, 0.01);  // as QPen counts: in widths of the line
    if (!pattern.isEmpty()) pen.setDashPattern(pattern);
    return pen;
}

// Within the edge of the area; a clip that is set already stays.
void paintPicture(QPainter& painter, const Shape& shape) {
    painter.save();
    painter.setClipPath(shape.path, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(shape.path.boundingRect(), shape.picture);
    painter.restore();
}

void paintShape(QPainter& painter, const Shape& shape, const DrawingColours& colours) {
    if (!shape.picture.isNull()) paintPicture(painter, shape);
    painter.setPen(shape.stroke == Ink::None || shape.width <= 0 ? QPen(Qt::NoPen) : penFor(shape, colours));
    painter.setBrush(shape.fill == Ink::None || !shape.picture.isNull() ? QBrush(Qt::NoBrush) : QBrush(colours.of(shape.fill)));
    painter.drawPath(shape.path);
}

void paintLettering(QPainter& painter, const Lettering& text, const DrawingColours& colours) {
    QFont font(colours.font);
    font.setPixelSize(fontDots);
    font.setBold(text.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    QPainterPath outline;
    outline.addText(0, 0, font, text.text);
    const double width = QFontMetricsF(font).horizontalAdvance(text.text);
    const double left = text.align == Lettering::Align::Left ? 0 : text.align == Lettering::Align::Centre ? -width / 2 : -width;
    painter.save();
    painter.translate(text.at);
    painter.scale(text.size / fontDots, text.size / fontDots);
    painter.translate(left, 0);
    QPen pen(colours.paper, haloWidth * fontDots / text.size);
    pen.setJoinStyle(Qt::RoundJoin);
    if (colours.paper.alpha() > 0) painter.strokePath(outline, pen);
    painter.setPen(colours.of(text.ink));
    painter.setFont(font);
    painter.drawText(QPointF(0, 0), text.text);
    painter.restore();
}

}  // namespace

QColor DrawingColours::of(Ink ink) const {
    switch (ink) {
    case Ink::None: return Qt::transparent;
    case Ink::Line: return line;
    case Ink::Muted: return muted;
    case Ink::Paper: return paper;
    case Ink::Household: return household;
    case Ink::HouseholdFill: return householdFill;
    case Ink::TieClose: return tieClose;
    case Ink::TieHarm: return tieHarm;
    case Ink::TieOther: return tieOther;
    case Ink::Sign: return sign;
    }
    return line;
}

DrawingColours paperColours() {
    static const QString family = [] {
        QString name = QStringLiteral("Liberation Sans");
        for (const char* face : {"Regular", "Bold"}) {
            const int id =
                QFontDatabase::addApplicationFont(QStringLiteral(":/core/fonts/LiberationSans-%1.ttf").arg(QLatin1String(face)));
            const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
            if (!families.isEmpty()) name = families.first();
        }
        return name;
    }();
    return {QColor(0x0b, 0x0c, 0x0c), QColor(0x50, 0x5a, 0x5f),
            QColor(Qt::white),        QColor(0x1a, 0x5a, 0x94),
            QColor(0xf4, 0xf8, 0xfc), QColor(0x2f, 0x6f, 0x4f),
            QColor(0xa8, 0x24, 0x24), QColor(0x50, 0x5a, 0x5f),
            QColor(0x0b, 0x0c, 0x0c), family};
}

void paintPiece(QPainter& painter, const Piece& piece, const DrawingColours& colours) {
    if (const Shape* shape = std::get_if<Shape>(&piece)) paintShape(painter, *shape, colours);
    else paintLettering(painter, std::get<Lettering>(piece), colours);
}

void paint(QPainter& painter, const Drawing& drawing, const DrawingColours& colours) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Piece& piece : drawing.pieces) paintPiece(painter, piece, colours);
}

QRectF boundsOf(const Piece& piece) {
    if (const Shape* shape = std::get_if<Shape>(&piece)) {
        const double margin = shape->width / 2 + 0.2;
        return shape->path.boundingRect().adjusted(-margin, -margin, margin, margin);
    }
    const Lettering& text = std::get<Lettering>(piece);
    const double width = textWidth(text.text, text.size, text.bold) * 1.2;
    const double left = text.align == Lettering::Align::Left ? 0 : text.align == Lettering::Align::Centre ? -width / 2 : -width;
    return QRectF(text.at + QPointF(left, -text.size), QSizeF(width, text.size * 1.35))
        .adjusted(-haloWidth / 2, -haloWidth / 2, haloWidth / 2, haloWidth / 2);
}

}  // namespace core
