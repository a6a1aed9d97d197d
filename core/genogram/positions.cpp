// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/positions.h"

#include <cmath>

#include "core/genogram/layout.h"
#include "core/genogram/pins.h"

namespace core {
namespace {

constexpr double betweenLabels = 3;              // mm; room for a line to pass
constexpr double loneLeg = 12 * measure::pixel;  // a lone parent's line leaves left of the middle
constexpr double betweenStrangers = 1.15 * measure::pitch;
constexpr double none = -1e18;  // no own children
constexpr double ageStep = measure::side / 2;
constexpr double mostWider = 1.25;
constexpr int sweeps = 120;

double widthOf(const std::vector<double>& x) {
    const auto [least, most] = std::minmax_element(x.begin(), x.end());
    return x.empty() ? 0 : *most - *least;
}

}  // namespace

Placer::Placer(const FlatFamily& family, const std::vector<Extent>& extents, const std::vector<double>& gaps)
    : family_(family),
      extents_(extents),
      gaps_(gaps),
      separation_(size_t(family.rows)),
      middle_(family.couples.size()),
      anchor_(family.couples.size()),
      next_(family.couples.size()),
      across_(size_t(family.rows)) {
    for (const BirthOrder::Pair& pair : family.births.acrossRows())
        for (const int p : {pair.elder, pair.younger}) across_[size_t(family.row[size_t(p)])].push_back(pair);
    for (const FlatFamily::Couple& c : family.couples) pull_.push_back(1.5 / std::sqrt(std::max(1, c.end - c.begin)));
}

// Of neighbours on a row, from centre to centre.
double Placer::least(int a, int b) const {
    const Extent &left = extents_[size_t(a)], &right = extents_[size_t(b)];
    bool linked = family_.sameHome(a, b);
    double least = left.right + betweenLabels + right.left;
    for (int i = family_.pairBegin[size_t(a)]; i < family_.pairBegin[size_t(a) + 1]; ++i) {
        const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
        if (pair.other != b) continue;
        linked = true;
        const FlatFamily::Couple& couple = family_.couples[size_t(pair.couple)];
        least = std::max(least, measure::side + gaps_[size_t(pair.couple)]);
        // The drop from the middle runs between the labels.
        if (couple.begin < couple.end) least = std::max(least, 2 * std::max(left.right, right.left) + betweenLabels);
    }
    return std::max(least, linked ? measure::pitch : betweenStrangers);
}

void Placer::orderChanged(const Order& order, int row) {
    const std::vector<int>& people = order.rows[size_t(row)];
    std::vector<double>& separation = separation_[size_t(row)];
    separation.resize(people.size());
    for (size_t i = 0; i < people.size(); ++i) separation[i] = i == 0 ? 0 : least(people[i - 1], people[i]);
}

void Placer::lineUp(const Order& order, std::vector<double>& x) const {
    x.assign(size_t(family_.people()), 0.0);
    for (size_t r = 0; r < order.rows.size(); ++r) {
        double at = 0;
        for (size_t i = 0; i < order.rows[r].size(); ++i) x[size_t(order.rows[r][i])] = at += separation_[r][i];
    }
}

void Placer::measureCouples(const Order& order, const std::vector<double>& x, int row) {
    for (const int number : family_.couplesAtRow[size_t(row)]) {
        const size_t c = size_t(number);
        const FlatFamily::Couple& couple = family_.couples[c];
        double first = none, last = none;
        for (int i = couple.ownBegin; i < couple.ownEnd; ++i) {
            const double at = x[size_t(family_.own[size_t(i)])];
            first = first == none ? at : std::min(first, at);
            last = std::max(last, at);
        }
        const double middle = middle_[c] = first == none ? none : (first + last) / 2;
        if (couple.p < 0) {
            anchor_[c] = middle;
        } else if (couple.q < 0) {
            anchor_[c] = x[size_t(couple.p)] - loneLeg;
        } else {
            const auto [left, right] = std::minmax(x[size_t(couple.p)], x[size_t(couple.q)]);
            next_[c] = couple.level && std::abs(order.place[size_t(couple.p)] - order.place[size_t(couple.q)]) == 1;
            const double margin = measure::pitch / 2;
            if (next_[c] || middle == none) anchor_[c] = (left + right) / 2;
            else anchor_[c] = std::clamp(middle, std::min(left + margin, right), std::max(left + margin, right - margin));
        }
    }
}

void Placer::wish(const Order& order, const std::vector<double>& x, int person) {
    const size_t p = size_t(person);
    double sum = 0, weight = 0;
    const auto pull = [&](double to, double strength) {
        sum += to * strength;
        weight += strength;
    };
    if (!holds_.empty() && holds_[p].weight > 0) pull(holds_[p].x, holds_[p].weight);
    // The family as a whole stands under its parents: each child is drawn by as much as the middle is off.
    if (const int home = family_.home[p]; home >= 0 && family_.couples[size_t(home)].p >= 0)
        pull(x[p] + anchor_[size_t(home)] - middle_[size_t(home)], pull_[size_t(home)]);
    for (int i = family_.pairBegin[p]; i < family_.pairBegin[p + 1]; ++i) {
        const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
        const double middle = middle_[size_t(pair.couple)];
        if (pair.other < 0) {
            if (middle != none) pull(middle + loneLeg, 1.0);
            continue;
        }
        const size_t q = size_t(pair.other);
        const bool next = next_[size_t(pair.couple)] != 0;
        if (middle != none) pull(next ? middle - (x[q] - x[p]) / 2 : middle, next ? 1.0 : 0.15);
        if (!pair.level) continue;
        const int at = order.place[p], other = order.place[q];
        const double distance = next ? separation_[size_t(family_.row[p])][size_t(std::max(at, other))] : measure::pitch;
        pull(x[q] + (at < other ? -distance : distance), next ? 1.5 : 0.1);
    }
    if (weight == 0) wishes_.push_back({x[p], 0.05});
    else wishes_.push_back({sum / weight, weight});
}

// The nearest places to all wishes that keep order and distance: pool adjacent violators.
void Placer::relaxRow(const Order& order, int row, std::vector<double>& x) {
    const std::vector<int>& people = order.rows[size_t(row)];
    const std::vector<double>& separation = separation_[size_t(row)];
    measureCouples(order, x, row);
    wishes_.clear();
    for (const int p : people) wish(order, x, p);
    blocks_.clear();
    double offset = 0;
    for (size_t i = 0; i < people.size(); ++i) {
        offset += separation[i];
        blocks_.push_back({(wishes_[i].to - offset) * wishes_[i].strength, wishes_[i].strength, 1});
        while (blocks_.size() > 1) {
            const Block last = blocks_.back();
            Block& before = blocks_[blocks_.size() - 2];
            if (before.sum * last.weight <= last.sum * before.weight) break;
            before.sum += last.sum;
            before.weight += last.weight;
            before.count += last.count;
            blocks_.pop_back();
        }
    }
    size_t i = 0;
    offset = 0;
    for (const Block& block : blocks_) {
        const double base = block.sum / block.weight;
        for (int k = 0; k < block.count; ++k, ++i) {
            offset += separation[i];
            x[size_t(people[i])] = base + offset;
        }
    }
    if (!across_[size_t(row)].empty()) keepAges(order, row, x);
}

// Moves people of a row no farther than they must to stand right of elder and left of younger children on other rows.
void Placer::keepAges(const Order& order, int row, std::vector<double>& x) {
    const std::vector<int>& people = order.rows[size_t(row)];
    const std::vector<double>& separation = separation_[size_t(row)];
    const size_t n = people.size();
    low_.assign(n, none);
    high_.assign(n, -none);
    for (const BirthOrder::Pair& pair : across_[size_t(row)]) {
        const bool here = family_.row[size_t(pair.younger)] == row;
        const size_t at = size_t(order.place[size_t(here ? pair.younger : pair.elder)]);
        if (here) low_[at] = std::max(low_[at], x[size_t(pair.elder)] + ageStep);
        else high_[at] = std::min(high_[at], x[size_t(pair.younger)] - ageStep);
    }
    for (size_t i = 1; i < n; ++i) low_[i] = std::max(low_[i], low_[i - 1] + separation[i]);
    for (size_t i = n - 1; i-- > 0;) high_[i] = std::min(high_[i], high_[i + 1] - separation[i + 1]);
    for (size_t i = 0; i < n; ++i) {
        double& at = x[size_t(people[i])];
        at = low_[i] > high_[i] ? (low_[i] + high_[i]) / 2 : std::clamp(at, low_[i], high_[i]);
        if (i > 0) at = std::max(at, x[size_t(people[i - 1])] + separation[i]);
    }
}

// Who is pinned stands where the worker said, whatever the age.
void Placer::hold(std::vector<Hold> holds) {
    holds_ = std::move(holds);
    for (size_t p = 0; p < holds_.size(); ++p)
        if (holds_[p].weight >= pinned) across_[size_t(family_.row[p])].clear();
}

void Placer::relax(const Order& order, int sweeps, std::vector<double>& x) {
    const int rows = family_.rows;
    for (int sweep = 0; sweep < sweeps; ++sweep)
        for (int i = 0; i < rows; ++i) relaxRow(order, sweep % 2 == 0 ? i : rows - 1 - i, x);
}

bool areNeighbours(const FamilyCouple& couple, const Rows& rows, const Order& order) {
    if (couple.partners.size() != 2) return false;
    const size_t p = size_t(couple.partners[0]), q = size_t(couple.partners[1]);
    return rows.of[p] == rows.of[q] && std::abs(order.place[p] - order.place[q]) == 1;
}

std::vector<double> positionsOf(const FlatFamily& family, const Order& order, const std::vector<Extent>& extents,
                                const std::vector<double>& gaps, const std::vector<Hold>& holds) {
    Placer placer(family, extents, gaps);
    for (int r = 0; r < family.rows; ++r) placer.orderChanged(order, r);
    std::vector<double> x;
    placer.lineUp(order, x);
    for (size_t p = 0; p < holds.size(); ++p)
        if (holds[p].weight > 0) x[p] = holds[p].x;
    placer.hold(holds);
    const std::vector<double> begin = x;
    placer.relax(order, sweeps, x);
    if (!family.births.acrossRows().empty()) {  // ages across rows must not pull the picture apart
        std::vector<double> plain = begin;
        placer.hold(std::vector<Hold>(x.size(), {0, pinned}));  // where everybody is pinned no age counts
        placer.hold(holds);
        placer.relax(order, sweeps, plain);
        if (widthOf(x) > mostWider * widthOf(plain)) x = std::move(plain);
    }
    const auto isPinned = [](const Hold& hold) { return hold.weight >= pinned; };
    if (std::any_of(holds.begin(), holds.end(), isPinned)) return x;  // the zero stays
    double least = 0;
    for (size_t p = 0; p < x.size(); ++p) least = p == 0 ? x[p] - extents[p].left : std::min(least, x[p] - extents[p].left);
    for (double& at : x) at -= least;
    return x;
}

}  // namespace core
