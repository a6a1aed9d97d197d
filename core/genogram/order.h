// SPDX-License-Identifier: MPL-2.0
// The order of people on their rows: a walk, and for families of casework a search for a better one.
#pragma once

#include "core/genogram/order_walk.h"

namespace core {

/// Brothers and sisters always stand in birth order, eldest left. Up to 150 people a fixed number of steps with a fixed
/// seed looks for fewer crossings, so the same family always comes out the same. Source: spec/genogram §7.3, §7.4.
Order orderOf(const FamilyGraph& graph, const Rows& rows);

}  // namespace core
