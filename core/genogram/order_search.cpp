// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_search.h"

#include <cmath>

namespace core {
namespace {

constexpr size_t mostSearched = 150, mostSwept = 5000;  // people
constexpr double slack = 8, slackAtFirst = 3;           // by which a guess may be worse that is drawn all the same
// Steps for a family of a hundred people, of all starts together. Smaller ones take less time for each.
constexpr double decisionSteps = 5000, runSteps = 2000, drawnSteps = 8000;
constexpr int starts = 8;
constexpr double afterStarts = 0.5;  // of the drawn steps, spent on the best start alone

// Takes `length` people from a place and puts them where they then begin.
void moveRun(std::vector<int>& row, int from, int length, int to) {
    if (to < from) std::rotate(row.begin() + to, row.begin() + from, row.begin() + from + length);
    else std::rotate(row.begin() + from, row.begin() + from + length, row.begin() + to + length);
}

Decisions plainDecisions(size_t couples) {
    return {std::vector<char>(couples, Decisions::Convention), std::vector<char>(couples, Decisions::AfterCutBars), -1};
}

}  // namespace

OrderSearch::OrderSearch(const FamilyGraph& graph, const FlatFamily& family, const Rows& rows, const std::vector<Extent>& extents,
                         const std::vector<double>& gaps)
    : graph_(graph),
      family_(family),
      walk_(graph, rows),
      cost_(family),
      drawn_(family),
      placer_(family, extents, gaps),
      branches_(family),
      decisions_(plainDecisions(graph.couples.size())) {}

Order OrderSearch::run(int effort) {
    best_ = walked();
    const size_t people = graph_.people.size();
    if (graph_.couples.empty() || people > mostSwept) return std::move(best_);
    if (people <= mostSearched) searchSmall(effort);
    else improveLarge(people, effort);
    family_.births.restore(best_);
    return std::move(best_);
}

// Simulated annealing: worse is taken with a chance that falls to nothing.
bool OrderSearch::accepts(double cost, double current, double warmth) {
    return cost <= current || (warmth > 1e-3 && dice_.chance(std::exp((current - cost) / warmth)));
}

const Order& OrderSearch::walked() {
    walked_ = walk_.walk(decisions_);
    family_.births.restore(walked_);
    return walked_;
}

// Where a search begins decides much: several begin, each with dice of its own, and the best goes on. The plain walk is the
// least that is given back.
void OrderSearch::searchSmall(int effort) {
    const Order plain = best_;
    if (cost_.of(plain) <= 0) return;
    Order best = plain;
    double least = weighAnew(plain);
    const double couples = double(graph_.couples.size());
    const double length = std::clamp(100.0 / double(graph_.people.size()), 0.6, 2.2) * (effort > 1 ? 10 : 1);
    const auto steps = [&](double most, double perCouple) { return int(length * std::min(most, perCouple * couples)); };
    for (int start = 0; start < starts * effort && least > 0; ++start) {
        dice_ = Dice(quint64(start));
        decisions_ = plainDecisions(graph_.couples.size());
        best_ = plain;
        bestCost_ = cost_.of(best_);
        changeDecisions(steps(decisionSteps, 500) / starts);
        moveRuns(steps(runSteps, 250) / starts);
        improveDrawing(int((1 - afterStarts) * steps(drawnSteps, 500)) / starts, 0.8);
        if (bestCost_ >= least) continue;
        least = bestCost_;
        best = best_;
    }
    best_ = std::move(best);
    bestCost_ = least;
    improveDrawing(int(afterStarts * steps(drawnSteps, 500)), 0.5);
}

void OrderSearch::changeDecisions(int steps) {
    double current = bestCost_;
    for (int step = 0; step < steps && bestCost_ > 0; ++step) {
        const Decisions before = decisions_;
        const size_t couple = dice_.below(graph_.couples.size());
        const unsigned what = dice_.below(10);
        if (what == 0) decisions_.start = walk_.founders().empty() ? -1 : walk_.founders()[dice_.below(walk_.founders().size())];
        else if (what < 5) decisions_.side[couple] = char(dice_.below(3));
        else decisions_.wait[couple] = char(dice_.below(4));
        const Order& order = walked();
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

// A short run of people along its row.
bool OrderSearch::moveSomeRun(Order& order) {
    const size_t r = dice_.below(order.rows.size());
    std::vector<int>& row = order.rows[r];
    const int n = int(row.size());
    if (n < 2) return false;
    const int length = 1 + int(dice_.below(size_t(std::min(5, n - 1))));
    const int from = int(dice_.below(size_t(n - length + 1)));
    const int reach = dice_.below(3) > 0 ? 6 : n;
    const int to = std::clamp(from + int(dice_.below(size_t(2 * reach + 1))) - reach, 0, n - length);
    if (to == from) return false;
    moveRun(row, from, length, to);
    order.renumber(r);
    changed_.assign(1, int(r));
    return family_.births.holds(order, int(r), std::min(from, to), std::max(from, to) + length);
}

// A branch past its neighbours, on all its rows at once.
bool OrderSearch::moveBranch(Order& order, const std::vector<double>& x) {
    const int person = int(dice_.below(size_t(family_.people())));
    if (!branches_.gather(person, BranchMoves::Cut(dice_.below(3)), dice_.below(12))) return false;
    const size_t r = size_t(family_.row[size_t(person)]);
    const std::vector<int>& row = order.rows[r];
    std::vector<double> others;
    int here = 0;
    for (const int p : row) {
        if (branches_.contains(p)) continue;
        if (order.place[size_t(p)] < order.place[size_t(person)]) ++here;
        others.push_back(x[size_t(p)]);
    }
    if (others.empty()) return false;
    const int n = int(others.size()), reach = dice_.below(3) > 0 ? 6 : n;
    const int to = std::clamp(here + int(dice_.below(size_t(2 * reach + 1))) - reach, 0, n);
    const double cut = to == 0   ? others.front() - 1
                       : to == n ? others.back() + 1
                                 : (others[size_t(to) - 1] + others[size_t(to)]) / 2;
    branches_.moveTo(cut, x, order);
    changed_ = branches_.rows();
    for (const int changed : changed_)
        if (!family_.births.holds(order, changed, 0, int(order.rows[size_t(changed)].size()))) return false;
    return !changed_.empty();
}

bool OrderSearch::change(Order& order, const std::vector<double>& x) {
    return dice_.below(2) == 0 ? moveBranch(order, x) : moveSomeRun(order);
}

void OrderSearch::moveRuns(int steps) {
    Order order = best_, trial;
    double current = bestCost_;
    for (int step = 0; step < steps && bestCost_ > 0; ++step) {
        trial = order;
        if (!moveSomeRun(trial)) continue;
        const double cost = cost_.of(trial);
        const double rest = 1.0 - double(step) / steps;
        if (!accepts(cost, current, 0.8 * rest * rest)) continue;
        current = cost;
        std::swap(order, trial);
        if (cost < bestCost_ - 1e-9) {
            bestCost_ = cost;
            best_ = order;
        }
    }
}

double OrderSearch::weigh(const Order& order, const std::vector<double>& x, double rest) {
    const Crossings c = drawn_.of(order, x);
    return rest * cost_.withoutCrossings(order) + drawnCrossing * c.drawn + straightCrossing * c.straight;
}

double OrderSearch::weighAnew(const Order& order, double rest) {
    std::vector<double> x;
    for (int r = 0; r < family_.rows; ++r) placer_.orderChanged(order, r);
    placer_.lineUp(order, x);
    placer_.relax(order, 120, x);
    return weigh(order, x, rest);
}

// Counts the crossings of the true drawing: people are placed anew, a little, after each change. What is hopeless by the
// guess is not drawn.
void OrderSearch::improveDrawing(int steps, double warmth) {
    Order order = best_, next;
    std::vector<double> x, trial;
    for (int r = 0; r < family_.rows; ++r) placer_.orderChanged(order, r);
    placer_.lineUp(order, x);
    placer_.relax(order, 120, x);
    double current = weigh(order, x), guessed = cost_.of(order), seen = current;
    bestCost_ = current;
    constexpr int sweeps = 6;
    for (int step = 0; step < steps && bestCost_ > 0; ++step) {
        next = order;
        if (!change(next, x)) continue;
        const double rest = 1.0 - double(step) / steps;
        const double others = cost_.withoutCrossings(next), guess = others + cost_.crossings(next);
        if (guess > guessed + slack + slackAtFirst * rest) continue;
        for (const int r : changed_) placer_.orderChanged(next, r);
        trial = x;
        placer_.relax(next, sweeps, trial);
        const Crossings c = drawn_.of(next, trial);
        const double cost = others + drawnCrossing * c.drawn + straightCrossing * c.straight;
        if (!accepts(cost, current, warmth * rest * rest)) {
            for (const int r : changed_) placer_.orderChanged(order, r);
            continue;
        }
        current = cost;
        guessed = guess;
        std::swap(order, next);
        std::swap(x, trial);
        if (cost >= seen - 1e-9) continue;
        seen = cost;
        const double drawn = weighAnew(order);
        if (drawn >= bestCost_ - 1e-9) continue;
        bestCost_ = drawn;
        best_ = order;
    }
}

}  // namespace core
