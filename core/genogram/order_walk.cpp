// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/order_walk.h"

#include <climits>

namespace core {
namespace {

constexpr int deepest = 64;  // ends the climb where wrong data makes a circle of ancestors

}  // namespace

OrderWalk::OrderWalk(const FamilyGraph& graph, const Rows& rows) : graph_(graph), rows_(rows), top_(graph.people.size(), -1) {
    for (int p = 0; p < int(graph.people.size()); ++p) {
        topOf(p, 0);
        const int home = graph.homeCouple(p);
        if (home < 0 || graph.couples[size_t(home)].partners.empty()) founders_.push_back(p);
    }
    std::stable_sort(founders_.begin(), founders_.end(), [&](int a, int b) {
        const auto key = [&](int p) { return std::pair(rows.component[size_t(p)], rows.of[size_t(p)]); };
        return key(a) < key(b);
    });
}

int OrderWalk::topOf(int p, int depth) {
    int& known = top_[size_t(p)];
    if (known >= 0) return known;
    known = rows_.of[size_t(p)];
    int best = known;
    const int home = graph_.homeCouple(p);
    if (home >= 0 && depth < deepest)
        for (const int q : graph_.couples[size_t(home)].partners) best = std::min(best, topOf(q, depth + 1));
    return top_[size_t(p)] = best;
}

bool OrderWalk::hasUnseenParents(int p) const {
    const int home = graph_.homeCouple(p);
    if (home < 0) return false;
    const std::vector<int>& parents = graph_.couples[size_t(home)].partners;
    return std::any_of(parents.begin(), parents.end(), [this](int q) { return !seen_[size_t(q)]; });
}

void OrderWalk::append(int p) { order_.rows[size_t(rows_.of[size_t(p)])].push_back(p); }

// The partners who stand beside p because they bring no family of their own, each with their own further partners.
void OrderWalk::chain(int p, Chain& out) {
    std::vector<std::pair<int, int>> beside;  // couple, partner
    for (const int couple : graph_.people[size_t(p)].couples) {
        if (seenCouple_[size_t(couple)]) continue;
        seenCouple_[size_t(couple)] = 1;
        out.couples.push_back(couple);
        for (const int q : graph_.couples[size_t(couple)].partners) {
            if (q == p || seen_[size_t(q)] || rows_.of[size_t(q)] != rows_.of[size_t(p)]) continue;
            if (decisions_->wait[size_t(couple)] != Decisions::Beside && graph_.homeCouple(q) >= 0) continue;
            seen_[size_t(q)] = 1;
            beside.push_back({couple, q});
        }
    }
    for (size_t i = 0; i < beside.size(); ++i) {
        const auto [couple, q] = beside[i];
        const char side = decisions_->side[size_t(couple)];
        const bool byConvention = beside.size() > 1 ? i == 0 : graph_.people[size_t(p)].sex == Sex::Female;
        const bool toLeft = side == Decisions::Left || (side == Decisions::Convention && byConvention);
        Chain further;
        chain(q, further);
        out.couples.insert(out.couples.end(), further.couples.begin(), further.couples.end());
        std::vector<int> run(std::move(further.left));
        run.push_back(q);
        run.insert(run.end(), further.right.begin(), further.right.end());
        if (toLeft) out.left.insert(out.left.begin(), run.begin(), run.end());
        else out.right.insert(out.right.end(), run.begin(), run.end());
    }
}

// A partner with a family of his own waits until the sibling bars are finished that his family would cut.
void OrderWalk::defer(int couple, int person, int fromRow) {
    const bool soon = decisions_->wait[size_t(couple)] == Decisions::AfterSiblings;
    waiting_.push_back({person, soon ? fromRow : top_[size_t(person)] + 1});
}

// The last to wait goes first: a mother's family stands nearer than that of her son's partner.
void OrderWalk::release(int level) {
    while (!waiting_.empty()) {
        const Waiting next = waiting_.back();
        if (!seen_[size_t(next.person)] && next.level < level) return;
        waiting_.pop_back();
        if (!seen_[size_t(next.person)]) family(next.person);
    }
}

void OrderWalk::children(int number, int row) {
    const FamilyCouple& couple = graph_.couples[size_t(number)];
    for (const FamilyChild& c : couple.children) {
        if (graph_.homeCouple(c.person) != number || seen_[size_t(c.person)]) continue;
        for (const int own : graph_.people[size_t(c.person)].couples)
            if (decisions_->wait[size_t(own)] == Decisions::BeforeSiblings)
                for (const int q : graph_.couples[size_t(own)].partners)
                    if (q != c.person && !seen_[size_t(q)] && hasUnseenParents(q)) family(q);
    }
    int level = -1;
    for (const FamilyChild& c : couple.children) {
        if (graph_.homeCouple(c.person) != number) continue;
        level = rows_.of[size_t(c.person)];
        person(c.person);
    }
    for (const int q : couple.partners)
        if (!seen_[size_t(q)]) defer(number, q, row);
    if (level >= 0) release(level);
}

void OrderWalk::person(int p) {
    if (seen_[size_t(p)]) return;
    seen_[size_t(p)] = 1;
    Chain around;
    chain(p, around);
    for (const int q : around.left) append(q);
    append(p);
    for (const int q : around.right) append(q);
    std::vector<int> members(around.left);
    members.push_back(p);
    members.insert(members.end(), around.right.begin(), around.right.end());
    // Couples from left to right, by the middle of those partners who stand here.
    std::vector<std::pair<double, int>> couples;
    for (const int number : around.couples) {
        double sum = 0;
        int count = 0;
        for (const int q : graph_.couples[size_t(number)].partners)
            if (const auto at = std::find(members.begin(), members.end(), q); at != members.end()) {
                sum += double(at - members.begin());
                ++count;
            }
        couples.push_back({count > 0 ? sum / count : 1e9, number});
    }
    std::stable_sort(couples.begin(), couples.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [middle, number] : couples) children(number, rows_.of[size_t(p)]);
    // Families that come with a second pair of parents, or with a partner who was taken beside.
    for (const int m : members)
        for (const FamilyParents& parents : graph_.people[size_t(m)].parents) {
            if (parents.couple == graph_.homeCouple(m) && m == p) continue;
            for (const int q : graph_.couples[size_t(parents.couple)].partners)
                if (!seen_[size_t(q)]) defer(parents.couple, q, rows_.of[size_t(m)]);
        }
}

// Climbs to the top of somebody's unseen ancestors and walks down from there.
void OrderWalk::family(int p) {
    int top = p;
    for (int guard = 0; guard < deepest; ++guard) {
        const int home = graph_.homeCouple(top);
        int next = -1;
        if (home >= 0)
            for (const int q : graph_.couples[size_t(home)].partners)
                if (!seen_[size_t(q)] && (next < 0 || top_[size_t(q)] < top_[size_t(next)])) next = q;
        if (next < 0) break;
        top = next;
    }
    const int home = graph_.homeCouple(top);
    // Brothers and sisters of unknown parents come together.
    if (home >= 0 && graph_.couples[size_t(home)].partners.empty() && !seenCouple_[size_t(home)]) {
        seenCouple_[size_t(home)] = 1;
        children(home, rows_.of[size_t(top)] - 1);
    }
    person(top);
    person(p);
}

const Order& OrderWalk::walk(const Decisions& decisions) {
    decisions_ = &decisions;
    order_.rows.resize(size_t(rows_.count));
    for (std::vector<int>& row : order_.rows) row.clear();
    order_.place.assign(graph_.people.size(), 0);
    seen_.assign(graph_.people.size(), 0);
    seenCouple_.assign(graph_.couples.size(), 0);
    waiting_.clear();
    if (decisions.start >= 0) family(decisions.start);
    int component = 0;
    for (const int founder : founders_) {
        if (rows_.component[size_t(founder)] != component) release(INT_MIN);
        component = rows_.component[size_t(founder)];
        family(founder);
    }
    release(INT_MIN);
    for (int p = 0; p < int(graph_.people.size()); ++p) person(p);
    for (size_t row = 0; row < order_.rows.size(); ++row) order_.renumber(row);
    return order_;
}

}  // namespace core
