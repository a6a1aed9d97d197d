// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/family_part.h"

#include "core/rules/kinship.h"

namespace core {
namespace {

bool isOnSide(const QHash<PersonId, Kin>& all, const Kin& kin, FamilySide side) {
    if (side == FamilySide::Both) return true;
    if (kin.role == KinRole::PartnerOf) {
        const Kin of = kin.of ? all.value(*kin.of) : Kin{};
        // A former partner of the mother belongs to neither family, but to her side of the story.
        return of.role == KinRole::PartnerOf ? false : isOnSide(all, of, side);
    }
    if (kin.role == KinRole::Self || kin.up <= 1) {
        if (kin.role != KinRole::Ancestor) return true;
        const bool mother = kin.sex == Sex::Female, father = kin.sex == Sex::Male;
        return side == FamilySide::Maternal ? !father : !mother;
    }
    if (kin.side == KinSide::None) return true;
    return (kin.side == KinSide::Maternal) == (side == FamilySide::Maternal);
}

}  // namespace

QSet<PersonId> peopleOfPart(const CaseSnapshot& records, FamilySide side, int up) {
    const QList<PersonId> children = subjectChildren(records);
    QSet<PersonId> people(children.begin(), children.end());
    if (children.isEmpty() || (side == FamilySide::Both && up == 0)) {
        for (const Person& person : records.all<Person>()) people.insert(person.id);
        return people;
    }
    QSet<PersonId> kinOfAny;
    for (const PersonId& child : children) {
        const QHash<PersonId, Kin> all = kinOf(records, child);
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            kinOfAny.insert(it.key());
            const bool near = up == 0 || std::abs(it->up - it->down) <= up;
            if (near && isOnSide(all, *it, side)) people.insert(it.key());
        }
    }
    for (const Person& person : records.all<Person>())
        if (side == FamilySide::Both && !kinOfAny.contains(person.id)) people.insert(person.id);
    return people;
}

CaseSnapshot onlyPeople(const CaseSnapshot& all, const QSet<PersonId>& people) {
    const auto isGone = [&](const std::optional<PersonId>& person) { return person && !people.contains(*person); };
    CaseSnapshot some = all;
    for (const Person& person : all.all<Person>())
        if (!people.contains(person.id)) some.take(person);
    for (const Tie& tie : all.all<Tie>())
        if (isGone(tie.a) || isGone(tie.b)) some.take(tie);
    for (const Union& u : all.all<Union>())
        if (isGone(u.a) || isGone(u.b)) some.take(u);
    for (const Residence& stay : all.all<Residence>())
        if (isGone(stay.person)) some.take(stay);
    for (Parentage link : all.all<Parentage>()) {
        if (isGone(link.child) || isGone(link.parent)) {
            some.take(link);
        } else if (link.unionId && !some.find<Union>(*link.unionId)) {
            link.unionId.reset();
            if (link.parent) some.put(link);
            else some.take(link);
        }
    }
    return some;
}

}  // namespace core
