// SPDX-License-Identifier: MPL-2.0
// Where people stand along their rows: as near as can be to parents, partners and children, in the order given.
#pragma once

#include "core/genogram/order.h"

namespace core {

/// Millimetres to the left and right of the centre that a person's symbol and label need.
struct Extent {
    double left = 6;
    double right = 6;
};

/// Are the partners neighbours on one row, so that a straight line joins them?
bool areNeighbours(const FamilyCouple& couple, const Rows& rows, const Order& order);

/// Centre of everyone, the leftmost extent at 0. `gaps` holds for couples of neighbours the free width their mark needs.
/// Weighted least squares by block coordinate descent, one isotonic regression per row and sweep (spec/genogram §7.5).
std::vector<double> positionsOf(const FamilyGraph& graph, const Rows& rows, const Order& order,
                                const std::vector<Extent>& extents, const std::vector<double>& gaps);

}  // namespace core
