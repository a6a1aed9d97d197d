// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/layer_graph.h"

namespace core {

LayerGraph::LayerGraph(const FlatFamily& family, const Order& order) : family_(family), people_(family.people()) {
    layers.resize(size_t(2 * family.rows));
    const size_t known = size_t(people_) + family.couples.size();
    up_.resize(known);
    down_.resize(known);
    layer.assign(known, -1);
    for (int r = 0; r < family.rows; ++r) {
        layers[size_t(2 * r)] = order.rows[size_t(r)];
        for (const int p : order.rows[size_t(r)]) layer[size_t(p)] = 2 * r;
    }
    for (int c = 0; c < int(family.couples.size()); ++c) addUnion(c);
    place.assign(layer.size(), 0);
    placeInnerNodes();
}

void LayerGraph::addUnion(int number) {
    const FlatFamily::Couple& couple = family_.couples[size_t(number)];
    if (couple.p < 0) return;
    const int node = people_ + number;
    layer[size_t(node)] = 2 * couple.row + 1;
    layers[size_t(2 * couple.row + 1)].push_back(node);
    for (const int p : {couple.p, couple.q})
        if (p >= 0) addLine(p, node);
    for (int i = couple.begin; i < couple.end; ++i) addLine(node, family_.children[size_t(i)]);
}

void LayerGraph::addLine(int from, int to) {
    const int last = layer[size_t(to)];
    if (last <= layer[size_t(from)]) return;  // wrong data: a child above the parents has no line down
    int above = from;
    for (int between = layer[size_t(from)] + 1; between < last; ++between) {
        const int node = int(layer.size());
        layer.push_back(between);
        up_.emplace_back();
        down_.emplace_back();
        layers[size_t(between)].push_back(node);
        down_[size_t(above)].push_back(node);
        up_[size_t(node)].push_back(above);
        above = node;
    }
    down_[size_t(above)].push_back(to);
    up_[size_t(to)].push_back(above);
}

// Unions and places of lines go where those above them stand; people keep their order.
void LayerGraph::placeInnerNodes() {
    std::vector<double> key(layer.size(), 0);
    for (size_t number = 0; number < layers.size(); ++number) {
        std::vector<int>& nodes = layers[number];
        const auto mean = [&](int node) {
            double sum = 0;
            for (const int u : up_[size_t(node)]) sum += place[size_t(u)];
            return sum / double(std::max<size_t>(1, up_[size_t(node)].size()));
        };
        if (number % 2 == 0 && number > 0) {
            // A place among people: before the first person whose own parents stand farther right.
            std::vector<int> lines;
            std::vector<int> kept;
            for (const int node : nodes) (isPerson(node) ? kept : lines).push_back(node);
            for (const int node : lines) key[size_t(node)] = mean(node);
            std::stable_sort(lines.begin(), lines.end(), [&](int a, int b) { return key[size_t(a)] < key[size_t(b)]; });
            nodes.clear();
            size_t next = 0;
            for (const int p : kept) {
                while (next < lines.size() && !up_[size_t(p)].empty() && mean(p) > key[size_t(lines[next])])
                    nodes.push_back(lines[next++]);
                nodes.push_back(p);
            }
            nodes.insert(nodes.end(), lines.begin() + std::ptrdiff_t(next), lines.end());
        } else if (number % 2 == 1) {
            for (const int node : nodes) key[size_t(node)] = mean(node);
            std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) { return key[size_t(a)] < key[size_t(b)]; });
        }
        renumber(int(number));
    }
}

void LayerGraph::renumber(int number) {
    const std::vector<int>& nodes = layers[size_t(number)];
    for (size_t i = 0; i < nodes.size(); ++i) place[size_t(nodes[i])] = int(i);
}

double LayerGraph::crossings() {
    double total = 0;
    for (size_t number = 0; number + 1 < layers.size(); ++number) {
        lines_.clear();
        for (const int node : layers[number])
            for (const int below : down_[size_t(node)]) lines_.push_back({place[size_t(node)], place[size_t(below)]});
        std::sort(lines_.begin(), lines_.end());
        const int size = int(layers[number + 1].size());
        tree_.assign(size_t(size) + 1, 0);
        for (size_t i = 0; i < lines_.size(); ++i) {
            int upTo = 0;
            for (int t = lines_[i].second + 1; t > 0; t -= t & -t) upTo += tree_[size_t(t)];
            total += double(i) - upTo;
            for (int t = lines_[i].second + 1; t <= size; t += t & -t) ++tree_[size_t(t)];
        }
    }
    return total;
}

void LayerGraph::write(Order& order) const {
    for (int r = 0; r < family_.rows; ++r) {
        std::vector<int>& row = order.rows[size_t(r)];
        row.clear();
        for (const int node : layers[size_t(2 * r)])
            if (isPerson(node)) row.push_back(node);
        order.renumber(size_t(r));
    }
}

}  // namespace core
