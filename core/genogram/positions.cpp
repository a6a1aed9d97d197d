// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/positions.h"

#include <cmath>

#include "core/genogram/layout.h"

namespace core {
namespace {

constexpr double betweenLabels = 3;              // mm; room for a line to pass
constexpr double loneLeg = 12 * measure::pixel;  // a lone parent's line leaves left of the middle
constexpr double betweenStrangers = 1.15 * measure::pitch;

class Placer {
public:
    Placer(const FamilyGraph& graph, const Rows& rows, const Order& order, const std::vector<Extent>& extents,
           const std::vector<double>& gaps)
        : graph_(graph),
          rows_(rows),
          order_(order),
          extents_(extents),
          x_(graph.people.size(), 0.0),
          neighbours_(graph.couples.size()) {
        for (size_t i = 0; i < graph.couples.size(); ++i) neighbours_[i] = areNeighbours(graph.couples[i], rows, order) ? 1 : 0;
        separate(gaps);
    }

    std::vector<double> run() {
        for (size_t r = 0; r < order_.rows.size(); ++r) {
            double x = 0;
            for (size_t i = 0; i < order_.rows[r].size(); ++i) x_[size_t(order_.rows[r][i])] = x += separation_[r][i];
        }
        const int sweeps = graph_.people.size() > 1000 ? 40 : 120;
        for (int sweep = 0; sweep < sweeps; ++sweep)
            for (size_t i = 0; i < order_.rows.size(); ++i) relax(sweep % 2 == 0 ? i : order_.rows.size() - 1 - i);
        double least = 0;
        for (size_t p = 0; p < x_.size(); ++p)
            least = p == 0 ? x_[p] - extents_[p].left : std::min(least, x_[p] - extents_[p].left);
        for (double& x : x_) x -= least;
        return std::move(x_);
    }

private:
    void separate(const std::vector<double>& gaps);
    bool linked(int a, int b) const;
    double anchor(int couple) const;
    double childrenMiddle(int couple) const;
    std::pair<double, double> wish(int person) const;
    void relax(size_t row);

    const FamilyGraph& graph_;
    const Rows& rows_;
    const Order& order_;
    const std::vector<Extent>& extents_;
    std::vector<double> x_;
    std::vector<char> neighbours_;
    std::vector<std::vector<double>> separation_;    // least distance to the one before
    std::vector<std::pair<double, double>> wishes_;  // where to, how strongly
};

bool Placer::linked(int a, int b) const {
    if (graph_.homeCouple(a) >= 0 && graph_.homeCouple(a) == graph_.homeCouple(b)) return true;
    const std::vector<int>& couples = graph_.people[size_t(a)].couples;
    return std::any_of(couples.begin(), couples.end(), [&](int c) { return graph_.otherPartner(c, a) == b; });
}

void Placer::separate(const std::vector<double>& gaps) {
    separation_.resize(order_.rows.size());
    for (size_t r = 0; r < order_.rows.size(); ++r) {
        const std::vector<int>& row = order_.rows[r];
        separation_[r].assign(row.size(), 0);
        for (size_t i = 1; i < row.size(); ++i) {
            const int a = row[i - 1], b = row[i];
            double least = std::max(linked(a, b) ? measure::pitch : betweenStrangers,
                                    extents_[size_t(a)].right + betweenLabels + extents_[size_t(b)].left);
            for (const int c : graph_.people[size_t(a)].couples) {
                if (!neighbours_[size_t(c)] || graph_.otherPartner(c, a) != b) continue;
                least = std::max(least, measure::side + gaps[size_t(c)]);
                // The drop from the middle runs between the labels.
                if (!graph_.couples[size_t(c)].children.empty())
                    least = std::max(least, 2 * std::max(extents_[size_t(a)].right, extents_[size_t(b)].left) + betweenLabels);
            }
            separation_[r][i] = least;
        }
    }
}

double Placer::childrenMiddle(int couple) const {
    double first = 0, last = 0;
    bool any = false;
    for (const FamilyChild& c : graph_.couples[size_t(couple)].children) {
        if (graph_.homeCouple(c.person) != couple) continue;
        const double x = x_[size_t(c.person)];
        first = any ? std::min(first, x) : x;
        last = any ? std::max(last, x) : x;
        any = true;
    }
    return any ? (first + last) / 2 : std::nan("");
}

double Placer::anchor(int couple) const {
    const std::vector<int>& partners = graph_.couples[size_t(couple)].partners;
    if (partners.empty()) return childrenMiddle(couple);
    if (partners.size() == 1) return x_[size_t(partners.front())] - loneLeg;
    const auto [left, right] = std::minmax(x_[size_t(partners[0])], x_[size_t(partners[1])]);
    if (neighbours_[size_t(couple)]) return (left + right) / 2;
    const double middle = childrenMiddle(couple);
    if (std::isnan(middle)) return (left + right) / 2;
    const double margin = measure::pitch / 2;
    return std::clamp(middle, std::min(left + margin, right), std::max(left + margin, right - margin));
}

std::pair<double, double> Placer::wish(int person) const {
    const FamilyPerson& p = graph_.people[size_t(person)];
    double sum = 0, weight = 0;
    const auto pull = [&](double to, double strength) {
        sum += to * strength;
        weight += strength;
    };
    if (const int home = graph_.homeCouple(person); home >= 0) {
        const FamilyCouple& couple = graph_.couples[size_t(home)];
        // The family as a whole stands under its parents: each child is drawn by as much as the middle is off.
        const double middle = childrenMiddle(home), above = anchor(home);
        if (!couple.partners.empty()) pull(x_[size_t(person)] + above - middle, 1.5 / std::sqrt(double(couple.children.size())));
    }
    for (const int number : p.couples) {
        const int q = graph_.otherPartner(number, person);
        const bool next = neighbours_[size_t(number)] != 0;
        const double middle = childrenMiddle(number);
        const double half = q < 0 ? 0 : (x_[size_t(q)] - x_[size_t(person)]) / 2;
        if (!std::isnan(middle) && (q < 0 || next)) pull(q < 0 ? middle + loneLeg : middle - half, 1.0);
        else if (!std::isnan(middle)) pull(middle, 0.15);
        if (q < 0 || rows_.of[size_t(q)] != rows_.of[size_t(person)]) continue;
        const double side = order_.place[size_t(person)] < order_.place[size_t(q)] ? -1 : 1;
        const double distance = next ? separation_[size_t(rows_.of[size_t(person)])]
                                                  [size_t(std::max(order_.place[size_t(person)], order_.place[size_t(q)]))]
                                     : measure::pitch;
        pull(x_[size_t(q)] + side * distance, next ? 1.5 : 0.1);
    }
    if (weight == 0) return {x_[size_t(person)], 0.05};
    return {sum / weight, weight};
}

// The nearest places to all wishes that keep order and distance: pool adjacent violators.
void Placer::relax(size_t r) {
    struct Block {
        double sum;
        double weight;
        size_t count;
    };
    const std::vector<int>& row = order_.rows[r];
    wishes_.clear();
    for (const int p : row) wishes_.push_back(wish(p));
    std::vector<Block> blocks;
    double offset = 0;
    for (size_t i = 0; i < row.size(); ++i) {
        offset += separation_[r][i];
        blocks.push_back({(wishes_[i].first - offset) * wishes_[i].second, wishes_[i].second, 1});
        while (blocks.size() > 1 &&
               blocks[blocks.size() - 2].sum * blocks.back().weight > blocks.back().sum * blocks[blocks.size() - 2].weight) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().weight += last.weight;
            blocks.back().count += last.count;
        }
    }
    size_t i = 0;
    offset = 0;
    for (const Block& block : blocks)
        for (size_t k = 0; k < block.count; ++k, ++i) {
            offset += separation_[r][i];
            x_[size_t(row[i])] = block.sum / block.weight + offset;
        }
}

}  // namespace

bool areNeighbours(const FamilyCouple& couple, const Rows& rows, const Order& order) {
    if (couple.partners.size() != 2) return false;
    const size_t p = size_t(couple.partners[0]), q = size_t(couple.partners[1]);
    return rows.of[p] == rows.of[q] && std::abs(order.place[p] - order.place[q]) == 1;
}

std::vector<double> positionsOf(const FamilyGraph& graph, const Rows& rows, const Order& order,
                                const std::vector<Extent>& extents, const std::vector<double>& gaps) {
    return Placer(graph, rows, order, extents, gaps).run();
}

}  // namespace core
