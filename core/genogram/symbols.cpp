// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/symbols.h"

#include <cmath>

#include "core/base/text.h"
#include "core/genogram/text_width.h"

namespace core {
namespace {

bool isOneOf(const QString& word, const QString& list) {
    const QStringList known = list.split(u',');
    return std::any_of(known.begin(), known.end(), [&](const QString& k) { return folded(k) == word; });
}

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath cross(QPointF c, double reach) {
    QPainterPath path;
    path.moveTo(c + QPointF(-reach, -reach));
    path.lineTo(c + QPointF(reach, reach));
    path.moveTo(c + QPointF(-reach, reach));
    path.lineTo(c + QPointF(reach, -reach));
    return path;
}

// Half the diagonal of the cross of somebody who has died: to the corners, in a circle to its edge.
double crossReach(SymbolShape shape, double side) {
    switch (shape) {
    case SymbolShape::Square: return side / 2;
    case SymbolShape::Circle: return side / 2 / std::sqrt(2.0);
    case SymbolShape::Diamond:
    case SymbolShape::QueryDiamond: return side / 4 * 1.1;
    }
    return side / 2;
}

}  // namespace

SymbolShape shapeOf(const Person& person, const Words& words) {
    const QString gender = folded(person.gender);
    if (!gender.isEmpty()) {
        if (isOneOf(gender, words.phrase(QStringLiteral("genogram.words_for_woman")))) return SymbolShape::Circle;
        if (isOneOf(gender, words.phrase(QStringLiteral("genogram.words_for_man")))) return SymbolShape::Square;
        return SymbolShape::Diamond;
    }
    switch (person.sex) {
    case Sex::Female: return SymbolShape::Circle;
    case Sex::Male: return SymbolShape::Square;
    case Sex::Intersex: return SymbolShape::Diamond;
    case Sex::Unknown: return SymbolShape::QueryDiamond;
    }
    return SymbolShape::QueryDiamond;
}

QPainterPath outlineOfShape(SymbolShape shape, QPointF c, double side) {
    const double h = side / 2;
    QPainterPath path;
    switch (shape) {
    case SymbolShape::Square: path.addRect(c.x() - h, c.y() - h, side, side); break;
    case SymbolShape::Circle: path.addEllipse(c, h, h); break;
    case SymbolShape::Diamond:
    case SymbolShape::QueryDiamond:
        path = polygon({c + QPointF(0, -h * 1.1), c + QPointF(h * 1.1, 0), c + QPointF(0, h * 1.1), c + QPointF(-h * 1.1, 0)});
        break;
    }
    return path;
}

QPainterPath outlineOfBeginning(Beginning beginning, SymbolShape shape, SymbolSet symbols, QPointF c, double side) {
    const double h = side / 2;
    const QPainterPath triangle = polygon({c + QPointF(0, -h), c + QPointF(h, h * 0.8), c + QPointF(-h, h * 0.8)});
    QPainterPath path;
    switch (beginning) {
    case Beginning::Born: return outlineOfShape(shape, c, side);
    case Beginning::Stillborn: return outlineOfShape(shape, c, side);
    case Beginning::Unborn: return triangle;
    case Beginning::Miscarriage:
    case Beginning::Termination:
        if (symbols == SymbolSet::International) path = triangle;
        path.addPath(cross(c, h * (symbols == SymbolSet::International ? 0.8 : 1.0)));
        if (beginning == Beginning::Termination) {
            path.moveTo(c + QPointF(-h * 1.2, 0));
            path.lineTo(c + QPointF(h * 1.2, 0));
        }
        return path;
    }
    return path;
}

QList<Piece> symbolPieces(const Person& person, const Words& words, SymbolSet symbols, QPointF centre, double side,
                          const QString& age) {
    const AnyId of = anyId(person.id);
    const SymbolShape shape = shapeOf(person, words);
    const double width = measure::line * std::max(0.5, std::min(1.0, side / measure::side));
    QList<Piece> pieces;
    const bool alive =
        person.beginning == Beginning::Born || person.beginning == Beginning::Stillborn || person.beginning == Beginning::Unborn;
    if (person.subjectChild && alive) {
        const double ring = side + 2 * measure::outline * side / measure::side;
        pieces.append(Shape{person.beginning == Beginning::Born
                                ? outlineOfShape(shape, centre, ring)
                                : outlineOfBeginning(person.beginning, shape, symbols, centre, ring),
                            Ink::Line, width, Pattern::Solid, Ink::Paper, of});
    }
    const bool open = !alive && symbols == SymbolSet::Ics;  // a bare cross has no area
    pieces.append(Shape{outlineOfBeginning(person.beginning, shape, symbols, centre, side), Ink::Line, width, Pattern::Solid,
                        open ? Ink::None : Ink::Paper, of});
    const bool dead = person.beginning == Beginning::Stillborn || (person.beginning == Beginning::Born && person.deceased);
    if (dead) pieces.append(Shape{cross(centre, crossReach(shape, side)), Ink::Line, width, Pattern::Solid, Ink::None, of});
    const QString text =
        age.isEmpty() && shape == SymbolShape::QueryDiamond && person.beginning == Beginning::Born ? QStringLiteral("?") : age;
    if (text.isEmpty()) return pieces;
    const double size = measure::ageSize * side / measure::side * (text.size() > 3 ? 0.8 : 1);
    if (dead) {
        const double half = textWidth(text, size) / 2 + 0.6;
        QPainterPath knockOut;
        knockOut.addRect(QRectF(centre - QPointF(half, size * 0.56), centre + QPointF(half, size * 0.56)));
        pieces.append(Shape{knockOut, Ink::None, 0, Pattern::Solid, Ink::Paper, of});
    }
    pieces.append(Lettering{centre + QPointF(0, size * 0.35), text, size, false, Lettering::Align::Centre, Ink::Line, of});
    return pieces;
}

}  // namespace core
