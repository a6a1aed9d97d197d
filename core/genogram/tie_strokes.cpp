// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tie_strokes.h"

#include <cmath>

#include "core/genogram/layout.h"

namespace core {
namespace {

constexpr double apart = 2.6 * measure::pixel, thin = 1.5 * measure::pixel, thick = 3 * measure::pixel;
constexpr double zigzagPeriod = 13 * measure::pixel, zigzagHeight = 4.5 * measure::pixel;
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

QPainterPath zigzag(const Walk& walk, double from, double to) {
    QPainterPath path(walk.at(from));
    const int teeth = std::max(2, int(std::round((to - from) / (zigzagPeriod / 2))));
    for (int i = 0; i < teeth; ++i) {
        const double aside = i % 2 == 0 ? zigzagHeight : -zigzagHeight;
        path.lineTo(walk.at(from + (to - from) * (i + 0.5) / teeth, aside));
    }
    path.lineTo(walk.at(to));
    return path;
}

QPainterPath arrow(const Walk& walk, bool atEnd) {
    const double base = atEnd ? walk.length() - arrowLength : arrowLength;
    const QPointF tip = walk.at(atEnd ? walk.length() : 0), foot = walk.at(base);
    const QPointF along = (tip - foot) / std::max(0.001, std::hypot(tip.x() - foot.x(), tip.y() - foot.y()));
    const QPointF aside(-along.y() * arrowWidth / 2, along.x() * arrowWidth / 2);
    QPainterPath path(tip);
    path.lineTo(foot + aside);
    path.lineTo(foot - aside);
    path.closeSubpath();
    return path;
}

QPainterPath bar(const Walk& walk, double at, double half) {
    QPainterPath path(walk.at(at, half));
    path.lineTo(walk.at(at, -half));
    return path;
}

class Strokes {
public:
    Strokes(const Tie& tie, const QPolygonF& way) : tie_(tie), walk_(way), ink_(inkOf(tie.kind)) {}

    QList<Piece> make() {
        if (walk_.length() < 2 * arrowLength / 1.5) {  // too short for a pattern
            line(0, walk_.length(), 0, thin);
            return std::move(pieces_);
        }
        const bool directed = tie_.direction != TieDirection::Mutual;
        const bool toB = tie_.direction == TieDirection::AToB;
        double from = 0, to = walk_.length();
        if (directed && hasArrow()) {
            if (toB) to -= arrowLength;
            else from += arrowLength;
            add(arrow(walk_, toB), measure::line,
                tie_.kind == TieKind::EmotionalAbuse || tie_.kind == TieKind::Neglect ? Ink::Paper : ink_, true);
        }
        body(from, to);
        if (tie_.kind == TieKind::Caregiving && directed) add(bar(walk_, toB ? 0.4 : walk_.length() - 0.4, 1.3), thick * 0.7);
        return std::move(pieces_);
    }

private:
    bool hasArrow() const {
        switch (tie_.kind) {
        case TieKind::Caregiving:
        case TieKind::Controlling:
        case TieKind::Violence:
        case TieKind::SexualAbuse:
        case TieKind::EmotionalAbuse:
        case TieKind::Neglect:
        case TieKind::Influence: return true;
        default: return false;
        }
    }
    void body(double from, double to);
    void gap(double from, double to);
    void add(const QPainterPath& path, double width, Ink fill = Ink::None, bool solid = false) {
        const Pattern own = tie_.kind == TieKind::Distant   ? Pattern::Dotted
                            : tie_.kind == TieKind::Neglect ? Pattern::ShortDashed
                                                            : Pattern::Solid;
        const Pattern pattern = solid ? Pattern::Solid : tie_.standing == Standing::Alleged ? Pattern::ShortDashed : own;
        pieces_.append(Shape{path, ink_, width, pattern, fill, anyId(tie_.id)});
    }
    void line(double from, double to, double aside, double width) { add(parallel(walk_, from, to, aside), width); }
    void bead(const QString& letter) {
        const QPointF middle = walk_.at(walk_.length() / 2);
        QPainterPath disc;
        disc.addEllipse(middle, 2, 2);
        add(disc, thin, Ink::Paper, true);
        pieces_.append(Lettering{middle + QPointF(0, 1.0), letter, 2.9, true, Lettering::Align::Centre, ink_, anyId(tie_.id)});
    }

    const Tie& tie_;
    const Walk walk_;
    const Ink ink_;
    QList<Piece> pieces_;
};

// A line broken in its middle by two bars.
void Strokes::gap(double from, double to) {
    const double middle = (from + to) / 2, half = 1.1;
    line(from, middle - half, 0, measure::line);
    line(middle + half, to, 0, measure::line);
    add(bar(walk_, middle - half, 1.7), measure::line, Ink::None, true);
    add(bar(walk_, middle + half, 1.7), measure::line, Ink::None, true);
}

void Strokes::body(double from, double to) {
    switch (tie_.kind) {
    case TieKind::FusedHostile:
    case TieKind::VeryClose:
        line(from, to, 0, thin);
        line(from, to, apart * 1.6, thin);
        line(from, to, -apart * 1.6, thin);
        return;
    case TieKind::CloseHostile:
    case TieKind::BestFriends:
    case TieKind::Love:
    case TieKind::Admiring:
    case TieKind::Spiritual:
    case TieKind::Close:
        line(from, to, apart, thin);
        line(from, to, -apart, thin);
        return;
    case TieKind::Indifferent:
    case TieKind::NeverMet:
    case TieKind::DistantHostile:
    case TieKind::Distant: line(from, to, 0, measure::line); return;
    case TieKind::Conflict: add(zigzag(walk_, from, to), thin); return;
    case TieKind::Hostile: add(zigzag(walk_, from, to), thick * 0.9); return;
    case TieKind::CutOff: gap(from, to); return;
    case TieKind::Repaired: {
        gap(from, to);
        QPainterPath ring;
        ring.addEllipse(walk_.at((from + to) / 2), 0.8, 0.8);
        add(ring, thin, Ink::Paper, true);
        return;
    }
    case TieKind::Caregiving: line(from, to, 0, thick); return;
    case TieKind::CoerciveControl:
    case TieKind::Manipulative:
    case TieKind::Jealous:
    case TieKind::Distrust:
    case TieKind::Controlling:
        line(from, to, 0, measure::line);
        bead(QStringLiteral("C"));
        return;
    case TieKind::SexualAbuse:
        line(from, to, zigzagHeight * 1.5, thin);
        line(from, to, -zigzagHeight * 1.5, thin);
        add(zigzag(walk_, from, to), measure::line);
        return;
    case TieKind::PhysicalAbuse:
    case TieKind::Violence: add(zigzag(walk_, from, to), tie_.direction == TieDirection::Mutual ? thick : measure::line); return;
    case TieKind::EmotionalAbuse: add(zigzag(walk_, from, to), measure::line); return;
    case TieKind::Neglect:
        add(zigzag(walk_, from, to), measure::line);
        bead(QStringLiteral("N"));
        return;
    case TieKind::FocusedOn:
    case TieKind::FocusedNegatively:
    case TieKind::Influence: line(from, to, 0, measure::line); return;
    case TieKind::Connected:
    case TieKind::Other: line(from, to, 0, thin); return;
    }
}

}  // namespace

Ink inkOf(TieKind kind) {
    switch (kind) {
    case TieKind::Close:
    case TieKind::VeryClose:
    case TieKind::Caregiving:
    case TieKind::BestFriends:
    case TieKind::Love:
    case TieKind::Admiring:
    case TieKind::Spiritual:
    case TieKind::Repaired: return Ink::TieClose;
    case TieKind::Conflict:
    case TieKind::Hostile:
    case TieKind::CloseHostile:
    case TieKind::FusedHostile:
    case TieKind::DistantHostile:
    case TieKind::FocusedNegatively:
    case TieKind::Distrust:
    case TieKind::Jealous:
    case TieKind::Manipulative:
    case TieKind::CoerciveControl:
    case TieKind::PhysicalAbuse:
    case TieKind::Controlling:
    case TieKind::Violence:
    case TieKind::SexualAbuse:
    case TieKind::EmotionalAbuse:
    case TieKind::Neglect: return Ink::TieHarm;
    case TieKind::Distant:
    case TieKind::CutOff:
    case TieKind::Influence:
    case TieKind::Connected:
    case TieKind::Indifferent:
    case TieKind::NeverMet:
    case TieKind::FocusedOn:
    case TieKind::Other: return Ink::TieOther;
    }
    return Ink::TieOther;
}

QList<Piece> tiePieces(const Tie& tie, const QPolygonF& way) {
    if (way.size() < 2) return {};
    return Strokes(tie, way).make();
}

}  // namespace core
