// SPDX-License-Identifier: MPL-2.0
// Where people stand along their rows: as near as can be to parents, partners and children, in the order given.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

/// Millimetres to the left and right of the centre that a person's symbol and label need.
struct Extent {
    double left = 6;
    double right = 6;
};

/// Where somebody stood before and how much that counts beside the other wishes.
struct Hold {
    double x = 0;
    double weight = 0;  ///< 0 = free
};

/// Are the partners neighbours on one row, so that a straight line joins them?
bool areNeighbours(const FamilyCouple& couple, const Rows& rows, const Order& order);

/// Weighted least squares by block coordinate descent, one isotonic regression per row and sweep (spec/genogram §7.5).
class Placer {
public:
    /// `gaps` holds for each couple of neighbours the free width its mark needs.
    Placer(const FlatFamily& family, const std::vector<Extent>& extents, const std::vector<double>& gaps);

    /// Must be called for each row whose order has changed before the next relax().
    void orderChanged(const Order& order, int row);
    /// Side by side from the left, where a search for good places may begin.
    void lineUp(const Order& order, std::vector<double>& x) const;
    void relax(const Order& order, int sweeps, std::vector<double>& x);
    void hold(std::vector<Hold> holds);

private:
    double least(int a, int b) const;
    void measureCouples(const Order& order, const std::vector<double>& x, int row);
    void wish(const Order& order, const std::vector<double>& x, int person);
    void relaxRow(const Order& order, int row, std::vector<double>& x);
    void keepAges(const Order& order, int row, std::vector<double>& x);

    struct Block {
        double sum;
        double weight;
        int count;
    };
    struct Wish {
        double to;
        double strength;
    };
    const FlatFamily& family_;
    const std::vector<Extent>& extents_;
    const std::vector<double>& gaps_;
    std::vector<Hold> holds_;
    std::vector<std::vector<double>> separation_;  // least distance to the one before
    std::vector<double> middle_, anchor_;          // of own children, of partners; of each couple
    std::vector<char> next_;                       // partners are neighbours
    std::vector<double> pull_;                     // of the parents on each of their children
    std::vector<Wish> wishes_;
    std::vector<Block> blocks_;
    std::vector<std::vector<BirthOrder::Pair>> across_;  // of each row: those with a brother or sister on another
    std::vector<double> low_, high_;
};

/// Centre of everyone, the leftmost extent at 0 unless somebody is pinned: then pins say where 0 is.
std::vector<double> positionsOf(const FlatFamily& family, const Order& order, const std::vector<Extent>& extents,
                                const std::vector<double>& gaps, const std::vector<Hold>& holds = {});

}  // namespace core
