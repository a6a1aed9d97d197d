// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_cost.h"

#include <climits>

namespace core {

OrderCost::OrderCost(const FamilyGraph& graph, const Rows& rows)
    : graph_(graph), rows_(rows), edges_(size_t(rows.count)), anchors_(size_t(rows.count)), brackets_(size_t(rows.count)) {}

double OrderCost::partners(int p, int q, double weight, const Order& order) const {
    const int apart = std::abs(order.place[size_t(p)] - order.place[size_t(q)]) - 1;
    double cost = apart > 0 ? weight * (0.9 + 0.15 * apart) : 0;
    const int left = order.place[size_t(p)] < order.place[size_t(q)] ? p : q;
    const Sex leftSex = graph_.people[size_t(left)].sex;
    const Sex rightSex = graph_.people[size_t(left == p ? q : p)].sex;
    if (leftSex == Sex::Female && rightSex == Sex::Male) cost += 0.25;
    return cost;
}

double OrderCost::couple(const FamilyCouple& couple, int number, const Order& order) {
    double cost = 0, sum = 0;
    int row = 0, count = 0;
    for (const int q : couple.partners) row = std::max(row, rows_.of[size_t(q)]);
    for (const int q : couple.partners)
        if (rows_.of[size_t(q)] == row) {
            sum += order.place[size_t(q)];
            ++count;
        }
    const double anchor = count > 0 ? sum / count : 0;
    int first = INT_MAX, last = -1, owned = 0, before = -1, childRow = -1;
    for (const FamilyChild& c : couple.children) {
        const int r = rows_.of[size_t(c.person)];
        const int place = order.place[size_t(c.person)];
        // The line of a carer from farther up goes its own way past the rows between.
        const bool own = graph_.homeCouple(c.person) == number;
        if (count > 0 && r > row && (own || r == row + 1)) {
            const double scale = r == row + 1 ? 1.0
                                              : double(order.rows[size_t(row) + 1].size()) /
                                                    double(std::max<size_t>(1, order.rows[size_t(r)].size()));
            edges_[size_t(row)].push_back({anchor, int(place * scale)});
        }
        if (r == childRow && place < before) cost += own ? never : 2.5;
        if (r != childRow || place > before) before = place;
        childRow = r;
        if (!own) continue;
        first = std::min(first, place);
        last = std::max(last, place);
        ++owned;
    }
    if (owned > 0 && count > 0) anchors_[size_t(row)].push_back(anchor);
    if (owned > 1) cost += 0.3 * std::max(0, last - first + 1 - owned);
    if (couple.partners.size() == 2 && rows_.of[size_t(couple.partners[0])] == rows_.of[size_t(couple.partners[1])]) {
        const int p = couple.partners[0], q = couple.partners[1];
        // The parents of the child of the case belong together before all others.
        const bool ofIndex = std::any_of(couple.children.begin(), couple.children.end(), [&](const FamilyChild& c) {
            return graph_.people[size_t(c.person)].index && graph_.homeCouple(c.person) == number;
        });
        cost += partners(p, q, ofIndex ? 3 : 1, order);
        const auto [left, right] = std::minmax(order.place[size_t(p)], order.place[size_t(q)]);
        if (right - left > 1) brackets_[size_t(row)].push_back({left, right});
    }
    return cost;
}

// On one side of a person the earlier partner stands nearer.
double OrderCost::laterPartners(const Order& order) const {
    double cost = 0;
    for (size_t p = 0; p < graph_.people.size(); ++p) {
        int left = 0, right = 0;
        for (const int number : graph_.people[p].couples) {
            const int q = graph_.otherPartner(number, int(p));
            if (q < 0 || rows_.of[size_t(q)] != rows_.of[p]) continue;
            const int distance = order.place[size_t(q)] - order.place[p];
            int& farthest = distance < 0 ? left : right;
            if (std::abs(distance) < farthest) cost += 0.3;
            farthest = std::max(farthest, std::abs(distance));
        }
    }
    return cost;
}

// Inversions between drops and children, row by row, counted with a tree of sums (Barth, Jünger, Mutzel).
double OrderCost::crossings(const Order& order) {
    double total = 0;
    for (size_t r = 0; r < edges_.size(); ++r) {
        std::vector<Edge>& e = edges_[r];
        if (e.size() < 2) continue;
        std::sort(e.begin(), e.end(),
                  [](const Edge& a, const Edge& b) { return std::pair(a.anchor, a.child) < std::pair(b.anchor, b.child); });
        const int size = r + 1 < order.rows.size() ? int(order.rows[r + 1].size()) + 1 : 1;
        tree_.assign(size_t(size) + 1, 0);
        int done = 0;
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

double OrderCost::homes(const Order& order) {
    struct Span {
        int first;
        int last;
        int members;
        int row;
    };
    double cost = 0;
    std::vector<Span> spans;
    for (const FamilyHome& home : graph_.homes) {
        spans.clear();
        for (const int p : home.members) {
            const int row = rows_.of[size_t(p)], place = order.place[size_t(p)];
            const auto span = std::find_if(spans.begin(), spans.end(), [row](const Span& s) { return s.row == row; });
            if (span == spans.end()) {
                spans.push_back({place, place, 1, row});
                continue;
            }
            span->first = std::min(span->first, place);
            span->last = std::max(span->last, place);
            ++span->members;
        }
        for (const Span& s : spans) cost += 0.5 * (s.last - s.first + 1 - s.members);
    }
    return cost;
}

double OrderCost::of(const Order& order) {
    for (size_t r = 0; r < edges_.size(); ++r) {
        edges_[r].clear();
        anchors_[r].clear();
        brackets_[r].clear();
    }
    double cost = 0;
    for (size_t i = 0; i < graph_.couples.size(); ++i) cost += couple(graph_.couples[i], int(i), order);
    return cost + laterPartners(order) + crossings(order) + bracketsOverDrops() + homes(order);
}

}  // namespace core
