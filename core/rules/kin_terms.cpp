// SPDX-License-Identifier: MPL-2.0
#include "core/rules/kin_terms.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostSteps = 3;  // "mother’s mother’s sister’s son" can be followed, more cannot

// The name of a concept is made of the role and its sex, so that a language may have three unlike words:
// "kin.mother", "kin.father", "kin.parent" stand as "kin.parent.female", ".male", ".unknown".
QString sexed(const Kin& kin, const QString& concept_) {
    const Sex sex = kin.sex == Sex::Intersex ? Sex::Unknown : kin.sex;
    return u"kin.%1.%2"_s.arg(concept_, toName(sex));
}

QString sided(const Kin& kin, const QString& concept_) {
    switch (kin.side) {
    case KinSide::Maternal: return sexed(kin, concept_ + "_maternal"_L1);
    case KinSide::Paternal: return sexed(kin, concept_ + "_paternal"_L1);
    case KinSide::None: break;
    }
    return sexed(kin, concept_);
}

QString ancestor(const Kin& kin) {
    if (kin.up == 1)
        return kin.link == ParentageKind::Foster && kin.former ? u"kin.former_foster_carer"_s
                                                               : sexed(kin, "parent_"_L1 + toName(kin.link));
    if (kin.link == ParentageKind::Foster) return u"kin.foster_family"_s;
    if (kin.up == 2) return sided(kin, u"grandparent"_s);
    return kin.up == 3 ? sexed(kin, u"great_grandparent"_s) : u"kin.ancestor"_s;
}

QString descendant(const Kin& kin) {
    if (kin.down == 1) return sexed(kin, u"child"_s);
    return kin.down == 2 ? sexed(kin, u"grandchild"_s) : u"kin.descendant"_s;
}

QString sibling(const Kin& kin) {
    if (kin.half) return sexed(kin, u"half_sibling"_s);
    if (kin.link == ParentageKind::Foster) return sexed(kin, u"foster_sibling"_s);
    if (kin.link == ParentageKind::Adoptive) return sexed(kin, u"sibling_by_adoption"_s);
    return sexed(kin, kin.link == ParentageKind::Step ? u"step_sibling"_s : u"sibling"_s);
}

// What `kin` is to the one the relation goes through. A link that is weaker than all before it is the one of this step.
QString lastStep(const Kin& kin, const Kin& before) {
    Kin step = kin;
    if (linkWeakness(kin.link) <= linkWeakness(before.link)) step.link = ParentageKind::Birth;
    if (kin.down == 0) return sexed(step, "parent_"_L1 + toName(step.link));
    if (kin.down == 1 && kin.up > 0) return sibling(step);
    return sexed(step, u"child"_s);
}

}  // namespace

QString kinConcept(const Kin& kin) {
    switch (kin.role) {
    case KinRole::Self: return u"kin.self"_s;
    case KinRole::Ancestor: return ancestor(kin);
    case KinRole::Descendant: return descendant(kin);
    case KinRole::Sibling: return sibling(kin);
    case KinRole::AuntUncle: return kin.up > 2 ? sexed(kin, u"great_aunt_uncle"_s) : sided(kin, u"aunt_uncle"_s);
    case KinRole::NieceNephew: return kin.down > 2 ? u"kin.grandchild_of_sibling"_s : sexed(kin, u"niece_nephew"_s);
    case KinRole::Cousin: return u"kin.cousin"_s;
    case KinRole::Relative: return u"kin.relative"_s;
    case KinRole::StepSibling: return sexed(kin, u"step_sibling"_s);
    case KinRole::PartnerOf: break;
    }
    return {};
}

KinTerms::KinTerms(const CaseSnapshot& records, const PersonId& child, const Words& words, Register reader)
    : records_(records), words_(words), reader_(reader), kin_(kinWaysOf(records, child)) {}

QString KinTerms::exact(const PersonId& person) const { return exact(person, 0); }

QString KinTerms::exact(const PersonId& person, int steps) const {
    const auto found = kin_.constFind(person);
    if (found == kin_.constEnd()) return {};
    const Kin& kin = found->kin;
    if (kin.role == KinRole::PartnerOf) return partner(kin, steps);
    // "The grandmother on the mother’s side’s sister" cannot be read aloud: families hear "mother’s mother’s sister".
    const int ownWords = steps > 0 && reader_ == Register::Family ? 1 : 2;
    const bool hasOwnWord = kin.down == 0 ? kin.up <= ownWords : kin.up == 0 && kin.down <= ownWords;
    if (hasOwnWord || !found->through || kin.link == ParentageKind::Foster) return term(kinConcept(kin));
    const QString before = steps < mostSteps - 1 ? exact(*found->through, steps + 1) : QString();
    if (before.isEmpty() || before.contains(term(u"kin.relative"_s)))
        return term(kin.side == KinSide::Maternal   ? u"kin.relative_maternal"_s
                    : kin.side == KinSide::Paternal ? u"kin.relative_paternal"_s
                                                    : u"kin.relative"_s);
    return words_.phrase(u"kin.step"_s, {before, term(lastStep(kin, kin_.constFind(*found->through)->kin))});
}

QString KinTerms::partner(const Kin& kin, int steps) const {
    const auto of = kin.of ? kin_.constFind(*kin.of) : kin_.constEnd();
    const Person* other = kin.of ? records_.find<Person>(*kin.of) : nullptr;
    const bool bySelf = of == kin_.constEnd() || of->kin.role == KinRole::Self;
    const QString whose = bySelf ? (other ? shortName(*other) : words_.phrase(u"not_known"_s)) : exact(*kin.of, steps + 1);
    if (kin.former) return words_.phrase(u"kin.former_partner_of"_s, {whose});
    if (!kin.married) return words_.phrase(u"kin.partner_of"_s, {whose});
    return words_.phrase(kin.sex == Sex::Female ? u"kin.wife_of"_s
                         : kin.sex == Sex::Male ? u"kin.husband_of"_s
                                                : u"kin.spouse_of"_s,
                         {whose});
}

}  // namespace core
