// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_sweeps.h"

#include <cmath>

namespace core {
namespace {

constexpr double apart = 0.15;     // what a place more between partners counts beside a crossing
constexpr size_t mostPairs = 900;  // of lines of two neighbours: larger families keep their places
constexpr int mostPasses = 6;      // of exchange along a row
constexpr int mostIdle = 30;       // rounds without much gain

// Rows of people alternate with rows of unions: 0 people, 1 unions of row 0, 2 people …
class Sweeper {
public:
    Sweeper(const FlatFamily& family, const Order& order)
        : family_(family), people_(family.people()), layers_(size_t(2 * family.rows)) {
        const size_t n = size_t(people_) + family.couples.size();
        up_.resize(n);
        down_.resize(n);
        layer_.assign(n, -1);
        at_.assign(n, 0);
        place_.assign(n, 0);
        key_.assign(n, 0);
        for (int r = 0; r < family.rows; ++r) {
            layers_[size_t(2 * r)] = order.rows[size_t(r)];
            for (const int p : order.rows[size_t(r)]) layer_[size_t(p)] = 2 * r;
            spread(2 * r);
        }
        for (int c = 0; c < int(family.couples.size()); ++c) addUnion(c);
        for (int r = 0; r < family.rows; ++r) {
            std::vector<int>& layer = layers_[size_t(2 * r + 1)];
            for (const int u : layer) key_[size_t(u)] = mean(up_[size_t(u)], 0);
            sortByKey(layer);
            spread(2 * r + 1);
        }
    }

    void run(int rounds, Order& order) {
        for (int i = 0; i < int(layers_.size()); ++i) exchange(i);
        double least = weigh();
        std::vector<std::vector<int>> best = layers_;
        int idle = 0;
        for (int round = 0; round < rounds && idle < mostIdle; ++round) {
            const bool downwards = round % 2 == 0;
            for (int i = 0; i < int(layers_.size()); ++i) pull(downwards ? i : int(layers_.size()) - 1 - i, downwards);
            for (int i = 0; i < int(layers_.size()); ++i) exchange(downwards ? i : int(layers_.size()) - 1 - i);
            const double cost = weigh();
            ++idle;
            if (cost >= least) continue;
            if (cost < least * 0.997) idle = 0;
            least = cost;
            best = layers_;
        }
        for (int r = 0; r < family_.rows; ++r) {
            order.rows[size_t(r)] = best[size_t(2 * r)];
            order.renumber(size_t(r));
        }
    }

private:
    void addUnion(int c);
    void spread(int layer);
    double mean(const std::vector<int>& nodes, double otherwise) const;
    void keepSiblings(const std::vector<int>& layer);
    void sortByKey(std::vector<int>& layer);
    void pull(int layer, bool downwards);
    void exchange(int layer);
    double crossed(const std::vector<int>& a, const std::vector<int>& b) const;
    double gain(int v, int w) const;
    double partnersGain(int v, int w) const;
    double weigh();

    const FlatFamily& family_;
    const int people_;
    std::vector<std::vector<int>> layers_;
    std::vector<std::vector<int>> up_, down_;  // neighbours of each node
    std::vector<int> layer_, place_;
    std::vector<double> at_, key_;  // 0 to 1 along the layer; where a node is drawn to
    std::vector<std::pair<double, double>> edges_;
    std::vector<int> tree_;
};

void Sweeper::addUnion(int c) {
    const FlatFamily::Couple& couple = family_.couples[size_t(c)];
    if (couple.p < 0) return;
    const int node = people_ + c;
    layer_[size_t(node)] = 2 * couple.row + 1;
    layers_[size_t(2 * couple.row + 1)].push_back(node);
    for (const int p : {couple.p, couple.q}) {
        if (p < 0) continue;
        up_[size_t(node)].push_back(p);
        down_[size_t(p)].push_back(node);
    }
    for (int i = couple.begin; i < couple.end; ++i) {
        const int child = family_.children[size_t(i)];
        if (family_.row[size_t(child)] <= couple.row) continue;  // wrong data: no line down
        down_[size_t(node)].push_back(child);
        up_[size_t(child)].push_back(node);
    }
}

void Sweeper::spread(int layer) {
    const std::vector<int>& nodes = layers_[size_t(layer)];
    for (size_t i = 0; i < nodes.size(); ++i) {
        place_[size_t(nodes[i])] = int(i);
        at_[size_t(nodes[i])] = (double(i) + 0.5) / double(nodes.size());
    }
}

double Sweeper::mean(const std::vector<int>& nodes, double otherwise) const {
    if (nodes.empty()) return otherwise;
    double sum = 0;
    for (const int n : nodes) sum += at_[size_t(n)];
    return sum / double(nodes.size());
}

// Where brothers and sisters are drawn past each other they meet: isotonic regression over each sibship.
void Sweeper::keepSiblings(const std::vector<int>& layer) {
    struct Block {
        double sum;
        int count;
    };
    std::vector<Block> blocks;
    std::vector<int> here;
    for (const int p : layer) {
        const int home = family_.home[size_t(p)];
        if (home < 0) continue;
        const FlatFamily::Couple& couple = family_.couples[size_t(home)];
        here.clear();
        for (int i = couple.ownBegin; i < couple.ownEnd; ++i)
            if (layer_[size_t(family_.own[size_t(i)])] == layer_[size_t(p)]) here.push_back(family_.own[size_t(i)]);
        if (here.empty() || here.front() != p) continue;  // once for each sibship
        blocks.clear();
        for (const int child : here) {
            blocks.push_back({key_[size_t(child)], 1});
            while (blocks.size() > 1 &&
                   blocks[blocks.size() - 2].sum * blocks.back().count > blocks.back().sum * blocks[blocks.size() - 2].count) {
                const Block last = blocks.back();
                blocks.pop_back();
                blocks.back().sum += last.sum;
                blocks.back().count += last.count;
            }
        }
        size_t i = 0;
        for (const Block& block : blocks)
            for (int k = 0; k < block.count; ++k, ++i) key_[size_t(here[i])] = block.sum / block.count;
    }
}

void Sweeper::sortByKey(std::vector<int>& layer) {
    std::stable_sort(layer.begin(), layer.end(), [this](int a, int b) { return key_[size_t(a)] < key_[size_t(b)]; });
}

void Sweeper::pull(int number, bool downwards) {
    std::vector<int>& layer = layers_[size_t(number)];
    const auto& towards = downwards ? up_ : down_;
    for (const int node : layer) key_[size_t(node)] = mean(towards[size_t(node)], at_[size_t(node)]);
    if (number % 2 == 0) {
        // Whoever has married in goes where the partner goes.
        for (const int node : layer) {
            if (!downwards || !up_[size_t(node)].empty()) continue;
            double sum = 0;
            int count = 0;
            for (int i = family_.pairBegin[size_t(node)]; i < family_.pairBegin[size_t(node) + 1]; ++i) {
                const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
                if (!pair.level || up_[size_t(pair.other)].empty()) continue;
                sum += key_[size_t(pair.other)];
                ++count;
            }
            if (count > 0) key_[size_t(node)] = sum / count;
        }
        keepSiblings(layer);
    }
    sortByKey(layer);
    spread(number);
}

double Sweeper::crossed(const std::vector<int>& a, const std::vector<int>& b) const {
    int count = 0;
    for (const int x : a)
        for (const int y : b) count += int(at_[size_t(x)] > at_[size_t(y)]);
    return count;
}

// What partners gain if v, now left of its neighbour w, goes right of it.
double Sweeper::partnersGain(int v, int w) const {
    double gain = 0;
    const auto add = [&](int p, int with, double sign) {
        for (int i = family_.pairBegin[size_t(p)]; i < family_.pairBegin[size_t(p) + 1]; ++i) {
            const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
            if (pair.level && pair.other != with) gain += place_[size_t(pair.other)] > place_[size_t(p)] ? sign : -sign;
        }
    };
    add(v, w, apart);
    add(w, v, -apart);
    return gain;
}

double Sweeper::gain(int v, int w) const {
    const std::vector<int>&vu = up_[size_t(v)], &wu = up_[size_t(w)], &vd = down_[size_t(v)], &wd = down_[size_t(w)];
    if (vu.size() * wu.size() > mostPairs || vd.size() * wd.size() > mostPairs) return 0;
    const double fewer = crossed(vu, wu) - crossed(wu, vu) + crossed(vd, wd) - crossed(wd, vd);
    return v < people_ ? fewer + partnersGain(v, w) : fewer;
}

void Sweeper::exchange(int number) {
    std::vector<int>& layer = layers_[size_t(number)];
    bool better = true;
    for (int pass = 0; better && pass < mostPasses; ++pass) {
        better = false;
        for (size_t i = 0; i + 1 < layer.size(); ++i) {
            const int v = layer[i], w = layer[i + 1];
            if (v < people_ && family_.sameHome(v, w)) continue;
            if (gain(v, w) <= 1e-9) continue;
            std::swap(layer[i], layer[i + 1]);
            std::swap(place_[size_t(v)], place_[size_t(w)]);
            std::swap(at_[size_t(v)], at_[size_t(w)]);
            better = true;
        }
    }
}

// Crossings of all lines, and partners who are not neighbours.
double Sweeper::weigh() {
    double total = 0;
    for (const std::vector<int>& layer : layers_) {
        edges_.clear();
        for (const int node : layer)
            for (const int below : down_[size_t(node)]) edges_.push_back({at_[size_t(node)], at_[size_t(below)]});
        std::sort(edges_.begin(), edges_.end());
        const int size = 4096;
        tree_.assign(size_t(size) + 1, 0);
        for (size_t i = 0; i < edges_.size(); ++i) {
            const int at = 1 + int(edges_[i].second * (size - 1));
            int upTo = 0;
            for (int t = at; t > 0; t -= t & -t) upTo += tree_[size_t(t)];
            total += double(i) - upTo;
            for (int t = at; t <= size; t += t & -t) ++tree_[size_t(t)];
        }
    }
    for (const FlatFamily::Couple& couple : family_.couples)
        if (couple.level && std::abs(place_[size_t(couple.p)] - place_[size_t(couple.q)]) > 1) total += 1;
    return total;
}

}  // namespace

void sweepOrder(const FlatFamily& family, int rounds, Order& order) { Sweeper(family, order).run(rounds, order); }

}  // namespace core
