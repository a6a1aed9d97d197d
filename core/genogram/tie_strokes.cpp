// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tie_strokes.h"

#include <cmath>
#include <numbers>

#include "core/genogram/layout.h"
#include "core/genogram/tie_looks.h"

namespace core {
namespace {

constexpr double apart = 2.6 * measure::pixel;
constexpr double zigzagPeriod = 13 * measure::pixel;
constexpr double wavePeriod = 18 * measure::pixel, waveHeight = 4.5 * measure::pixel;
constexpr double beadText = 2.9;  // mm
constexpr double arrowLength = 14 * measure::pixel, arrowWidth = 13 * measure::pixel;

// A way that can be asked for points by the length walked.
class Walk {
public:
    explicit Walk(const QPolygonF& points) : points_(points) {
        for (qsizetype i = 1; i < points.size(); ++i) lengths_.append(length() + QLineF(points[i - 1], points[i]).length());
    }
    double length() const { return lengths_.isEmpty() ? 0 : lengths_.last(); }
    QPointF at(double s, double aside = 0) const {
        const qsizetype i = std::clamp<qsizetype>(std::lower_bound(lengths_.begin(), lengths_.end(), s) - lengths_.begin(), 0,
                                                  lengths_.size() - 1);
        const double before = i == 0 ? 0 : lengths_[i - 1], step = lengths_[i] - before;
        const QPointF a = points_[i], b = points_[i + 1];
        const double t = step > 0 ? (s - before) / step : 0;
        const QPointF along = step > 0 ? (b - a) / step : QPointF(1, 0);
        return a + (b - a) * t + QPointF(-along.y(), along.x()) * aside;
    }

private:
    const QPolygonF& points_;
    QList<double> lengths_;
};

QPainterPath parallel(const Walk& walk, double from, double to, double aside) {
    QPainterPath path(walk.at(from, aside));
    const int steps = std::max(1, int((to - from) / 0.8));
    for (int i = 1; i <= steps; ++i) path.lineTo(walk.at(from + (to - from) * i / steps, aside));
    return path;
}

QPainterPath zigzag(const Walk& walk, double from, double to, double height) {
    QPainterPath path(walk.at(from));
    const int teeth = std::max(2, int(std::round((to - from) / (zigzagPeriod / 2))));
    for (int i = 0; i < teeth; ++i) {
        const double aside = i % 2 == 0 ? height : -height;
        path.lineTo(walk.at(from + (to - from) * (i + 0.5) / teeth, aside));
    }
    path.lineTo(walk.at(to));
    return path;
}

QPainterPath wavy(const Walk& walk, double from, double to) {
    QPainterPath path(walk.at(from));
    const int waves = std::max(1, int(std::round((to - from) / wavePeriod)));
    const int steps = waves * 12;
    for (int i = 1; i <= steps; ++i)
        path.lineTo(walk.at(from + (to - from) * i / steps, waveHeight * std::sin(2 * std::numbers::pi * waves * i / steps)));
    return path;
}

QPainterPath arrow(const Walk& walk, bool atEnd, bool open, double length) {
    const double base = atEnd ? walk.length() - length : length;
    const QPointF tip = walk.at(atEnd ? walk.length() : 0), foot = walk.at(base);
    const QPointF along = (tip - foot) / std::max(0.001, std::hypot(tip.x() - foot.x(), tip.y() - foot.y()));
    const double half = arrowWidth / 2 * length / arrowLength;
    const QPointF aside(-along.y() * half, along.x() * half);
    QPainterPath path(open ? foot + aside : tip);
    path.lineTo(open ? tip : foot + aside);
    path.lineTo(foot - aside);
    if (!open) path.closeSubpath();
    return path;
}

QPainterPath bar(const Walk& walk, double at, double half) {
    QPainterPath path(walk.at(at, half));
    path.lineTo(walk.at(at, -half));
    return path;
}

QPainterPath heartAt(QPointF c) {
    const double s = 1.9;  // half of its breadth, mm
    QPainterPath path(c + QPointF(0, s));
    path.cubicTo(c + QPointF(-1.6 * s, -0.1 * s), c + QPointF(-0.9 * s, -1.5 * s), c + QPointF(0, -0.45 * s));
    path.cubicTo(c + QPointF(0.9 * s, -1.5 * s), c + QPointF(1.6 * s, -0.1 * s), c + QPointF(0, s));
    path.closeSubpath();
    return path;
}

class Strokes {
public:
    Strokes(const Tie& tie, const QPolygonF& way) : tie_(tie), look_(tieLook(tie.kind)), walk_(way) {}

    QList<Piece> make() {
        double from = 0, to = walk_.length();
        if (to < 2 * arrowLength / 1.5) {  // too short for a pattern
            line(from, to, 0);
            return std::move(pieces_);
        }
        const bool mutual = tie_.direction == TieDirection::Mutual;
        const bool atB = tie_.direction == TieDirection::AToB || (mutual && look_.headWhenMutual);
        const bool atA = tie_.direction == TieDirection::BToA || (mutual && look_.headWhenMutual);
        if (look_.head != TieHead::None) {
            const double back = look_.head == TieHead::Open ? 0 : headLength();  // an open head lies over its line
            if (atB) head(true), to -= back;
            if (atA) head(false), from += back;
        }
        body(from, to);
        if (look_.carer && !mutual) add(bar(walk_, atB ? 0.4 : walk_.length() - 0.4, 1.3), look_.width * 0.7, Pattern::Solid);
        beads((from + to) / 2);
        if (tie_.standing == Standing::Alleged) doubt(from, to);
        return std::move(pieces_);
    }

private:
    void add(const QPainterPath& path, double width, Pattern pattern, Ink fill = Ink::None) {
        pieces_.append(Shape{path, look_.ink, width, pattern, fill, anyId(tie_.id)});
    }
    /// Along the way nothing alleged is solid.
    Pattern along(Pattern own) const {
        return tie_.standing == Standing::Alleged && own == Pattern::Solid ? Pattern::ShortDashed : own;
    }
    void line(double from, double to, double aside) { add(parallel(walk_, from, to, aside), look_.width, along(look_.pattern)); }
    double headLength() const { return std::min(arrowLength, walk_.length() * 0.3); }
    void head(bool atEnd) {
        const bool open = look_.head == TieHead::Open;
        add(arrow(walk_, atEnd, open, headLength()), measure::line, Pattern::Solid,
            open                            ? Ink::None
            : look_.head == TieHead::Hollow ? Ink::Paper
                                            : look_.ink);
    }
    void body(double from, double to);
    void broken(double from, double to);
    void beads(double at);
    // Above the beginning of a line that is too short for it beside a bead.
    void doubt(double from, double to) {
        const bool brief = to - from < 20;
        const double at = brief ? from : from + (to - from) / 4, up = brief ? -1.6 : 1.1;
        pieces_.append(Lettering{walk_.at(at) + QPointF(0, up), QStringLiteral("?"), 3.2, true, Lettering::Align::Centre,
                                 look_.ink, anyId(tie_.id)});
    }

    const Tie& tie_;
    const TieLook& look_;
    const Walk walk_;
    QList<Piece> pieces_;
};

// A line broken in its middle by two bars; a ring between them where it is mended.
void Strokes::broken(double from, double to) {
    const double middle = (from + to) / 2, half = 1.1;
    line(from, middle - half, 0);
    line(middle + half, to, 0);
    add(bar(walk_, middle - half, 1.7), look_.width, Pattern::Solid);
    add(bar(walk_, middle + half, 1.7), look_.width, Pattern::Solid);
    if (look_.stroke != TieStroke::Mended) return;
    QPainterPath ring;
    ring.addEllipse(walk_.at(middle), 0.8, 0.8);
    add(ring, look_.width, Pattern::Solid, Ink::Paper);
}

void Strokes::body(double from, double to) {
    if (look_.stroke == TieStroke::Broken || look_.stroke == TieStroke::Mended) return broken(from, to);
    if (look_.lines % 2 == 1) line(from, to, 0);
    if (look_.lines > 1) {
        const double aside = look_.lines == 2 ? apart : apart * 1.6;
        line(from, to, aside);
        line(from, to, -aside);
    }
    if (look_.stroke == TieStroke::Wavy) add(wavy(walk_, from, to), look_.width, along(look_.pattern));
    if (look_.stroke != TieStroke::Zigzag) return;
    const Pattern own = look_.lines > 0 ? Pattern::Solid : look_.pattern;  // the pattern is that of the lines below it
    add(zigzag(walk_, from, to, look_.height), look_.width, along(own));
    if (!look_.rails) return;
    line(from, to, look_.height * 1.5);
    line(from, to, -look_.height * 1.5);
}

void Strokes::beads(double at) {
    const QPointF middle = walk_.at(at);
    if (look_.heart != TieHeart::None)
        add(heartAt(middle), look_.width, Pattern::Solid, look_.heart == TieHeart::Solid ? look_.ink : Ink::Paper);
    const QString letters = QLatin1String(look_.letters);
    if (letters.isEmpty()) return;
    const double half = letters.size() > 1 ? 2.7 : 2;
    QPainterPath disc;
    disc.addEllipse(middle, half, 2);
    add(disc, 1.5 * measure::pixel, Pattern::Solid, Ink::Paper);
    pieces_.append(
        Lettering{middle + QPointF(0, 1.0), letters, beadText, true, Lettering::Align::Centre, look_.ink, anyId(tie_.id)});
}

}  // namespace

Ink inkOf(TieKind kind) { return tieLook(kind).ink; }

QList<Piece> tiePieces(const Tie& tie, const QPolygonF& way) {
    if (way.size() < 2) return {};
    return Strokes(tie, way).make();
}

}  // namespace core
