// SPDX-License-Identifier: MPL-2.0
// A decision told to one reader: what it is for each child, why, and what comes next. Full reasons for professionals only.
#include "core/base/date_text.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

const GateDecision* decisionAsked(const DocumentMaker& maker) {
    const QString gate = maker.option("gate");
    return latest<GateDecision>(maker.records(), maker.day(), [&](const GateDecision& one) {
        return one.state == DecisionState::Decided &&
               (gate.isEmpty() ? !one.outcomes.isEmpty() || one.gate == gate : one.gate == gate);
    });
}

QString greeting(const DocumentMaker& maker) {
    const Audience& reader = maker.cleared().audience();
    const Person* person = reader.person ? maker.records().find<Person>(*reader.person) : nullptr;
    const QString name = person ? shortName(*person) : reader.name;
    return name.isEmpty() ? QString() : maker.phrase("letter.dear", {name});
}

void family(const DocumentMaker& maker, Document& document, const GateDecision& decision) {
    const Issuer& issuer = maker.cleared().issuer();
    maker.paragraph(document, maker.phrase("letter.many_forms"));
    if (decision.ruling == "pause"_L1) maker.paragraph(document, maker.phrase("letter.pause"));
    maker.section(document, "document.your_say");
    maker.paragraph(document, maker.phrase("say_if_wrong", {issuer.worker, issuer.phone}));
    if (maker.cleared().audience().kind != AudienceKind::Child) {
        maker.paragraph(document, maker.phrase("legal_advice"));
        maker.paragraph(document, maker.phrase("complaint"));
    }
}

void professional(const DocumentMaker& maker, Document& document, ProcessParts& parts, const GateDecision& decision) {
    parts.said("fact.why", decision.reasons);
    parts.said("document.consulted", decision.consulted);
    if (!decision.options.isEmpty()) {
        Table table{maker.phrase("process.options_summary"),
                    {Column{maker.heading("column.option"), 0, false}, Column{maker.heading("column.for"), 0, false},
                     Column{maker.heading("column.against"), 0, false}},
                    {},
                    true};
        for (const WeighedOption& one : decision.options)
            table.rows << Row{{cellOf(parts.termOf("rung", one.option), one.option), cellOf(one.speaksFor, one.option),
                               cellOf(one.speaksAgainst, one.option)},
                              {}};
        maker.section(document, "document.options");
        document.blocks << table;
    }
    if (!decision.unmet.isEmpty()) {
        maker.section(document, "document.overrides");
        QStringList lines;
        for (const UnmetCondition& one : decision.unmet)
            lines << maker.phrase("process.override", {parts.termOf("condition", one.condition), one.reason});
        parts.bullets(lines, maker.heading("document.overrides"));
    }
    parts.said("fact.signed", parts.signatures(decision.signOffs));
}

}  // namespace

Document buildDecisionLetter(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.decision_letter");
    ProcessParts parts(maker, document);
    const GateDecision* decision = decisionAsked(maker);
    if (!decision) {
        maker.paragraph(document, maker.phrase("nothing_recorded"));
        return document;
    }
    maker.paragraph(document, greeting(maker));
    maker.paragraph(document, maker.phrase("letter.decided_on", {dateWords(decision->date)}), {}, ParagraphStyle::Lead);
    QStringList outcomes;
    for (const ChildOutcome& one : decision->outcomes)
        if (!one.option.isEmpty()) {
            const QString line = maker.phrase("letter.outcome", {maker.nameOf(one.child), parts.termOf("rung", one.option)});
            outcomes << (one.note.isEmpty() ? line : line + u' ' + one.note);
        }
    if (outcomes.isEmpty()) outcomes << maker.heading(u"ruling."_s + decision->ruling);
    parts.bullets(outcomes, maker.heading("document.decision_letter"));
    parts.said("document.reasons", decision->plainReasons);
    parts.said("document.next", decision->nextSteps);
    if (!decision->reviewOn.isUnknown())
        maker.paragraph(document, maker.phrase("letter.look_again", {dateWords(decision->reviewOn)}));
    QStringList conditions;
    for (const DecisionCondition& one : decision->conditions)
        conditions << maker.phrase("letter.condition", {one.text, one.who, parts.day(one.byWhen)});
    if (!conditions.isEmpty()) maker.section(document, "document.conditions");
    parts.bullets(conditions, maker.heading("document.conditions"));
    if (parts.isFamily()) family(maker, document, *decision);
    else professional(maker, document, parts, *decision);
    return document;
}

}  // namespace core
