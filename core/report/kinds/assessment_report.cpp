// SPDX-License-Identifier: MPL-2.0
// The assessment, put together from ratings, capacity and views with the worker's own analysis; and the classification.
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/attainment.h"
#include "core/rules/change_shown.h"
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"
#include "core/rules/variants.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

void analysis(const DocumentMaker& maker, Document& document) {
    const Assessment* paper = latest<Assessment>(maker.records(), maker.day(), [](const Assessment&) { return true; });
    if (!paper) return maker.paragraph(document, maker.phrase("nothing_recorded"));
    maker.paragraph(document, paper->plainSummary, maker.heading("assessment"), ParagraphStyle::Lead);
    for (const AssessmentSection& section : paper->sections) {
        if (section.text.trimmed().isEmpty()) continue;
        const QString heading = maker.heading(sectionTerm(section.section));
        document.blocks << Heading{2, heading, {}, heading};
        maker.paragraph(document, section.text, heading);
    }
}

// What each goal about the behaviour came to at its last review, and how many times together show something of it.
QString shownBy(const DocumentMaker& maker, ProcessParts& parts, const CapacityItem& item) {
    const ShownChange shown = shownChange(maker.records(), item, maker.day());
    QStringList lines;
    for (const Goal* goal : shown.goals) {
        const GoalReview* last = lastScored(maker.records(), goal->id, maker.day());
        if (last)
            lines << maker.phrase("process.goal_came_on", {goal->title, parts.day(last->date), levelText(*goal, *last->score)});
    }
    if (!shown.sessions.isEmpty()) lines << maker.phrase("process.seen_in_sessions", {QString::number(shown.sessions.size())});
    return lined(lines);
}

void capacity(const DocumentMaker& maker, Document& document, ProcessParts& parts) {
    if (maker.records().all<CapacityItem>().isEmpty()) return;
    maker.section(document, "document.capacity");
    for (const CapacityItem& item : maker.records().all<CapacityItem>()) {
        document.blocks << Heading{3, maker.nameOf(item.about) + u": "_s + item.behaviour, {}, item.behaviour};
        QString last;
        for (const ChangeMeasure& measure : item.measures)
            if (!(dayOf(measure.date) > maker.day()))
                last = lined({parts.termOf("conclusion", toName(measure.conclusion)), parts.day(measure.date)});
        parts.add(parts.facts(item.behaviour, {{"column.why", item.why},
                                               {"fact.baseline", item.baseline},
                                               {"fact.helps", item.helps},
                                               {"fact.hinders", item.hinders},
                                               {"fact.support", item.support},
                                               {"fact.shown", shownBy(maker, parts, item)},
                                               {"fact.conclusion", last}}));
    }
}

void asked(const DocumentMaker& maker, Document& document, ProcessParts& parts) {
    Table table{maker.phrase("process.asked_summary"),
                {Column{maker.heading("column.who"), 0, false}, Column{maker.heading("column.asked"), 41, false},
                 Column{maker.heading("column.answered"), 41, false}},
                {},
                true};
    for (const Engagement& one : maker.records().all<Engagement>()) {
        if (one.kind != EngagementKind::Asked || dayOf(one.date) > maker.day()) continue;
        QStringList names;
        for (const PersonId& person : one.people) names << maker.nameOf(person);
        const QString who = one.agency.isEmpty() ? maker.listed(names) : one.agency;
        const QString answer =
            one.answered.isUnknown() ? parts.termOf("engagement_outcome", toName(one.outcome)) : parts.day(one.answered);
        table.rows << Row{{cellOf(who, who), cellOf(parts.day(one.date), who), cellOf(answer, who)}, {}};
    }
    if (table.rows.isEmpty()) return;
    maker.section(document, "document.asked");
    document.blocks << table;
}

void sideBySide(const DocumentMaker& maker, Document& document, ProcessParts& parts) {
    Table table{maker.phrase("process.rounds_summary"), {Column{maker.heading("column.child"), 0, false}}, {}, true};
    for (const QString& round : parts.pack().library.rounds) table.columns << Column{round, 0, false};
    for (const PersonId& child : childrenOf(maker.records())) {
        Row row{{cellOf(maker.nameOf(child), maker.nameOf(child))}, {}};
        for (const QString& round : parts.pack().library.rounds) {
            const RiskClassification* one = classificationOf(maker.records(), child, round, maker.day());
            row.cells << cellOf(one ? lined({parts.termOf("class", one->chosen), parts.day(one->date)}) : QString(),
                                maker.nameOf(child));
        }
        table.rows << row;
    }
    maker.table(document, table);
}

void ofChild(const DocumentMaker& maker, Document& document, ProcessParts& parts, const PersonId& child) {
    const RiskClassification* one = classificationOf(maker.records(), child, {}, maker.day());
    if (!one) return;
    document.blocks << Heading{2, maker.nameOf(child), {}, maker.nameOf(child)};
    maker.paragraph(document, one->plainReasons, maker.nameOf(child), ParagraphStyle::Lead);
    parts.add(parts.facts(maker.nameOf(child),
                          {{"fact.question", parts.termOf("question", one->question)},
                           {"fact.class", lined({parts.termOf("class", one->chosen), parts.termOf("class_means", one->chosen)})},
                           {"fact.why", one->rationale},
                           {"fact.strongest_risks", lined(parts.termsOf("factor", one->strongestRisks))},
                           {"fact.strongest_protective", lined(parts.termsOf("factor", one->strongestProtective))},
                           {"fact.capacity", one->capacitySummary},
                           {"fact.uncertain", one->uncertainty},
                           {"fact.would_change", one->wouldChange},
                           {"fact.signed", parts.signatures(one->signOffs)},
                           {"fact.again", parts.day(one->nextOn)}}));
}

}  // namespace

Document buildAssessment(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.assessment");
    ProcessParts parts(maker, document);
    analysis(maker, document);
    parts.ratings(FactorKind::Risk);
    parts.ratings(FactorKind::Protective);
    capacity(maker, document, parts);
    parts.wishes();
    asked(maker, document, parts);
    return document;
}

Document buildRiskClassification(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.risk_classification");
    ProcessParts parts(maker, document);
    maker.paragraph(document, maker.phrase("process.forms_no_score"));
    sideBySide(maker, document, parts);
    for (const PersonId& child : childrenOf(maker.records())) ofChild(maker, document, parts, child);
    return document;
}

}  // namespace core
