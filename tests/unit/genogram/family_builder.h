// SPDX-License-Identifier: MPL-2.0
// Families for tests, told by first names.
#pragma once

#include "core/genogram/genogram.h"
#include "core/practice/words.h"

#include <QMap>

#include <functional>

namespace test {

/// `family.man("Tom", "1980").woman("Ann", "1982").couple("Tom", "Ann").child("Kim", {"Tom", "Ann"})`.
class FamilyBuilder {
public:
    core::CaseSnapshot records{core::CaseId::named(QStringLiteral("genogram test"))};

    static core::PersonId id(const QString& name) { return core::PersonId::named(QStringLiteral("person ") + name); }
    static core::UnionId unionId(const QString& a, const QString& b) { return core::UnionId::named(a + u'+' + b); }

    FamilyBuilder& person(const QString& name, core::Sex sex, const QString& birth = {});
    FamilyBuilder& man(const QString& name, const QString& birth = {}) { return person(name, core::Sex::Male, birth); }
    FamilyBuilder& woman(const QString& name, const QString& birth = {}) { return person(name, core::Sex::Female, birth); }
    /// Changes a person that is there.
    FamilyBuilder& with(const QString& name, const std::function<void(core::Person&)>& change);
    FamilyBuilder& index(const QString& name) {
        return with(name, [](core::Person& p) { p.subjectChild = true; });
    }
    FamilyBuilder& couple(const QString& a, const QString& b, core::UnionKind kind = core::UnionKind::Married,
                          const QString& from = {}, core::UnionEnd end = core::UnionEnd::None, const QString& to = {});
    /// The child of a couple that is there, or of one or two people without a union.
    FamilyBuilder& child(const QString& name, const QStringList& parents, core::ParentageKind kind = core::ParentageKind::Birth);
    FamilyBuilder& home(const QString& name, const QStringList& members);
    FamilyBuilder& tie(const QString& a, const QString& b, core::TieKind kind,
                       core::Standing standing = core::Standing::Recorded);
};

/// England's words in English.
const core::Words& englishWords();

/// The place of a person; fails the test if there is not exactly one.
const core::PersonPlace& placeOf(const core::Layout& layout, const QString& name);

/// Families of one difficulty each: half-siblings, two families of a child, twins, uncle and niece, five partners.
QMap<QString, FamilyBuilder> knownFamilies();

}  // namespace test
