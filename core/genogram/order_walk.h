// SPDX-License-Identifier: MPL-2.0
// A walk through the family that puts people on their rows from left to right; a few decisions steer it.
#pragma once

#include "core/genogram/rows.h"

namespace core {

/// Who stands beside whom: people of each row from left to right, and each person's place in its row.
struct Order {
    std::vector<std::vector<int>> rows;
    std::vector<int> place;

    void renumber(size_t row) {
        for (size_t i = 0; i < rows[row].size(); ++i) place[size_t(rows[row][i])] = int(i);
    }
};

/// What the search may change. `side` and `wait` hold one value for each couple.
struct Decisions {
    enum Side : char { Convention, Left, Right };  ///< where the partner stands who has no family of his own
    enum Wait : char { Beside, AfterSiblings, AfterCutBars, BeforeSiblings };  ///< when the partner's family is walked
    std::vector<char> side;
    std::vector<char> wait;
    int start = -1;  ///< the first person; -1 = the first founder
};

class OrderWalk {
public:
    OrderWalk(const FamilyGraph& graph, const Rows& rows);

    /// Birth order within a family and whole sibships come by construction, but where families marry into each other
    /// more than once. Linear in links.
    const Order& walk(const Decisions& decisions);
    /// People without parents in the drawing, the family of the case first, then from the top.
    const std::vector<int>& founders() const { return founders_; }

private:
    struct Waiting {
        int person;
        int level;
    };
    struct Chain {
        std::vector<int> left, right, couples;
    };

    void person(int p);
    void family(int p);
    void children(int couple, int row);
    void chain(int p, Chain& out);
    void defer(int couple, int person, int fromRow);
    void release(int level);
    int topOf(int p, int depth);
    bool hasUnseenParents(int p) const;
    void append(int p);

    const FamilyGraph& graph_;
    const Rows& rows_;
    const Decisions* decisions_ = nullptr;
    Order order_;
    std::vector<char> seen_, seenCouple_;
    std::vector<int> top_;  // highest row among a person's ancestors
    std::vector<int> founders_;
    std::vector<Waiting> waiting_;
};

}  // namespace core
