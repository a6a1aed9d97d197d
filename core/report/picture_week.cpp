// SPDX-License-Identifier: MPL-2.0
#include "core/report/picture_week.h"

#include <algorithm>

namespace core {
namespace {

constexpr double dayHeight = 29, headWidth = 34, tile = 42;  // mm

Shape shape(const QPainterPath& path, Ink fill = Ink::None, double width = 0.5, Ink stroke = Ink::Line) {
    return {path, stroke, width, Pattern::Solid, fill, {}};
}
Lettering text(QPointF at, const QString& words, double size, bool bold, Lettering::Align align = Lettering::Align::Left) {
    return {at, words, size, bold, align, Ink::Line, {}};
}

/// A round face of `r` mm; the number chooses hair and glasses, so that people can be told apart.
void face(Drawing& drawing, QPointF at, double r, int number) {
    QPainterPath hair, head, eyes, smile;
    switch (number % 4) {
    case 0: hair.addEllipse(at + QPointF(0, -r * 0.35), r * 1.08, r * 0.9); break;
    case 1: hair.addRoundedRect(QRectF(at.x() - r * 1.2, at.y() - r * 1.15, r * 2.4, r * 2.5), r, r); break;
    case 2:
        for (int curl = -2; curl <= 2; ++curl)
            hair.addEllipse(at + QPointF(curl * r * 0.5, -r * (1.05 - 0.12 * curl * curl)), r * 0.42, r * 0.42);
        break;
    default: hair.addRect(QRectF(at.x() - r * 0.9, at.y() - r * 1.25, r * 1.8, r * 0.5)); break;
    }
    drawing.pieces << shape(hair, Ink::HouseholdFill);
    head.addEllipse(at, r, r);
    drawing.pieces << shape(head, Ink::Paper);
    for (const double side : {-1.0, 1.0}) eyes.addEllipse(at + QPointF(side * r * 0.36, -r * 0.15), r * 0.09, r * 0.12);
    drawing.pieces << shape(eyes, Ink::Line, 0.2);
    smile.moveTo(at + QPointF(-r * 0.45, r * 0.3));
    smile.quadTo(at + QPointF(0, r * 0.8), at + QPointF(r * 0.45, r * 0.3));
    drawing.pieces << shape(smile);
    if (number / 4 % 2 == 0) return;
    QPainterPath glasses;
    for (const double side : {-1.0, 1.0}) glasses.addEllipse(at + QPointF(side * r * 0.36, -r * 0.15), r * 0.28, r * 0.26);
    drawing.pieces << shape(glasses, Ink::None, 0.35);
}

void sign(Drawing& drawing, const QRectF& at, PlaceSign which) {
    QPainterPath path;
    const double x = at.x(), y = at.y(), w = at.width(), h = at.height();
    switch (which) {
    case PlaceSign::House:
        path.addPolygon(QPolygonF{{x, y + h * 0.5}, {x + w / 2, y}, {x + w, y + h * 0.5}, {x, y + h * 0.5}});
        path.addRect(QRectF(x + w * 0.12, y + h * 0.5, w * 0.76, h * 0.5));
        path.addRect(QRectF(x + w * 0.42, y + h * 0.68, w * 0.2, h * 0.32));
        break;
    case PlaceSign::Garden:
        // A fir: three steps and a trunk.
        for (const double step : {0.0, 0.24, 0.48})
            path.addPolygon(QPolygonF{{x + w * 0.5, y + h * step * 0.8},
                                      {x + w * (0.72 + step * 0.5), y + h * (step + 0.34)},
                                      {x + w * (0.28 - step * 0.5), y + h * (step + 0.34)},
                                      {x + w * 0.5, y + h * step * 0.8}});
        path.addRect(QRectF(x + w * 0.42, y + h * 0.82, w * 0.16, h * 0.18));
        break;
    case PlaceSign::Phone:
        path.addRoundedRect(QRectF(x + w * 0.28, y, w * 0.44, h), 1, 1);
        path.addEllipse(QPointF(x + w / 2, y + h * 0.88), 0.7, 0.7);
        break;
    case PlaceSign::Screen:
        path.addRoundedRect(QRectF(x, y + h * 0.08, w, h * 0.66), 1, 1);
        path.addRect(QRectF(x + w * 0.3, y + h * 0.86, w * 0.4, h * 0.08));
        break;
    case PlaceSign::Letter:
        path.addRect(QRectF(x, y + h * 0.2, w, h * 0.64));
        path.moveTo(x, y + h * 0.2);
        path.lineTo(x + w / 2, y + h * 0.58);
        path.lineTo(x + w, y + h * 0.2);
        break;
    case PlaceSign::Night:
        path.moveTo(x + w * 0.66, y);
        path.cubicTo(x, y, x, y + h, x + w * 0.66, y + h);
        path.cubicTo(x + w * 0.3, y + h * 0.7, x + w * 0.3, y + h * 0.3, x + w * 0.66, y);
        break;
    }
    drawing.pieces << shape(path, Ink::None, 0.5);
}

double timeTile(Drawing& drawing, QPointF at, const PictureTime& time) {
    constexpr double r = 5.2;
    double x = at.x();
    for (int i = 0; i < time.names.size(); ++i, x += 2 * r + 7) {
        face(drawing, {x + r + 2, at.y() + 9}, r, time.faces.value(i));
        drawing.pieces << text({x + r + 2, at.y() + 19.4}, time.names[i], 3.4, true, Lettering::Align::Centre);
    }
    sign(drawing, QRectF(x + 3, at.y() + 4, 10, 10), time.sign);
    drawing.pieces << text({x + 16, at.y() + 10.5}, time.clock, 5, true);
    if (!time.place.isEmpty()) drawing.pieces << text({x + 3, at.y() + 19.4}, time.place, 3.2, false);
    return std::max(tile, x - at.x() + 22 + 1.6 * double(time.place.size()));
}

}  // namespace

Drawing pictureWeek(const QList<PictureDay>& days, double width) {
    Drawing drawing;
    double y = 0;
    for (const PictureDay& day : days) {
        const double height = day.times.isEmpty() ? dayHeight * 0.52 : dayHeight;
        double right = width, x = headWidth, below = y;
        QPainterPath frame;
        for (const PictureTime& time : day.times) {
            if (x > headWidth && x + tile > width) {
                x = headWidth;
                below += dayHeight - 3;
            }
            x += timeTile(drawing, {x, below + 1}, time);
            right = std::max(right, x);
        }
        const double bottom = below + height;
        frame.addRoundedRect(QRectF(0, y, width, bottom - y - 1.5), 2, 2);
        drawing.pieces.prepend(shape(frame, Ink::None, day.times.isEmpty() ? 0.2 : 0.6));
        drawing.pieces << text({3, y + 6}, day.name, 4.6, true);
        drawing.pieces << text({3, y + 11}, day.date, 3.4, false);
        y = bottom;
    }
    drawing.bounds = QRectF(-1, -1, width + 2, y + 1);
    return drawing;
}

Drawing yearSheet(QDate first, const QSet<QDate>& together, const QSet<QDate>& apart, const QStringList& months,
                  const QStringList& weekdays, double width) {
    Drawing drawing;
    constexpr int across = 3;
    const double gap = 5, room = (width - (across - 1) * gap) / across, cell = room / 7;
    constexpr double line = 5;
    const double height = 8 + 7 * line + 2;
    for (int month = 0; month < 12; ++month) {
        const QDate start = first.addMonths(month);
        const double left = month % across * (room + gap), top = month / across * height;
        drawing.pieces << text({left, top + 5}, months.value(month), 4.2, true);
        for (int day = 0; day < 7; ++day)
            drawing.pieces << Lettering{{left + (day + 0.5) * cell, top + 10.6},
                                        weekdays.value(day),
                                        2.8,
                                        false,
                                        Lettering::Align::Centre,
                                        Ink::Muted,
                                        {}};
        int row = 0;
        for (QDate day = start; day.month() == start.month(); day = day.addDays(1)) {
            if (day.dayOfWeek() == 1 && day != start) ++row;
            const QRectF at(left + (day.dayOfWeek() - 1) * cell + 0.4, top + 11.8 + row * line, cell - 0.8, line - 0.6);
            QPainterPath box;
            box.addRoundedRect(at, 1, 1);
            const bool met = together.contains(day), far = apart.contains(day);
            if (met || far) drawing.pieces << shape(box, met ? Ink::HouseholdFill : Ink::None, met ? 0.6 : 0.3);
            drawing.pieces << text({at.center().x(), at.center().y() + 1.1}, QString::number(day.day()), 2.9, met,
                                   Lettering::Align::Centre);
        }
    }
    drawing.bounds = QRectF(-1, -1, width + 2, 4 * height + 1);
    return drawing;
}

Drawing ruledLines(int count, double width) {
    Drawing drawing;
    QPainterPath lines;
    for (int line = 1; line <= count; ++line) {
        lines.moveTo(0, 8.0 * line);
        lines.lineTo(width, 8.0 * line);
    }
    drawing.pieces << shape(lines, Ink::None, 0.25, Ink::Muted);
    drawing.bounds = QRectF(-1, 0, width + 2, 8.0 * count + 1);
    return drawing;
}

}  // namespace core
