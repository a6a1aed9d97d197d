// SPDX-License-Identifier: MPL-2.0
// The back-up plan as a full paper (spec/practice §5.2): how it starts, who does what, whom to ring in which order, what
// happens with the children, what stays as agreed, when it is looked at again and who has it.
#include "core/report/kinds/agreement_parts.h"
#include "core/report/kinds/goal_kinds.h"
#include "core/report/kinds/process_parts.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class PlanPaper {
public:
    PlanPaper(const DocumentMaker& maker, Document& document, TwoLanguages& both, const ContingencyPlan& plan)
        : maker_(maker), document_(document), parts_(maker, document), both_(both), plan_(plan), name_(planName(maker, plan)) {}

    void build() {
        title();
        if (plan_.agreedOn.isUnknown()) both_.say("contingency.not_agreed");
        // Here and not at the end: a last heading with one line would take a page of its own.
        dated({{"contingency.agreed_on", plan_.agreedOn}, {"contingency.again_on", plan_.reviewOn}});
        if (plan_.ended) dated({{"contingency.ended_on", *plan_.ended}});
        start();
        response();
        ring();
        children();
        holders();
        uses();
    }

private:
    // A title of somebody's own words has the kind beside it, which every language knows.
    void title() {
        const QString kind = both_.otherTerm(u"contingency."_s + toName(plan_.kind));
        both_.heading(2, maker_.phrase("contingency.plan_title", {name_}),
                      both_.otherPhrase("contingency.plan_title", {plan_.title.isEmpty() && !kind.isEmpty() ? kind : name_}),
                      name_);
    }

    void start() {
        QStringList children, factors;
        for (const PersonId& child : plan_.children) children << maker_.nameOf(child);
        children.removeAll(QString());
        same("fact.children", maker_.listed(children), both_.otherListed(children));
        for (const auto& [label, text] : planStart(plan_)) own(label, text);
        // Which of the worries of the assessment it answers is for those who work with the list.
        if (parts_.isFamily()) return;
        for (const FactorLink& link : plan_.factors) factors << maker_.heading(u"factor."_s + link.factor);
        factors.removeDuplicates();
        own("fact.factors", lined(factors));
    }

    void response() {
        // The heads of the table, and the labels further on, say the same as a heading would: a plan keeps to its page.
        if (both_.isTwo()) {
            both_.section("contingency.part.do", 3);
            for (const ResponseStep& step : plan_.response)
                document_.blocks << both_.line(step.who, joined({step.what, step.when}), step.who, {}, name_);
        } else if (!plan_.response.isEmpty()) {
            Table table{maker_.phrase("contingency.steps_summary"),
                        {Column{maker_.heading("column.who"), 38, false}, Column{maker_.heading("column.what"), 0, false},
                         Column{maker_.heading("column.when"), 44, false}},
                        {},
                        true};
            for (const ResponseStep& step : plan_.response)
                table.rows << Row{{cellOf(step.who, name_), cellOf(step.what, name_), cellOf(step.when, name_)}, {}};
            document_.blocks << table;
        }
        own("fact.not_reached", plan_.ifNotReached);
    }

    // In the order in which the steps need them; a number that two steps share stands once, with the first.
    void ring() {
        Box box;
        QStringList seen;
        const auto add = [&](const QString& phone, const QString& what, const QString& other) {
            const QString number = phone.trimmed();
            if (number.isEmpty() || seen.contains(number)) return;
            seen << number;
            const QString label = u"%1. %2"_s.arg(seen.size()).arg(QString(number).replace(u' ', QChar(QChar::Nbsp)));
            box.paragraphs << both_.line(label, what, label, other, name_);
        };
        for (const ResponseStep& step : plan_.response)
            add(step.phone, maker_.phrase("contingency.step", {step.who, step.what}), {});
        add(plan_.outOfHours, maker_.heading("fact.out_of_hours"), both_.otherHeading(u"fact.out_of_hours"_s));
        Paragraph emergency{{Span{maker_.phrase("emergency"), true, {}, {}}}};
        emergency.other = both_.other(both_.otherPhrase("emergency"));
        box.paragraphs << emergency;
        Paragraph head{{Span{maker_.phrase("contingency.ring_order"), true, {}, {}}}};
        head.other = both_.other(both_.otherPhrase("contingency.ring_order"));
        box.paragraphs.prepend(head);
        document_.blocks << box;
    }

    void children() {
        const QString night = joined({plan_.nightPerson ? maker_.nameOf(*plan_.nightPerson) : QString(), plan_.nightPlace});
        if (night.isEmpty() && plan_.childTold.isEmpty() && plan_.contactFallback.trimmed().isEmpty()) return;
        if (both_.isTwo()) both_.section("contingency.part.children", 3);
        same("fact.night", night, night);
        // That it was looked at is for those who answer for it; the family keeps one page.
        if (!parts_.isFamily())
            dated({{"contingency.night_checked", plan_.nightChecked}, {"contingency.night_agreed", plan_.nightAgreed}});
        own("fact.child_told", plan_.childToldBy.isEmpty() || plan_.childTold.isEmpty()
                                   ? plan_.childTold
                                   : maker_.phrase("contingency.told", {plan_.childToldBy, plan_.childTold}));
        own("fact.contact_fallback", plan_.contactFallback);
    }

    void holders() {
        QStringList lines, others;
        for (const PlanShare& share : plan_.sharedWith) {
            QString who = share.person ? maker_.nameOf(*share.person) : share.name;
            if (who.isEmpty()) continue;
            if (!share.format.isEmpty()) who += u" (%1)"_s.arg(share.format);
            const bool known = !share.date.isUnknown();
            lines << (known ? maker_.phrase("contingency.has", {who, both_.day(share.date)}) : who);
            others << (known ? both_.otherPhrase("contingency.has", {who, both_.otherDay(share.date)}) : who);
        }
        others.removeAll(QString());
        same("contingency.part.holders", lines.join(u"; "_s), others.join(u"; "_s));
    }

    void uses() {
        QStringList lines;
        for (const PlanUse& use : plan_.uses) {
            QStringList parts{both_.day(use.date), use.what};
            parts.removeAll(QString());
            if (!parts.isEmpty()) lines << parts.join(u": "_s);
        }
        if (lines.isEmpty()) return;
        both_.section("contingency.part.uses", 3);
        ListBlock block{false, {}, name_};
        for (const QString& line : std::as_const(lines)) block.items.append(Spans{Span{line, false, {}, {}}});
        document_.blocks << block;
    }

    static QString joined(QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u", "_s).trimmed();
    }
    /// Own words: nobody translated them, so only their label has a second language.
    void own(const char* label, const QString& text) { both_.labelled(QLatin1String(label), text, {}, name_); }
    /// Names and places are the same in every language.
    void same(const char* label, const QString& text, const QString& other) {
        both_.labelled(QLatin1String(label), text, other, name_);
    }
    /// Sentences of the days that are known, in one paragraph.
    void dated(const QList<std::pair<const char*, UncertainDate>>& sentences) {
        QStringList said, other;
        for (const auto& [key, date] : sentences) {
            if (date.isUnknown()) continue;
            said << maker_.phrase(key, {both_.day(date)});
            other << both_.otherPhrase(key, {both_.otherDay(date)});
        }
        other.removeAll(QString());
        if (!said.isEmpty())
            document_.blocks << Paragraph{{Span{said.join(u' '), false, {}, {}}}, ParagraphStyle::Body, false, {}, name_,
                                          both_.other(other.join(u' '))};
    }

    const DocumentMaker& maker_;
    Document& document_;
    ProcessParts parts_;
    TwoLanguages& both_;
    const ContingencyPlan& plan_;
    const QString name_;
};

}  // namespace

Document buildContingencyPlan(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.contingency_plan");
    TwoLanguages both(maker, document, maker.option("second-language"));
    both.title("document.contingency_plan");
    const QList<const ContingencyPlan*> plans = chosenPlans(maker);
    if (plans.isEmpty()) both.say("contingency.none");
    else both.say("contingency.intro", {}, {}, ParagraphStyle::Lead);
    for (qsizetype i = 0; i < plans.size(); ++i) {
        // Each is taken to hand alone, on the fridge or in a bag.
        if (i > 0) document.blocks << PageBreak{};
        PlanPaper(maker, document, both, *plans[i]).build();
    }
    if (!plans.isEmpty() && both.isTwo()) both.say("agreement.not_translated", {}, {}, ParagraphStyle::Small);
    if (plans.isEmpty()) both.say("emergency");
    return document;
}

}  // namespace core
