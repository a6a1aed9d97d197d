// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/sifter.h"

namespace core {
namespace {

constexpr double perPlace = 0.4, notBeside = 1.5;  // partners: each place between them, and not to be neighbours at all
constexpr double hopeless = 40;                    // crossings to be paid on the way beyond which nobody goes on

// Pairs (a of v, b of w) that cross if v stands left of w, less those that cross if it stands right.
int crossedMore(const int* v, const int* vEnd, const int* w, const int* wEnd) {
    int more = 0;
    for (const int* a = v; a != vEnd; ++a)
        for (const int* b = w; b != wEnd; ++b) more += int(*a > *b) - int(*a < *b);
    return more;
}

}  // namespace

Sifter::Sifter(const FlatFamily& family, LayerGraph& graph) : family_(family), graph_(graph), ends_(graph.layer.size()) {}

// The layers above and below stand still while one is sifted.
void Sifter::collect(int number) {
    layer_ = &graph_.layers[size_t(number)];
    places_.clear();
    for (const int node : *layer_) {
        Ends& ends = ends_[size_t(node)];
        ends.upBegin = int(places_.size());
        for (const int other : graph_.up(node)) places_.push_back(graph_.place[size_t(other)]);
        ends.upEnd = int(places_.size());
        for (const int other : graph_.down(node)) places_.push_back(graph_.place[size_t(other)]);
        ends.downEnd = int(places_.size());
    }
}

double Sifter::partnersGain(int v, int w) const {
    double gain = 0;
    const auto add = [&](int p, int with, int step) {
        if (!graph_.isPerson(p)) return;
        for (int i = family_.pairBegin[size_t(p)]; i < family_.pairBegin[size_t(p) + 1]; ++i) {
            const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
            if (!pair.level || pair.other == with) continue;
            const int before = std::abs(graph_.place[size_t(pair.other)] - graph_.place[size_t(p)]);
            const int after = std::abs(graph_.place[size_t(pair.other)] - graph_.place[size_t(p)] - step);
            gain += perPlace * (before - after);
            if (before == 1) gain -= notBeside;
            if (after == 1) gain += notBeside;
        }
    };
    add(v, w, 1);
    add(w, v, -1);
    return gain;
}

double Sifter::gain(int v, int w) const {
    const Ends &a = ends_[size_t(v)], &b = ends_[size_t(w)];
    const int* p = places_.data();
    const int fewer = crossedMore(p + a.upBegin, p + a.upEnd, p + b.upBegin, p + b.upEnd) +
                      crossedMore(p + a.upEnd, p + a.downEnd, p + b.upEnd, p + b.downEnd);
    return fewer + partnersGain(v, w);
}

// Carries a run along the layer, step by step, as far as there is hope; leaves it at the end of the way. `best` is the
// number of steps with the greatest gain, which is returned; `gone` of all.
double Sifter::walk(int first, int length, int step, int& best, int& gone) {
    std::vector<int>& layer = *layer_;
    double sum = 0, most = 1e-6;
    int at = first;
    gone = 0;
    for (int steps = 1;; ++steps) {
        const int next = step > 0 ? at + length : at - 1;
        if (next < 0 || next >= int(layer.size())) break;
        const int other = layer[size_t(next)];
        bool sibling = false;
        for (int i = 0; i < length && !sibling; ++i) sibling = inOrder(layer[size_t(at + i)], other);
        if (sibling) break;
        // The neighbour goes through the run, one by one.
        for (int i = 0; i < length; ++i) {
            const int here = step > 0 ? next - i : next + i;
            const int left = step > 0 ? here - 1 : here;
            sum += gain(layer[size_t(left)], layer[size_t(left) + 1]);
            std::swap(layer[size_t(left)], layer[size_t(left) + 1]);
            graph_.place[size_t(layer[size_t(left)])] = left;
            graph_.place[size_t(layer[size_t(left) + 1])] = left + 1;
        }
        at += step;
        gone = steps;
        if (sum > most) {
            most = sum;
            best = steps;
        }
        if (sum < most - hopeless) break;
    }
    return most;
}

// Takes a run from `first` to where it begins `steps` farther right, or left.
void Sifter::carry(int first, int length, int steps) {
    std::vector<int>& layer = *layer_;
    const auto begin = layer.begin() + first;
    if (steps > 0) std::rotate(begin, begin + length, begin + length + steps);
    else std::rotate(begin + steps, begin, begin + length);
    for (int i = first + std::min(0, steps); i < first + length + std::max(0, steps); ++i)
        graph_.place[size_t(layer[size_t(i)])] = i;
}

double Sifter::siftRun(int first, int length) {
    int right = 0, left = 0, gone = 0;
    const double gainedRight = walk(first, length, 1, right, gone);
    if (gone > 0) carry(first + gone, length, -gone);
    const double gainedLeft = walk(first, length, -1, left, gone);
    if (gone > 0) carry(first - gone, length, gone);
    const int steps = gainedRight >= gainedLeft ? right : -left;
    if (steps == 0) return 0;
    carry(first, length, steps);
    return std::max(gainedRight, gainedLeft);
}

double Sifter::siftLayer(int number) {
    collect(number);
    double gained = 0;
    nodes_ = *layer_;
    for (const int node : nodes_) gained += siftRun(graph_.place[size_t(node)], 1);
    if (number % 2 == 1) return gained;
    // Runs of brothers and sisters with who stands among them.
    nodes_ = *layer_;
    for (const int node : nodes_) {
        const int first = graph_.place[size_t(node)];
        if (first > 0 && sameHome((*layer_)[size_t(first) - 1], node)) continue;
        int last = first;
        for (int i = first + 1; i < int(layer_->size()) && i <= last + 2; ++i)
            if (sameHome(node, (*layer_)[size_t(i)])) last = i;
        if (last > first) gained += siftRun(first, last - first + 1);
    }
    return gained;
}

double Sifter::pass(bool fromTop) {
    double gained = 0;
    const int layers = int(graph_.layers.size());
    for (int i = 0; i < layers; ++i) gained += siftLayer(fromTop ? i : layers - 1 - i);
    return gained;
}

double Sifter::partnersApart() const {
    double total = 0;
    for (const FlatFamily::Couple& couple : family_.couples) {
        if (!couple.level) continue;
        const int apart = std::abs(graph_.place[size_t(couple.p)] - graph_.place[size_t(couple.q)]) - 1;
        if (apart > 0) total += notBeside + perPlace * apart;
    }
    return total;
}

}  // namespace core
