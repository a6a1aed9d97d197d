// SPDX-License-Identifier: MPL-2.0
// How good an order is before anything is drawn: partners apart, strangers among siblings and in homes, crossings guessed.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

class OrderCost {
public:
    explicit OrderCost(const FlatFamily& family);
    /// 0 = nothing to wish for. Weights: spec/genogram §7.6; birth order counts as much as `never`.
    double of(const Order& order);
    /// The same without crossings.
    double withoutCrossings(const Order& order);
    /// The crossings alone.
    double crossings(const Order& order);
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

    double siblings(const FlatFamily::Couple& couple, int number, const Order& order) const;
    double partners(const FlatFamily::Couple& couple, const Order& order) const;
    double laterPartners(const Order& order) const;
    double homes(const Order& order) const;
    void collect(const FlatFamily::Couple& couple, int number, const Order& order);
    double inversions();
    double bracketsOverDrops() const;

    const FlatFamily& family_;
    std::vector<std::vector<Edge>> edges_;      // children below each row
    std::vector<std::vector<double>> anchors_;  // where drops leave each row
    std::vector<std::vector<Bracket>> brackets_;
    std::vector<int> tree_;
};

}  // namespace core
