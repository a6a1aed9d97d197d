// SPDX-License-Identifier: MPL-2.0
#include "ui/common/person/kinship_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::Kin;
using core::KinRole;
using core::KinSide;
using core::ParentageKind;
using core::Sex;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(kinship)
public:
    // A language may need three unlike words, so all three stand in full.
    static QString by(Sex sex, const QString& female, const QString& male, const QString& other) {
        return sex == Sex::Female ? female : sex == Sex::Male ? male : other;
    }

    static QString parent(const Kin& kin) {
        switch (kin.link) {
        case ParentageKind::Birth: return by(kin.sex, tr("mother"), tr("father"), tr("parent"));
        case ParentageKind::Adoptive: return by(kin.sex, tr("adoptive mother"), tr("adoptive father"), tr("adoptive parent"));
        case ParentageKind::Foster:
            if (kin.former) return tr("foster carer before");
            return tr("foster carer");
        case ParentageKind::Step: return by(kin.sex, tr("stepmother"), tr("stepfather"), tr("step-parent"));
        case ParentageKind::Kinship: return tr("family carer");
        case ParentageKind::SpecialGuardian: return tr("special guardian");
        case ParentageKind::Donor: return tr("donor");
        case ParentageKind::Surrogate: return tr("surrogate mother");
        case ParentageKind::Presumed: return by(kin.sex, tr("presumed mother"), tr("presumed father"), tr("presumed parent"));
        case ParentageKind::Unknown:
            return by(kin.sex, tr("mother, link not known"), tr("father, link not known"), tr("parent, link not known"));
        }
        return {};
    }

    static QString grandparent(const Kin& kin) {
        switch (kin.side) {
        case KinSide::Maternal:
            return by(kin.sex, tr("maternal grandmother"), tr("maternal grandfather"), tr("maternal grandparent"));
        case KinSide::Paternal:
            return by(kin.sex, tr("paternal grandmother"), tr("paternal grandfather"), tr("paternal grandparent"));
        case KinSide::None: break;
        }
        return by(kin.sex, tr("grandmother"), tr("grandfather"), tr("grandparent"));
    }

    static QString ancestor(const Kin& kin) {
        if (kin.up == 1) return parent(kin);
        // Through a carer the carer's own parents are kin of the home, not of the blood.
        if (kin.link == ParentageKind::Foster) return tr("of the foster family");
        if (kin.up == 2) return grandparent(kin);
        if (kin.up == 3) return by(kin.sex, tr("great-grandmother"), tr("great-grandfather"), tr("great-grandparent"));
        return tr("ancestor, %n generation(s) up", nullptr, kin.up);
    }

    static QString descendant(const Kin& kin) {
        if (kin.down == 1) return by(kin.sex, tr("daughter"), tr("son"), tr("child"));
        if (kin.down == 2) return by(kin.sex, tr("granddaughter"), tr("grandson"), tr("grandchild"));
        return tr("descendant");
    }

    static QString sibling(const Kin& kin) {
        if (kin.half) return by(kin.sex, tr("half-sister"), tr("half-brother"), tr("half-sibling"));
        switch (kin.link) {
        case ParentageKind::Foster: return by(kin.sex, tr("foster sister"), tr("foster brother"), tr("foster sibling"));
        case ParentageKind::Adoptive:
            return by(kin.sex, tr("sister by adoption"), tr("brother by adoption"), tr("sibling by adoption"));
        case ParentageKind::Step: return by(kin.sex, tr("stepsister"), tr("stepbrother"), tr("step-sibling"));
        default: return by(kin.sex, tr("sister"), tr("brother"), tr("sibling"));
        }
    }

    static QString auntUncle(const Kin& kin) {
        if (kin.up > 2) return by(kin.sex, tr("great-aunt"), tr("great-uncle"), tr("sibling of a grandparent"));
        switch (kin.side) {
        case KinSide::Maternal: return by(kin.sex, tr("maternal aunt"), tr("maternal uncle"), tr("mother’s sibling"));
        case KinSide::Paternal: return by(kin.sex, tr("paternal aunt"), tr("paternal uncle"), tr("father’s sibling"));
        case KinSide::None: break;
        }
        return by(kin.sex, tr("aunt"), tr("uncle"), tr("parent’s sibling"));
    }

    static QString partner(const Kin& kin, const QString& of) {
        if (kin.former) return tr("%1’s former partner").arg(of);
        if (kin.married) return by(kin.sex, tr("%1’s wife"), tr("%1’s husband"), tr("%1’s spouse")).arg(of);
        return tr("%1’s partner").arg(of);
    }

    static QString words(const Kin& kin, const QString& of) {
        switch (kin.role) {
        case KinRole::Self: return tr("child of this case");
        case KinRole::Ancestor: return ancestor(kin);
        case KinRole::Descendant: return descendant(kin);
        case KinRole::Sibling: return sibling(kin);
        case KinRole::AuntUncle: return auntUncle(kin);
        case KinRole::NieceNephew:
            if (kin.down > 2) return tr("grandchild of a sibling");
            return by(kin.sex, tr("niece"), tr("nephew"), tr("sibling’s child"));
        case KinRole::Cousin: return tr("cousin");
        case KinRole::Relative: return tr("relative");
        case KinRole::StepSibling: return by(kin.sex, tr("stepsister"), tr("stepbrother"), tr("step-sibling"));
        case KinRole::PartnerOf: return partner(kin, of);
        }
        return {};
    }

    static QString toChild(const QString& words, const QString& children) { return tr("%1 of %2").arg(words, children); }
    static QString both(const QString& a, const QString& b) { return tr("%1 and %2").arg(a, b); }
};

QString nameOf(const core::CaseSnapshot& snapshot, const core::PersonId& id) {
    const core::Person* person = snapshot.find<core::Person>(id);
    return person ? core::shortName(*person) : QString();
}

}  // namespace

QString kinWords(const Kin& kin, const QString& ofName) { return Tr::words(kin, ofName); }

KinshipWords::KinshipWords(const core::CaseSnapshot& snapshot) {
    const QList<core::PersonId> children = core::subjectChildren(snapshot);
    // For each person the different words, each with the children it holds for, in the order of the children.
    QHash<core::PersonId, QList<std::pair<QString, QStringList>>> found;
    for (const core::PersonId& child : children) {
        const QHash<core::PersonId, Kin> kin = core::kinOf(snapshot, child);
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            const QString words = kinWords(*it, it->of ? nameOf(snapshot, *it->of) : QString());
            auto& list = found[it.key()];
            const auto same = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.first == words; });
            if (same != list.end()) same->second.append(nameOf(snapshot, child));
            else list.append({words, {nameOf(snapshot, child)}});
        }
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const core::Person* person = snapshot.find<core::Person>(it.key());
        if (person->subjectChild) {
            words_.insert(it.key(), kinWords({.role = KinRole::Self}));
            continue;
        }
        if (it->size() == 1 && it->front().second.size() == children.size()) {
            words_.insert(it.key(), it->front().first);
            continue;
        }
        QStringList parts;
        for (const auto& [words, names] : *it) {
            QString list = names.front();
            for (qsizetype i = 1; i < names.size(); ++i) list = Tr::both(list, names[i]);
            parts.append(Tr::toChild(words, list));
        }
        words_.insert(it.key(), parts.join(QStringLiteral("; ")));
    }
}

QString KinshipWords::of(const core::PersonId& person) const { return words_.value(person); }

}  // namespace ui
