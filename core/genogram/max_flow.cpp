// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/max_flow.h"

#include <algorithm>

namespace core {

void MaxFlow::add(int from, int to, int capacity) {
    arcs_.push_back({to, first_[size_t(from)], capacity});
    first_[size_t(from)] = int(arcs_.size()) - 1;
    arcs_.push_back({from, first_[size_t(to)], 0});
    first_[size_t(to)] = int(arcs_.size()) - 1;
}

// Steps from the source over arcs that are not full.
bool MaxFlow::layer(int source, int sink) {
    depth_.assign(first_.size(), -1);
    depth_[size_t(source)] = 0;
    std::vector<int> queue{source};
    for (size_t i = 0; i < queue.size(); ++i)
        for (int a = first_[size_t(queue[i])]; a >= 0; a = arcs_[size_t(a)].next) {
            const Arc& arc = arcs_[size_t(a)];
            if (arc.left <= 0 || depth_[size_t(arc.to)] >= 0) continue;
            depth_[size_t(arc.to)] = depth_[size_t(queue[i])] + 1;
            queue.push_back(arc.to);
        }
    return depth_[size_t(sink)] >= 0;
}

// One way from layer to layer, without recursion: families can be deep. 0 if there is none left.
int MaxFlow::push(int source, int sink) {
    path_.clear();
    for (int node = source; node != sink;) {
        int& a = at_[size_t(node)];
        while (a >= 0 && !(arcs_[size_t(a)].left > 0 && depth_[size_t(arcs_[size_t(a)].to)] == depth_[size_t(node)] + 1))
            a = arcs_[size_t(a)].next;
        if (a >= 0) {
            path_.push_back(a);
            node = arcs_[size_t(a)].to;
            continue;
        }
        if (path_.empty()) return 0;
        const int back = path_.back();  // a dead end: never again along this arc
        path_.pop_back();
        node = arcs_[size_t(back ^ 1)].to;
        at_[size_t(node)] = arcs_[size_t(back)].next;
    }
    int flow = arcs_[size_t(path_.front())].left;
    for (const int a : path_) flow = std::min(flow, arcs_[size_t(a)].left);
    for (const int a : path_) {
        arcs_[size_t(a)].left -= flow;
        arcs_[size_t(a ^ 1)].left += flow;
    }
    return flow;
}

int MaxFlow::run(int source, int sink) {
    int total = 0;
    while (layer(source, sink)) {
        at_ = first_;
        while (const int flow = push(source, sink)) total += flow;
    }
    return total;
}

}  // namespace core
