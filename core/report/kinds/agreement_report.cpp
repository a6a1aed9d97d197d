// SPDX-License-Identifier: MPL-2.0
// The written agreement for whoever is to keep it: plain words, both sides, places to sign; alone or in two languages.
#include "core/report/kinds/agreement_parts.h"
#include "core/report/kinds/goal_kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/agreements.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class AgreementPaper {
public:
    AgreementPaper(const DocumentMaker& maker, Document& document, const Agreement& agreement)
        : maker_(maker),
          document_(document),
          parts_(maker, document),
          a_(withGoals(maker.records(), agreement)),
          both_(maker, document, secondLanguageOf(maker, a_)) {}

    void build() {
        head();
        clauses(ClauseSection::Purpose, "agreement.purpose");
        classification();
        clauses(ClauseSection::Strength, "agreement.strength");
        clauses(ClauseSection::Worry, "agreement.worry");
        goals();
        clauses(ClauseSection::FamilyWill, isChild() ? "agreement.family_will.child" : "agreement.family_will");
        clauses(ClauseSection::WeWill, "agreement.we_will");
        clauses(ClauseSection::GoesWell, "agreement.goes_well");
        clauses(ClauseSection::GoesNotWell, "agreement.goes_not_well");
        backUp();
        clauses(ClauseSection::FamilyTime, "agreement.family_time");
        clauses(ClauseSection::Rule, "agreement.rule");
        views();
        advice();
        addSignatures(maker_, both_, document_, a_);
    }

private:
    bool isChild() const { return a_.kind == AgreementKind::Child; }

    void head() {
        const QString title = a_.title.isEmpty() ? maker_.heading("document.agreement") : a_.title;
        document_.blocks.first() = Heading{1, title, {}, {}, both_.other(both_.otherHeading(u"document.agreement"_s))};
        both_.say(isChild() ? "agreement.not_court.child" : "agreement.not_court", {}, {}, ParagraphStyle::Lead);
        QStringList children, parties;
        for (const PersonId& child : a_.children) children << maker_.nameOf(child);
        for (const AgreementParty& party : a_.parties) parties << partyName(maker_, party);
        parties.removeAll(QString());
        parties.removeDuplicates();
        const QString number = QString::number(a_.version);
        const bool issued = !a_.fingerprint.isEmpty();
        const QString version = issued ? maker_.phrase("agreement.version", {number, a_.fingerprint})
                                       : maker_.phrase("agreement.version_draft", {number});
        if (!both_.isTwo())
            return parts_.add(
                parts_.facts(maker_.heading("document.agreement"), {{"fact.children", maker_.listed(children)},
                                                                    {"fact.with", maker_.listed(parties)},
                                                                    {"fact.version", version},
                                                                    {"fact.written", both_.day(a_.date)},
                                                                    {"fact.interpreter", a_.interpreter},
                                                                    {"fact.again", both_.day(a_.reviewOn)},
                                                                    {"fact.approved", parts_.signatures(a_.signOffs)}}));
        const QString names = children.join(u", "_s), all = parties.join(u", "_s);
        both_.labelled(u"fact.children"_s, names, names, {});
        both_.labelled(u"fact.with"_s, all, all, {});
        both_.labelled(u"fact.version"_s, version,
                       issued ? both_.otherPhrase("agreement.version", {number, a_.fingerprint})
                              : both_.otherPhrase("agreement.version_draft", {number}),
                       {});
        both_.labelled(u"fact.written"_s, both_.day(a_.date), both_.otherDay(a_.date), {});
        both_.labelled(u"fact.interpreter"_s, a_.interpreter, a_.interpreter, {});
        both_.labelled(u"fact.again"_s, both_.day(a_.reviewOn), both_.otherDay(a_.reviewOn), {});
    }

    // Leeds prints the class; the family reads what it means.
    void classification() {
        const RiskClassification* one =
            a_.classification ? maker_.records().find<RiskClassification>(*a_.classification) : nullptr;
        if (!one) return;
        both_.section("agreement.class");
        maker_.paragraph(document_, maker_.term(u"class_means."_s + one->chosen));
        maker_.paragraph(document_, one->plainReasons, maker_.heading("agreement.class"));
    }

    void clauses(ClauseSection section, const char* concept_) {
        ListBlock list{false, {}, maker_.heading(concept_)};
        for (const AgreementClause& clause : a_.clauses)
            if (clause.section == section && !clause.what.trimmed().isEmpty()) {
                list.items.append(item(clause));
                if (both_.isTwo()) list.others.append(otherItem(clause));
            }
        if (list.items.isEmpty()) return;
        both_.section(concept_);
        document_.blocks << list;
    }

    static bool isCommitment(const AgreementClause& clause) {
        return clause.section == ClauseSection::FamilyWill || clause.section == ClauseSection::WeWill;
    }
    QString whoOf(const AgreementClause& clause) const {
        return isCommitment(clause) ? shortNameOf(maker_, clause.person, clause.who) : QString();
    }
    struct Part {
        const char* label;
        const char* key;
        QString text;
    };
    static QList<Part> partsOf(const AgreementClause& clause) {
        return {{"fact.for_child", ".for_child", clause.forChild},
                {"fact.when", ".when", clause.byWhen},
                {"fact.help", ".help", clause.help},
                {"fact.known", ".known", clause.known},
                {"fact.otherwise", ".otherwise", clause.otherwise}};
    }

    Spans item(const AgreementClause& clause) const {
        const QString who = whoOf(clause);
        Spans spans{Span{who.isEmpty() ? clause.what : who + u": "_s + clause.what, isCommitment(clause), {}, {}}};
        for (const Part& part : partsOf(clause))
            if (!part.text.trimmed().isEmpty())
                spans.append(Span{u'\n' + maker_.heading(part.label) + u": "_s + part.text.trimmed(), false, {}, {}});
        return spans;
    }

    // What a translator wrote goes before the words of the library; what nobody translated says so.
    Spans otherItem(const AgreementClause& clause) const {
        if (!clause.other.trimmed().isEmpty()) return both_.other(clause.other);
        const QString base = u"clause."_s + clause.library;
        const QString what = clause.library.isEmpty() ? QString() : both_.otherClause(base, clause.what);
        if (what.isEmpty()) return both_.other(both_.otherPhrase("agreement.not_translated"));
        const QString who = whoOf(clause);
        Spans spans = both_.other(who.isEmpty() ? what : who + u": "_s + what);
        for (Span& span : spans) span.bold = isCommitment(clause);
        for (const Part& part : partsOf(clause)) {
            const QString text = both_.otherClause(base + QLatin1String(part.key), part.text);
            const Spans more = both_.other(both_.otherHeading(QLatin1String(part.label)) + u": "_s + text);
            if (!text.isEmpty()) spans.append(Span{u'\n' + more.first().text, false, {}, more.first().language});
        }
        return spans;
    }

    void goals() {
        if (a_.goals.isEmpty()) return;
        both_.section("agreement.goals");
        int number = 0;
        for (const AgreedGoal& goal : a_.goals) {
            ++number;
            const QString title = u"%1. "_s.arg(number) + goal.title;
            if (both_.isTwo()) twoLanguages(goal, title, number);
            else oneLanguage(goal, title);
        }
    }

    QStringList stepsOf(const AgreedGoal& goal) const {
        QStringList steps;
        for (const GoalStep& step : goal.steps) steps << dotted({stepLine(maker_, step), both_.day(step.byWhen)});
        return steps;
    }
    QStringList supportOf(const AgreedGoal& goal) const {
        QStringList support;
        for (const GoalSupport& help : goal.support) support << supportLine(maker_, help);
        return support;
    }
    QString knownOf(const AgreedGoal& goal) const {
        return dotted({goal.known, goal.checks.isEmpty() ? QString() : maker_.phrase("agreement.checks", {goal.checks})});
    }

    void oneLanguage(const AgreedGoal& goal, const QString& title) {
        document_.blocks << Heading{3, title, {}, goal.title};
        parts_.add(parts_.facts(goal.title, {{"fact.why", goal.why},
                                             {"fact.target", goal.target},
                                             {"fact.by_date", both_.day(goal.by)},
                                             {"fact.steps", lined(stepsOf(goal))},
                                             {"fact.help", lined(supportOf(goal))},
                                             {"fact.known", knownOf(goal)}}));
    }

    void twoLanguages(const AgreedGoal& goal, const QString& title, int number) {
        const QString other = goal.other.trimmed().isEmpty() ? both_.otherPhrase("agreement.not_translated")
                                                             : u"%1. "_s.arg(number) + goal.other.trimmed();
        both_.heading(3, title, other, goal.title);
        both_.labelled(u"fact.why"_s, goal.why, {}, goal.title);
        both_.labelled(u"fact.target"_s, goal.target, {}, goal.title);
        both_.labelled(u"fact.by_date"_s, both_.day(goal.by), both_.otherDay(goal.by), goal.title);
        both_.labelled(u"fact.steps"_s, lined(stepsOf(goal)), {}, goal.title);
        both_.labelled(u"fact.help"_s, lined(supportOf(goal)), {}, goal.title);
        both_.labelled(u"fact.known"_s, knownOf(goal), {}, goal.title);
    }

    static QString dotted(QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }

    void backUp() {
        QStringList lines;
        for (const ContingencyPlanId& id : a_.contingencies)
            if (const ContingencyPlan* plan = maker_.records().find<ContingencyPlan>(id)) lines << planName(maker_, *plan);
        if (lines.isEmpty()) return;
        both_.section("agreement.backup");
        parts_.bullets(lines, maker_.heading("agreement.backup"));
    }

    void views() {
        both_.section("agreement.views");
        QStringList lines;
        const QList<const AgreementEvent*> events = eventsOf(maker_.records(), a_.id);
        for (const AgreementEvent* event : events) {
            const QString who = shortNameOf(maker_, event->person, event->name);
            if (event->kind == AgreementEventKind::View)
                lines << maker_.phrase("agreement.view_by", {who, both_.day(event->date), event->words});
            if (event->kind == AgreementEventKind::Refused) lines << maker_.phrase("agreement.refused", {who, event->words});
        }
        parts_.bullets(lines, maker_.heading("agreement.views"));
        Paragraph room{{Span{u"\n\n"_s, false, {}, {}}}};
        room.other = both_.other(both_.otherPhrase("agreement.own_words"));
        document_.blocks << Box{maker_.phrase("agreement.own_words"), {room}};
    }

    void advice() {
        if (isChild()) return;
        both_.section("agreement.advice");
        both_.say("agreement.take_time");
        both_.say("agreement.ask_someone");
        both_.say("interpreter");
        QStringList lines;
        const QList<const AgreementEvent*> events = eventsOf(maker_.records(), a_.id);
        for (const AgreementEvent* event : events) lines << eventLine(maker_, *event);
        parts_.bullets(lines, maker_.heading("agreement.advice"));
        const Issuer& issuer = maker_.cleared().issuer();
        if (!issuer.worker.isEmpty()) both_.say("agreement.complain", {issuer.worker});
        if (!a_.reviewOn.isUnknown()) both_.say("agreement.review", {both_.day(a_.reviewOn)}, {both_.otherDay(a_.reviewOn)});
        both_.say("your_copy");
        if (both_.isTwo() && !a_.interpreter.isEmpty()) both_.say("agreement.translated_by", {a_.interpreter});
    }

    const DocumentMaker& maker_;
    Document& document_;
    ProcessParts parts_;
    const Agreement a_;
    TwoLanguages both_;
};

}  // namespace

Document buildAgreement(const ClearedSnapshot& snapshot, const Request& request) {
    // The agreement says in which language its family reads it.
    Request inLanguage = request;
    if (const Agreement* agreement = chosenAgreement(DocumentMaker(snapshot, request)))
        if (snapshot.pack().terms.contains(agreement->language)) inLanguage.language = agreement->language;
    const DocumentMaker maker(snapshot, inLanguage);
    Document document = maker.begun("document.agreement");
    const Agreement* agreement = chosenAgreement(maker);
    if (!agreement) maker.paragraph(document, maker.phrase("agreement.none"));
    else if (maker.chosen("easy")) buildEasyAgreement(maker, document, withGoals(maker.records(), *agreement));
    else AgreementPaper(maker, document, *agreement).build();
    return document;
}

}  // namespace core
