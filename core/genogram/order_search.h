// SPDX-License-Identifier: MPL-2.0
// The search behind orderOf(): of small families by trial, of large ones by sweeps and other walks.
#pragma once

#include "core/genogram/branch_moves.h"
#include "core/genogram/drawn_cost.h"
#include "core/genogram/order_cost.h"
#include "core/genogram/positions.h"

namespace core {

// xorshift64 (Marsaglia 2003): the same numbers on every machine.
class Dice {
public:
    explicit Dice(quint64 seed = 0) : state_(88172645463325252ULL + seed * 0x9E3779B97F4A7C15ULL) {}
    unsigned below(size_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return unsigned(state_ % n);
    }
    bool chance(double p) { return below(1000000) < p * 1e6; }

private:
    quint64 state_;
};

/// Simulated annealing with counted steps: the same family always comes out the same. Source: spec/genogram §7.4.
class OrderSearch {
public:
    OrderSearch(const FamilyGraph& graph, const FlatFamily& family, const Rows& rows, const std::vector<Extent>& extents,
                const std::vector<double>& gaps);

    /// The best order that was found; in birth order. `effort` as for orderOf().
    Order run(int effort);

    /// What one crossing costs: of level with upright lines, and of straight ones.
    static constexpr double drawnCrossing = 1, straightCrossing = 0.65;

private:
    bool accepts(double cost, double current, double warmth);
    void searchSmall(int effort);
    const Order& walked();
    bool change(Order& order, const std::vector<double>& x);
    bool moveSomeRun(Order& order);
    bool moveBranch(Order& order, const std::vector<double>& x);
    void changeDecisions(int steps);
    void moveRuns(int steps);
    void improveDrawing(int steps, double warmth);
    void improveLarge(size_t people, int effort);
    Order swept(Order order);
    Order climbed(int steps);
    double guess(const Order& order);
    double weigh(const Order& order, const std::vector<double>& x, double rest = 1);
    double weighAnew(const Order& order, double rest = 1);

    const FamilyGraph& graph_;
    const FlatFamily& family_;
    OrderWalk walk_;
    OrderCost cost_;
    DrawnCost drawn_;
    Placer placer_;
    BranchMoves branches_;
    std::vector<int> changed_;  // rows of the last change
    Order walked_;
    Decisions decisions_;
    Order best_;
    double bestCost_ = 0;
    Dice dice_;
};

}  // namespace core
