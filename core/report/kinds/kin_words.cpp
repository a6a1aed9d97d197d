// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/kin_words.h"

#include "core/rules/kin_terms.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

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
    return kin.role == KinRole::PartnerOf ? partner(maker, kin) : maker.term(kinConcept(kin));
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
