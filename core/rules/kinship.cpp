// SPDX-License-Identifier: MPL-2.0
#include "core/rules/kin_ways.h"

#include <array>
#include <set>
#include <vector>

namespace core {
namespace {

constexpr int deepest = 12;

// Carers of a child are not its kin: only these links lead on to more relatives.
bool isDescent(ParentageKind kind) {
    return kind == ParentageKind::Birth || kind == ParentageKind::Presumed || kind == ParentageKind::Adoptive ||
           kind == ParentageKind::Unknown;
}

struct Edge {
    int to = 0;
    ParentageKind kind = ParentageKind::Birth;
    bool ended = false;
};

// The family by numbers, so that the walk needs no hash. A sibling group whose parents are not known hangs under a number
// behind the people: a parent without a record.
struct Graph {
    QHash<PersonId, int> number;
    std::vector<const Person*> people;
    std::vector<std::vector<Edge>> up, down;
    std::set<int> weaknesses;  // of the links there are, strongest first

    explicit Graph(const CaseSnapshot& snapshot) {
        for (const Person& person : snapshot.all<Person>()) {
            number.insert(person.id, int(people.size()));
            people.push_back(&person);
        }
        up.resize(people.size());
        down.resize(people.size());
        QHash<UnionId, int> groups;
        for (const Parentage& link : snapshot.all<Parentage>()) {
            const int child = number.value(link.child, -1);
            int parent = link.parent ? number.value(*link.parent, -1) : -1;
            if (!link.parent && link.unionId) parent = groupOf(groups, *link.unionId);
            if (child < 0 || parent < 0) continue;
            up[size_t(child)].push_back({parent, link.kind, link.to.has_value()});
            down[size_t(parent)].push_back({child, link.kind, link.to.has_value()});
            weaknesses.insert(linkWeakness(link.kind));
        }
    }
    bool isPerson(int node) const { return size_t(node) < people.size(); }
    // The parents by descent who are known.
    std::set<int> parentsOf(int child) const {
        std::set<int> parents;
        for (const Edge& edge : up[size_t(child)])
            if (isPerson(edge.to) && isDescent(edge.kind)) parents.insert(edge.to);
        return parents;
    }
    // Half only where the records say so: one parent in common, and on both sides another, different one.
    bool areHalf(int a, int b) const {
        const std::set<int> mine = parentsOf(a), theirs = parentsOf(b);
        int common = 0;
        for (const int parent : mine) common += int(theirs.count(parent));
        return common == 1 && mine.size() > 1 && theirs.size() > 1;
    }

private:
    int groupOf(QHash<UnionId, int>& groups, const UnionId& id) {
        const auto known = groups.constFind(id);
        if (known != groups.constEnd()) return *known;
        up.emplace_back();
        down.emplace_back();
        return *groups.insert(id, int(down.size()) - 1);
    }
};

// One walk over all links that are no weaker than `weakest`: first up to the ancestors, then down from each of them.
class Walk {
public:
    Walk(const Graph& graph, int child, int weakest)
        : graph_(graph), child_(child), weakest_(weakest), reach_(graph.down.size()) {
        climb();
        descend();
    }
    // The relation that was found; no value if there is no way.
    std::optional<KinWay> kinTo(int person) const;

private:
    enum Mark : quint8 { OfMother = 1, OfFather = 2, OfOther = 4, FullBlood = 8, Reached = 16 };
    struct Reach {
        int up = -1;                              // as an ancestor, fewest generations; -1 = none
        quint8 sides = 0;                         // as an ancestor: by which parents of the child
        int steps = 100;                          // fewest steps at all
        std::array<quint8, deepest + 1> marks{};  // of the ways with so few steps, by the generations they go up
    };

    bool open(const Edge& edge, bool first) const {
        return linkWeakness(edge.kind) <= weakest_ && (first || isDescent(edge.kind));
    }
    Reach& at(int node) { return reach_[size_t(node)]; }
    const Reach& at(int node) const { return reach_[size_t(node)]; }
    quint8 sideOf(int parent) const {
        if (!graph_.isPerson(parent)) return OfOther;
        const Sex sex = graph_.people[size_t(parent)]->sex;
        return sex == Sex::Female ? OfMother : sex == Sex::Male ? OfFather : OfOther;
    }
    void climb();
    void descend();
    void step(int from, const Edge& edge, std::vector<int>& next);
    quint8 bloodOf(int ancestor, int child) const;
    int chosenUp(const Reach& reach) const;
    std::optional<PersonId> through(int person, int up, int down) const;

    const Graph& graph_;
    const int child_;
    const int weakest_;
    std::vector<Reach> reach_;
};

void Walk::climb() {
    at(child_).up = 0;
    at(child_).steps = 0;
    at(child_).marks[0] = Reached | FullBlood;
    std::vector<int> row{child_};
    for (int up = 0; up < deepest && !row.empty(); ++up) {
        std::vector<int> next;
        for (const int node : row)
            for (const Edge& edge : graph_.up[size_t(node)]) {
                if (!open(edge, up == 0)) continue;
                Reach& reach = at(edge.to);
                if (reach.up < 0) {
                    reach.up = up + 1;
                    next.push_back(edge.to);
                }
                if (reach.up != up + 1) continue;
                reach.sides |= up == 0 ? sideOf(edge.to) : at(node).sides;
                reach.steps = up + 1;
                reach.marks[size_t(up) + 1] = quint8(Reached | FullBlood | reach.sides);
            }
        row = std::move(next);
    }
}

// Is a child of the ancestor brother or sister, of whole blood, of somebody on the child's own line?
quint8 Walk::bloodOf(int ancestor, int child) const {
    for (const Edge& edge : graph_.down[size_t(ancestor)])
        if (edge.to != child && at(edge.to).up == at(ancestor).up - 1 && open(edge, at(ancestor).up == 1) &&
            !graph_.areHalf(edge.to, child))
            return FullBlood;
    return 0;
}

void Walk::step(int from, const Edge& edge, std::vector<int>& next) {
    const Reach& source = at(from);
    Reach& reach = at(edge.to);
    const int steps = source.steps + 1;
    if (edge.to == child_ || reach.steps < steps) return;
    const bool isNew = reach.steps > steps;
    bool gained = false;
    for (int up = 0; up <= deepest; ++up) {
        quint8 marks = source.marks[size_t(up)];
        const int down = steps - up;
        if (marks == 0 || down < 1 || down > deepest || !open(edge, down == 1)) continue;
        if (isNew && !gained) reach.marks.fill(0);
        gained = true;
        if (down == 1 && up > 0) marks = quint8((marks & ~FullBlood) | bloodOf(from, edge.to));
        reach.marks[size_t(up)] |= marks;
    }
    if (!gained || !isNew) return;
    reach.steps = steps;
    next.push_back(edge.to);
}

void Walk::descend() {
    std::vector<std::vector<int>> rows(size_t(2 * deepest + 2));
    for (size_t node = 0; node < reach_.size(); ++node)
        if (reach_[node].up >= 0) rows[size_t(reach_[node].up)].push_back(int(node));
    for (size_t steps = 0; steps + 1 < rows.size(); ++steps) {
        std::vector<int> next;
        for (const int node : rows[steps])
            if (at(node).steps == int(steps))
                for (const Edge& edge : graph_.down[size_t(node)]) step(node, edge, next);
        rows[steps + 1].insert(rows[steps + 1].end(), next.begin(), next.end());
    }
}

int Walk::chosenUp(const Reach& reach) const {
    int chosen = -1;
    const auto apart = [&](int up) { return std::abs(reach.steps - 2 * up); };
    for (int up = 0; up <= deepest; ++up)
        if (reach.marks[size_t(up)] != 0 && (chosen < 0 || apart(up) <= apart(chosen))) chosen = up;
    return chosen;
}

std::optional<PersonId> Walk::through(int person, int up, int down) const {
    std::optional<PersonId> best;
    bool bestHalf = true;
    const auto offer = [&](int node, bool half) {
        if (!graph_.isPerson(node)) return;
        const PersonId& id = graph_.people[size_t(node)]->id;
        if (best && (half > bestHalf || (half == bestHalf && *best < id))) return;
        best = id;
        bestHalf = half;
    };
    if (down == 0) {
        for (const Edge& edge : graph_.down[size_t(person)])
            if (at(edge.to).up == up - 1 && open(edge, up == 1)) offer(edge.to, false);
    } else if (down == 1) {
        for (const Edge& to : graph_.up[size_t(person)]) {
            if (at(to.to).up != up || !open(to, true)) continue;
            for (const Edge& edge : graph_.down[size_t(to.to)])
                if (edge.to != person && at(edge.to).up == up - 1 && open(edge, up == 1))
                    offer(edge.to, graph_.areHalf(edge.to, person));
        }
    } else {
        for (const Edge& edge : graph_.up[size_t(person)]) {
            const Reach& parent = at(edge.to);
            if (parent.steps == up + down - 1 && parent.marks[size_t(up)] != 0 && open(edge, false)) offer(edge.to, false);
        }
    }
    return best;
}

KinRole roleOf(int up, int down) {
    if (down == 0) return KinRole::Ancestor;
    if (up == 0) return KinRole::Descendant;
    if (up == 1) return down == 1 ? KinRole::Sibling : KinRole::NieceNephew;
    if (down == 1) return KinRole::AuntUncle;
    return up == 2 && down == 2 ? KinRole::Cousin : KinRole::Relative;
}

std::optional<KinWay> Walk::kinTo(int person) const {
    const Reach& reach = at(person);
    const int up = person == child_ ? 0 : chosenUp(reach);
    if (up < 0) return std::nullopt;
    const int down = reach.steps - up;
    const quint8 marks = reach.marks[size_t(up)];
    const int sides = marks & (OfMother | OfFather | OfOther);
    Kin kin{.role = person == child_ ? KinRole::Self : roleOf(up, down), .up = up, .down = down};
    if (up > 1) kin.side = sides == OfMother ? KinSide::Maternal : sides == OfFather ? KinSide::Paternal : KinSide::None;
    kin.half = up > 0 && down > 0 && (marks & FullBlood) == 0;
    for (const auto& [value, name] : EnumNames<ParentageKind>::table)
        if (linkWeakness(value) == weakest_) kin.link = value;
    std::optional<PersonId> by;
    if (up + down > 1 && !(up == 1 && down == 1)) by = through(person, up, down);
    if (kin.role != KinRole::Ancestor || up != 1) return KinWay{kin, by};
    for (const Edge& edge : graph_.up[size_t(child_)])
        if (edge.to == person && edge.kind == kin.link) kin.former = edge.ended;
    return KinWay{kin, by};
}

// Everybody by descent, then who belongs to them.
class Finder {
public:
    Finder(const CaseSnapshot& snapshot, const PersonId& child) : snapshot_(snapshot), graph_(snapshot) {
        for (const Union& u : snapshot.all<Union>()) {
            if (u.a) unions_.insert(*u.a, &u);
            if (u.b) unions_.insert(*u.b, &u);
        }
        start_ = graph_.number.value(child, -1);
    }

    QHash<PersonId, KinWay> run() {
        if (start_ < 0) return {};
        std::set<int> weaknesses = graph_.weaknesses;
        weaknesses.insert(0);
        for (const int weakest : weaknesses) {
            const Walk walk(graph_, start_, weakest);
            for (size_t i = 0; i < graph_.people.size(); ++i) {
                const Person& person = *graph_.people[i];
                if (found_.contains(person.id)) continue;
                const std::optional<KinWay> way = walk.kinTo(int(i));
                if (!way) continue;
                found_.insert(person.id, withSex(way->kin, person));
                if (way->through) through_.insert(person.id, *way->through);
            }
        }
        partners();
        stepSiblings();
        QHash<PersonId, KinWay> ways;
        for (auto it = found_.cbegin(); it != found_.cend(); ++it) {
            const auto through = through_.constFind(it.key());
            ways.insert(it.key(), {*it, through == through_.constEnd() ? std::nullopt : std::optional(*through)});
        }
        return ways;
    }

private:
    const CaseSnapshot& snapshot_;
    const Graph graph_;
    QMultiHash<PersonId, const Union*> unions_;
    int start_ = -1;
    QHash<PersonId, Kin> found_;
    QHash<PersonId, PersonId> through_;

    static Kin withSex(Kin kin, const Person& person) {
        kin.sex = person.sex;
        return kin;
    }

    void partners() {
        const QHash<PersonId, Kin> kin = found_;
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            if (it->role == KinRole::Relative) continue;
            for (const Union* u : unions_.values(it.key())) {
                const std::optional<PersonId> other = u->a == it.key() ? u->b : u->a;
                if (!other || kin.contains(*other)) continue;
                const UnionKind last = u->phases.isEmpty() ? UnionKind::Unknown : u->phases.last().kind;
                notePartner(*other, {.role = KinRole::PartnerOf,
                                     .up = it->up,
                                     .down = it->down,
                                     .link = it->link,
                                     .of = it.key(),
                                     .former = hasEnded(*u),
                                     .married = last == UnionKind::Married || last == UnionKind::CivilPartnership});
            }
        }
    }

    // A present partner of a near relative goes before a former one of a far relative; equal ones by id, so that the
    // answer does not hang on the order of a hash.
    void notePartner(const PersonId& person, const Kin& kin) {
        const Person* p = snapshot_.find<Person>(person);
        if (!p) return;
        const auto known = found_.find(person);
        const auto rank = [](const Kin& k) { return std::tuple(k.up + k.down, k.former, k.of->uuid()); };
        if (known == found_.end() || rank(kin) < rank(*known)) found_.insert(person, withSex(kin, *p));
    }

    // Children of a parent's partner; who is kin of a nearer kind stays so.
    void stepSiblings() {
        const QHash<PersonId, Kin> kin = found_;
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            if (it->role != KinRole::PartnerOf || it->up != 1 || it->down != 0) continue;
            for (const Edge& edge : graph_.down[size_t(graph_.number.value(it.key()))]) {
                if (!isDescent(edge.kind)) continue;
                const Person& person = *graph_.people[size_t(edge.to)];
                const auto known = found_.constFind(person.id);
                const bool nearer = known != found_.constEnd() && known->role != KinRole::PartnerOf &&
                                    linkWeakness(known->link) <= linkWeakness(ParentageKind::Step);
                if (nearer || person.id == graph_.people[size_t(start_)]->id) continue;
                through_.remove(person.id);
                found_.insert(person.id, {.role = KinRole::StepSibling,
                                          .sex = person.sex,
                                          .up = 1,
                                          .down = 1,
                                          .link = ParentageKind::Step,
                                          .former = it->former});
            }
        }
    }
};

}  // namespace

int linkWeakness(ParentageKind kind) {
    switch (kind) {
    case ParentageKind::Birth: return 0;
    case ParentageKind::Presumed: return 1;
    case ParentageKind::Adoptive: return 2;
    case ParentageKind::Unknown: return 3;
    case ParentageKind::Donor: return 4;
    case ParentageKind::Surrogate: return 5;
    case ParentageKind::SpecialGuardian: return 6;
    case ParentageKind::Kinship: return 7;
    case ParentageKind::Step: return 8;
    case ParentageKind::Foster: return 9;
    }
    return 0;
}

QHash<PersonId, KinWay> kinWaysOf(const CaseSnapshot& snapshot, const PersonId& child) { return Finder(snapshot, child).run(); }

QHash<PersonId, Kin> kinOf(const CaseSnapshot& snapshot, const PersonId& child) {
    const QHash<PersonId, KinWay> ways = kinWaysOf(snapshot, child);
    QHash<PersonId, Kin> kin;
    for (auto it = ways.cbegin(); it != ways.cend(); ++it) kin.insert(it.key(), it->kin);
    return kin;
}

bool hasEnded(const Union& u) {
    return !u.phases.isEmpty() && (u.phases.last().to.has_value() || u.phases.last().end != UnionEnd::None);
}

QList<PersonId> subjectChildren(const CaseSnapshot& snapshot) {
    QList<const Person*> children;
    for (const Person& person : snapshot.all<Person>())
        if (person.subjectChild) children.append(&person);
    std::stable_sort(children.begin(), children.end(),
                     [](const Person* a, const Person* b) { return compareForList(a->birth, b->birth) < 0; });
    QList<PersonId> ids;
    for (const Person* child : children) ids.append(child->id);
    return ids;
}

}  // namespace core
