// SPDX-License-Identifier: MPL-2.0
#include "core/rules/kinship.h"

#include <QSet>

namespace core {
namespace {

constexpr int deepest = 12;

ParentageKind weaker(ParentageKind a, ParentageKind b) { return linkWeakness(a) >= linkWeakness(b) ? a : b; }

// Carers of a child are not its kin: only these links lead on to more relatives.
bool isDescent(ParentageKind kind) {
    return kind == ParentageKind::Birth || kind == ParentageKind::Presumed || kind == ParentageKind::Adoptive ||
           kind == ParentageKind::Unknown;
}

struct Links {
    QMultiHash<PersonId, const Parentage*> up;    // by child
    QMultiHash<PersonId, const Parentage*> down;  // by parent
    QMultiHash<UnionId, const Parentage*> group;  // children of a union whose parents are not known
    QMultiHash<PersonId, const Union*> partners;

    explicit Links(const CaseSnapshot& snapshot) {
        for (const Parentage& link : snapshot.all<Parentage>()) {
            up.insert(link.child, &link);
            if (link.parent) down.insert(*link.parent, &link);
            else if (link.unionId) group.insert(*link.unionId, &link);
        }
        for (const Union& u : snapshot.all<Union>()) {
            if (u.a) partners.insert(*u.a, &u);
            if (u.b) partners.insert(*u.b, &u);
        }
    }

    QSet<PersonId> parentsOf(const PersonId& child) const {
        QSet<PersonId> parents;
        for (const Parentage* link : up.values(child))
            if (link->parent && isDescent(link->kind)) parents.insert(*link->parent);
        return parents;
    }
};

class Finder {
public:
    Finder(const CaseSnapshot& snapshot, const PersonId& child) : snapshot_(snapshot), links_(snapshot), child_(child) {}

    QHash<PersonId, Kin> run() {
        note(child_, {KinRole::Self});
        climb(child_, 0, ParentageKind::Birth, KinSide::None);
        descend(child_, 0, 0, ParentageKind::Birth, KinSide::None);
        siblingGroups();
        partners();
        stepSiblings();
        return found_;
    }

private:
    const CaseSnapshot& snapshot_;
    const Links links_;
    const PersonId child_;
    QHash<PersonId, Kin> found_;

    static int distance(const Kin& kin) { return kin.up + kin.down + linkWeakness(kin.link) * 100; }

    // False if the person already has a nearer relation: the walk need not go on from there.
    bool note(const PersonId& person, Kin kin) {
        const Person* p = snapshot_.find<Person>(person);
        if (!p) return false;
        kin.sex = p->sex;
        const auto known = found_.find(person);
        if (known == found_.end()) {
            found_.insert(person, kin);
            return true;
        }
        if (known->role != KinRole::Self && known->side != kin.side && known->up == kin.up && known->down == kin.down)
            known->side = KinSide::None;
        if (distance(*known) <= distance(kin)) return false;
        *known = kin;
        return true;
    }

    static KinRole roleOf(int up, int down) {
        if (down == 0) return KinRole::Ancestor;
        if (up == 0) return KinRole::Descendant;
        if (up == 1) return down == 1 ? KinRole::Sibling : KinRole::NieceNephew;
        if (down == 1) return KinRole::AuntUncle;
        return up == 2 && down == 2 ? KinRole::Cousin : KinRole::Relative;
    }

    KinSide sideOf(const PersonId& parent) const {
        const Person* p = snapshot_.find<Person>(parent);
        if (p && p->sex == Sex::Female) return KinSide::Maternal;
        return p && p->sex == Sex::Male ? KinSide::Paternal : KinSide::None;
    }

    void climb(const PersonId& from, int up, ParentageKind kind, KinSide side) {
        if (up == deepest) return;
        for (const Parentage* link : links_.up.values(from)) {
            if (!link->parent || (up > 0 && !isDescent(link->kind))) continue;
            const ParentageKind through = weaker(kind, link->kind);
            const KinSide onSide = up == 0 ? sideOf(*link->parent) : side;
            if (!note(*link->parent, {.role = KinRole::Ancestor,
                                      .up = up + 1,
                                      .side = up == 0 ? KinSide::None : onSide,
                                      .link = through,
                                      .former = link->to.has_value()}))
                continue;
            climb(*link->parent, up + 1, through, onSide);
            descend(*link->parent, up + 1, 0, through, onSide);
        }
    }

    void descend(const PersonId& from, int up, int down, ParentageKind kind, KinSide side) {
        if (down == deepest) return;
        for (const Parentage* link : links_.down.values(from)) {
            if (link->child == child_ || (down > 0 && !isDescent(link->kind))) continue;
            Kin kin{.role = roleOf(up, down + 1), .up = up, .down = down + 1, .side = side, .link = weaker(kind, link->kind)};
            if (kin.role == KinRole::Sibling) {
                kin.side = KinSide::None;
                kin.half = isHalf(link->child);
            }
            if (kin.role == KinRole::NieceNephew) kin.side = KinSide::None;
            if (note(link->child, kin)) descend(link->child, up, down + 1, kin.link, side);
        }
    }

    // Half only where the records say so: one parent in common, and on both sides another, different one.
    bool isHalf(const PersonId& sibling) const {
        const QSet<PersonId> mine = links_.parentsOf(child_);
        const QSet<PersonId> theirs = links_.parentsOf(sibling);
        const QSet<PersonId> common = QSet<PersonId>(mine).intersect(theirs);
        return common.size() == 1 && mine.size() > 1 && theirs.size() > 1;
    }

    void siblingGroups() {
        for (const Parentage* mine : links_.up.values(child_)) {
            if (mine->parent || !mine->unionId) continue;
            for (const Parentage* other : links_.group.values(*mine->unionId)) {
                const Kin kin{.role = KinRole::Sibling, .up = 1, .down = 1, .link = weaker(mine->kind, other->kind)};
                if (other->child != child_ && note(other->child, kin)) descend(other->child, 1, 1, kin.link, KinSide::None);
            }
        }
    }

    void partners() {
        const QHash<PersonId, Kin> kin = found_;
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            if (it->role == KinRole::Relative) continue;
            for (const Union* u : links_.partners.values(it.key())) {
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
    void notePartner(const PersonId& person, Kin kin) {
        const Person* p = snapshot_.find<Person>(person);
        if (!p) return;
        kin.sex = p->sex;
        const auto known = found_.find(person);
        const auto rank = [](const Kin& k) { return std::tuple(k.up + k.down, k.former, k.of->uuid()); };
        if (known == found_.end() || rank(kin) < rank(*known)) found_.insert(person, kin);
    }

    void stepSiblings() {
        const QHash<PersonId, Kin> kin = found_;
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            if (it->role != KinRole::PartnerOf || it->up != 1 || it->down != 0) continue;
            for (const Parentage* link : links_.down.values(it.key()))
                if (isDescent(link->kind))
                    note(link->child,
                         {.role = KinRole::StepSibling, .up = 1, .down = 1, .link = ParentageKind::Step, .former = it->former});
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
    case ParentageKind::Surrogate:
    case ParentageKind::Donor: return 4;
    case ParentageKind::SpecialGuardian: return 5;
    case ParentageKind::Kinship: return 6;
    case ParentageKind::Step: return 7;
    case ParentageKind::Foster: return 8;
    }
    return 0;
}

QHash<PersonId, Kin> kinOf(const CaseSnapshot& snapshot, const PersonId& child) { return Finder(snapshot, child).run(); }

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
