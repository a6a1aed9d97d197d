// SPDX-License-Identifier: MPL-2.0
// Moves a whole branch of a family past others on all rows at once: somebody's descendants, or all on one side of a link.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

class BranchMoves {
public:
    explicit BranchMoves(const FlatFamily& family);

    /// Which line is cut: that to the parents, or that to a partner; or nothing but descendants.
    enum class Cut { Parents, Partner, Descendants };
    /// Gathers who hangs on `person` without the line that is cut; of two sides the smaller. False if that is everybody
    /// or, where branches marry each other, cannot be told apart. `which` chooses among several partners.
    bool gather(int person, Cut cut, unsigned which);
    const std::vector<int>& branch() const { return members_; }

    /// Takes the branch out and puts it, on each of its rows, between those who stand left and right of `x`; `places` is
    /// where people stand now. Rows that have changed are listed in rows(). Keeps no birth order.
    void moveTo(double x, const std::vector<double>& places, Order& order);
    const std::vector<int>& rows() const { return rows_; }
    bool contains(int person) const { return inside_[size_t(person)] != 0; }

private:
    void reach(int person);
    void spread(int person, int cutCouple, bool down);

    const FlatFamily& family_;
    std::vector<char> inside_;
    std::vector<int> members_, rows_, moved_, stay_;
};

}  // namespace core
