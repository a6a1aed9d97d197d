// SPDX-License-Identifier: MPL-2.0
// Other ways of working with some families (practice spec 2.4): which a case goes by, what they add, and which the records
// speak for. Chosen by hand; nothing here sets one.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// Those chosen for the case, in the order of the pack. Pointers go into the pack.
QList<const Variant*> variantsOf(const CaseSnapshot& records, const Pack& pack);

/// Is it offered by what is on record of a parent's needs? Else by the age of a child.
bool goesByParent(const Pack& pack, const Variant& variant);

/// A variant nobody has chosen, and the person whose record speaks for it.
struct VariantOffer {
    const Variant* variant = nullptr;
    PersonId person;
};
/// One for each variant the records speak for. The pack says by what: its code "variant.ID" is "child_under_N" or
/// "child_from_N" (years; an unborn child is under any age) or "parent_needs".
QList<VariantOffer> variantOffers(const CaseSnapshot& records, const Pack& pack, QDate on);

/// Terms that the variants of the case add to a task.
QStringList guidanceOf(const CaseSnapshot& records, const Pack& pack, const TaskRule& task);

/// Sections of the written assessment: those of the pack, then the further ones of the variants, each once.
QStringList assessmentSections(const CaseSnapshot& records, const Pack& pack);
/// The term of a section: the further ones of variants are terms themselves.
QString sectionTerm(const QString& section);

/// How long a child's own time is, in whole weeks; for children whose variant goes by a young age.
struct ChildsWeeks {
    PersonId child;
    int age = 0;
    int inCare = -1;  ///< of them looked after; -1 = the child is not
};
/// One for each child of the case who is younger than a chosen variant says; unborn children and those whose day of birth
/// is not known to the day are left out.
QList<ChildsWeeks> childsWeeks(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
