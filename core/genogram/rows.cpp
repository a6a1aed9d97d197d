// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/rows.h"

#include "core/genogram/rows_level.h"

namespace core {
namespace {

constexpr int none = 1 << 20;  // no row: rows may be below 0 while they are being found

bool isDescent(ParentageKind kind) {
    return kind == ParentageKind::Birth || kind == ParentageKind::Presumed || kind == ParentageKind::Unknown;
}

class RowFinder {
public:
    explicit RowFinder(const FamilyGraph& graph) : graph_(graph) {
        rows_.of.assign(graph.people.size(), 0);
        rows_.component.assign(graph.people.size(), -1);
    }

    Rows take() {
        for (int i = 0; i < int(graph_.people.size()); ++i)
            if (graph_.people[size_t(i)].index) start(i);
        for (int i = 0; i < int(graph_.people.size()); ++i) start(i);
        levelRows(graph_, rows_.of);
        joinHomes();
        squeeze();
        return std::move(rows_);
    }

private:
    void start(int seed);
    void reach(int person, int row);
    void spread(int person, bool care);
    void pushDown(size_t first);
    void level(size_t first);
    void joinHomes();
    void squeeze();

    const FamilyGraph& graph_;
    Rows rows_;
    std::vector<int> queue_;
    int components_ = 0;
    int indexRow_ = 0;
};

void RowFinder::reach(int person, int row) {
    if (rows_.component[size_t(person)] >= 0) return;
    rows_.component[size_t(person)] = components_;
    rows_.of[size_t(person)] = row;
    queue_.push_back(person);
}

// Descent and partners, or (care) the links of carers and adopters.
void RowFinder::spread(int person, bool care) {
    const FamilyPerson& p = graph_.people[size_t(person)];
    const int row = rows_.of[size_t(person)];
    for (const FamilyParents& parents : p.parents) {
        if (isDescent(parents.kind) == care) continue;
        const FamilyCouple& couple = graph_.couples[size_t(parents.couple)];
        for (const int q : couple.partners) reach(q, row - 1);
        for (const FamilyChild& c : couple.children)
            if (isDescent(c.kind) != care) reach(c.person, row);
    }
    for (const int number : p.couples) {
        const FamilyCouple& couple = graph_.couples[size_t(number)];
        for (const int q : couple.partners) reach(q, row);
        for (const FamilyChild& c : couple.children)
            if (isDescent(c.kind) != care) reach(c.person, row + 1);
    }
}

void RowFinder::start(int seed) {
    if (rows_.component[size_t(seed)] >= 0) return;
    const size_t first = queue_.size();
    reach(seed, indexRow_);
    size_t care = first;  // how far care links have been followed
    for (size_t next = first; next < queue_.size() || care < queue_.size();) {
        if (next < queue_.size()) spread(queue_[next++], false);
        else spread(queue_[care++], true);
    }
    pushDown(first);
    level(first);
    if (components_ == 0) indexRow_ = rows_.of[size_t(seed)];
    ++components_;
}

void RowFinder::pushDown(size_t first) {
    // Someone who is his own ancestor would sink for ever: as many rounds as people are enough for any true family.
    const size_t most = std::min<size_t>(queue_.size() - first, 64);
    for (size_t round = 0; round <= most; ++round) {
        bool moved = false;
        for (size_t i = first; i < queue_.size(); ++i) {
            const int p = queue_[i];
            for (const int number : graph_.people[size_t(p)].couples)
                for (const FamilyChild& c : graph_.couples[size_t(number)].children) {
                    if (!isDescent(c.kind) || rows_.of[size_t(c.person)] > rows_.of[size_t(p)]) continue;
                    rows_.of[size_t(c.person)] = rows_.of[size_t(p)] + 1;
                    moved = true;
                }
        }
        if (!moved) return;
    }
}

// Whoever has no parents in the drawing stands beside the partners who were moved down, above all own children.
void RowFinder::level(size_t first) {
    for (size_t i = first; i < queue_.size(); ++i) {
        const int p = queue_[i];
        const FamilyPerson& person = graph_.people[size_t(p)];
        if (!person.parents.empty()) continue;
        int beside = none, below = none;
        for (const int number : person.couples) {
            const int q = graph_.otherPartner(number, p);
            if (q >= 0) beside = std::min(beside, rows_.of[size_t(q)]);
            for (const FamilyChild& c : graph_.couples[size_t(number)].children)
                below = std::min(below, rows_.of[size_t(c.person)]);
        }
        if (beside != none && beside > rows_.of[size_t(p)] && below > beside) rows_.of[size_t(p)] = beside;
    }
}

// Somebody without a link who lives with the family stands on a row of that home.
void RowFinder::joinHomes() {
    for (const FamilyHome& home : graph_.homes) {
        int eldest = -1;
        for (const int p : home.members)
            if (rows_.component[size_t(p)] == 0 && (eldest < 0 || rows_.of[size_t(p)] < rows_.of[size_t(eldest)])) eldest = p;
        if (eldest < 0) continue;
        for (const int p : home.members) {
            const int component = rows_.component[size_t(p)];
            if (component == 0) continue;
            const int shift = rows_.of[size_t(eldest)] - rows_.of[size_t(p)];
            for (size_t i = 0; i < rows_.of.size(); ++i) {
                if (rows_.component[i] != component) continue;
                rows_.of[i] += shift;
                rows_.component[i] = 0;
            }
        }
    }
}

void RowFinder::squeeze() {
    std::vector<int> used(rows_.of);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (int& row : rows_.of) row = int(std::lower_bound(used.begin(), used.end(), row) - used.begin());
    rows_.count = int(used.size());
}

}  // namespace

Rows rowsOf(const FamilyGraph& graph) { return RowFinder(graph).take(); }

}  // namespace core
