// SPDX-License-Identifier: MPL-2.0
// Greatest flow and least cut of a directed graph (Dinic 1970).
#pragma once

#include <vector>

namespace core {

class MaxFlow {
public:
    explicit MaxFlow(int nodes) : first_(size_t(nodes), -1) {}
    void add(int from, int to, int capacity);
    /// Once. Afterwards isReached() says who is on the source's side of the least cut.
    int run(int source, int sink);
    bool isReached(int node) const { return depth_[size_t(node)] >= 0; }

private:
    struct Arc {
        int to, next, left;
    };
    bool layer(int source, int sink);
    int push(int source, int sink);

    std::vector<Arc> arcs_;  // an arc and the one back stand side by side
    std::vector<int> first_, depth_, at_, path_;
};

}  // namespace core
