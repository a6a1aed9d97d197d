// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/fact_parts.h"

#include "core/base/date_text.h"
#include "core/rules/life_strip.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// "Care order, since 1 July 2025", a line each, the one that began last first.
template <class T>
QString holding(const DocumentMaker& maker, const PersonId& child) {
    QList<const T*> facts;
    for (const T& fact : maker.records().all<T>())
        if (fact.child == child && holdsOn(fact.from, fact.to, maker.day()) != Truth::No) facts.append(&fact);
    std::sort(facts.begin(), facts.end(), [](const T* a, const T* b) { return compareForList(b->from, a->from) < 0; });
    QStringList lines;
    for (const T* fact : facts) {
        QString line = factWords(Record(*fact), maker.records(), maker.words(), maker.reader());
        if (line.isEmpty()) continue;
        if (!fact->from.isUnknown()) line += ", "_L1 + maker.phrase("document.since", {dateWords(fact->from)});
        lines << line + maker.possibly(anyId(fact->id));
    }
    return lined(lines);
}

QString partyNames(const DocumentMaker& maker, const Proceeding& proceeding) {
    QStringList names;
    for (const Party& party : proceeding.parties) names << (party.person ? maker.nameOf(*party.person) : party.words);
    names.removeAll(QString());
    return names.join(u", "_s);
}

}  // namespace

QString legalText(const DocumentMaker& maker, const PersonId& child) { return holding<LegalStatus>(maker, child); }
QString placementText(const DocumentMaker& maker, const PersonId& child) { return holding<Placement>(maker, child); }
QString schoolText(const DocumentMaker& maker, const PersonId& child) { return holding<Schooling>(maker, child); }

QString responsibilityText(const DocumentMaker& maker, const PersonId& child) {
    return holding<ParentalResponsibility>(maker, child);
}

const Proceeding* presentProceeding(const DocumentMaker& maker) {
    const Proceeding* best = nullptr;
    for (const Proceeding& one : maker.records().all<Proceeding>()) {
        const bool isOfChildren = std::any_of(one.parties.begin(), one.parties.end(),
                                              [](const Party& party) { return party.role == PartyRole::Child; });
        if (one.earlier || !isOfChildren) continue;
        const bool isLater = best && best->to.has_value() == one.to.has_value() && compareForList(best->from, one.from) < 0;
        if (!best || (best->to && !one.to) || isLater) best = &one;
    }
    return best;
}

Table proceedingsTable(const DocumentMaker& maker) {
    Table table{maker.phrase("document.proceedings_summary"),
                {Column{maker.heading("column.dates"), 42, false}, Column{maker.heading("column.proceedings"), 0, false},
                 Column{maker.heading("column.outcome"), 0, false}},
                {},
                true};
    QList<const Proceeding*> all;
    for (const Proceeding& one : maker.records().all<Proceeding>()) all.append(&one);
    std::sort(all.begin(), all.end(), [](const Proceeding* a, const Proceeding* b) {
        return a->earlier != b->earlier ? b->earlier : compareForList(b->from, a->from) < 0;
    });
    for (const Proceeding* one : all) {
        const QString name = factWords(Record(*one), maker.records(), maker.words(), maker.reader());
        const QString parties = partyNames(maker, *one);
        table.rows << Row{
            {cellOf(maker.span(one->from, one->to), name), cellOf(lined({name, parties}), name), cellOf(one->outcome, name)}, {}};
        QList<const Hearing*> hearings;
        for (const Hearing& hearing : maker.records().all<Hearing>())
            if (hearing.proceeding == one->id) hearings.append(&hearing);
        std::sort(hearings.begin(), hearings.end(),
                  [](const Hearing* a, const Hearing* b) { return compareForList(a->date, b->date) < 0; });
        for (const Hearing* hearing : hearings) {
            const QString what = maker.heading(u"hearing_kinds."_s + hearing->kind);
            table.rows << Row{{cellOf(dateWords(hearing->date), what), cellOf(what, what),
                               cellOf(lined({hearing->outcome, hearing->orders}), what)},
                              {}};
        }
    }
    return table;
}

}  // namespace core
