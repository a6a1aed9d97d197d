// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/family_graph.h"

#include "core/rules/kinship.h"

#include <QHash>

namespace core {
namespace {

qint64 firstDay(const Union& pair) {
    for (const UnionPhase& phase : pair.phases)
        if (const auto day = phase.from.earliest()) return day->toJulianDay();
    return 0;
}

class GraphBuilder {
public:
    GraphBuilder(const CaseSnapshot& records, const QSet<PersonId>& only) : records_(records), only_(only) {}

    FamilyGraph build(QDate asAt) {
        people();
        unions();
        links();
        sortChildren();
        homes(asAt);
        dropIdle();
        for (FamilyPerson& p : graph_.people) {
            std::stable_sort(p.parents.begin(), p.parents.end(), [](const FamilyParents& a, const FamilyParents& b) {
                return linkWeakness(a.kind) < linkWeakness(b.kind);
            });
            std::stable_sort(p.couples.begin(), p.couples.end(),
                             [this](int a, int b) { return graph_.couples[size_t(a)].start < graph_.couples[size_t(b)].start; });
        }
        return std::move(graph_);
    }

private:
    void people();
    void unions();
    void links();
    void linksOfChild(int child, const std::vector<const Parentage*>& links);
    void attach(int child, int couple, const Parentage& link);
    int coupleOf(std::vector<int> partners, const std::optional<UnionId>& id);
    void sortChildren();
    void homes(QDate asAt);
    void dropIdle();

    const CaseSnapshot& records_;
    const QSet<PersonId>& only_;
    FamilyGraph graph_;
    QHash<PersonId, int> numberOf_;
    QHash<UnionId, int> coupleOfUnion_;
    QHash<QPair<int, int>, int> coupleOfPartners_;
    QHash<ParentageId, int> position_;
};

void GraphBuilder::people() {
    for (const Person& person : records_.all<Person>()) {
        if (!only_.isEmpty() && !only_.contains(person.id)) continue;
        numberOf_.insert(person.id, int(graph_.people.size()));
        graph_.people.push_back({person.id, person.sex, person.subjectChild, {}, {}});
    }
}

int GraphBuilder::coupleOf(std::vector<int> partners, const std::optional<UnionId>& id) {
    std::sort(partners.begin(), partners.end());
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    const QPair<int, int> key(partners.empty() ? -1 : partners.front(), partners.size() < 2 ? -1 : partners.back());
    if (!id && !partners.empty())
        if (const auto known = coupleOfPartners_.constFind(key); known != coupleOfPartners_.cend()) return *known;
    const int number = int(graph_.couples.size());
    if (!partners.empty() && !coupleOfPartners_.contains(key)) coupleOfPartners_.insert(key, number);
    graph_.couples.push_back({id, partners, {}, 0});
    for (const int p : partners) graph_.people[size_t(p)].couples.push_back(number);
    return number;
}

void GraphBuilder::unions() {
    for (const Union& pair : records_.all<Union>()) {
        std::vector<int> partners;
        for (const std::optional<PersonId>& partner : {pair.a, pair.b})
            if (partner && numberOf_.contains(*partner)) partners.push_back(numberOf_.value(*partner));
        const int number = coupleOf(partners, pair.id);
        graph_.couples[size_t(number)].start = firstDay(pair);
        coupleOfUnion_.insert(pair.id, number);
    }
}

void GraphBuilder::links() {
    std::vector<std::vector<const Parentage*>> ofChild(graph_.people.size());
    for (const Parentage& link : records_.all<Parentage>()) {
        const auto child = numberOf_.constFind(link.child);
        if (child == numberOf_.cend() || link.kind == ParentageKind::Step) continue;
        if (link.parent && !numberOf_.contains(*link.parent)) continue;
        if (link.parent == link.child) continue;
        ofChild[size_t(*child)].push_back(&link);
    }
    for (size_t child = 0; child < ofChild.size(); ++child) linksOfChild(int(child), ofChild[child]);
}

void GraphBuilder::attach(int child, int couple, const Parentage& link) {
    FamilyPerson& person = graph_.people[size_t(child)];
    for (const FamilyParents& known : person.parents)
        if (known.couple == couple) return;
    for (const int partner : graph_.couples[size_t(couple)].partners)
        if (partner == child) return;
    person.parents.push_back({couple, link.kind});
    graph_.couples[size_t(couple)].children.push_back({child, link.kind, link.id, 0});
    position_.insert(link.id, link.position);
}

void GraphBuilder::linksOfChild(int child, const std::vector<const Parentage*>& links) {
    // Links of one kind and one union, or of one kind and no union, belong together.
    std::vector<std::vector<const Parentage*>> groups;
    for (const Parentage* link : links) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const std::vector<const Parentage*>& group) {
            const bool full = !link->unionId && group.size() == 2;
            return group.front()->kind == link->kind && group.front()->unionId == link->unionId && !full;
        });
        if (same == groups.end()) groups.push_back({link});
        else same->push_back(link);
    }
    for (const std::vector<const Parentage*>& group : groups) {
        std::vector<int> parents;
        for (const Parentage* link : group)
            if (link->parent) parents.push_back(numberOf_.value(*link->parent));
        std::sort(parents.begin(), parents.end());
        const std::optional<UnionId> unionId = group.front()->unionId;
        const auto known = unionId ? coupleOfUnion_.constFind(*unionId) : coupleOfUnion_.cend();
        const bool whole =
            known != coupleOfUnion_.cend() && (parents.empty() || graph_.couples[size_t(*known)].partners == parents);
        if (whole) attach(child, *known, *group.front());
        else if (!parents.empty()) attach(child, coupleOf(parents, std::nullopt), *group.front());
    }
}

// Places said in the records come first; whoever is certainly older then goes before whoever is certainly younger.
void GraphBuilder::sortChildren() {
    for (FamilyCouple& couple : graph_.couples) {
        std::stable_sort(couple.children.begin(), couple.children.end(), [this](const FamilyChild& a, const FamilyChild& b) {
            const int pa = position_.value(a.link), pb = position_.value(b.link);
            return (pa == 0 ? 1 << 30 : pa) < (pb == 0 ? 1 << 30 : pb);
        });
        std::vector<FamilyChild> sorted;
        const auto birth = [this](const FamilyChild& c) -> const UncertainDate& {
            return records_.find<Person>(graph_.people[size_t(c.person)].id)->birth;
        };
        for (const FamilyChild& child : couple.children) {
            const auto place = std::find_if(sorted.begin(), sorted.end(), [&](const FamilyChild& other) {
                return !birth(child).isUnknown() && !birth(other).isUnknown() &&
                       birth(child).isBefore(birth(other)) == Truth::Certain;
            });
            sorted.insert(place, child);
        }
        couple.children = std::move(sorted);
        // Born to one couple on one day, or said to be twins and not born on two days.
        const auto said = [this](const FamilyChild& c) {
            return records_.find<Person>(graph_.people[size_t(c.person)].id)->twins != Twins::NotSaid;
        };
        for (size_t i = 1; i < couple.children.size(); ++i) {
            FamilyChild &elder = couple.children[i - 1], &child = couple.children[i];
            if (child.kind != ParentageKind::Birth || elder.kind != ParentageKind::Birth) continue;
            const auto day = birth(child).exact(), before = birth(elder).exact();
            if (day && before ? *day != *before : !said(child) || !said(elder)) continue;
            if (elder.twins == 0) elder.twins = int(i);
            child.twins = elder.twins;
        }
        for (FamilyChild& child : couple.children) {
            child.position = position_.value(child.link);
            const auto first = birth(child).earliest(), last = birth(child).latest();
            child.bornFirst = first ? first->toJulianDay() : 0;
            child.bornLast = last ? last->toJulianDay() : 0;
        }
    }
}

void GraphBuilder::homes(QDate asAt) {
    QMap<HouseholdId, QSet<int>> members;
    for (const Residence& stay : records_.all<Residence>()) {
        const auto person = numberOf_.constFind(stay.person);
        if (person == numberOf_.cend() || stay.kind == ResidenceKind::ShortStay) continue;
        const bool there = asAt.isValid() ? holdsOn(stay.from, stay.to, asAt) != Truth::No : !stay.to;
        if (there && records_.find<Household>(stay.household)) members[stay.household].insert(*person);
    }
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        if (it->size() < 2) continue;
        FamilyHome home{it.key(), {it->cbegin(), it->cend()}, false};
        std::sort(home.members.begin(), home.members.end());
        for (const int p : home.members) home.ofIndexChild = home.ofIndexChild || graph_.people[size_t(p)].index;
        graph_.homes.push_back(std::move(home));
    }
}

// A union that joins nobody to anybody is not drawn.
void GraphBuilder::dropIdle() {
    std::vector<int> newNumber(graph_.couples.size(), -1);
    std::vector<FamilyCouple> kept;
    for (size_t i = 0; i < graph_.couples.size(); ++i) {
        if (graph_.couples[i].partners.size() < 2 && graph_.couples[i].children.empty()) continue;
        newNumber[i] = int(kept.size());
        kept.push_back(std::move(graph_.couples[i]));
    }
    graph_.couples = std::move(kept);
    for (FamilyPerson& p : graph_.people) {
        std::vector<int> mine;
        for (const int c : p.couples)
            if (newNumber[size_t(c)] >= 0) mine.push_back(newNumber[size_t(c)]);
        p.couples = std::move(mine);
        for (FamilyParents& parents : p.parents) parents.couple = newNumber[size_t(parents.couple)];
    }
}

}  // namespace

FamilyGraph familyGraphOf(const CaseSnapshot& records, QDate asAt, const QSet<PersonId>& only) {
    return GraphBuilder(records, only).build(asAt);
}

QSet<PersonId> peopleWithin(const CaseSnapshot& records, const PersonId& from, int steps) {
    const FamilyGraph graph = familyGraphOf(records, {});
    QSet<PersonId> reached{from};
    std::vector<int> edge;
    for (size_t i = 0; i < graph.people.size(); ++i)
        if (graph.people[i].id == from) edge.push_back(int(i));
    for (int step = 0; step < steps && !edge.empty(); ++step) {
        std::vector<int> next;
        const auto visit = [&](int p) {
            const PersonId& id = graph.people[size_t(p)].id;
            if (reached.contains(id)) return;
            reached.insert(id);
            next.push_back(p);
        };
        for (const int p : edge) {
            for (const FamilyParents& parents : graph.people[size_t(p)].parents) {
                for (const int q : graph.couples[size_t(parents.couple)].partners) visit(q);
                for (const FamilyChild& c : graph.couples[size_t(parents.couple)].children) visit(c.person);
            }
            for (const int couple : graph.people[size_t(p)].couples) {
                for (const int q : graph.couples[size_t(couple)].partners) visit(q);
                for (const FamilyChild& c : graph.couples[size_t(couple)].children) visit(c.person);
            }
        }
        edge = std::move(next);
    }
    return reached;
}

}  // namespace core
