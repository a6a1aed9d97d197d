// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/flat_family.h"

namespace core {

FlatFamily::FlatFamily(const FamilyGraph& graph, const Rows& r)
    : rows(r.count), row(r.of), couplesAtRow(size_t(r.count)), births(graph, r) {
    for (int p = 0; p < int(graph.people.size()); ++p) {
        const FamilyPerson& person = graph.people[size_t(p)];
        home.push_back(graph.homeCouple(p));
        sex.push_back(person.sex);
        pairBegin.push_back(int(pairs.size()));
        for (const int c : person.couples) {
            const int q = graph.otherPartner(c, p);
            pairs.push_back({c, q, q >= 0 && row[size_t(q)] == row[size_t(p)]});
        }
    }
    pairBegin.push_back(int(pairs.size()));
    for (int c = 0; c < int(graph.couples.size()); ++c) {
        const FamilyCouple& from = graph.couples[size_t(c)];
        Couple couple;
        if (!from.partners.empty()) couple.p = from.partners.front();
        if (from.partners.size() > 1) couple.q = from.partners.back();
        std::vector<int> touched;
        for (const int q : from.partners) {
            couple.row = std::max(couple.row, row[size_t(q)]);
            touched.push_back(row[size_t(q)]);
        }
        couple.level = couple.q >= 0 && row[size_t(couple.p)] == row[size_t(couple.q)];
        couple.begin = int(children.size());
        couple.ownBegin = int(own.size());
        couple.top = r.count;
        for (const FamilyChild& child : from.children) {
            const int at = row[size_t(child.person)];
            couple.top = std::min(couple.top, at);
            children.push_back(child.person);
            if (graph.homeCouple(child.person) != c) continue;
            own.push_back(child.person);
            touched.push_back(at);
            couple.ofIndex = couple.ofIndex || graph.people[size_t(child.person)].index;
        }
        couple.end = int(children.size());
        couple.ownEnd = int(own.size());
        couples.push_back(couple);
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        for (const int at : touched) couplesAtRow[size_t(at)].push_back(c);
    }
    for (const FamilyHome& h : graph.homes) {
        homes.push_back(h.members);
        std::stable_sort(homes.back().begin(), homes.back().end(),
                         [this](int a, int b) { return row[size_t(a)] < row[size_t(b)]; });
    }
}

}  // namespace core
