// SPDX-License-Identifier: MPL-2.0
#include "core/model/person.h"

namespace core {
namespace {

const PersonName* shown(const Person& person) {
    for (const PersonName& name : person.names)
        if (name.kind == NameKind::KnownAs) return &name;
    return person.names.isEmpty() ? nullptr : &person.names.front();
}

// A known-as name often gives only the given part; the family name then comes from the first name that has one.
QString familyOf(const Person& person, const PersonName& name) {
    if (!name.family.isEmpty()) return name.family;
    for (const PersonName& other : person.names)
        if (!other.family.isEmpty()) return other.family;
    return {};
}

}  // namespace

QString displayName(const Person& person) {
    const PersonName* name = shown(person);
    if (!name) return {};
    return QStringLiteral("%1 %2").arg(name->given, familyOf(person, *name)).trimmed();
}

QString sortName(const Person& person) {
    const PersonName* name = shown(person);
    if (!name) return {};
    const QString family = familyOf(person, *name);
    if (family.isEmpty()) return name->given;
    return name->given.isEmpty() ? family : QStringLiteral("%1, %2").arg(family, name->given);
}

QString shortName(const Person& person) {
    const PersonName* name = shown(person);
    if (!name) return {};
    return name->given.isEmpty() ? name->family : name->given;
}

}  // namespace core
