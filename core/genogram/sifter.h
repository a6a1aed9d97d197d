// SPDX-License-Identifier: MPL-2.0
// Moves nodes of a layer, one by one and sibship by sibship, to where fewest lines cross; siblings never pass each other.
#pragma once

#include "core/genogram/layer_graph.h"

namespace core {

class Sifter {
public:
    Sifter(const FlatFamily& family, LayerGraph& graph);

    /// All layers once, from the top or from the bottom. Returns by how much the cost has fallen.
    double pass(bool fromTop);
    /// What partners on one row who are not neighbours cost.
    double partnersApart() const;

private:
    double siftLayer(int number);
    double siftRun(int first, int length);
    double walk(int first, int length, int step, int& best, int& gone);
    void carry(int first, int length, int steps);
    /// What is gained if `v`, now left of `w`, goes right of it.
    double gain(int v, int w) const;
    double partnersGain(int v, int w) const;
    void collect(int number);
    bool inOrder(int v, int w) const {
        return graph_.isPerson(v) && graph_.isPerson(w) && (family_.births.precedes(v, w) || family_.births.precedes(w, v));
    }
    bool sameHome(int v, int w) const { return graph_.isPerson(v) && graph_.isPerson(w) && family_.sameHome(v, w); }

    struct Ends {
        int upBegin = 0, upEnd = 0, downEnd = 0;  // into places_: of lines up, then of lines down, each sorted
    };
    const FlatFamily& family_;
    LayerGraph& graph_;
    std::vector<int>* layer_ = nullptr;
    std::vector<Ends> ends_;  // of each node of the present layer
    std::vector<int> places_;
    std::vector<int> nodes_;  // the layer as it was, to go through
};

}  // namespace core
