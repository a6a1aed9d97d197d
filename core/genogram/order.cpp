// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order.h"

#include "core/genogram/order_search.h"

namespace core {

double orderCost(const FlatFamily& family, const Order& order, const std::vector<Extent>& extents,
                 const std::vector<double>& gaps) {
    const Crossings crossed = DrawnCost(family).of(order, positionsOf(family, order, extents, gaps));
    return OrderCost(family).withoutCrossings(order) + OrderSearch::drawnCrossing * crossed.drawn +
           OrderSearch::straightCrossing * crossed.straight;
}

Order orderOf(const FamilyGraph& graph, const Rows& rows, const FlatFamily& family, const std::vector<Extent>& extents,
              const std::vector<double>& gaps, int effort) {
    return OrderSearch(graph, family, rows, extents, gaps).run(effort);
}

}  // namespace core
