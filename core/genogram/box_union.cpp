// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/box_union.h"

#include <QPoint>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace core {
namespace {

constexpr double same = 1e-6;  // nearer coordinates are one

std::vector<double> sortedOnce(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end(), [](double a, double b) { return b - a < same; }), values.end());
    return values;
}

struct Less {
    bool operator()(const QPoint& a, const QPoint& b) const { return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x(); }
};

/// The boxes on a grid of all their edges: which cells are covered.
class Cells {
public:
    explicit Cells(const QList<QRectF>& boxes) {
        std::vector<double> xs, ys;
        for (const QRectF& box : boxes) {
            xs.insert(xs.end(), {box.left(), box.right()});
            ys.insert(ys.end(), {box.top(), box.bottom()});
        }
        xs_ = sortedOnce(std::move(xs));
        ys_ = sortedOnce(std::move(ys));
        covered_.resize(xs_.size() * ys_.size());
        for (int y = 0; y + 1 < int(ys_.size()); ++y)
            for (int x = 0; x + 1 < int(xs_.size()); ++x) {
                const QPointF middle((xs_[size_t(x)] + xs_[size_t(x) + 1]) / 2, (ys_[size_t(y)] + ys_[size_t(y) + 1]) / 2);
                covered_[size_t(y) * xs_.size() + size_t(x)] =
                    std::any_of(boxes.begin(), boxes.end(), [&](const QRectF& box) { return box.contains(middle); });
            }
    }

    /// Steps along the edge of the area, the area on the right hand: corner of the grid → the corners that follow it.
    std::multimap<QPoint, QPoint, Less> edge() const {
        std::multimap<QPoint, QPoint, Less> steps;
        for (int y = 0; y < int(ys_.size()); ++y)
            for (int x = 0; x < int(xs_.size()); ++x) {
                if (!isCovered(x, y)) continue;
                if (!isCovered(x, y - 1)) steps.emplace(QPoint(x, y), QPoint(x + 1, y));
                if (!isCovered(x + 1, y)) steps.emplace(QPoint(x + 1, y), QPoint(x + 1, y + 1));
                if (!isCovered(x, y + 1)) steps.emplace(QPoint(x + 1, y + 1), QPoint(x, y + 1));
                if (!isCovered(x - 1, y)) steps.emplace(QPoint(x, y + 1), QPoint(x, y));
            }
        return steps;
    }

    QPointF at(const QPoint& corner) const { return {xs_[size_t(corner.x())], ys_[size_t(corner.y())]}; }

private:
    bool isCovered(int x, int y) const {
        return x >= 0 && y >= 0 && x < int(xs_.size()) && y < int(ys_.size()) && covered_[size_t(y) * xs_.size() + size_t(x)];
    }

    std::vector<double> xs_, ys_;
    std::vector<bool> covered_;
};

/// Positive for a turn to the right, on a plane whose y runs down.
int turn(const QPoint& a, const QPoint& b, const QPoint& c) {
    return (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
}

}  // namespace

QList<QPolygonF> outlinesOf(const QList<QRectF>& boxes) {
    const Cells cells(boxes);
    auto steps = cells.edge();
    QList<QPolygonF> outlines;
    while (!steps.empty()) {
        QList<QPoint> corners{steps.begin()->first, steps.begin()->second};
        steps.erase(steps.begin());
        while (corners.last() != corners.first()) {
            const auto [from, to] = steps.equal_range(corners.last());
            // Where two boxes touch at a corner, the way to the right keeps them two.
            const auto next = std::max_element(from, to, [&](const auto& a, const auto& b) {
                return turn(corners[corners.size() - 2], corners.last(), a.second) <
                       turn(corners[corners.size() - 2], corners.last(), b.second);
            });
            if (next == to) break;
            const QPoint corner = next->second;
            steps.erase(next);
            if (turn(corners[corners.size() - 2], corners.last(), corner) == 0) corners.last() = corner;
            else corners.append(corner);
        }
        QPolygonF outline;
        for (const QPoint& corner : std::as_const(corners)) outline.append(cells.at(corner));
        outlines.append(outline);
    }
    return outlines;
}

}  // namespace core
