// SPDX-License-Identifier: MPL-2.0
// For families too large to search: people and unions are drawn to the middle of whom they are linked with, layer by layer;
// then each is sifted to the place where fewest lines cross.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

/// Changes `order` for the better; brothers and sisters keep the order they have among themselves (Forster's constrained
/// barycentre heuristic; sifting after Bachmaier et al. 2010, of single nodes and of sibships as one). `rounds` rounds of
/// sweeps, each about linear in links; 0 rounds: sifting alone.
void sweepOrder(const FlatFamily& family, int rounds, Order& order);

}  // namespace core
