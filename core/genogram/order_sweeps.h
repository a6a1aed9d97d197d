// SPDX-License-Identifier: MPL-2.0
// For families too large to search: people and unions are drawn to the middle of whom they are linked with, row by row,
// and neighbours change places where fewer lines then cross.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

/// Changes `order` for the better; brothers and sisters keep the order they have among themselves (Forster's constrained
/// barycentre heuristic, with exchange of neighbours as in Gansner et al. 1993). `rounds` times linear in links;
/// 0 rounds: neighbours only change places.
void sweepOrder(const FlatFamily& family, int rounds, Order& order);

}  // namespace core
