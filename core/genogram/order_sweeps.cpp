// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_sweeps.h"

#include "core/genogram/layer_graph.h"
#include "core/genogram/sifter.h"

namespace core {
namespace {

constexpr int mostIdle = 10;     // rounds without gain
constexpr int mostSiftings = 8;  // passes over all layers at the end

class Sweeper {
public:
    Sweeper(const FlatFamily& family, const Order& order)
        : family_(family), graph_(family, order), sifter_(family, graph_), key_(graph_.layer.size(), 0) {}

    void run(int rounds, Order& order) {
        settle(2);
        double least = weigh();
        std::vector<std::vector<int>> best = graph_.layers;
        int idle = 0;
        for (int round = 0; round < rounds && idle < mostIdle; ++round) {
            const bool downwards = round % 2 == 0;
            const int layers = int(graph_.layers.size());
            for (int i = 0; i < layers; ++i) pull(downwards ? i : layers - 1 - i, downwards);
            settle(1);
            ++idle;
            if (const double cost = weigh(); cost < least) {
                if (cost < least * 0.998) idle = 0;
                least = cost;
                best = graph_.layers;
            }
        }
        graph_.layers = std::move(best);
        for (int i = 0; i < int(graph_.layers.size()); ++i) graph_.renumber(i);
        settle(mostSiftings);
        graph_.write(order);
    }

private:
    double weigh() { return graph_.crossings() + sifter_.partnersApart(); }
    void settle(int passes) {
        for (int pass = 0; pass < passes; ++pass)
            if (sifter_.pass(pass % 2 == 0) < 0.5) return;
    }
    double mean(const std::vector<int>& nodes, double otherwise) const;
    double at(int node) const {
        return (double(graph_.place[size_t(node)]) + 0.5) / double(graph_.layers[size_t(graph_.layer[size_t(node)])].size());
    }
    void followPartners(const std::vector<int>& layer);
    void keepSiblings(const std::vector<int>& layer);
    void pull(int layer, bool downwards);

    const FlatFamily& family_;
    LayerGraph graph_;
    Sifter sifter_;
    std::vector<double> key_;  // where a node is drawn to, 0 to 1 along the layer
};

double Sweeper::mean(const std::vector<int>& nodes, double otherwise) const {
    if (nodes.empty()) return otherwise;
    double sum = 0;
    for (const int n : nodes) sum += at(n);
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
        const int home = graph_.isPerson(p) ? family_.home[size_t(p)] : -1;
        if (home < 0) continue;
        const FlatFamily::Couple& couple = family_.couples[size_t(home)];
        here.clear();
        for (int i = couple.ownBegin; i < couple.ownEnd; ++i)
            if (graph_.layer[size_t(family_.own[size_t(i)])] == graph_.layer[size_t(p)]) here.push_back(family_.own[size_t(i)]);
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

// Whoever has married in goes where the partner goes.
void Sweeper::followPartners(const std::vector<int>& layer) {
    for (const int node : layer) {
        if (!graph_.isPerson(node) || !graph_.up(node).empty()) continue;
        double sum = 0;
        int count = 0;
        for (int i = family_.pairBegin[size_t(node)]; i < family_.pairBegin[size_t(node) + 1]; ++i) {
            const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
            if (!pair.level || graph_.up(pair.other).empty()) continue;
            sum += key_[size_t(pair.other)];
            ++count;
        }
        if (count > 0) key_[size_t(node)] = sum / count;
    }
}

void Sweeper::pull(int number, bool downwards) {
    std::vector<int>& layer = graph_.layers[size_t(number)];
    for (const int node : layer) key_[size_t(node)] = mean(downwards ? graph_.up(node) : graph_.down(node), at(node));
    if (number % 2 == 0) {
        if (downwards) followPartners(layer);
        keepSiblings(layer);
    }
    std::stable_sort(layer.begin(), layer.end(), [this](int a, int b) { return key_[size_t(a)] < key_[size_t(b)]; });
    if (number % 2 == 0) family_.births.restoreBetween(layer);
    graph_.renumber(number);
}

}  // namespace

void sweepOrder(const FlatFamily& family, int rounds, Order& order) { Sweeper(family, order).run(rounds, order); }

}  // namespace core
