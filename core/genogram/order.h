// SPDX-License-Identifier: MPL-2.0
// The order of people on their rows: a walk, and for families of casework a search for a better one.
#pragma once

#include "core/genogram/positions.h"

namespace core {

/// Brothers and sisters always stand in birth order, eldest left. Up to 150 people a fixed number of steps with a fixed
/// seed looks for fewer crossings, so the same family always comes out the same. `extents` and `gaps` as for the Placer.
/// `effort` above 1: so many starts, each ten times as long; for measuring how good an order can be.
/// Source: spec/genogram §7.3, §7.4.
Order orderOf(const FamilyGraph& graph, const Rows& rows, const FlatFamily& family, const std::vector<Extent>& extents,
              const std::vector<double>& gaps, int effort = 1);

/// What the search makes small: crossings of the drawing, partners apart, strangers among siblings and in homes.
double orderCost(const FlatFamily& family, const Order& order, const std::vector<Extent>& extents,
                 const std::vector<double>& gaps);

}  // namespace core
