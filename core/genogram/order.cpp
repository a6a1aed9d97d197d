// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order.h"

#include <cmath>

#include "core/genogram/order_cost.h"

namespace core {
namespace {

constexpr size_t mostSearched = 150;

// xorshift64 (Marsaglia 2003): the same numbers on every machine.
class Dice {
public:
    unsigned below(size_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return unsigned(state_ % n);
    }
    bool chance(double p) { return below(1000000) < p * 1e6; }

private:
    quint64 state_ = 88172645463325252ULL;
};

// Takes `length` people from a place and puts them where they then begin.
void moveRun(std::vector<int>& row, int from, int length, int to) {
    if (to < from) std::rotate(row.begin() + to, row.begin() + from, row.begin() + from + length);
    else std::rotate(row.begin() + from, row.begin() + from + length, row.begin() + to + length);
}

class Search {
public:
    Search(const FamilyGraph& graph, const Rows& rows) : graph_(graph), rows_(rows), walk_(graph, rows), cost_(graph, rows) {
        decisions_.side.assign(graph.couples.size(), Decisions::Convention);
        decisions_.wait.assign(graph.couples.size(), Decisions::AfterCutBars);
    }

    Order run() {
        best_ = walk_.walk(decisions_);
        bestCost_ = cost_.of(best_);
        const size_t couples = graph_.couples.size();
        if (couples > 0 && graph_.people.size() <= mostSearched && bestCost_ > 0) {
            const int steps = int(std::min<size_t>(9000, 500 * couples));
            changeDecisions(steps);
            moveRuns(2 * steps);
            descend();
        }
        restoreBirthOrder();
        return std::move(best_);
    }

private:
    // Simulated annealing: worse is taken with a chance that falls to nothing.
    bool accepts(double cost, double current, double warmth) {
        return cost <= current || (warmth > 1e-3 && dice_.chance(std::exp((current - cost) / warmth)));
    }
    void changeDecisions(int steps);
    void moveRuns(int steps);
    bool tryMove(Order& order, size_t row, int from, int length, int to);
    void descend();
    void restoreBirthOrder();

    const FamilyGraph& graph_;
    const Rows& rows_;
    OrderWalk walk_;
    OrderCost cost_;
    Decisions decisions_;
    Order best_;
    double bestCost_ = 0;
    Dice dice_;
};

void Search::changeDecisions(int steps) {
    double current = bestCost_;
    for (int step = 0; step < steps && bestCost_ > 0; ++step) {
        const Decisions before = decisions_;
        const size_t couple = dice_.below(graph_.couples.size());
        const unsigned what = dice_.below(10);
        if (what == 0) decisions_.start = walk_.founders().empty() ? -1 : walk_.founders()[dice_.below(walk_.founders().size())];
        else if (what < 5) decisions_.side[couple] = char(dice_.below(3));
        else decisions_.wait[couple] = char(dice_.below(4));
        const Order& order = walk_.walk(decisions_);
        const double cost = cost_.of(order);
        const double rest = 1.0 - double(step) / steps;
        if (!accepts(cost, current, 1.5 * rest * rest)) {
            decisions_ = before;
            continue;
        }
        current = cost;
        if (cost < bestCost_ - 1e-9) {
            bestCost_ = cost;
            best_ = order;
        }
    }
}

// Moves a short run of people along its row.
void Search::moveRuns(int steps) {
    Order order = best_;
    double current = bestCost_;
    std::vector<int> saved;
    for (int step = 0; step < steps && bestCost_ > 0; ++step) {
        const size_t r = dice_.below(order.rows.size());
        std::vector<int>& row = order.rows[r];
        const int n = int(row.size());
        if (n < 2) continue;
        const int length = 1 + int(dice_.below(size_t(std::min(5, n - 1))));
        const int from = int(dice_.below(size_t(n - length + 1)));
        const int reach = dice_.below(3) > 0 ? 6 : n;
        const int to = std::clamp(from + int(dice_.below(size_t(2 * reach + 1))) - reach, 0, n - length);
        if (to == from) continue;
        saved = row;
        moveRun(row, from, length, to);
        order.renumber(r);
        const double cost = cost_.of(order);
        const double rest = 1.0 - double(step) / steps;
        if (!accepts(cost, current, 0.8 * rest * rest)) {
            row = saved;
            order.renumber(r);
            continue;
        }
        current = cost;
        if (cost < bestCost_ - 1e-9) {
            bestCost_ = cost;
            best_ = order;
        }
    }
}

bool Search::tryMove(Order& order, size_t r, int from, int length, int to) {
    const std::vector<int> saved = order.rows[r];
    moveRun(order.rows[r], from, length, to);
    order.renumber(r);
    const double cost = cost_.of(order);
    if (cost < bestCost_ - 1e-9) {
        bestCost_ = cost;
        best_ = order;
        return true;
    }
    order.rows[r] = saved;
    order.renumber(r);
    return false;
}

// Takes every single move that makes it better, until there is none: chance may have missed the obvious.
void Search::descend() {
    Order order = best_;
    const int reach = graph_.people.size() > 60 ? 8 : 1000;
    int passes = 0;
    for (bool better = true; better && passes < 6; ++passes) {
        better = false;
        for (size_t r = 0; r < order.rows.size(); ++r) {
            const int n = int(order.rows[r].size());
            for (int length = 1; length <= std::min(3, n - 1); ++length)
                for (int from = 0; from + length <= n; ++from)
                    for (int to = std::max(0, from - reach); to <= std::min(n - length, from + reach); ++to)
                        if (to != from && bestCost_ > 0) better = tryMove(order, r, from, length, to) || better;
        }
    }
}

// The law of the drawing, whatever the walk and the search found: each sibship keeps its places and fills them by age.
void Search::restoreBirthOrder() {
    for (size_t number = 0; number < graph_.couples.size(); ++number) {
        QMap<int, std::vector<int>> byRow;
        for (const FamilyChild& c : graph_.couples[number].children)
            if (graph_.homeCouple(c.person) == int(number)) byRow[rows_.of[size_t(c.person)]].push_back(c.person);
        for (auto it = byRow.cbegin(); it != byRow.cend(); ++it) {
            std::vector<int> places;
            for (const int p : it.value()) places.push_back(best_.place[size_t(p)]);
            std::sort(places.begin(), places.end());
            for (size_t i = 0; i < places.size(); ++i) {
                best_.rows[size_t(it.key())][size_t(places[i])] = it.value()[i];
                best_.place[size_t(it.value()[i])] = places[i];
            }
        }
    }
}

}  // namespace

Order orderOf(const FamilyGraph& graph, const Rows& rows) { return Search(graph, rows).run(); }

}  // namespace core
