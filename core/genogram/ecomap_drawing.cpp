// SPDX-License-Identifier: MPL-2.0
// The ecomap drawn: strength by the number of lines, stress by strokes across, help by arrows.
#include "core/genogram/ecomap.h"
#include "core/genogram/legend.h"
#include "core/genogram/painter.h"
#include "core/genogram/spoken.h"

#include <QSet>

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double width = 0.55;       // mm of a line
constexpr double twin = 0.9;         // mm from the middle to each line of a strong tie
constexpr double strokeGap = 4.5;    // mm between the strokes of stress
constexpr double strokeReach = 1.5;  // mm to each side
constexpr double arrow = 3.2;        // mm

QPointF along(const QPolygonF& way, qsizetype i) {
    const QPointF step = way[std::min(i + 1, way.size() - 1)] - way[std::min(i, way.size() - 2)];
    return step / std::max(0.001, std::hypot(step.x(), step.y()));
}

QPainterPath shifted(const QPolygonF& way, double aside) {
    QPainterPath path;
    for (qsizetype i = 0; i < way.size(); ++i) {
        const QPointF to = along(way, i);
        const QPointF point = way[i] + QPointF(-to.y(), to.x()) * aside;
        if (i == 0) path.moveTo(point);
        else path.lineTo(point);
    }
    return path;
}

QPainterPath stressOn(const QPolygonF& way) {
    QPainterPath strokes;
    double walked = 0, next = strokeGap;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF step(way[i - 1], way[i]);
        for (; next <= walked + step.length(); next += strokeGap) {
            const QPointF at = step.pointAt((next - walked) / std::max(0.001, step.length())), to = along(way, i - 1);
            const QPointF slant = (QPointF(-to.y(), to.x()) + to * 0.5) * strokeReach;
            strokes.moveTo(at - slant);
            strokes.lineTo(at + slant);
        }
        walked += step.length();
    }
    return strokes;
}

QPainterPath arrowAt(QPointF tip, QPointF to) {
    const QPointF aside(-to.y() * arrow * 0.45, to.x() * arrow * 0.45);
    QPainterPath head(tip);
    head.lineTo(tip - to * arrow + aside);
    head.lineTo(tip - to * arrow - aside);
    head.closeSubpath();
    return head;
}

QList<Piece> tieLine(const OutsideTie& tie, const QPolygonF& way, const std::optional<AnyId>& of) {
    if (way.size() < 2) return {};
    const Ink ink = tie.stressful ? Ink::TieHarm : Ink::TieClose;
    QList<Piece> pieces;
    if (tie.strength == TieStrength::Strong) {
        for (const double aside : {-twin, twin})
            pieces.append(Shape{shifted(way, aside), ink, width, Pattern::Solid, Ink::None, of});
    } else {
        const Pattern pattern = tie.strength == TieStrength::Weak ? Pattern::Dashed : Pattern::Solid;
        pieces.append(Shape{shifted(way, 0), ink, width, pattern, Ink::None, of});
    }
    if (tie.stressful) pieces.append(Shape{stressOn(way), ink, width, Pattern::Solid, Ink::None, of});
    const bool gives = tie.flow == EnergyFlow::ToFamily || tie.flow == EnergyFlow::Both;
    const bool takes = tie.flow == EnergyFlow::FromFamily || tie.flow == EnergyFlow::Both;
    if (gives) pieces.append(Shape{arrowAt(way.last(), along(way, way.size() - 1)), ink, width, Pattern::Solid, ink, of});
    if (takes) pieces.append(Shape{arrowAt(way.first(), -along(way, 0)), ink, width, Pattern::Solid, ink, of});
    return pieces;
}

QPolygonF sampleWay(QPointF at) {
    QPolygonF way;
    for (int i = 0; i <= 8; ++i) way << at + QPointF(-4 + i, 0);
    return way;
}

void addKey(Legend& legend, const OutsideTie& tie, const Words& words) {
    const auto add = [&](int rank, const QString& key, const OutsideTie& sample) {
        legend.add(rank, words.phrase(key), [sample](QPointF at) { return tieLine(sample, sampleWay(at), std::nullopt); });
    };
    const OutsideTie plain{.id = tie.id, .caseId = tie.caseId};
    OutsideTie sample = plain;
    sample.strength = tie.strength;
    add(int(tie.strength), u"ecomap.key_"_s + toName(tie.strength), sample);
    if (tie.stressful) {
        sample = plain;
        sample.stressful = true;
        add(4, u"ecomap.key_stressful"_s, sample);
    }
    if (tie.flow == EnergyFlow::NotSaid) return;
    sample = plain;
    sample.flow = tie.flow;
    add(5 + int(tie.flow), u"ecomap.key_"_s + toName(tie.flow), sample);
}

}  // namespace

Drawing drawingOf(const CaseSnapshot& records, const Ecomap& map, const GenogramOptions& options, const Words& words,
                  const QSet<AnyId>& possible) {
    GenogramOptions plain = options;
    plain.ties = false;
    plain.legend = false;
    const QString title = std::exchange(plain.title, {});
    Drawing drawing = drawingOf(records, map.family, plain, words, possible);
    speakSpots(drawing, records, options.asAt, words);
    QPainterPath circle;
    circle.addEllipse(map.centre, map.radius, map.radius);
    drawing.pieces.prepend(Shape{circle, Ink::Line, 0.5, Pattern::Solid, Ink::None, {}});
    drawing.bounds |= circle.boundingRect();
    int below = 0;  // the systems are a row of their own for who walks by key
    for (const PersonPlace& place : map.family.people) below = std::max(below, place.generation + 1);
    Legend legend;
    for (const EcomapLine& line : map.lines) {
        const OutsideTie& tie = *records.find<OutsideTie>(line.tie);
        drawing.pieces.append(tieLine(tie, line.way, anyId(tie.id)));
        addKey(legend, tie, words);
    }
    for (const EcomapSystem& system : map.systems) {
        const AnyId of = anyId(system.ties.first());
        QPainterPath round;
        round.addEllipse(system.centre, system.radius, system.radius);
        drawing.pieces.append(Shape{round, Ink::Line, measure::line, Pattern::Solid, Ink::Paper, of});
        double y = system.centre.y() - double(system.lines.size() - 1) * measure::textLine / 2 + measure::textSize * 0.35;
        for (const QString& text : system.lines) {
            drawing.pieces.append(Lettering{QPointF(system.centre.x(), y), text, measure::textSize, false,
                                            Lettering::Align::Centre, Ink::Line, of});
            y += measure::textLine;
        }
        QStringList says{system.name};
        for (const OutsideTieId& id : system.ties) {
            const OutsideTie& tie = *records.find<OutsideTie>(id);
            says.append(words.phrase(u"ecomap.said"_s, {whoseTie(records, tie, words), outsideTieWords(tie, words)}));
        }
        drawing.spots.append({of, round.boundingRect(), below, 0, says.join(u", "_s)});
        drawing.bounds |= round.boundingRect();
    }
    drawing.bounds.adjust(-5, -5, 5, 5);
    if (!title.isEmpty()) {
        drawing.bounds.setTop(drawing.bounds.top() - 8);
        drawing.pieces.append(Lettering{
            drawing.bounds.topLeft() + QPointF(3, 6), title, 16 * measure::pixel, true, Lettering::Align::Left, Ink::Line, {}});
    }
    const QList<Piece> key =
        options.legend ? legend.pieces(drawing.bounds.bottomLeft() + QPointF(3, 3), std::max(170.0, drawing.bounds.width() - 6))
                       : QList<Piece>{};
    for (const Piece& piece : key) drawing.bounds |= boundsOf(piece).adjusted(-2, 0, 2, 3);
    drawing.pieces.append(key);
    return drawing;
}

}  // namespace core
