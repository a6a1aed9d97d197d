// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_kept.h"

#include <QHash>
#include <QMap>

#include <cmath>

#include "core/genogram/drawn_cost.h"
#include "core/genogram/order.h"
#include "core/genogram/order_cost.h"

namespace core {
namespace {

constexpr double heldFar = 6, heldNear = 2;  // beside wishes of about 1 each
constexpr int nearSteps = 2;                 // links from a newcomer within which people give way more easily
constexpr size_t mostTried = 400;            // people in a family for whose newcomers every place is tried

class Keeper {
public:
    Keeper(const FamilyGraph& graph, const FlatFamily& family, const std::vector<Extent>& extents,
           const std::vector<double>& gaps, const Layout& before)
        : graph_(graph), family_(family), cost_(family), drawn_(family), placer_(family, extents, gaps) {
        QHash<PersonId, const PersonPlace*> stood;
        for (const PersonPlace& p : before.people) stood.insert(p.person, &p);
        for (const FamilyPerson& p : graph.people) old_.push_back(stood.value(p.id));
    }

    std::optional<Kept> run() {
        findShift();
        x_.assign(old_.size(), 0.0);
        order_.rows.resize(size_t(family_.rows));
        order_.place.assign(old_.size(), 0);
        std::vector<int> newcomers;
        for (size_t p = 0; p < old_.size(); ++p) {
            if (!stays(p)) {
                newcomers.push_back(int(p));
                continue;
            }
            x_[p] = old_[p]->centre.x();
            order_.rows[size_t(family_.row[p])].push_back(int(p));
        }
        if (newcomers.size() * 2 > old_.size()) return std::nullopt;
        for (std::vector<int>& row : order_.rows)
            std::stable_sort(row.begin(), row.end(), [this](int a, int b) { return x_[size_t(a)] < x_[size_t(b)]; });
        for (const int p : newcomers) {
            x_[size_t(p)] = guess(p);
            std::vector<int>& row = order_.rows[size_t(family_.row[size_t(p)])];
            row.insert(
                std::upper_bound(row.begin(), row.end(), p, [this](int a, int b) { return x_[size_t(a)] < x_[size_t(b)]; }), p);
        }
        for (int r = 0; r < family_.rows; ++r) renumber(r);
        family_.births.restore(order_);
        for (int r = 0; r < family_.rows; ++r) renumber(r);
        if (old_.size() <= mostTried)
            for (const int p : newcomers) findPlace(p);
        family_.births.restore(order_);
        return Kept{std::move(order_), holds(newcomers)};
    }

private:
    bool stays(size_t p) const { return old_[p] && old_[p]->generation + shift_ == family_.row[p]; }
    void renumber(int row) {
        order_.renumber(size_t(row));
        placer_.orderChanged(order_, row);
    }
    void findShift();
    double guess(int person) const;
    void findPlace(int person);
    double weigh();
    std::vector<Hold> holds(const std::vector<int>& newcomers) const;

    const FamilyGraph& graph_;
    const FlatFamily& family_;
    OrderCost cost_;
    DrawnCost drawn_;
    Placer placer_;
    std::vector<const PersonPlace*> old_;  // null: was not there
    std::vector<double> x_, trial_;
    Order order_;
    int shift_ = 0;
};

// A new generation above moves all rows: the shift that most people share is none.
void Keeper::findShift() {
    QMap<int, int> votes;
    for (size_t p = 0; p < old_.size(); ++p)
        if (old_[p]) ++votes[family_.row[p] - old_[p]->generation];
    int most = 0;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
        if (it.value() <= most) continue;
        most = it.value();
        shift_ = it.key();
    }
}

// Beside the partner, among brothers and sisters, under the parents or over the children, by who is there.
double Keeper::guess(int person) const {
    double sum = 0;
    int count = 0;
    const auto near = [&](int q) {
        if (q < 0 || !stays(size_t(q))) return;
        sum += x_[size_t(q)];
        ++count;
    };
    const size_t p = size_t(person);
    for (int i = family_.pairBegin[p]; i < family_.pairBegin[p + 1]; ++i) {
        const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
        near(pair.other);
        if (count > 0) return sum / count + (family_.sex[p] == Sex::Male ? -1 : 1);
        const FlatFamily::Couple& couple = family_.couples[size_t(pair.couple)];
        for (int k = couple.begin; k < couple.end; ++k) near(family_.children[size_t(k)]);
    }
    if (count == 0 && family_.home[p] >= 0) {
        const FlatFamily::Couple& home = family_.couples[size_t(family_.home[p])];
        for (int k = home.ownBegin; k < home.ownEnd; ++k) near(family_.own[size_t(k)]);
        if (count > 0) return sum / count + 1;
        near(home.p);
        near(home.q);
    }
    return count > 0 ? sum / count : 1e6;
}

double Keeper::weigh() {
    const Crossings c = drawn_.of(order_, trial_);
    return cost_.withoutCrossings(order_) + c.drawn + c.straight;
}

void Keeper::findPlace(int person) {
    const int r = family_.row[size_t(person)];
    std::vector<int>& row = order_.rows[size_t(r)];
    const int n = int(row.size());
    const std::vector<int> start = row;
    std::vector<int> best = row;
    double least = 1e18;
    const int at = order_.place[size_t(person)];
    for (int to = 0; to < n; ++to) {
        row = start;
        row.erase(row.begin() + at);
        row.insert(row.begin() + to, person);
        renumber(r);
        if (to != at && !family_.births.holds(order_, r, to, to + 1)) continue;
        trial_ = x_;
        placer_.relax(order_, 6, trial_);
        const double cost = weigh() + (to == at ? -1e-6 : 0);
        if (cost >= least) continue;
        least = cost;
        best = row;
    }
    row = best;
    renumber(r);
}

// The farther from a newcomer, the firmer people stand.
std::vector<Hold> Keeper::holds(const std::vector<int>& newcomers) const {
    std::vector<int> steps(old_.size(), nearSteps + 1), edge(newcomers);
    for (const int p : newcomers) steps[size_t(p)] = 0;
    for (int step = 1; step <= nearSteps; ++step) {
        std::vector<int> next;
        const auto reach = [&](int q) {
            if (q < 0 || steps[size_t(q)] <= step) return;
            steps[size_t(q)] = step;
            next.push_back(q);
        };
        for (const int person : edge) {
            const size_t p = size_t(person);
            for (int i = family_.pairBegin[p]; i < family_.pairBegin[p + 1]; ++i) {
                const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
                reach(pair.other);
                const FlatFamily::Couple& couple = family_.couples[size_t(pair.couple)];
                for (int k = couple.begin; k < couple.end; ++k) reach(family_.children[size_t(k)]);
            }
            if (family_.home[p] < 0) continue;
            const FlatFamily::Couple& home = family_.couples[size_t(family_.home[p])];
            reach(home.p);
            reach(home.q);
            for (int k = home.ownBegin; k < home.ownEnd; ++k) reach(family_.own[size_t(k)]);
        }
        edge = std::move(next);
    }
    std::vector<Hold> result(old_.size());
    for (size_t p = 0; p < old_.size(); ++p)
        if (stays(p)) result[p] = {old_[p]->centre.x(), steps[p] > nearSteps ? heldFar : heldNear};
    return result;
}

}  // namespace

std::optional<Kept> keptOrder(const FamilyGraph& graph, const FlatFamily& family, const std::vector<Extent>& extents,
                              const std::vector<double>& gaps, const Layout& before) {
    return Keeper(graph, family, extents, gaps, before).run();
}

}  // namespace core
