// SPDX-License-Identifier: MPL-2.0
// People whom a worker put somewhere: they stay there, the others make room.
#pragma once

#include "core/genogram/order_walk.h"
#include "core/genogram/positions.h"

namespace core {

/// Weight of a pin beside wishes of about 1: nothing moves it but a neighbour who is pinned as well.
inline constexpr double pinned = 10000;

/// One for each person of the graph, weight 0 where nobody is pinned; empty if there is no pin at all. A pin's x is counted
/// in hundredths of a symbol from the picture's own zero.
std::vector<Hold> pinsOf(const CaseSnapshot& records, const FamilyGraph& graph);

/// Puts pinned people among the others of their row where their x belongs; `x` is where all would stand without pins.
/// Brothers and sisters keep their order: a pin that breaks it gives way.
void followPins(const FlatFamily& family, const std::vector<Hold>& pins, const std::vector<double>& x, Order& order);

}  // namespace core
