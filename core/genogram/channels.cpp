// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/channels.h"

#include <cmath>

namespace core {
namespace {

constexpr double clearOfPeople = 1.2, clearOfLines = 1.6;  // mm

}  // namespace

Channels::Channels(const RoutingInput& input) : blocked_(size_t(input.rows.count)) {
    for (size_t p = 0; p < input.x.size(); ++p)
        blocked_[size_t(input.rows.of[p])].push_back(
            {input.x[p] - input.extents[p].left - clearOfPeople, input.x[p] + input.extents[p].right + clearOfPeople});
    // Between neighbours stands the mark of their union, and a drop leaves its middle.
    for (size_t c = 0; c < input.graph.couples.size(); ++c) {
        const FamilyCouple& couple = input.graph.couples[c];
        if (!areNeighbours(couple, input.rows, input.order)) continue;
        const size_t p = size_t(couple.partners[0]), q = size_t(couple.partners[1]);
        const double middle = (input.x[p] + input.x[q]) / 2;
        const double half = std::max(couple.children.empty() ? 0 : 2 * clearOfLines, input.marks[c] / 2);
        blocked_[size_t(input.rows.of[p])].push_back({middle - half, middle + half});
    }
}

double Channels::through(int first, int last, double from, double towards) {
    std::vector<Interval> taken;
    for (int row = first; row <= last; ++row)
        taken.insert(taken.end(), blocked_[size_t(row)].begin(), blocked_[size_t(row)].end());
    std::sort(taken.begin(), taken.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
    std::vector<Interval> walls;
    for (const Interval& i : taken) {
        if (!walls.empty() && i.from < walls.back().to) walls.back().to = std::max(walls.back().to, i.to);
        else walls.push_back(i);
    }
    const auto way = [&](double x) { return std::abs(x - from) + std::abs(x - towards) + 0.001 * std::abs(x - towards); };
    std::vector<double> candidates;
    for (const double x : {from, towards})
        if (std::none_of(walls.begin(), walls.end(), [x](const Interval& wall) { return x > wall.from && x < wall.to; }))
            candidates.push_back(x);
    for (const Interval& wall : walls) {
        candidates.push_back(wall.from);
        candidates.push_back(wall.to);
    }
    const double best =
        *std::min_element(candidates.begin(), candidates.end(), [&](double a, double b) { return way(a) < way(b); });
    for (int row = first; row <= last; ++row) blocked_[size_t(row)].push_back({best - clearOfLines, best + clearOfLines});
    return best;
}

}  // namespace core
