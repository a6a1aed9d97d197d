// SPDX-License-Identifier: MPL-2.0
// A family as layers: rows of people alternate with rows of unions, and a line that passes a row has a place on it.
#pragma once

#include "core/genogram/flat_family.h"
#include "core/genogram/order_walk.h"

namespace core {

/// Nodes are people, then unions, then the places of long lines. Layer 2r holds the people of row r, 2r + 1 their unions.
class LayerGraph {
public:
    LayerGraph(const FlatFamily& family, const Order& order);

    int people() const { return people_; }
    bool isPerson(int node) const { return node < people_; }
    const std::vector<int>& up(int node) const { return up_[size_t(node)]; }
    const std::vector<int>& down(int node) const { return down_[size_t(node)]; }

    std::vector<std::vector<int>> layers;  ///< nodes from left to right
    std::vector<int> layer;                ///< of each node; −1 = in none
    std::vector<int> place;                ///< in its layer

    void renumber(int number);
    /// Of all lines between neighbouring layers (Barth, Jünger, Mutzel). O(lines · log lines).
    double crossings();
    /// People of each row as they stand now.
    void write(Order& order) const;

private:
    void addUnion(int couple);
    /// Joins a node to one farther down by places on the layers between.
    void addLine(int from, int to);
    void placeInnerNodes();

    const FlatFamily& family_;
    const int people_;
    std::vector<std::vector<int>> up_, down_;
    std::vector<std::pair<int, int>> lines_;
    std::vector<int> tree_;
};

}  // namespace core
