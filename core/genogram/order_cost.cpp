// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_cost.h"

#include <climits>

namespace core {
namespace {

constexpr double apartCost = 1.9, perPersonBetween = 0.05, womanLeft = 0.25, earlierFarther = 0.3;
constexpr double strangerAmongSiblings = 0.3, strangerInHome = 0.5, brokenHome = 0.5, otherBirthOrder = 2.5;
constexpr double parentsOfIndex = 3;  // they belong together before all others
constexpr size_t counted = 64;        // edges of a row above which a tree of sums is faster

}  // namespace

OrderCost::OrderCost(const FlatFamily& family)
    : family_(family), edges_(size_t(family.rows)), anchors_(size_t(family.rows)), brackets_(size_t(family.rows)) {}

double OrderCost::partners(const FlatFamily::Couple& couple, const Order& order) const {
    if (!couple.level) return 0;
    const int p = order.place[size_t(couple.p)], q = order.place[size_t(couple.q)];
    const int apart = std::abs(p - q) - 1;
    double cost = apart > 0 ? (couple.ofIndex ? parentsOfIndex : 1) * (apartCost + perPersonBetween * apart) : 0;
    const Sex left = family_.sex[size_t(p < q ? couple.p : couple.q)], right = family_.sex[size_t(p < q ? couple.q : couple.p)];
    if (left == Sex::Female && right == Sex::Male) cost += womanLeft;
    return cost;
}

double OrderCost::siblings(const FlatFamily::Couple& couple, int number, const Order& order) const {
    double cost = 0;
    int first = INT_MAX, last = -1, before = -1, row = -1;
    for (int i = couple.begin; i < couple.end; ++i) {
        const size_t child = size_t(family_.children[size_t(i)]);
        const int place = order.place[child];
        const bool own = family_.home[child] == number;
        if (family_.row[child] == row && place < before) cost += own ? never : otherBirthOrder;
        if (family_.row[child] != row || place > before) before = place;
        row = family_.row[child];
        if (!own) continue;
        first = std::min(first, place);
        last = std::max(last, place);
    }
    const int owned = couple.ownEnd - couple.ownBegin;
    return owned > 1 ? cost + strangerAmongSiblings * std::max(0, last - first + 1 - owned) : cost;
}

// On one side of a person the earlier partner stands nearer.
double OrderCost::laterPartners(const Order& order) const {
    double cost = 0;
    for (size_t p = 0; p < size_t(family_.people()); ++p) {
        if (family_.pairBegin[p + 1] - family_.pairBegin[p] < 2) continue;
        int left = 0, right = 0;
        for (int i = family_.pairBegin[p]; i < family_.pairBegin[p + 1]; ++i) {
            const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
            if (!pair.level) continue;
            const int distance = order.place[size_t(pair.other)] - order.place[p];
            int& farthest = distance < 0 ? left : right;
            if (std::abs(distance) < farthest) cost += earlierFarther;
            farthest = std::max(farthest, std::abs(distance));
        }
    }
    return cost;
}

double OrderCost::homes(const Order& order) const {
    double cost = 0;
    for (const std::vector<int>& members : family_.homes) {
        int strangers = 0;
        for (size_t i = 0; i < members.size();) {
            const int row = family_.row[size_t(members[i])];
            int first = INT_MAX, last = -1, count = 0;
            for (; i < members.size() && family_.row[size_t(members[i])] == row; ++i, ++count) {
                first = std::min(first, order.place[size_t(members[i])]);
                last = std::max(last, order.place[size_t(members[i])]);
            }
            strangers += last - first + 1 - count;
        }
        if (strangers > 0) cost += brokenHome + strangerInHome * strangers;
    }
    return cost;
}

double OrderCost::withoutCrossings(const Order& order) {
    double cost = laterPartners(order) + homes(order);
    for (size_t c = 0; c < family_.couples.size(); ++c)
        cost += siblings(family_.couples[c], int(c), order) + partners(family_.couples[c], order);
    return cost;
}

void OrderCost::collect(const FlatFamily::Couple& couple, int number, const Order& order) {
    if (couple.p < 0) return;
    double sum = 0;
    int count = 0;
    for (const int q : {couple.p, couple.q})
        if (q >= 0 && family_.row[size_t(q)] == couple.row) {
            sum += order.place[size_t(q)];
            ++count;
        }
    const size_t row = size_t(couple.row);
    const double anchor = sum / count;
    for (int i = couple.begin; i < couple.end; ++i) {
        const size_t child = size_t(family_.children[size_t(i)]);
        const int r = family_.row[child];
        // The line of a carer from farther up goes its own way past the rows between.
        if (r <= couple.row || (family_.home[child] != number && r != couple.row + 1)) continue;
        const double scale = r == couple.row + 1
                                 ? 1.0
                                 : double(order.rows[row + 1].size()) / double(std::max<size_t>(1, order.rows[size_t(r)].size()));
        edges_[row].push_back({anchor, int(order.place[child] * scale)});
    }
    if (couple.ownEnd > couple.ownBegin) anchors_[row].push_back(anchor);
    if (!couple.level) return;
    const auto [left, right] = std::minmax(order.place[size_t(couple.p)], order.place[size_t(couple.q)]);
    if (right - left > 1) brackets_[row].push_back({left, right});
}

// Between drops and children, row by row: pair by pair for few, else with a tree of sums (Barth, Jünger, Mutzel).
double OrderCost::inversions() {
    double total = 0;
    for (size_t r = 0; r < edges_.size(); ++r) {
        std::vector<Edge>& e = edges_[r];
        if (e.size() <= counted) {
            int crossed = 0;
            for (size_t i = 1; i < e.size(); ++i)
                for (size_t k = 0; k < i; ++k)
                    crossed += int(e[k].anchor < e[i].anchor && e[k].child > e[i].child) +
                               int(e[k].anchor > e[i].anchor && e[k].child < e[i].child);
            total += crossed;
            continue;
        }
        std::sort(e.begin(), e.end(),
                  [](const Edge& a, const Edge& b) { return std::pair(a.anchor, a.child) < std::pair(b.anchor, b.child); });
        int size = 1, done = 0;
        for (const Edge& edge : e) size = std::max(size, edge.child + 2);
        tree_.assign(size_t(size) + 1, 0);
        for (size_t i = 0; i < e.size();) {
            size_t end = i;
            while (end < e.size() && e[end].anchor == e[i].anchor) ++end;  // one couple's own lines do not cross
            for (size_t k = i; k < end; ++k) {
                int below = 0;
                for (int t = e[k].child + 1; t > 0; t -= t & -t) below += tree_[size_t(t)];
                total += done - below;
            }
            for (size_t k = i; k < end; ++k)
                for (int t = e[k].child + 1; t <= size; t += t & -t) ++tree_[size_t(t)];
            done += int(end - i);
            i = end;
        }
    }
    return total;
}

double OrderCost::bracketsOverDrops() const {
    double total = 0;
    for (size_t r = 0; r < brackets_.size(); ++r)
        for (const Bracket& b : brackets_[r]) {
            const auto inside = std::count_if(anchors_[r].begin(), anchors_[r].end(),
                                              [&](double x) { return x > b.from + 0.01 && x < b.to - 0.01; });
            total += double(std::max<qsizetype>(0, inside - 1));
        }
    return total;
}

double OrderCost::crossings(const Order& order) {
    for (size_t r = 0; r < edges_.size(); ++r) {
        edges_[r].clear();
        anchors_[r].clear();
        brackets_[r].clear();
    }
    for (size_t c = 0; c < family_.couples.size(); ++c) collect(family_.couples[c], int(c), order);
    return inversions() + bracketsOverDrops();
}

double OrderCost::of(const Order& order) { return withoutCrossings(order) + crossings(order); }

}  // namespace core
