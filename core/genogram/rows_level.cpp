// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/rows_level.h"

#include "core/genogram/max_flow.h"

namespace core {
namespace {

// Weights of spec/genogram §7.2, doubled: a child not below costs more than all else together.
constexpr int notBelow = 1000, childFar = 2, careFar = 1, withChildren = 8, withoutChildren = 4, siblingsLevel = 200;
constexpr int mostSteps = 400;

struct Link {
    int a, b;        // b stands one row below a, or beside
    int wanted;      // rows between them
    int less, more;  // cost of each row less or more
    int cost(int distance) const { return distance < wanted ? less * (wanted - distance) : more * (distance - wanted); }
};

std::vector<Link> linksOf(const FamilyGraph& graph) {
    std::vector<Link> links;
    for (const FamilyCouple& couple : graph.couples) {
        for (const FamilyChild& child : couple.children) {
            const bool birth = child.kind == ParentageKind::Birth || child.kind == ParentageKind::Presumed ||
                               child.kind == ParentageKind::Unknown;
            for (const int p : couple.partners)
                links.push_back({p, child.person, 1, birth ? notBelow : careFar, birth ? childFar : careFar});
        }
        int before = -1;  // brothers and sisters stand side by side
        for (const FamilyChild& child : couple.children) {
            if (graph.homeCouple(child.person) != int(&couple - graph.couples.data())) continue;
            if (before >= 0) links.push_back({before, child.person, 0, siblingsLevel, siblingsLevel});
            before = child.person;
        }
        if (couple.partners.size() != 2) continue;
        const int weight = couple.children.empty() ? withoutChildren : withChildren;
        links.push_back({couple.partners[0], couple.partners[1], 0, weight, weight});
    }
    return links;
}

}  // namespace

void levelRows(const FamilyGraph& graph, std::vector<int>& rows) {
    const std::vector<Link> links = linksOf(graph);
    const auto isWrong = [&](const Link& l) { return l.cost(rows[size_t(l.b)] - rows[size_t(l.a)]) > 0; };
    if (std::none_of(links.begin(), links.end(), isWrong)) return;
    const int people = int(rows.size()), source = people, sink = people + 1;
    for (int step = 0; step < mostSteps; ++step) {
        // Who moves down by one: what a link pays if only one of its ends moves.
        MaxFlow flow(people + 2);
        std::vector<int> alone(rows.size(), 0);
        for (const Link& l : links) {
            const int now = rows[size_t(l.b)] - rows[size_t(l.a)];
            const int ifB = l.cost(now + 1) - l.cost(now), ifA = l.cost(now - 1) - l.cost(now);
            alone[size_t(l.a)] += ifA;
            alone[size_t(l.b)] -= ifA;
            if (ifA + ifB > 0) flow.add(l.b, l.a, ifA + ifB);
        }
        int hoped = 0;
        for (int p = 0; p < people; ++p) {
            const int cost = alone[size_t(p)];
            if (cost > 0) flow.add(p, sink, cost);
            if (cost < 0) flow.add(source, p, -cost);
            hoped += std::max(0, -cost);
        }
        if (flow.run(source, sink) >= hoped) return;
        for (int p = 0; p < people; ++p)
            if (flow.isReached(p)) ++rows[size_t(p)];
    }
}

}  // namespace core
