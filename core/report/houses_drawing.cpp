// SPDX-License-Identifier: MPL-2.0
#include "core/report/houses_drawing.h"

#include "core/genogram/text_width.h"

#include <algorithm>

namespace core {
namespace {

constexpr int mostLines = 60;
constexpr double gap = 5, roof = 20, edge = 4, lettering = 4.2, step = 5.8, between = 2.5, least = 46;  // millimetres

void outline(Drawing& drawing, double left, double width, double height) {
    QPainterPath path(QPointF(left + width / 2, 0));
    path.lineTo(left, roof);
    path.lineTo(left, height);
    path.lineTo(left + width, height);
    path.lineTo(left + width, roof);
    path.closeSubpath();
    path.moveTo(left, roof);
    path.lineTo(left + width, roof);
    drawing.pieces << Shape{path, Ink::Line, 0.6, Pattern::Solid, Ink::None, {}};
}

}  // namespace

Drawing housesDrawing(const QList<House>& houses, double width) {
    Drawing drawing;
    if (houses.isEmpty()) return drawing;
    const double one = (width - gap * double(houses.size() - 1)) / double(houses.size()), room = one - 2 * edge;
    double height = roof + least;
    for (qsizetype i = 0; i < houses.size(); ++i) {
        const double left = double(i) * (one + gap);
        double y = roof + edge + lettering;
        const auto write = [&](const QString& text, bool bold) {
            const QStringList lines = wrapped(text, lettering, room, mostLines, bold);
            for (const QString& line : lines) {
                drawing.pieces << Lettering{{left + edge, y}, line, lettering, bold, Lettering::Align::Left, Ink::Line, {}};
                y += step;
            }
            y += between;
        };
        write(houses[i].title, true);
        for (const QString& words : houses[i].words) write(words, false);
        height = std::max(height, y - step + edge);
    }
    for (qsizetype i = 0; i < houses.size(); ++i) outline(drawing, double(i) * (one + gap), one, height);
    drawing.bounds = QRectF(-0.5, -0.5, width + 1, height + 1);
    return drawing;
}

}  // namespace core
