// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/crossed_text.h"

#include "core/genogram/painter.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double cell = 16;         // mm; most words lie in one or two cells
constexpr double mostCells = 4000;  // of one piece; a larger one is looked at for every word

bool isDark(core::Ink ink) { return ink != core::Ink::None && ink != core::Ink::Paper && ink != core::Ink::HouseholdFill; }

/// Calls `f` for the cells that a box touches.
template <class F>
void eachCell(const QRectF& box, F&& f) {
    for (int x = int(std::floor(box.left() / cell)); x <= int(std::floor(box.right() / cell)); ++x)
        for (int y = int(std::floor(box.top() / cell)); y <= int(std::floor(box.bottom() / cell)); ++y) f(std::pair(x, y));
}

bool meets(const QLineF& line, const QRectF& box) {
    if (box.contains(line.p1()) || box.contains(line.p2())) return true;
    const QLineF diagonals[] = {{box.topLeft(), box.bottomRight()}, {box.topRight(), box.bottomLeft()}};
    return std::any_of(std::begin(diagonals), std::end(diagonals),
                       [&](const QLineF& d) { return d.intersects(line, nullptr) == QLineF::BoundedIntersection; });
}

// Lines and dark areas of a drawing, to be found by place.
class Underlay {
public:
    void add(const core::Shape& shape) {
        if (isDark(shape.fill)) note(areas_, shape.path.boundingRect());
        if (shape.width <= 0 || !isDark(shape.stroke)) return;
        QPointF from;
        for (int i = 0; i < shape.path.elementCount(); ++i) {
            const QPainterPath::Element& to = shape.path.elementAt(i);
            // Of a curve the ways between its points: it lies near them.
            if (to.type != QPainterPath::MoveToElement) note(lines_, QLineF(from, to));
            from = to;
        }
    }
    bool isUnder(const QRectF& box) const {
        bool found = std::any_of(large_.begin(), large_.end(), [&](const QLineF& line) { return meets(line, box); });
        eachCell(box, [&](const std::pair<int, int>& at) {
            for (auto it = lines_.constFind(at); !found && it != lines_.cend() && it.key() == at; ++it) found = meets(*it, box);
            for (auto it = areas_.constFind(at); !found && it != areas_.cend() && it.key() == at; ++it)
                found = it->intersects(box);
        });
        return found;
    }

private:
    void note(QMultiHash<std::pair<int, int>, QRectF>& where, const QRectF& area) {
        eachCell(area, [&](const std::pair<int, int>& at) { where.insert(at, area); });
    }
    void note(QMultiHash<std::pair<int, int>, QLineF>& where, const QLineF& line) {
        const QRectF box = QRectF(line.p1(), line.p2()).normalized();
        if ((box.width() / cell + 1) * (box.height() / cell + 1) > mostCells) return large_.append(line);
        eachCell(box, [&](const std::pair<int, int>& at) { where.insert(at, line); });
    }

    QMultiHash<std::pair<int, int>, QLineF> lines_;
    QMultiHash<std::pair<int, int>, QRectF> areas_;
    QList<QLineF> large_;
};

}  // namespace

std::vector<char> crossedText(const core::Drawing& drawing) {
    Underlay underlay;
    for (const core::Piece& piece : drawing.pieces)
        if (const auto* shape = std::get_if<core::Shape>(&piece)) underlay.add(*shape);
    std::vector<char> crossed;
    crossed.reserve(size_t(drawing.pieces.size()));
    for (const core::Piece& piece : drawing.pieces)
        crossed.push_back(std::holds_alternative<core::Lettering>(piece) && underlay.isUnder(core::boundsOf(piece)) ? 1 : 0);
    return crossed;
}

}  // namespace ui
