// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_search.h"

#include "core/genogram/order_sweeps.h"

namespace core {
namespace {

constexpr size_t mostBoth = 1500;   // people
constexpr double manyPeople = 0.1;  // of all costs but crossings, where families are large
constexpr int mostSweeps = 100;
constexpr size_t mostClimbed = 4000, workOfClimb = 2500000;  // steps; people times steps

}  // namespace

// Too many people to try one by one: the walk serves plain trees best, sweeps those whose branches marry each other. Other
// walks are tried where there is time for it.
void OrderSearch::improveLarge(size_t people, int effort) {
    QList<Order> others{swept(best_)};
    if (people <= mostBoth) {
        others.append(climbed(effort * int(std::min<size_t>(mostClimbed, workOfClimb / people))));
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

double OrderSearch::guess(const Order& order) { return manyPeople * cost_.withoutCrossings(order) + cost_.crossings(order); }

Order OrderSearch::swept(Order order) {
    sweepOrder(family_, mostSweeps, order);
    family_.births.restore(order);
    return order;
}

// Up from the walk, by one decision after the other that lets expect fewer crossings.
Order OrderSearch::climbed(int steps) {
    double current = guess(walked());
    for (int step = 0; step < steps; ++step) {
        const size_t couple = dice_.below(graph_.couples.size());
        const bool side = dice_.below(3) == 0;
        char& decision = (side ? decisions_.side : decisions_.wait)[couple];
        const char before = std::exchange(decision, char(dice_.below(side ? 3 : 4)));
        if (decision == before) continue;
        const double cost = guess(walked());
        if (cost <= current) current = cost;
        else decision = before;
    }
    return walked();
}

}  // namespace core
