// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/line_net.h"

#include <cmath>

#include "core/genogram/layout.h"

namespace core {
namespace {

constexpr double cut = 4 * measure::pixel;  // half of what a crossing takes from the lower line
constexpr double touch = 0.3;               // mm; lines that only meet do not cross

bool isFlat(const NetLine& l) { return l.line.y1() == l.line.y2(); }
double fixedOf(const NetLine& l) { return isFlat(l) ? l.line.y1() : l.line.x1(); }
double fromOf(const NetLine& l) { return isFlat(l) ? std::min(l.line.x1(), l.line.x2()) : std::min(l.line.y1(), l.line.y2()); }
double toOf(const NetLine& l) { return isFlat(l) ? std::max(l.line.x1(), l.line.x2()) : std::max(l.line.y1(), l.line.y2()); }

auto lookOf(const NetLine& l) { return std::tuple(l.net, int(l.rank), int(l.pattern), l.width, l.of); }

QLineF between(bool flat, double fixed, double from, double to) {
    return flat ? QLineF(from, fixed, to, fixed) : QLineF(fixed, from, fixed, to);
}

bool crosses(const NetLine& flat, const NetLine& upright) {
    return fixedOf(upright) > fromOf(flat) + touch && fixedOf(upright) < toOf(flat) - touch &&
           fixedOf(flat) > fromOf(upright) + touch && fixedOf(flat) < toOf(upright) - touch;
}

}  // namespace

void LineNet::add(const QPolygonF& points, const NetLine& like) {
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (points[i - 1] == points[i]) continue;
        NetLine line = like;
        line.line = QLineF(points[i - 1], points[i]);
        lines_.append(line);
    }
}

QList<NetLine> LineNet::merged() const {
    QList<NetLine> sorted(lines_);
    std::stable_sort(sorted.begin(), sorted.end(), [](const NetLine& a, const NetLine& b) {
        return std::tuple(lookOf(a), isFlat(a), fixedOf(a), fromOf(a)) < std::tuple(lookOf(b), isFlat(b), fixedOf(b), fromOf(b));
    });
    QList<NetLine> result;
    for (const NetLine& line : sorted) {
        if (!result.isEmpty()) {
            NetLine& last = result.last();
            const bool same =
                lookOf(last) == lookOf(line) && isFlat(last) == isFlat(line) && std::abs(fixedOf(last) - fixedOf(line)) < 1e-6;
            if (same && fromOf(line) <= toOf(last) + 1e-6) {
                last.line = between(isFlat(last), fixedOf(last), fromOf(last), std::max(toOf(last), toOf(line)));
                continue;
            }
        }
        result.append(line);
        result.last().line = between(isFlat(line), fixedOf(line), fromOf(line), toOf(line));
    }
    return result;
}

QList<Piece> LineNet::pieces() const {
    const QList<NetLine> all = merged();
    std::vector<std::vector<double>> cuts(size_t(all.size()));
    std::vector<size_t> flat, upright;
    for (size_t i = 0; i < size_t(all.size()); ++i) (isFlat(all[qsizetype(i)]) ? flat : upright).push_back(i);
    std::sort(upright.begin(), upright.end(),
              [&](size_t a, size_t b) { return fixedOf(all[qsizetype(a)]) < fixedOf(all[qsizetype(b)]); });
    for (const size_t f : flat) {
        const NetLine& a = all[qsizetype(f)];
        auto u = std::lower_bound(upright.begin(), upright.end(), fromOf(a),
                                  [&](size_t i, double x) { return fixedOf(all[qsizetype(i)]) < x; });
        for (; u != upright.end() && fixedOf(all[qsizetype(*u)]) <= toOf(a); ++u) {
            const NetLine& b = all[qsizetype(*u)];
            if (a.net == b.net || !crosses(a, b)) continue;
            if (a.rank > b.rank) cuts[*u].push_back(fixedOf(a));
            else cuts[f].push_back(fixedOf(b));
        }
    }
    QList<Piece> pieces;
    std::optional<NetLine> last;
    for (size_t i = 0; i < size_t(all.size()); ++i) {
        const NetLine& line = all[qsizetype(i)];
        QPainterPath path;
        double from = fromOf(line);
        std::sort(cuts[i].begin(), cuts[i].end());
        cuts[i].push_back(toOf(line) + cut);
        for (const double at : cuts[i]) {
            if (at - cut > from) {
                const QLineF part = between(isFlat(line), fixedOf(line), from, at - cut);
                path.moveTo(part.p1());
                path.lineTo(part.p2());
            }
            from = std::max(from, at + cut);
        }
        if (last && lookOf(*last) == lookOf(line)) std::get<Shape>(pieces.last()).path.addPath(path);
        else pieces.append(Shape{path, Ink::Line, line.width, line.pattern, Ink::None, line.of});
        last = line;
    }
    return pieces;
}

}  // namespace core
