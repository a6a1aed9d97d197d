// SPDX-License-Identifier: MPL-2.0
// Ways for a vertical line past rows of people without touching a symbol, a label or another such line.
#pragma once

#include "core/genogram/routing.h"

namespace core {

class Channels {
public:
    explicit Channels(const RoutingInput& input);

    /// The x, free on all rows from `first` to `last`, that makes the way from `from` to `towards` shortest; taken from
    /// then on. Beside the outermost people there is always room.
    double through(int first, int last, double from, double towards);

private:
    struct Interval {
        double from;
        double to;
    };
    std::vector<std::vector<Interval>> blocked_;  // of each row
};

}  // namespace core
