// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/family_parts.h"

#include "core/base/date_text.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

// Former and other names, in the order they were typed; the one in use stands before them.
QString otherNames(const DocumentMaker& maker, const Person& person) {
    QStringList names;
    for (const PersonName& name : person.names) {
        const QString text = QString(name.given + u' ' + name.family).trimmed();
        if (name.kind == NameKind::KnownAs || text.isEmpty() || text == displayName(person)) continue;
        names << (name.kind == NameKind::Birth && !name.family.isEmpty() ? maker.phrase("document.born_name", {name.family})
                                                                         : text);
    }
    return names.isEmpty() ? QString() : u" (%1)"_s.arg(names.join(", "_L1));
}

QString partnerName(const DocumentMaker& maker, const std::optional<PersonId>& id) {
    return id ? maker.nameOf(*id) : maker.phrase("not_known");
}

QString parentsOf(const DocumentMaker& maker, const PersonId& child) {
    QList<const Parentage*> links;
    for (const Parentage& link : maker.records().all<Parentage>())
        if (link.child == child && link.parent) links << &link;
    // Birth parents first; of equal ones by name, so that brothers and sisters read alike.
    std::stable_sort(links.begin(), links.end(), [&](const Parentage* a, const Parentage* b) {
        return a->kind != b->kind ? a->kind < b->kind : maker.nameOf(*a->parent) < maker.nameOf(*b->parent);
    });
    QStringList lines;
    for (const Parentage* link : links) {
        QString line = maker.nameOf(*link->parent);
        if (link->kind != ParentageKind::Birth) line += u" (%1)"_s.arg(maker.term(u"parentage."_s + toName(link->kind)));
        lines << line + maker.possibly(anyId(link->id));
    }
    return lined(lines);
}

// Every pair has its two names: a widow's union is no less a union.
QString phaseWords(const DocumentMaker& maker, const UnionPhase& phase) {
    QStringList parts{maker.heading(u"union."_s + toName(phase.kind)), maker.span(phase.from, phase.to)};
    if (phase.end != UnionEnd::None) parts << maker.term(u"union_end."_s + toName(phase.end));
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QString tieWords(const DocumentMaker& maker, const Tie& tie) {
    QStringList parts{maker.heading(u"tie."_s + toName(tie.kind))};
    if (tie.standing != Standing::Recorded) parts << maker.term(u"standing."_s + toName(tie.standing));
    if (tie.seenBy) parts << maker.phrase("document.seen_by", {maker.nameOf(*tie.seenBy)});
    return parts.join(", "_L1) + maker.possibly(anyId(tie.id));
}

}  // namespace

QString ageWords(const DocumentMaker& maker, const Person& person) {
    const std::optional<AgeRange> age = ageAt(person.birth, maker.day());
    if (!age || person.deceased || age->most == AgeRange::oldest) return {};
    if (age->most == 0) return u" (%1)"_s.arg(maker.phrase("document.under_one"));
    if (age->least == age->most) return u" (%1)"_s.arg(age->least);
    return u" (%1)"_s.arg(maker.phrase("document.age_range", {QString::number(age->least), QString::number(age->most)}));
}

QString lifeText(const DocumentMaker& maker, const Person& person) {
    const bool known = !person.birth.isUnknown();
    const QString birth = dateWords(person.birth);
    switch (person.beginning) {
    case Beginning::Born: break;
    case Beginning::Unborn: return known ? maker.phrase("document.due", {birth}) : maker.phrase("document.unborn");
    case Beginning::Stillborn:
    case Beginning::Miscarriage:
    case Beginning::Termination: {
        const QString what = maker.heading(u"beginning."_s + toName(person.beginning));
        return known ? u"%1, %2"_s.arg(what, birth) : what;
    }
    }
    QStringList parts;
    if (known) parts << maker.phrase("document.born", {birth}) + ageWords(maker, person) + maker.possibly(anyId(person.id));
    if (person.deceased)
        parts << (person.death.isUnknown() ? maker.phrase("document.died")
                                           : maker.phrase("document.died_on", {dateWords(person.death)}));
    return parts.join(", "_L1);
}

Table peopleTable(const DocumentMaker& maker, bool withParents) {
    const KinTexts kin(maker);
    QList<const Person*> people;
    for (const Person& person : maker.records().all<Person>()) people << &person;
    std::sort(people.begin(), people.end(), [&](const Person* a, const Person* b) {
        if (const int near = kin.distance(a->id) - kin.distance(b->id); near != 0) return near < 0;
        if (const auto age = compareForList(a->birth, b->birth); age != 0) return age < 0;
        return a->id < b->id;
    });
    Table table{maker.phrase("document.people_summary"),
                {Column{maker.heading("column.name"), 0, false}, Column{maker.heading("column.born"), 0, false},
                 Column{maker.heading("column.relation"), 0, false}},
                {},
                true};
    if (withParents) table.columns << Column{maker.heading("column.parents"), 0, false};
    for (const Person* person : people) {
        const QString name = displayName(*person).isEmpty() ? maker.phrase("not_known") : displayName(*person);
        QString relation = kin.of(person->id);
        if (relation.isEmpty()) relation = person->role;
        Row row{{cellOf(name + otherNames(maker, *person), maker.heading("column.name")), cellOf(lifeText(maker, *person), name),
                 cellOf(relation, name)},
                {}};
        if (withParents) row.cells << cellOf(parentsOf(maker, person->id), name);
        table.rows << row;
    }
    return table;
}

Table couplesTable(const DocumentMaker& maker) {
    Table table{maker.phrase("document.couples_summary"),
                {Column{maker.heading("column.couple"), 62, false}, Column{maker.heading("column.how"), 0, false}},
                {},
                true};
    for (const Union& one : maker.records().all<Union>()) {
        if (!one.a || !one.b) continue;
        const QString names = maker.listed({partnerName(maker, one.a), partnerName(maker, one.b)});
        QStringList phases;
        for (const UnionPhase& phase : one.phases) phases << phaseWords(maker, phase);
        if (one.childless != Childless::NotSaid)
            phases << maker.phrase("genogram.said_childless_" + toName(one.childless).toLatin1());
        table.rows << Row{{cellOf(names, names), cellOf(lined(phases) + maker.possibly(anyId(one.id)), names)}, {}};
    }
    return table;
}

Table tiesTable(const DocumentMaker& maker) {
    Table table{maker.phrase("document.ties_summary"),
                {Column{maker.heading("column.between"), 50, false}, Column{maker.heading("column.tie"), 0, false},
                 Column{maker.heading("column.time"), 46, false}},
                {},
                true};
    for (const Tie& tie : maker.records().all<Tie>()) {
        const QString a = maker.nameOf(tie.a), b = maker.nameOf(tie.b);
        const QString who = tie.direction == TieDirection::AToB   ? maker.phrase("document.towards", {a, b})
                            : tie.direction == TieDirection::BToA ? maker.phrase("document.towards", {b, a})
                                                                  : maker.listed({a, b});
        table.rows << Row{{cellOf(who, who), cellOf(tieWords(maker, tie), who), cellOf(maker.span(tie.from, tie.to), who)}, {}};
    }
    return table;
}

Table homesTable(const DocumentMaker& maker) {
    Table table{maker.phrase("document.homes_summary"),
                {Column{maker.heading("column.home"), 0, false}, Column{maker.heading("column.address"), 0, false},
                 Column{maker.heading("column.lives_there"), 62, false}},
                {},
                true};
    const CaseSnapshot& records = maker.records();
    for (const Household& home : records.all<Household>()) {
        QStringList people;
        for (const Residence& stay : records.all<Residence>()) {
            const Truth lives = stay.household == home.id ? holdsOn(stay.from, stay.to, maker.day()) : Truth::No;
            if (lives == Truth::No) continue;
            QString line = maker.nameOf(stay.person);
            if (!stay.from.isUnknown()) line += ", "_L1 + maker.phrase("document.since", {dateWords(stay.from)});
            if (stay.kind != ResidenceKind::Main) line += ", "_L1 + maker.term(u"residence."_s + toName(stay.kind));
            people << line + (lives == Truth::Possible ? u" (%1)"_s.arg(maker.phrase("possible")) : QString());
        }
        if (people.isEmpty()) continue;
        const Address* address = home.address ? records.find<Address>(*home.address) : nullptr;
        QStringList lines;
        if (address) lines << address->lines.split(u'\n') << address->postcode;
        const QString where = lined(lines).isEmpty() ? maker.phrase("not_known") : lined(lines);
        const QString name = home.name.isEmpty() ? maker.term(u"household."_s + toName(home.kind)) : home.name;
        table.rows << Row{{cellOf(name, name), cellOf(where, name), cellOf(lined(people), name)}, {}};
    }
    return table;
}

}  // namespace core
