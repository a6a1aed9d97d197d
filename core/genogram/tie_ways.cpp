// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tie_ways.h"

#include <QHash>

#include <cmath>

#include "core/genogram/text_width.h"

namespace core {
namespace {

constexpr int samples = 28;
constexpr double clearance = 0.9;                                           // mm between a symbol and the end of a tie
constexpr double bows[] = {0, 0.4, -0.4, 0.9, -0.9, 1.6, -1.6, 2.6, -2.6};  // of a symbol's side

bool isRound(const CaseSnapshot& records, const PersonId& id) {
    const Person* p = records.find<Person>(id);
    return p && p->sex == Sex::Female;
}

bool covers(const PersonPlace& p, bool round, QPointF at, double margin) {
    const QPointF d = at - p.centre;
    const double half = p.side / 2 + margin;
    return round ? std::hypot(d.x(), d.y()) < half : std::abs(d.x()) < half && std::abs(d.y()) < half;
}

/// About where the year of a union is written: above its line, below a bracket.
QRectF coupleLabel(const CouplePlace& couple) {
    const double width = textWidth(couple.label, measure::textSize), height = measure::textSize;
    const QPointF middle = couple.mark + (couple.bracket ? QPointF(-2, height * 0.8) : QPointF(0, -1.9 - height * 0.5));
    return QRectF(middle - QPointF(width / 2, height / 2), QSizeF(width, height));
}

class TieWays {
public:
    TieWays(const CaseSnapshot& records, const Layout& layout) : records_(records), layout_(layout) {
        for (const PersonPlace& p : layout.people) {
            place_.insert(p.person, &p);
            const double half = p.side / 2 + 2;
            symbols_.append({p.person, QRectF(p.centre - QPointF(half, half), p.centre + QPointF(half, half))});
            labels_.append({p.person, p.labelBox});
        }
        for (const CouplePlace& c : layout.couples) {
            addLines(c.line);
            if (!c.label.isEmpty()) labels_.append({std::nullopt, coupleLabel(c)});
        }
        for (const DescentPlace& d : layout.descents) addLines(d.points);
    }

    QList<TiePlace> make() {
        QList<TiePlace> ties;
        for (const Tie& tie : records_.all<Tie>()) {
            const PersonPlace *a = place_.value(tie.a), *b = place_.value(tie.b);
            if (!a || !b || a == b || tie.standing == Standing::Disproved) continue;
            QPolygonF best;
            double least = 1e18;
            for (const double first : bows)
                for (const double second : bows) {
                    // Where many people stand only plain bows are tried: there are enough lines to look at.
                    if (first != second && layout_.people.size() > 150) continue;
                    const double shape = 2 * std::max(std::abs(first), std::abs(second)) + 0.8 * std::abs(first - second);
                    if (shape >= least) continue;
                    const QPolygonF way = curve(*a, *b, first * measure::side, second * measure::side);
                    const double cost = costOf(way, tie) + shape;
                    if (way.size() < 2 || cost >= least) continue;
                    least = cost;
                    best = way;
                }
            if (best.isEmpty()) continue;
            ties.append({tie.id, tie.a, tie.b, tie.kind, best});
            earlier_.append(best);
        }
        return ties;
    }

private:
    struct Obstacle {
        std::optional<PersonId> person;  ///< whose symbol or label it is; none for that of a couple
        QRectF box;
    };

    void addLines(const QPolygonF& points) {
        for (qsizetype i = 1; i < points.size(); ++i)
            lines_.append(QRectF(points[i - 1], points[i]).normalized().adjusted(-1.3, -1.3, 1.3, 1.3));
    }

    // A cubic curve between the centres that bows aside by `first` near a and `second` near b, without what symbols hide.
    QPolygonF curve(const PersonPlace& a, const PersonPlace& b, double first, double second) const {
        const QPointF along = b.centre - a.centre;
        const double length = std::hypot(along.x(), along.y());
        const QPointF aside = length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF(0, 1);
        const QPointF one = a.centre + along / 3 + aside * (first * 4 / 3), two = b.centre - along / 3 + aside * (second * 4 / 3);
        QPolygonF points;
        const double marginA = clearance + outline(a), marginB = clearance + outline(b);
        for (int i = 0; i <= 4 * samples; ++i) {
            const double t = double(i) / (4 * samples), u = 1 - t;
            const QPointF at = a.centre * (u * u * u) + one * (3 * u * u * t) + two * (3 * u * t * t) + b.centre * (t * t * t);
            if (covers(a, isRound(records_, a.person), at, marginA) || covers(b, isRound(records_, b.person), at, marginB))
                continue;
            points.append(at);
        }
        return points;
    }
    double outline(const PersonPlace& p) const {
        const Person* person = records_.find<Person>(p.person);
        return person && person->subjectChild ? measure::outline : 0;
    }

    double costOf(const QPolygonF& way, const Tie& tie) const {
        double cost = 0;
        for (const Obstacle& o : symbols_)
            if (o.person != tie.a && o.person != tie.b && touches(way, o.box)) cost += 20;
        for (const Obstacle& o : labels_) {
            const auto inside = std::count_if(way.begin(), way.end(), [&](const QPointF& at) { return o.box.contains(at); });
            if (inside == 0) continue;
            const bool own = o.person == tie.a || o.person == tie.b;
            cost += (own ? 5 : 7) + 0.5 * double(inside);
        }
        int onLines = 0;
        for (const QPointF& at : way)
            for (const QRectF& line : lines_)
                if (line.contains(at)) {
                    ++onLines;
                    break;
                }
        cost += 5.0 * onLines / double(std::max<qsizetype>(1, way.size()));
        for (const QPolygonF& other : earlier_) {
            int close = 0;
            for (qsizetype i = 0; i < way.size(); i += 4)
                for (qsizetype k = 0; k < other.size(); k += 4)
                    if (std::hypot(way[i].x() - other[k].x(), way[i].y() - other[k].y()) < 2.4) {
                        ++close;
                        break;
                    }
            cost += 0.8 * close;
        }
        return cost;
    }
    static bool touches(const QPolygonF& way, const QRectF& box) {
        return std::any_of(way.begin(), way.end(), [&](const QPointF& at) { return box.contains(at); });
    }

    const CaseSnapshot& records_;
    const Layout& layout_;
    QHash<PersonId, const PersonPlace*> place_;
    QList<Obstacle> symbols_, labels_;
    QList<QRectF> lines_;
    QList<QPolygonF> earlier_;
};

}  // namespace

QList<TiePlace> tiePlaces(const CaseSnapshot& records, const Layout& layout) {
    if (records.all<Tie>().isEmpty()) return {};
    return TieWays(records, layout).make();
}

}  // namespace core
