// SPDX-License-Identifier: MPL-2.0
#include "core/base/date_text.h"
#include "core/genogram/family_graph.h"
#include "core/genogram/genogram.h"
#include "core/genogram/labels.h"
#include "core/genogram/status_tags.h"
#include "core/genogram/symbols.h"
#include "core/genogram/union_signs.h"

namespace core {
namespace {

class Outline {
public:
    Outline(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
            const QSet<AnyId>& possible)
        : records_(records), layout_(layout), options_(options), words_(words), possible_(possible) {}

    QStringList tell() {
        QStringList sentences;
        for (const PersonPlace& place : layout_.people) sentences.append(about(place.person));
        return sentences;
    }

private:
    QString word(const QString& key, const QStringList& values = {}) const {
        return words_.phrase(QStringLiteral("genogram.") + key, values);
    }
    QString name(const PersonId& id) const {
        const Person* p = records_.find<Person>(id);
        const QString known = p ? displayName(*p) : QString();
        return known.isEmpty() ? word(QStringLiteral("no_name")) : known;
    }
    QString list(const QStringList& names) const {
        if (names.size() < 2) return names.join(QString());
        return word(QStringLiteral("and"), {names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last()});
    }
    QString doubt(const AnyId& id, const QString& sentence) const {
        if (!possible_.contains(id)) return sentence;
        return sentence + u' ' + word(QStringLiteral("doubt"));
    }
    QString about(const PersonId& id) const;
    QStringList parents(const PersonId& id) const;
    QStringList partners(const PersonId& id) const;
    QStringList children(const PersonId& id) const;
    QStringList homes(const PersonId& id) const;
    QStringList standing(const PersonId& id) const;
    QStringList ties(const PersonId& id) const;

    const CaseSnapshot& records_;
    const Layout& layout_;
    const GenogramOptions& options_;
    const Words& words_;
    const QSet<AnyId>& possible_;
};

QString Outline::about(const PersonId& id) const {
    const Person& p = *records_.find<Person>(id);
    QStringList first{name(id)};
    if (p.subjectChild) first.append(word(QStringLiteral("said_index")));
    if (p.beginning != Beginning::Born) first.append(word(toName(p.beginning)).toLower());
    else if (p.figure == FigureKind::Several)
        first.append(p.several > 0 ? word(QStringLiteral("said_several"), {QString::number(p.several)})
                                   : word(QStringLiteral("said_several_unknown")));
    else if (p.figure != FigureKind::Human) first.append(word(QStringLiteral("said_") + toName(p.figure)));
    else if (!p.gender.isEmpty()) first.append(p.gender);
    else first.append(word(QStringLiteral("said_") + toName(p.sex)));
    if (!p.birth.isUnknown())
        first.append(word(p.beginning == Beginning::Unborn ? QStringLiteral("said_due") : QStringLiteral("said_born"),
                          {dateWords(p.birth)}));
    const QString age = ageMark(p, options_.asAt);
    if (p.deceased && p.beginning == Beginning::Born)
        first.append(p.death.isUnknown() ? word(QStringLiteral("said_died"))
                                         : word(QStringLiteral("said_died_on"), {dateWords(p.death)}));
    else if (!age.isEmpty()) first.append(word(QStringLiteral("age_said"), {age}));
    QStringList sentences{doubt(anyId(id), first.join(QStringLiteral(", ")) + u'.')};
    sentences += parents(id) + partners(id) + children(id) + homes(id) + standing(id) + ties(id);
    return sentences.join(u' ');
}

// Legal status, placement, responsibility and health, as the drawing shows them.
QStringList Outline::standing(const PersonId& id) const {
    QStringList sentences;
    if (options_.status)
        for (const QList<StatusTag> tags = statusTags(records_, id, options_.asAt, words_); const StatusTag& tag : tags)
            sentences.append((tag.meaning.isEmpty() ? tag.tag : tag.meaning) + u'.');
    if (!options_.health) return sentences;
    static const char* const fields[] = {"key_mind", "key_body", "key_drugs", "key_alcohol"};
    const HealthFields health = healthOf(records_, id, options_.asAt, words_);
    for (size_t i = 0; i < health.size(); ++i) {
        if (!health[i]) continue;
        QString text = word(QLatin1String(fields[i]));
        if (*health[i] != HealthState::Confirmed) text = word(QStringLiteral("health_") + toName(*health[i]), {text});
        sentences.append(text + u'.');
    }
    return sentences;
}

QStringList Outline::parents(const PersonId& id) const {
    QMap<ParentageKind, QStringList> byKind;  // birth first, as the kinds are listed
    for (const DescentPlace& d : layout_.descents) {
        if (d.child != id) continue;
        QStringList names;
        for (const PersonId& parent : d.parents) names.append(name(parent));
        const QString who = names.isEmpty() ? word(QStringLiteral("said_nobody_known")) : list(names);
        byKind[d.kind].append(doubt(anyId(d.link), word(QStringLiteral("said_parents_") + toName(d.kind), {who})));
    }
    QStringList sentences;
    for (const QStringList& some : std::as_const(byKind)) sentences += some;
    return sentences;
}

QStringList Outline::partners(const PersonId& id) const {
    QStringList sentences;
    for (const CouplePlace& c : layout_.couples) {
        if (!c.partners.contains(id) || c.partners.size() < 2 || !c.id) continue;
        const Union* pair = records_.find<Union>(*c.id);
        const QString other = name(c.partners.first() == id ? c.partners.last() : c.partners.first());
        const UnionKind kind = pair->phases.isEmpty() ? UnionKind::Unknown : pair->phases.last().kind;
        QString sentence = word(QStringLiteral("said_union_") + toName(kind), {other});
        QStringList facts;
        for (const UnionPhase& phase : pair->phases) {
            const QString from = yearMark(phase.from), to = phase.to ? yearMark(*phase.to) : QString();
            if (!from.isEmpty() && !to.isEmpty()) facts.append(word(QStringLiteral("said_from_to"), {from, to}));
            else if (!from.isEmpty()) facts.append(word(QStringLiteral("said_since"), {from}));
        }
        if (const UnionEnding ending = unionEnding(*pair); ending != UnionEnding::None)
            facts.append(word(QLatin1String(endingKey(ending))).toLower());
        if (pair->childless != Childless::NotSaid) {
            const bool told = options_.health || pair->childless != Childless::Infertile;
            facts.append(word(QStringLiteral("said_childless_") + toName(told ? pair->childless : Childless::NoReason)));
        }
        if (!facts.isEmpty()) {
            sentence.chop(1);
            sentence += QStringLiteral(" (%1).").arg(facts.join(QStringLiteral("; ")));
        }
        sentences.append(doubt(anyId(pair->id), sentence));
    }
    return sentences;
}

QStringList Outline::children(const PersonId& id) const {
    QMap<bool, QStringList> names;  // children of care apart
    for (const DescentPlace& d : layout_.descents)
        if (d.parents.contains(id)) {
            const bool care =
                d.kind == ParentageKind::Foster || d.kind == ParentageKind::Kinship || d.kind == ParentageKind::SpecialGuardian;
            const Person* child = records_.find<Person>(d.child);
            if (child->beginning == Beginning::Born || child->beginning == Beginning::Unborn) names[care].append(name(d.child));
        }
    QStringList sentences;
    if (!names.value(false).isEmpty()) sentences.append(word(QStringLiteral("said_children"), {list(names.value(false))}));
    if (!names.value(true).isEmpty()) sentences.append(word(QStringLiteral("said_cares_for"), {list(names.value(true))}));
    return sentences;
}

QStringList Outline::homes(const PersonId& id) const {
    QStringList sentences;
    for (const Residence& stay : records_.all<Residence>()) {
        if (stay.person != id || stay.kind == ResidenceKind::ShortStay) continue;
        const bool there = options_.asAt.isValid() ? holdsOn(stay.from, stay.to, options_.asAt) != Truth::No : !stay.to;
        const Household* home = records_.find<Household>(stay.household);
        if (!there || !home) continue;
        QStringList others;
        for (const HomePlace& h : layout_.homes)
            if (h.id == home->id)
                for (const PersonId& member : h.members)
                    if (member != id) others.append(name(member));
        const QString place = home->name.isEmpty() ? word(QStringLiteral("said_same_home")) : home->name;
        const QString sentence = others.isEmpty() ? word(QStringLiteral("said_lives_at"), {place})
                                                  : word(QStringLiteral("said_lives_with"), {place, list(others)});
        sentences.append(doubt(anyId(stay.id), sentence));
    }
    return sentences;
}

QStringList Outline::ties(const PersonId& id) const {
    QStringList sentences;
    for (const TiePlace& t : layout_.ties) {
        const Tie* tie = records_.find<Tie>(t.id);
        const bool mutual = tie->direction == TieDirection::Mutual;
        const PersonId from = tie->direction == TieDirection::BToA ? tie->b : tie->a, to = from == tie->a ? tie->b : tie->a;
        if (from != id && !(mutual && to == id)) continue;
        const QString what = word(QStringLiteral("tie_") + toName(tie->kind));
        const QString sure = tie->standing == Standing::Recorded
                                 ? QString()
                                 : words_.phrase(tie->standing == Standing::FoundByCourt ? QStringLiteral("found_by_court")
                                                                                         : toName(tie->standing));
        const QString other = name(from == id ? to : from);
        QString sentence = word(mutual ? QStringLiteral("said_tie") : QStringLiteral("said_tie_to"), {what, other});
        if (!sure.isEmpty()) sentence = sentence.chopped(1) + QStringLiteral(" (%1).").arg(sure.at(0).toLower() + sure.mid(1));
        if (tie->seenBy)
            sentence =
                sentence.chopped(1) + QStringLiteral(" (%1).").arg(word(QStringLiteral("said_seen_by"), {name(*tie->seenBy)}));
        sentences.append(doubt(anyId(tie->id), sentence));
    }
    return sentences;
}

}  // namespace

QStringList outlineOf(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
                      const QSet<AnyId>& possible) {
    return Outline(records, layout, options, words, possible).tell();
}

}  // namespace core
