// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/birth_order.h"

#include <map>
#include <queue>

namespace core {

BirthOrder::BirthOrder(const FamilyGraph& graph, const Rows& rows)
    : people_(int(graph.people.size())),
      rowHasSecond_(size_t(rows.count), 0),
      row_(rows.of),
      younger_(graph.people.size()),
      older_(graph.people.size()) {
    for (int p = 0; p < people_; ++p) {
        int clan = graph.homeCouple(p);
        for (const int couple : graph.people[size_t(p)].couples)
            if (const int q = graph.otherPartner(couple, p); clan < 0 && q >= 0) clan = graph.homeCouple(q);
        clan_.push_back(clan);
    }
    for (int number = 0; number < int(graph.couples.size()); ++number) {
        std::map<int, std::vector<int>> byRow;
        for (const FamilyChild& c : graph.couples[size_t(number)].children)
            if (graph.homeCouple(c.person) == number) byRow[row_[size_t(c.person)]].push_back(c.person);
        for (auto& [row, sibship] : byRow) {
            for (size_t i = 1; i < sibship.size(); ++i) {
                younger_[size_t(sibship[i - 1])].push_back(sibship[i]);
                older_[size_t(sibship[i])].push_back(sibship[i - 1]);
            }
            if (sibship.size() > 1) sibships_.push_back(std::move(sibship));
        }
    }
    for (int number = 0; number < int(graph.couples.size()); ++number) addSure(graph, number);
}

// Only what is surely so: the order of foster children without dates says nothing.
void BirthOrder::addSure(const FamilyGraph& graph, int number) {
    const std::vector<FamilyChild>& children = graph.couples[size_t(number)].children;
    const auto isPlain = [&](const FamilyChild& c) {
        return graph.homeCouple(c.person) == number && row_[size_t(c.person)] == row_[size_t(children.front().person)];
    };
    if (std::all_of(children.begin(), children.end(), isPlain)) return;
    std::vector<const FamilyChild*> elder;  // than one child, each older than none of the others
    for (size_t i = 1; i < children.size(); ++i) {
        elder.clear();
        for (size_t k = i; k-- > 0;) {
            const FamilyChild& other = children[k];
            const auto isBefore = [&](const FamilyChild* e) {
                return row_[size_t(e->person)] == row_[size_t(other.person)] && other.isSurelyOlder(*e);
            };
            if (!other.isSurelyOlder(children[i]) || std::any_of(elder.begin(), elder.end(), isBefore)) continue;
            elder.push_back(&other);
            addPair({other.person, children[i].person}, graph);
        }
    }
}

void BirthOrder::addPair(Pair pair, const FamilyGraph& graph) {
    if (row_[size_t(pair.elder)] != row_[size_t(pair.younger)]) {
        acrossRows_.push_back(pair);
        return;
    }
    if (graph.homeCouple(pair.elder) == graph.homeCouple(pair.younger) || leadsTo(pair.younger, pair.elder)) return;
    younger_[size_t(pair.elder)].push_back(pair.younger);
    older_[size_t(pair.younger)].push_back(pair.elder);
    second_ = true;
    rowHasSecond_[size_t(row_[size_t(pair.elder)])] = 1;
}

bool BirthOrder::leadsTo(int from, int to) const {
    std::vector<char> seen(size_t(people_), 0);
    std::vector<int> open{from};
    while (!open.empty()) {
        const int p = open.back();
        open.pop_back();
        if (p == to) return true;
        for (const int next : younger_[size_t(p)])
            if (!std::exchange(seen[size_t(next)], 1)) open.push_back(next);
    }
    return false;
}

bool BirthOrder::precedes(int a, int b) const {
    const std::vector<int>& next = younger_[size_t(a)];
    return std::find(next.begin(), next.end(), b) != next.end();
}

bool BirthOrder::holds(const Order& order, int row, int first, int last) const {
    const std::vector<int>& people = order.rows[size_t(row)];
    for (int i = first; i < last; ++i) {
        const size_t p = size_t(people[size_t(i)]);
        for (const int next : younger_[p])
            if (order.place[size_t(next)] < i) return false;
        for (const int before : older_[p])
            if (order.place[size_t(before)] > i) return false;
    }
    return true;
}

void BirthOrder::restore(Order& order) const {
    std::vector<int> places;
    for (const std::vector<int>& sibship : sibships_) {
        places.clear();
        for (const int p : sibship) places.push_back(order.place[size_t(p)]);
        if (std::is_sorted(places.begin(), places.end())) continue;
        std::sort(places.begin(), places.end());
        std::vector<int>& row = order.rows[size_t(row_[size_t(sibship.front())])];
        for (size_t i = 0; i < places.size(); ++i) {
            row[size_t(places[i])] = sibship[i];
            order.place[size_t(sibship[i])] = places[i];
        }
    }
    if (!second_) return;
    for (size_t row = 0; row < order.rows.size(); ++row) {
        if (rowHasSecond_[row] == 0) continue;
        restoreBetween(order.rows[row]);
        order.renumber(row);
    }
}

int BirthOrder::countWrong(const std::vector<int>& nodes, std::vector<int>& at) const {
    for (size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i] < people_) at[size_t(nodes[i])] = int(i);
    int wrong = 0;
    for (const int p : nodes) {
        if (p >= people_) continue;
        for (const int next : younger_[size_t(p)]) wrong += int(at[size_t(next)] < at[size_t(p)]);
    }
    return wrong;
}

bool BirthOrder::nextWrong(const std::vector<int>& nodes, std::vector<int>& at, Pair& wrong) const {
    if (countWrong(nodes, at) == 0) return false;
    for (const int p : nodes) {
        if (p >= people_) continue;
        for (const int next : younger_[size_t(p)])
            if (at[size_t(next)] < at[size_t(p)]) {
                wrong = {p, next};
                return true;
            }
    }
    return false;
}

// The run of one clan around a place, as first and one past the last.
std::pair<int, int> BirthOrder::blockOf(const std::vector<int>& nodes, int at) const {
    const auto clan = [&](int i) { return nodes[size_t(i)] < people_ ? clan_[size_t(nodes[size_t(i)])] : -2; };
    int first = at, last = at + 1;
    if (clan(at) < 0) return {first, last};
    while (first > 0 && clan(first - 1) == clan(at)) --first;
    while (last < int(nodes.size()) && clan(last) == clan(at)) ++last;
    return {first, last};
}

void BirthOrder::restoreBetween(std::vector<int>& nodes) const {
    if (!second_) return;
    std::vector<int> at(size_t(people_), 0), right, left;
    Pair wrong{};
    int most = countWrong(nodes, at);
    while (most > 0 && nextWrong(nodes, at, wrong)) {
        const auto [youngerFirst, youngerLast] = blockOf(nodes, at[size_t(wrong.younger)]);
        const auto [elderFirst, elderLast] = blockOf(nodes, at[size_t(wrong.elder)]);
        if (youngerLast > elderFirst) break;  // one block: sorted person by person
        right = nodes;                        // the younger with brothers and sisters go behind the elder's
        std::rotate(right.begin() + youngerFirst, right.begin() + youngerLast, right.begin() + elderLast);
        left = nodes;  // or those come before
        std::rotate(left.begin() + youngerFirst, left.begin() + elderFirst, left.begin() + elderLast);
        const int ifRight = countWrong(right, at), ifLeft = countWrong(left, at);
        if (std::min(ifRight, ifLeft) >= most) break;
        const bool shorter = youngerLast - youngerFirst <= elderLast - elderFirst;
        nodes = ifRight < ifLeft || (ifRight == ifLeft && shorter) ? right : left;
        most = std::min(ifRight, ifLeft);
    }
    if (most > 0) sortByAge(nodes);
}

// Everybody as soon as all who must stand before are placed, else in the order given.
void BirthOrder::sortByAge(std::vector<int>& nodes) const {
    std::vector<int> at(size_t(people_), 0), waiting(size_t(people_), 0);
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const int p = nodes[i];
        if (p < people_) {
            at[size_t(p)] = int(i);
            waiting[size_t(p)] = int(older_[size_t(p)].size());
        }
        if (p >= people_ || waiting[size_t(p)] == 0) ready.push(int(i));
    }
    std::vector<int> sorted;
    while (!ready.empty()) {
        const int p = nodes[size_t(ready.top())];
        ready.pop();
        sorted.push_back(p);
        if (p >= people_) continue;
        for (const int next : younger_[size_t(p)])
            if (--waiting[size_t(next)] == 0) ready.push(at[size_t(next)]);
    }
    nodes = std::move(sorted);
}

}  // namespace core
