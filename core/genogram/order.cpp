// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order.h"

#include <cmath>

#include "core/genogram/drawn_cost.h"
#include "core/genogram/order_cost.h"
#include "core/genogram/order_sweeps.h"

namespace core {
namespace {

constexpr size_t mostSearched = 150, mostBoth = 1500, mostSwept = 5000;
constexpr double drawnCrossing = 1, straightCrossing = 0.65;
constexpr double manyPeople = 0.1;  // of all costs but crossings, where families are large
constexpr int mostSweeps = 100;
constexpr size_t mostClimbed = 4000, workOfClimb = 2500000;  // steps; people times steps

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
    Search(const FamilyGraph& graph, const Rows& rows, const FlatFamily& family, const std::vector<Extent>& extents,
           const std::vector<double>& gaps)
        : graph_(graph),
          rows_(rows),
          family_(family),
          walk_(graph, rows),
          cost_(family),
          drawn_(family),
          placer_(family, extents, gaps) {
        decisions_.side.assign(graph.couples.size(), Decisions::Convention);
        decisions_.wait.assign(graph.couples.size(), Decisions::AfterCutBars);
    }

    Order run() {
        best_ = walk_.walk(decisions_);
        restoreBirthOrder(graph_, family_, best_);
        const Order walked = best_;
        bestCost_ = cost_.of(best_);
        const size_t couples = graph_.couples.size();
        if (couples > 0 && graph_.people.size() <= mostSearched && bestCost_ > 0) {
            const int steps = int(std::min<size_t>(4000, 500 * couples));
            changeDecisions(steps);
            moveRuns(steps);
            improveDrawing(int(std::min<size_t>(7000, 400 * couples)));
            if (weighAnew(walked) < weighAnew(best_)) best_ = walked;
        }
        if (const size_t people = graph_.people.size(); couples > 0 && people > mostSearched && people <= mostSwept)
            improveLarge(people);
        restoreBirthOrder(graph_, family_, best_);
        return std::move(best_);
    }

private:
    // Simulated annealing: worse is taken with a chance that falls to nothing.
    bool accepts(double cost, double current, double warmth) {
        return cost <= current || (warmth > 1e-3 && dice_.chance(std::exp((current - cost) / warmth)));
    }
    void changeDecisions(int steps);
    void moveRuns(int steps);
    void improveDrawing(int steps);
    void improveLarge(size_t people);
    Order swept(Order order);
    Order climbed(int steps);
    double guess(const Order& order) { return manyPeople * cost_.withoutCrossings(order) + cost_.crossings(order); }
    bool keepsBirthOrder(const Order& order, const std::vector<int>& row, int first, int last) const;
    double weigh(const Order& order, const std::vector<double>& x, double rest = 1);
    double weighAnew(const Order& order, double rest = 1);

    const FamilyGraph& graph_;
    const Rows& rows_;
    const FlatFamily& family_;
    OrderWalk walk_;
    OrderCost cost_;
    DrawnCost drawn_;
    Placer placer_;
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
        const double cost = keepsBirthOrder(order, row, std::min(from, to), std::max(from, to) + length) ? cost_.of(order) : 1e9;
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

// Too many people to try one by one: the walk serves plain trees best, sweeps those whose branches marry each other. Other
// walks are tried where there is time for it.
void Search::improveLarge(size_t people) {
    QList<Order> others{swept(best_)};
    if (people <= mostBoth) {
        others.append(climbed(int(std::min<size_t>(mostClimbed, workOfClimb / people))));
        others.append(swept(others.last()));
    }
    // Nobody follows who stands beside whom among a thousand: lines that cross count more.
    double least = weighAnew(best_, manyPeople);
    for (Order& order : others) {
        const double cost = weighAnew(order, manyPeople);
        if (cost >= least) continue;
        least = cost;
        best_ = std::move(order);
    }
}

Order Search::swept(Order order) {
    sweepOrder(family_, mostSweeps, order);
    restoreBirthOrder(graph_, family_, order);
    return order;
}

// Up from the walk, by one decision after the other that lets expect fewer crossings.
Order Search::climbed(int steps) {
    double current = guess(walk_.walk(decisions_));
    for (int step = 0; step < steps; ++step) {
        const size_t couple = dice_.below(graph_.couples.size());
        const bool side = dice_.below(3) == 0;
        char& decision = (side ? decisions_.side : decisions_.wait)[couple];
        const char before = std::exchange(decision, char(dice_.below(side ? 3 : 4)));
        if (decision == before) continue;
        const double cost = guess(walk_.walk(decisions_));
        if (cost <= current) current = cost;
        else decision = before;
    }
    Order order = walk_.walk(decisions_);
    restoreBirthOrder(graph_, family_, order);
    return order;
}

// Are the places from `first` to `last` in birth order within each family?
bool Search::keepsBirthOrder(const Order& order, const std::vector<int>& row, int first, int last) const {
    for (int i = first; i < last; ++i) {
        const int home = family_.home[size_t(row[size_t(i)])];
        if (home < 0) continue;
        const FlatFamily::Couple& couple = family_.couples[size_t(home)];
        int before = -1, at = -1;
        for (int k = couple.ownBegin; k < couple.ownEnd; ++k) {
            const size_t child = size_t(family_.own[size_t(k)]);
            if (family_.row[child] == at && order.place[child] < before) return false;
            at = family_.row[child];
            before = order.place[child];
        }
    }
    return true;
}

double Search::weigh(const Order& order, const std::vector<double>& x, double rest) {
    const Crossings c = drawn_.of(order, x);
    return rest * cost_.withoutCrossings(order) + drawnCrossing * c.drawn + straightCrossing * c.straight;
}

double Search::weighAnew(const Order& order, double rest) {
    std::vector<double> x;
    for (int r = 0; r < family_.rows; ++r) placer_.orderChanged(order, r);
    placer_.lineUp(order, x);
    placer_.relax(order, 120, x);
    return weigh(order, x, rest);
}

// Counts the crossings of the true drawing: people are placed anew, a little, after each move.
void Search::improveDrawing(int steps) {
    Order order = best_;
    std::vector<double> x, trial;
    for (int r = 0; r < family_.rows; ++r) placer_.orderChanged(order, r);
    placer_.lineUp(order, x);
    placer_.relax(order, 120, x);
    double current = weigh(order, x);
    bestCost_ = current;
    std::vector<int> saved;
    constexpr int sweeps = 6;
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
        double cost = 1e9;
        if (keepsBirthOrder(order, row, std::min(from, to), std::max(from, to) + length)) {
            placer_.orderChanged(order, int(r));
            trial = x;
            placer_.relax(order, sweeps, trial);
            cost = weigh(order, trial);
        }
        const double rest = 1.0 - double(step) / steps;
        if (!accepts(cost, current, 0.8 * rest * rest)) {
            row = saved;
            order.renumber(r);
            placer_.orderChanged(order, int(r));
            continue;
        }
        current = cost;
        std::swap(x, trial);
        if (cost < bestCost_ - 1e-9) {
            bestCost_ = cost;
            best_ = order;
        }
    }
}

}  // namespace

double orderCost(const FlatFamily& family, const Order& order, const std::vector<Extent>& extents,
                 const std::vector<double>& gaps) {
    const Crossings crossed = DrawnCost(family).of(order, positionsOf(family, order, extents, gaps));
    return OrderCost(family).withoutCrossings(order) + drawnCrossing * crossed.drawn + straightCrossing * crossed.straight;
}

Order orderOf(const FamilyGraph& graph, const Rows& rows, const FlatFamily& family, const std::vector<Extent>& extents,
              const std::vector<double>& gaps) {
    return Search(graph, rows, family, extents, gaps).run();
}

void restoreBirthOrder(const FamilyGraph& graph, const FlatFamily& family, Order& order) {
    for (size_t number = 0; number < graph.couples.size(); ++number) {
        QMap<int, std::vector<int>> byRow;
        for (const FamilyChild& c : graph.couples[number].children)
            if (graph.homeCouple(c.person) == int(number)) byRow[family.row[size_t(c.person)]].push_back(c.person);
        for (auto it = byRow.cbegin(); it != byRow.cend(); ++it) {
            std::vector<int> places;
            for (const int p : it.value()) places.push_back(order.place[size_t(p)]);
            std::sort(places.begin(), places.end());
            for (size_t i = 0; i < places.size(); ++i) {
                order.rows[size_t(it.key())][size_t(places[i])] = it.value()[i];
                order.place[size_t(it.value()[i])] = places[i];
            }
        }
    }
}

}  // namespace core
