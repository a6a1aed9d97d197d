// SPDX-License-Identifier: MPL-2.0
// Laying out again after an edit: who was there stays, newcomers find the place that costs least.
#pragma once

#include "core/genogram/layout.h"
#include "core/genogram/positions.h"

namespace core {

struct Kept {
    Order order;
    std::vector<Hold> holds;  ///< of everyone; newcomers are free
};

/// Nobody, if too few of `before` are still there for their order to say anything. Birth order comes before old places.
/// Source: spec/genogram §7.8.
std::optional<Kept> keptOrder(const FamilyGraph& graph, const FlatFamily& family, const std::vector<Extent>& extents,
                              const std::vector<double>& gaps, const Layout& before);

}  // namespace core
