// SPDX-License-Identifier: MPL-2.0
// Generations: which row of the drawing each person stands on.
#pragma once

#include "core/genogram/family_graph.h"

namespace core {

struct Rows {
    std::vector<int> of;         ///< row of each person, 0 = oldest; no row is empty
    std::vector<int> component;  ///< people who hang together have the same number, 0 = with the child of the case
    int count = 0;
};

/// Breadth first from the child of the case: partners level, children one below; care links place only who has no other
/// link. Then whoever is not below both birth parents is moved down. Linear in links but for the repair, which ends even
/// if wrong data makes somebody his own ancestor. Source: spec/genogram §7.2.
Rows rowsOf(const FamilyGraph& graph);

}  // namespace core
