// SPDX-License-Identifier: MPL-2.0
// The law of the drawing: brothers and sisters stand by age, the eldest left. A child who came into a second family stands
// by age among that family's children as well, where they share a row.
#pragma once

#include "core/genogram/order_walk.h"

namespace core {

class BirthOrder {
public:
    /// Where families say the contrary of each other, the one a child is placed in is right. About linear in links.
    BirthOrder(const FamilyGraph& graph, const Rows& rows);

    /// Must `a` stand left of `b`, next in age to it in a family and on the same row?
    bool precedes(int a, int b) const;
    /// Are the places from `first` to before `last` of a row as they must be?
    bool holds(const Order& order, int row, int first, int last) const;
    /// Puts every row right. Each sibship keeps its places and fills them by age; where a second family asks for more,
    /// brothers and sisters move as one, with their partners.
    void restore(Order& order) const;
    /// The same for one layer of nodes, whose own sibships are in order; numbers beyond the people are other nodes.
    void restoreBetween(std::vector<int>& nodes) const;

    /// Children of one family on different rows: the younger stands farther right all the same.
    struct Pair {
        int elder, younger;
    };
    const std::vector<Pair>& acrossRows() const { return acrossRows_; }

private:
    void addSure(const FamilyGraph& graph, int couple);
    void addPair(Pair pair, const FamilyGraph& graph);
    bool leadsTo(int from, int to) const;
    bool nextWrong(const std::vector<int>& nodes, std::vector<int>& at, Pair& wrong) const;
    int countWrong(const std::vector<int>& nodes, std::vector<int>& at) const;
    std::pair<int, int> blockOf(const std::vector<int>& nodes, int at) const;
    void sortByAge(std::vector<int>& nodes) const;

    int people_;
    bool second_ = false;                     // does a second family ask for anything?
    std::vector<char> rowHasSecond_;          // of each row
    std::vector<int> row_, clan_;             // of each person; the clan is the own sibship or that of the partner
    std::vector<std::vector<int>> sibships_;  // two and more placed in one family on one row, eldest first
    std::vector<Pair> acrossRows_;
    std::vector<std::vector<int>> younger_, older_;  // of each person: the next in each family on the same row
};

}  // namespace core
