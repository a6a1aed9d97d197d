// SPDX-License-Identifier: MPL-2.0
// How good an order is before anything is drawn: crossings, partners apart, strangers among siblings and in homes.
#pragma once

#include "core/genogram/order_walk.h"

namespace core {

class OrderCost {
public:
    OrderCost(const FamilyGraph& graph, const Rows& rows);
    /// 0 = nothing to wish for. Weights: spec/genogram §7.6; birth order counts as much as `never`.
    double of(const Order& order);
    static constexpr double never = 1000;

private:
    struct Edge {
        double anchor;
        int child;
    };
    struct Bracket {
        int from;
        int to;
    };

    double couple(const FamilyCouple& couple, int number, const Order& order);
    double partners(int p, int q, double weight, const Order& order) const;
    double laterPartners(const Order& order) const;
    double crossings(const Order& order);
    double bracketsOverDrops() const;
    double homes(const Order& order);

    const FamilyGraph& graph_;
    const Rows& rows_;
    std::vector<std::vector<Edge>> edges_;      // children below each row
    std::vector<std::vector<double>> anchors_;  // where drops leave each row
    std::vector<std::vector<Bracket>> brackets_;
    std::vector<int> tree_;
};

}  // namespace core
