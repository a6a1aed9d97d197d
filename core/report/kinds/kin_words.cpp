// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/kin_words.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

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

QString conceptOf(const Kin& kin) {
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

QString partner(const DocumentMaker& maker, const Kin& kin) {
    const Person* other = kin.of ? maker.records().find<Person>(*kin.of) : nullptr;
    const QString name = other ? shortName(*other) : maker.phrase("not_known");
    if (kin.former) return maker.phrase("kin.former_partner_of", {name});
    if (!kin.married) return maker.phrase("kin.partner_of", {name});
    return maker.phrase(kin.sex == Sex::Female ? "kin.wife_of"
                        : kin.sex == Sex::Male ? "kin.husband_of"
                                               : "kin.spouse_of",
                        {name});
}

}  // namespace

QString kinWords(const DocumentMaker& maker, const Kin& kin) {
    return kin.role == KinRole::PartnerOf ? partner(maker, kin) : maker.term(conceptOf(kin));
}

KinTexts::KinTexts(const DocumentMaker& maker) {
    const CaseSnapshot& records = maker.records();
    const QList<PersonId> children = subjectChildren(records);
    // For each person the different words, each with the children it holds for, in the order of the children.
    QHash<PersonId, QList<std::pair<QString, QStringList>>> found;
    for (const PersonId& child : children) {
        const QHash<PersonId, Kin> kin = kinOf(records, child);
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            const bool isPartner = it->role == KinRole::PartnerOf;
            const int far = it->role == KinRole::Self ? 0 : it->up * 10 + it->down * 11 + (isPartner ? 5 : 0);
            distances_.insert(it.key(), std::min(far, distances_.value(it.key(), 1000)));
            if (it->role == KinRole::Self) continue;
            const QString words = kinWords(maker, *it);
            auto& list = found[it.key()];
            const auto same = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.first == words; });
            const QString name = shortName(*records.find<Person>(child));
            if (same != list.end()) same->second << name;
            else list.append({words, {name}});
        }
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        QStringList parts;
        const bool isChild = records.find<Person>(it.key())->subjectChild;
        for (const auto& [words, names] : *it) {
            const bool ofAll = it->size() == 1 && names.size() == children.size() && !isChild;
            parts << (ofAll ? words : maker.phrase("kin.of", {words, maker.listed(names)}));
        }
        texts_.insert(it.key(), parts.join("; "_L1));
    }
    for (const PersonId& child : children) {
        const QString self = maker.term(u"kin.self"_s);
        texts_.insert(child, texts_.contains(child) ? self + "; "_L1 + texts_.value(child) : self);
    }
}

}  // namespace core
