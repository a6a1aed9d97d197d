// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/drawn_cost.h"

#include <cmath>

#include "core/genogram/layout.h"

namespace core {
namespace {

// In rows: half a symbol, and the gap from symbol to symbol.
constexpr double half = measure::side / measure::rowPitch / 2, gap = 1 - 2 * half;
constexpr double unionBelow = 0.45;  // where partners apart meet, about
constexpr double touch = 1e-6, flat = 0.01;

}  // namespace

DrawnCost::DrawnCost(const FlatFamily& family)
    : family_(family),
      anchor_(family.couples.size()),
      line_(family.couples.size()),
      point_(family.couples.size()),
      levels_(size_t(family.rows) + 1),
      onRow_(size_t(family.rows) + 1),
      uprights_(size_t(family.rows) + 1),
      slants_(size_t(family.rows) + 1),
      brackets_(size_t(family.rows) + 1),
      bars_(size_t(family.rows) + 1) {}

// An upright belongs to every gap it passes.
void DrawnCost::upright(double x, double a, double b) {
    if (a > b) std::swap(a, b);
    if (b - a < 3 * touch) return;
    const int first = std::max(0, int(a)), last = std::min(family_.rows, int(std::ceil(b - touch)) - 1);
    for (int g = first; g <= last; ++g) uprights_[size_t(g)].push_back({x, a, b});
    if (last > first) long_.push_back({x, a, b});
}

void DrawnCost::join(int number, const Order& order, const std::vector<double>& x) {
    const size_t c = size_t(number);
    const FlatFamily::Couple& couple = family_.couples[c];
    const size_t row = size_t(couple.row);
    line_[c] = point_[c] = double(couple.row);
    if (couple.q < 0) {
        anchor_[c] = x[size_t(couple.p)];
        line_[c] += half;
    } else {
        const auto [left, right] = std::minmax(x[size_t(couple.p)], x[size_t(couple.q)]);
        const bool next = couple.level && std::abs(order.place[size_t(couple.p)] - order.place[size_t(couple.q)]) == 1;
        anchor_[c] = (left + right) / 2;
        if (next) {
            onRow_[row].push_back({double(couple.row), left + measure::side / 2, right - measure::side / 2});
        } else {
            double first = 1e18, last = -1e18;
            for (int i = couple.ownBegin; i < couple.ownEnd; ++i) {
                first = std::min(first, x[size_t(family_.own[size_t(i)])]);
                last = std::max(last, x[size_t(family_.own[size_t(i)])]);
            }
            if (first <= last && right - left > 2) anchor_[c] = std::clamp((first + last) / 2, left + 1, right - 1);
            point_[c] += unionBelow;
            brackets_[row].push_back({left, right, number});
        }
    }
    if (couple.begin == couple.end) return;
    Bar bar{anchor_[c], anchor_[c], number};
    for (int i = couple.begin; i < couple.end; ++i) {
        const double at = x[size_t(family_.children[size_t(i)])];
        bar.from = std::min(bar.from, at);
        bar.to = std::max(bar.to, at);
    }
    bars_[size_t(couple.top)].push_back(bar);
}

// Partners apart: short brackets nearest to the symbols, the first track that is free.
void DrawnCost::layBrackets(int row, const std::vector<double>& x) {
    std::vector<Bracket>& all = brackets_[size_t(row)];
    if (all.empty()) return;
    std::sort(all.begin(), all.end(), [](const Bracket& a, const Bracket& b) {
        return std::pair(a.to - a.from, a.couple) < std::pair(b.to - b.from, b.couple);
    });
    tracks_.assign(all.size(), 0);
    int most = 1;
    for (size_t i = 0; i < all.size(); ++i) {
        for (bool free = false; !free;) {
            free = true;
            for (size_t k = 0; k < i && free; ++k)
                if (tracks_[k] == tracks_[i] && all[k].to >= all[i].from - touch && all[k].from <= all[i].to + touch)
                    free = false;
            if (!free) ++tracks_[i];
        }
        most = std::max(most, tracks_[i] + 1);
    }
    for (size_t i = 0; i < all.size(); ++i) {
        const size_t c = size_t(all[i].couple);
        line_[c] = row + half + gap * (0.05 + 0.3 * (tracks_[i] + 1) / (most + 1));
        levels_[size_t(row)].push_back({line_[c], all[i].from, all[i].to});
        for (const int p : {family_.couples[c].p, family_.couples[c].q})
            upright(x[size_t(p)], family_.row[size_t(p)] + half, line_[c]);
    }
}

void DrawnCost::layBars(int row, const std::vector<double>& x) {
    std::vector<Bar>& all = bars_[size_t(row)];
    if (all.empty()) return;
    std::sort(all.begin(), all.end(),
              [](const Bar& a, const Bar& b) { return std::tuple(a.from, a.to, a.couple) < std::tuple(b.from, b.to, b.couple); });
    ends_.clear();
    tracks_.assign(all.size(), -1);
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].to - all[i].from < flat) continue;
        size_t k = 0;
        while (k < ends_.size() && ends_[k] >= all[i].from - touch) ++k;
        if (k == ends_.size()) ends_.push_back(0);
        ends_[k] = all[i].to;
        tracks_[i] = int(k);
    }
    const double top = row - half;
    for (size_t i = 0; i < all.size(); ++i) {
        const FlatFamily::Couple& couple = family_.couples[size_t(all[i].couple)];
        double bar = top - 0.3 * gap;
        if (tracks_[i] >= 0) {
            bar = top - gap * (0.6 - 0.5 * (tracks_[i] + 1) / (double(ends_.size()) + 1));
            levels_[size_t(std::max(0, row - 1))].push_back({bar, all[i].from, all[i].to});
        }
        upright(anchor_[size_t(all[i].couple)], line_[size_t(all[i].couple)], bar);
        for (int k = couple.begin; k < couple.end; ++k) {
            const size_t child = size_t(family_.children[size_t(k)]);
            upright(x[child], bar, family_.row[child] - half);
        }
    }
}

void DrawnCost::slants(int number, const std::vector<double>& x) {
    const FlatFamily::Couple& couple = family_.couples[size_t(number)];
    const double ux = anchor_[size_t(number)], uy = point_[size_t(number)];
    const auto add = [&](int person) {
        const double y = family_.row[size_t(person)];
        if (y == uy) return;  // along the row: nobody is between
        const Slant line =
            y < uy ? Slant{x[size_t(person)], y, ux, uy, number, person} : Slant{ux, uy, x[size_t(person)], y, number, person};
        for (int g = std::max(0, int(line.y0)); g < line.y1 && g <= family_.rows; ++g) slants_[size_t(g)].push_back(line);
    };
    for (const int p : {couple.p, couple.q})
        if (p >= 0) add(p);
    for (int i = couple.begin; i < couple.end; ++i) add(family_.children[size_t(i)]);
}

int DrawnCost::crossedLevels() const {
    int total = 0;
    for (size_t g = 0; g < levels_.size(); ++g)
        for (const Level& level : levels_[g])
            for (const Upright& u : uprights_[g])
                total += int((u.x > level.from + touch) & (u.x < level.to - touch) & (level.y > u.from + touch) &
                             (level.y < u.to - touch));
    for (const Upright& u : long_)
        for (int row = int(std::floor(u.from + touch)) + 1; row < u.to - touch; ++row)
            for (const Level& level : onRow_[size_t(row)]) total += int(u.x > level.from + touch && u.x < level.to - touch);
    return total;
}

int DrawnCost::crossedSlants() const {
    int total = 0;
    for (size_t g = 0; g < slants_.size(); ++g) {
        const std::vector<Slant>& all = slants_[g];
        for (size_t i = 1; i < all.size(); ++i) {
            const Slant& a = all[i];
            const double ax = a.x1 - a.x0, ay = a.y1 - a.y0;
            for (size_t k = 0; k < i; ++k) {
                const Slant& b = all[k];
                const double bx = b.x1 - b.x0, by = b.y1 - b.y0, ex = b.x0 - a.x0, ey = b.y0 - a.y0;
                const double area = ax * by - ay * bx;
                double u = ex * by - ey * bx, v = ex * ay - ey * ax;
                if (area < 0) u = -u, v = -v;
                const double whole = std::abs(area);
                const bool crossed = (u >= 0) & (u < whole) & (v >= 0) & (v < whole) & (whole > 1e-9) & (a.couple != b.couple) &
                                     (a.person != b.person);
                if (!crossed) continue;
                const double y = a.y0 + u / whole * ay;  // a pair that shares several gaps counts once
                total += int(y >= double(g) && y < double(g) + 1);
            }
        }
    }
    return total;
}

Crossings DrawnCost::of(const Order& order, const std::vector<double>& x) {
    for (size_t g = 0; g < levels_.size(); ++g) {
        levels_[g].clear();
        onRow_[g].clear();
        uprights_[g].clear();
        slants_[g].clear();
        brackets_[g].clear();
        bars_[g].clear();
    }
    long_.clear();
    for (int c = 0; c < int(family_.couples.size()); ++c)
        if (family_.couples[size_t(c)].p >= 0) join(c, order, x);
    for (int row = 0; row < family_.rows; ++row) layBrackets(row, x);
    for (int row = 0; row < family_.rows; ++row) layBars(row, x);
    for (int c = 0; c < int(family_.couples.size()); ++c)
        if (family_.couples[size_t(c)].p >= 0) slants(c, x);
    return {crossedLevels(), crossedSlants()};
}

}  // namespace core
