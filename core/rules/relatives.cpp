// SPDX-License-Identifier: MPL-2.0
#include "core/rules/relatives.h"

#include "core/base/error.h"
#include "core/rules/kinship.h"

namespace core {
namespace {

Parentage linkOf(const CaseSnapshot& snapshot, const PersonId& child, const std::optional<PersonId>& parent,
                 const std::optional<UnionId>& from) {
    return {.id = ParentageId::make(), .caseId = snapshot.id(), .child = child, .parent = parent, .unionId = from};
}

QList<Parentage> birthLinks(const CaseSnapshot& snapshot, const PersonId& child) {
    QList<Parentage> links;
    for (const Parentage& link : snapshot.all<Parentage>())
        if (link.child == child && link.kind == ParentageKind::Birth) links.append(link);
    return links;
}

// The couple a new child most likely descends from; nullptr if there is none or more than one could be meant.
const Union* likelyCouple(const CaseSnapshot& snapshot, const PersonId& parent) {
    QList<const Union*> all;
    QList<const Union*> goingOn;
    for (const Union& u : snapshot.all<Union>()) {
        if (!u.a || !u.b || (*u.a != parent && *u.b != parent)) continue;
        all.append(&u);
        if (!hasEnded(u)) goingOn.append(&u);
    }
    if (goingOn.size() == 1) return goingOn.front();
    return all.size() == 1 ? all.front() : nullptr;
}

void addChild(const CaseSnapshot& snapshot, const PersonId& to, const PersonId& made, ChangeSet& set) {
    const Union* couple = likelyCouple(snapshot, to);
    const std::optional<UnionId> from = couple ? std::optional(couple->id) : std::nullopt;
    set.add(linkOf(snapshot, made, to, from));
    if (couple) set.add(linkOf(snapshot, made, *couple->a == to ? couple->b : couple->a, from));
}

void addSibling(const CaseSnapshot& snapshot, const PersonId& to, const PersonId& made, ChangeSet& set) {
    const QList<Parentage> links = birthLinks(snapshot, to);
    for (const Parentage& link : links) set.add(linkOf(snapshot, made, link.parent, link.unionId));
    if (!links.isEmpty()) return;
    const Union group{.id = UnionId::make(), .caseId = snapshot.id(), .a = {}, .b = {}};
    set.add(group);
    for (const PersonId& child : {to, made}) set.add(linkOf(snapshot, child, std::nullopt, group.id));
}

// A group of siblings with unknown parents has one union and a link without parent for each.
void fillGroup(const CaseSnapshot& snapshot, const UnionId& id, const PersonId& made, ChangeSet& set) {
    if (const Union* group = snapshot.find<Union>(id)) {
        Union known = *group;
        known.a = made;
        set.edit(*group, known);
    }
    for (const Parentage& link : snapshot.all<Parentage>()) {
        if (link.unionId != id || link.parent) continue;
        Parentage known = link;
        known.parent = made;
        set.edit(link, known);
    }
}

void addParent(const CaseSnapshot& snapshot, const PersonId& to, const PersonId& made, ChangeSet& set) {
    const QList<Parentage> links = birthLinks(snapshot, to);
    for (const Parentage& link : links)
        if (!link.parent && link.unionId) return fillGroup(snapshot, *link.unionId, made, set);
    Parentage added = linkOf(snapshot, to, made, std::nullopt);
    if (links.size() > 1) added.kind = ParentageKind::Unknown;
    if (links.size() == 1) {
        const Parentage& other = links.front();
        const Union* single = other.unionId ? snapshot.find<Union>(*other.unionId) : nullptr;
        if (single && single->a && single->b) {  // the couple is complete without the new parent
            set.add(added);
            return;
        }
        if (single) {
            Union couple = *single;
            (couple.a ? couple.b : couple.a) = made;
            set.edit(*single, couple);
            added.unionId = single->id;
        } else {
            const Union couple{.id = UnionId::make(), .caseId = snapshot.id(), .a = other.parent, .b = made};
            Parentage joined = other;
            joined.unionId = added.unionId = couple.id;
            set.add(couple);
            set.edit(other, joined);
        }
    }
    set.add(added);
}

}  // namespace

ChangeSet withRelative(const CaseSnapshot& snapshot, const PersonId& to, Relation relation, const Person& made) {
    if (!snapshot.find<Person>(to)) throw Error(Fault::NotFound, QStringLiteral("nobody to add a relative to"));
    ChangeSet set{Action::Add, displayName(made)};
    set.add(made);
    switch (relation) {
    case Relation::Parent: addParent(snapshot, to, made.id, set); break;
    case Relation::Partner:
        set.add(Union{.id = UnionId::make(), .caseId = snapshot.id(), .a = to, .b = made.id, .phases = {UnionPhase{}}});
        break;
    case Relation::Child: addChild(snapshot, to, made.id, set); break;
    case Relation::Sibling: addSibling(snapshot, to, made.id, set); break;
    }
    return set;
}

}  // namespace core
