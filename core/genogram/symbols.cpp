// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/symbols.h"

#include <cmath>
#include <numbers>

#include "core/base/text.h"
#include "core/genogram/text_width.h"

namespace core {
namespace {

constexpr double photoBesideHealth = 0.68;  // of the side: the quarters of health show as a rim round a picture

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
    case SymbolShape::Pet:
    case SymbolShape::QueryDiamond: return side / 4 * 1.1;
    case SymbolShape::Oblong: return side / 2;
    }
    return side / 2;
}

QPainterPath slash(QPointF c, double reach) {
    QPainterPath path(c + QPointF(-reach, reach));
    path.lineTo(c + QPointF(reach, -reach));
    return path;
}

class SymbolMaker {
public:
    SymbolMaker(const Person& person, SymbolShape shape, SymbolSet symbols, QPointF centre, double side)
        : person_(person),
          shape_(shape),
          symbols_(symbols),
          centre_(centre),
          side_(side),
          width_(measure::line * std::max(0.5, std::min(1.0, side / measure::side))) {}

    QList<Piece> make(const QString& age, const HealthFields& health, const QImage& photo) {
        const Beginning begun = person_.beginning;
        lost_ = begun == Beginning::Miscarriage || begun == Beginning::Termination;
        dead_ = begun == Beginning::Stillborn || (begun == Beginning::Born && person_.deceased);
        if (person_.subjectChild && !lost_) ofTheCase();
        const bool open = lost_ && symbols_ == SymbolSet::Ics;  // a bare cross has no area
        add(outline(side_), open ? Ink::None : Ink::Paper);
        if (begun == Beginning::Born && person_.figure == FigureKind::Human)
            for (Piece& piece : healthPieces(health, shape_, symbols_, centre_, side_)) {
                std::get<Shape>(piece).of = anyId(person_.id);
                pieces_.append(piece);
                filled_ = true;
            }
        if (begun == Beginning::Born && person_.figure == FigureKind::Human && !photo.isNull()) {
            const QPainterPath area = outline(filled_ ? side_ * photoBesideHealth : side_);
            pieces_.append(Shape{area, Ink::Line, width_, Pattern::Solid, Ink::Paper, anyId(person_.id), photo});
            pictured_ = true;
        }
        if (dead_) {
            const double reach = crossReach(shape_, side_);
            if (symbols_ == SymbolSet::Pedigree) add(slash(centre_, reach * 1.25), Ink::None);
            else add(cross(centre_, reach), Ink::None);
        }
        inside(age);
        return std::move(pieces_);
    }

private:
    QPainterPath outline(double side) const {
        return person_.beginning == Beginning::Born ? outlineOfShape(shape_, centre_, side)
                                                    : outlineOfBeginning(person_.beginning, shape_, symbols_, centre_, side);
    }
    void add(const QPainterPath& path, Ink fill) {
        pieces_.append(Shape{path, Ink::Line, width_, Pattern::Solid, fill, anyId(person_.id)});
    }
    void ofTheCase();
    void inside(const QString& age);

    const Person& person_;
    const SymbolShape shape_;
    const SymbolSet symbols_;
    const QPointF centre_;
    const double side_, width_;
    bool lost_ = false, dead_ = false, filled_ = false, pictured_ = false;
    QList<Piece> pieces_;
};

// A second outline; in a pedigree the proband's arrow from the lower left.
void SymbolMaker::ofTheCase() {
    if (symbols_ != SymbolSet::Pedigree) return add(outline(side_ + 2 * measure::outline * side_ / measure::side), Ink::Paper);
    const double scale = side_ / measure::side;
    const QPointF tip = centre_ + QPointF(-side_ / 2 - 0.3, side_ / 2 + 0.3) * (shape_ == SymbolShape::Circle ? 0.8 : 1.0);
    QPainterPath path(tip + QPointF(-3.6, 3.6) * scale);
    path.lineTo(tip);
    path.moveTo(tip + QPointF(-2.2, 0.2) * scale);
    path.lineTo(tip);
    path.lineTo(tip + QPointF(-0.2, 2.2) * scale);
    add(path, Ink::None);
    pieces_.append(Lettering{tip + QPointF(-4.6, 3.2) * scale, QStringLiteral("P"), std::max(2.6, 3.2 * scale), true,
                             Lettering::Align::Centre, Ink::Line, anyId(person_.id)});
}

// Age, number of people or a sign; knocked out of what lies below.
void SymbolMaker::inside(const QString& age) {
    QString text = age;
    const bool born = person_.beginning == Beginning::Born;
    if (person_.figure == FigureKind::Several)
        text = person_.several > 0 ? QString::number(person_.several) : QStringLiteral("n");
    else if (symbols_ == SymbolSet::Pedigree && person_.beginning == Beginning::Unborn) text = QStringLiteral("P");
    else if (text.isEmpty() && born && shape_ == SymbolShape::QueryDiamond) text = QStringLiteral("?");
    if (text.isEmpty() || person_.figure == FigureKind::Pet || person_.figure == FigureKind::Institution) return;
    const double size = measure::ageSize * side_ / measure::side * (text.size() > 3 || pictured_ ? 0.8 : 1);
    const QPointF at = centre_ + QPointF(0, pictured_ ? side_ * 0.36 : 0);  // a face is not written over
    if (dead_ || filled_ || pictured_) {
        const double half = textWidth(text, size) / 2 + 0.6;
        QPainterPath knockOut;
        knockOut.addRect(QRectF(at - QPointF(half, size * 0.56), at + QPointF(half, size * 0.56)));
        pieces_.append(Shape{knockOut, Ink::None, 0, Pattern::Solid, Ink::Paper, anyId(person_.id)});
    }
    pieces_.append(
        Lettering{at + QPointF(0, size * 0.35), text, size, false, Lettering::Align::Centre, Ink::Line, anyId(person_.id)});
}

}  // namespace

SymbolShape shapeOf(const Person& person, const Words& words) {
    if (person.figure == FigureKind::Pet) return SymbolShape::Pet;
    if (person.figure == FigureKind::Institution) return SymbolShape::Oblong;
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
    case SymbolShape::Oblong: path.addRoundedRect(c.x() - side, c.y() - h, 2 * side, side, h / 2, h / 2); break;
    case SymbolShape::Diamond:
    case SymbolShape::Pet:
    case SymbolShape::QueryDiamond:
        path = polygon({c + QPointF(0, -h * 1.1), c + QPointF(h * 1.1, 0), c + QPointF(0, h * 1.1), c + QPointF(-h * 1.1, 0)});
        break;
    }
    return path;
}

QPainterPath outlineOfBeginning(Beginning beginning, SymbolShape shape, SymbolSet symbols, QPointF c, double side) {
    const double h = side / 2;
    const QPainterPath triangle = polygon({c + QPointF(0, -h), c + QPointF(h, h * 0.8), c + QPointF(-h, h * 0.8)});
    const bool pedigree = symbols == SymbolSet::Pedigree;
    QPainterPath path;
    switch (beginning) {
    case Beginning::Born: return outlineOfShape(shape, c, side);
    case Beginning::Stillborn: return outlineOfShape(shape, c, side);
    case Beginning::Unborn: return pedigree ? outlineOfShape(shape, c, side) : triangle;
    case Beginning::Miscarriage:
    case Beginning::Termination:
        if (symbols != SymbolSet::Ics) path = triangle;
        if (!pedigree) path.addPath(cross(c, h * (symbols == SymbolSet::International ? 0.8 : 1.0)));
        if (beginning == Beginning::Miscarriage) return path;
        if (pedigree) {
            path.addPath(slash(c, h * 1.3));
        } else {
            path.moveTo(c + QPointF(-h * 1.2, 0));
            path.lineTo(c + QPointF(h * 1.2, 0));
        }
        return path;
    }
    return path;
}

QPainterPath waveOfArrival(QPointF at) {
    constexpr double length = 5.4, height = 0.96;  // mm; three periods (spec/genogram §2.1)
    QPainterPath path(at - QPointF(length / 2, 0));
    for (int i = 1; i <= 36; ++i)
        path.lineTo(at + QPointF(length * (i / 36.0 - 0.5), -height * std::sin(2 * std::numbers::pi * 3 * i / 36)));
    return path;
}

Piece bracketsRound(QPointF c, double side) {
    const double half = side / 2 + 1.3, foot = 1.6;
    QPainterPath path;
    for (const double sign : {-1.0, 1.0}) {
        path.moveTo(c + QPointF(sign * (half - foot), -half));
        path.lineTo(c + QPointF(sign * half, -half));
        path.lineTo(c + QPointF(sign * half, half));
        path.lineTo(c + QPointF(sign * (half - foot), half));
    }
    return Shape{path, Ink::Line, measure::line, Pattern::Solid, Ink::None, {}};
}

QList<Piece> symbolPieces(const Person& person, const Words& words, SymbolSet symbols, QPointF centre, double side,
                          const QString& age, const HealthFields& health, const QImage& photo) {
    return SymbolMaker(person, shapeOf(person, words), symbols, centre, side).make(age, health, photo);
}

}  // namespace core
