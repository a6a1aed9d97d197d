// SPDX-License-Identifier: MPL-2.0
#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

bool isParentLink(const Parentage& link) {
    return link.parent &&
           (link.kind == ParentageKind::Birth || link.kind == ParentageKind::Adoptive || link.kind == ParentageKind::Presumed);
}

bool lives(const CaseSnapshot& records, const PersonId& id) {
    const Person* person = records.find<Person>(id);
    return person && !person->deceased;
}

template <class F>
QList<PersonId> parentsWhere(const CaseSnapshot& records, F&& isChild) {
    QSet<PersonId> found;
    for (const Parentage& link : records.all<Parentage>())
        if (isParentLink(link) && isChild(link.child) && lives(records, *link.parent)) found.insert(*link.parent);
    QList<PersonId> list(found.begin(), found.end());
    std::sort(list.begin(), list.end());
    return list;
}

}  // namespace

QList<PersonId> childrenOf(const CaseSnapshot& records) {
    QList<const Person*> children;
    for (const Person& person : records.all<Person>())
        if (person.subjectChild) children.append(&person);
    std::sort(children.begin(), children.end(), [](const Person* a, const Person* b) {
        const auto order = compareForList(a->birth, b->birth);
        return order == 0 ? a->id < b->id : order < 0;
    });
    QList<PersonId> ids;
    for (const Person* child : children) ids.append(child->id);
    return ids;
}

QList<PersonId> parentsOf(const CaseSnapshot& records) {
    return parentsWhere(records, [&](const PersonId& id) {
        const Person* child = records.find<Person>(id);
        return child && child->subjectChild;
    });
}

QList<PersonId> parentsOf(const CaseSnapshot& records, const PersonId& child) {
    return parentsWhere(records, [&](const PersonId& id) { return id == child; });
}

QList<PersonId> adultsAtHome(const CaseSnapshot& records, QDate on) {
    const QList<PersonId> parents = parentsOf(records);
    QSet<HouseholdId> homes;
    for (const Residence& stay : records.all<Residence>())
        if (parents.contains(stay.person) && holdsOn(stay.from, stay.to, on) != Truth::No) homes.insert(stay.household);
    QSet<PersonId> adults;
    for (const Residence& stay : records.all<Residence>()) {
        const Person* person = records.find<Person>(stay.person);
        if (!person || !homes.contains(stay.household) || holdsOn(stay.from, stay.to, on) == Truth::No) continue;
        const std::optional<AgeRange> age = ageAt(person->birth, on);
        if (!age || age->most >= 18) adults.insert(person->id);  // whose age nobody knows may be an adult
    }
    QList<PersonId> list(adults.begin(), adults.end());
    std::sort(list.begin(), list.end());
    return list;
}

QDate dayOf(const UncertainDate& date) {
    if (const std::optional<QDate> first = date.earliest()) return *first;
    return date.latest().value_or(QDate());
}

}  // namespace core
