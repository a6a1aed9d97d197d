// SPDX-License-Identifier: MPL-2.0
// How many lines would cross if an order were drawn: the plain genogram of spec/genogram §8, and straight lines from
// partners to their union and on to the children.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

struct Crossings {
    int drawn = 0;     ///< level lines with upright ones
    int straight = 0;  ///< of lines that have nobody in common
};

class DrawnCost {
public:
    explicit DrawnCost(const FlatFamily& family);
    /// `x` of everyone in mm, in the order of the rows.
    Crossings of(const Order& order, const std::vector<double>& x);

private:
    struct Level {
        double y, from, to;
    };
    struct Upright {
        double x, from, to;
    };
    struct Slant {
        double x0, y0, x1, y1;
        int couple, person;
    };
    struct Bracket {
        double from, to;
        int couple;
    };
    struct Bar {
        double from, to;
        int couple;
    };

    void join(int number, const Order& order, const std::vector<double>& x);
    void layBrackets(int row, const std::vector<double>& x);
    void layBars(int row, const std::vector<double>& x);
    void slants(int number, const std::vector<double>& x);
    void upright(double x, double a, double b);
    int crossedLevels() const;
    int crossedSlants() const;

    const FlatFamily& family_;
    std::vector<double> anchor_, line_, point_;  // of each couple: x and y of the drop's top, y of the union
    std::vector<std::vector<Level>> levels_;     // of each gap below a row
    std::vector<std::vector<Level>> onRow_;
    std::vector<std::vector<Upright>> uprights_;
    std::vector<std::vector<Slant>> slants_;
    std::vector<Upright> long_;  // those that pass a row
    std::vector<std::vector<Bracket>> brackets_;
    std::vector<std::vector<Bar>> bars_;
    std::vector<int> tracks_;
    std::vector<double> ends_;
};

}  // namespace core
