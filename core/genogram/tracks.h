// SPDX-License-Identifier: MPL-2.0
// Tracks for horizontal lines in the gap between two rows.
#pragma once

#include <cstddef>
#include <vector>

namespace core {

struct Horizontal {
    int gap = 0;       ///< above the row of this number
    bool bar = false;  ///< a bar over children, in the lower zone of the gap; else a bracket of partners
    double from = 0, to = 0;
    std::vector<double> ups, downs;  ///< where vertical lines of the same net leave it
    int track = 0;                   ///< 0 = highest of its zone
};

/// Gives tracks to those of `lines` that `group` names. Overlapping lines never share one.
/// Returns how many tracks there are.
int assignTracks(std::vector<Horizontal>& lines, const std::vector<size_t>& group);

}  // namespace core
