// SPDX-License-Identifier: MPL-2.0
// The written agreement for whoever is to keep it: plain words, both sides, places to sign; and the back-up plan as a card.
#include "core/base/date_text.h"
#include "core/report/kinds/goal_kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/agreements.h"
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// The one asked for, else the newest that is for this reader; nullptr if there is none.
const Agreement* chosenAgreement(const DocumentMaker& maker) {
    const QString wanted = maker.option("agreement");
    const auto& reader = maker.cleared().audience().person;
    const Agreement* found = nullptr;
    int best = -1;
    for (const Agreement& one : maker.records().all<Agreement>()) {
        if (!wanted.isEmpty()) {
            if (one.id.text() == wanted || one.title == wanted) return &one;
            continue;
        }
        const bool party = reader && std::any_of(one.parties.begin(), one.parties.end(),
                                                 [&](const AgreementParty& p) { return p.person == reader; });
        const int rank =
            (party ? 4 : 0) + (isInForce(maker.records(), one) ? 2 : 0) + (one.state == AgreementState::Issued ? 1 : 0);
        if (rank > best || (rank == best && isLater(one, *found))) found = &one, best = rank;
    }
    return found;
}

class AgreementPaper {
public:
    AgreementPaper(const DocumentMaker& maker, Document& document, const Agreement& agreement)
        : maker_(maker), document_(document), parts_(maker, document), a_(withGoals(maker.records(), agreement)) {}

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
        signatures();
    }

private:
    bool isChild() const { return a_.kind == AgreementKind::Child; }

    QString nameOf(const std::optional<PersonId>& id, const QString& otherwise) const {
        const Person* person = id ? maker_.records().find<Person>(*id) : nullptr;
        const QString name = person ? shortName(*person) : QString();
        return name.isEmpty() ? otherwise : name;
    }
    QString fullName(const AgreementParty& party) const { return party.person ? maker_.nameOf(*party.person) : party.name; }

    void head() {
        document_.blocks.first() = Heading{1, a_.title.isEmpty() ? maker_.heading("document.agreement") : a_.title, {}, {}};
        maker_.paragraph(document_, maker_.phrase(isChild() ? "agreement.not_court.child" : "agreement.not_court"), {},
                         ParagraphStyle::Lead);
        QStringList children, parties;
        for (const PersonId& child : a_.children) children << maker_.nameOf(child);
        for (const AgreementParty& party : a_.parties) parties << fullName(party);
        parties.removeAll(QString());
        parties.removeDuplicates();
        const QString number = QString::number(a_.version);
        parts_.add(parts_.facts(
            maker_.heading("document.agreement"),
            {{"fact.children", maker_.listed(children)},
             {"fact.with", maker_.listed(parties)},
             {"fact.version", !a_.fingerprint.isEmpty() ? maker_.phrase("agreement.version", {number, a_.fingerprint})
                                                        : maker_.phrase("agreement.version_draft", {number})},
             {"fact.written", parts_.day(a_.date)},
             {"fact.interpreter", a_.interpreter},
             {"fact.again", parts_.day(a_.reviewOn)},
             {"fact.approved", parts_.signatures(a_.signOffs)}}));
    }

    // Leeds prints the class; the family reads what it means.
    void classification() {
        const RiskClassification* one =
            a_.classification ? maker_.records().find<RiskClassification>(*a_.classification) : nullptr;
        if (!one) return;
        maker_.section(document_, "agreement.class");
        maker_.paragraph(document_, maker_.term(u"class_means."_s + one->chosen));
        maker_.paragraph(document_, one->plainReasons, maker_.heading("agreement.class"));
    }

    void clauses(ClauseSection section, const char* concept_) {
        ListBlock list{false, {}, maker_.heading(concept_)};
        for (const AgreementClause& clause : a_.clauses)
            if (clause.section == section && !clause.what.trimmed().isEmpty()) list.items.append(item(clause));
        if (list.items.isEmpty()) return;
        maker_.section(document_, concept_);
        document_.blocks << list;
    }

    Spans item(const AgreementClause& clause) const {
        const bool commitment = clause.section == ClauseSection::FamilyWill || clause.section == ClauseSection::WeWill;
        const QString who = commitment ? nameOf(clause.person, clause.who) : QString();
        Spans spans{Span{who.isEmpty() ? clause.what : who + u": "_s + clause.what, commitment, {}, {}}};
        const std::pair<const char*, QString> more[] = {{"fact.for_child", clause.forChild},
                                                        {"fact.when", clause.byWhen},
                                                        {"fact.help", clause.help},
                                                        {"fact.known", clause.known},
                                                        {"fact.otherwise", clause.otherwise}};
        for (const auto& [label, text] : more)
            if (!text.trimmed().isEmpty())
                spans.append(Span{u'\n' + maker_.heading(label) + u": "_s + text.trimmed(), false, {}, {}});
        if (!clause.other.trimmed().isEmpty() && !a_.secondLanguage.isEmpty())
            spans.append(Span{u'\n' + clause.other.trimmed(), false, {}, a_.secondLanguage});
        return spans;
    }

    void goals() {
        if (a_.goals.isEmpty()) return;
        maker_.section(document_, "agreement.goals");
        int number = 0;
        for (const AgreedGoal& goal : a_.goals) {
            document_.blocks << Heading{3, u"%1. "_s.arg(++number) + goal.title, {}, goal.title};
            QStringList steps, support;
            for (const GoalStep& step : goal.steps)
                steps << dotted({nameOf(step.person, step.who) + u": "_s + step.text, parts_.day(step.byWhen)});
            for (const GoalSupport& help : goal.support) support << supportLine(help);
            const QString checks = goal.checks.isEmpty() ? QString() : maker_.phrase("agreement.checks", {goal.checks});
            parts_.add(parts_.facts(goal.title, {{"fact.why", goal.why},
                                                 {"fact.target", goal.target},
                                                 {"fact.by_date", parts_.day(goal.by)},
                                                 {"fact.steps", lined(steps)},
                                                 {"fact.help", lined(support)},
                                                 {"fact.known", dotted({goal.known, checks})}}));
        }
    }

    static QString dotted(QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }

    QString supportLine(const GoalSupport& help) const {
        QStringList parts{help.service, help.who};
        if (!help.start.isUnknown()) parts << maker_.phrase("agreement.from", {dateWords(help.start)});
        else if (help.waitingWeeks > 0) parts << maker_.phrase("agreement.waiting", {QString::number(help.waitingWeeks)});
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }

    void backUp() {
        QStringList lines;
        for (const ContingencyPlanId& id : a_.contingencies)
            if (const ContingencyPlan* plan = maker_.records().find<ContingencyPlan>(id))
                lines << (plan->title.isEmpty() ? maker_.heading(u"contingency."_s + toName(plan->kind)) : plan->title);
        if (lines.isEmpty()) return;
        maker_.section(document_, "agreement.backup");
        parts_.bullets(lines, maker_.heading("agreement.backup"));
    }

    void views() {
        maker_.section(document_, "agreement.views");
        QStringList lines;
        const QList<const AgreementEvent*> events = eventsOf(maker_.records(), a_.id);
        for (const AgreementEvent* event : events) {
            const QString who = nameOf(event->person, event->name);
            if (event->kind == AgreementEventKind::View)
                lines << maker_.phrase("agreement.view_by", {who, dateWords(event->date), event->words});
            if (event->kind == AgreementEventKind::Refused) lines << maker_.phrase("agreement.refused", {who, event->words});
        }
        parts_.bullets(lines, maker_.heading("agreement.views"));
        document_.blocks << Box{maker_.phrase("agreement.own_words"), {Paragraph{{Span{u"\n\n"_s, false, {}, {}}}}}};
    }

    void advice() {
        if (isChild()) return;
        maker_.section(document_, "agreement.advice");
        maker_.paragraph(document_, maker_.phrase("agreement.take_time"));
        maker_.paragraph(document_, maker_.phrase("agreement.ask_someone"));
        maker_.paragraph(document_, maker_.phrase("interpreter"));
        QStringList lines;
        const QList<const AgreementEvent*> events = eventsOf(maker_.records(), a_.id);
        for (const AgreementEvent* event : events) lines << eventLine(*event);
        parts_.bullets(lines, maker_.heading("agreement.advice"));
        const Issuer& issuer = maker_.cleared().issuer();
        if (!issuer.worker.isEmpty()) maker_.paragraph(document_, maker_.phrase("agreement.complain", {issuer.worker}));
        if (!a_.reviewOn.isUnknown()) maker_.paragraph(document_, maker_.phrase("agreement.review", {dateWords(a_.reviewOn)}));
        maker_.paragraph(document_, maker_.phrase("your_copy"));
    }

    QString eventLine(const AgreementEvent& event) const {
        const QString who = nameOf(event.person, event.name), day = dateWords(event.date);
        switch (event.kind) {
        case AgreementEventKind::ToRead: return maker_.phrase("agreement.to_read", {who, day});
        case AgreementEventKind::Explained:
            return event.language.isEmpty() ? maker_.phrase("agreement.explained", {event.by, who, day})
                                            : maker_.phrase("agreement.explained_in", {event.by, who, day, event.language});
        case AgreementEventKind::Advice: return maker_.phrase("agreement.advice_by", {who, day});
        case AgreementEventKind::Signed: return maker_.phrase("agreement.signed_by", {who, day});
        case AgreementEventKind::CopyGiven: return maker_.phrase("agreement.copy", {who, day});
        case AgreementEventKind::View:
        case AgreementEventKind::Refused:
        case AgreementEventKind::Ended: break;
        }
        return {};
    }

    void signatures() {
        if (!maker_.chosen("signatures")) return;
        maker_.section(document_, "agreement.signatures");
        Signatures block{maker_.phrase(isChild() ? "agreement.sign_means.child" : "agreement.sign_means"), {}};
        for (const AgreementParty& party : a_.parties) {
            const QString role = maker_.term(u"role."_s + party.role);
            QStringList lines{maker_.phrase("agreement.sign.date")};
            if (party.person && !isChild())
                lines << maker_.phrase("agreement.sign.read_aloud") << maker_.phrase("agreement.sign.witness")
                      << maker_.phrase("agreement.sign.copy");
            block.places << Signatures::Place{fullName(party), role, lines};
        }
        if (!block.places.isEmpty()) document_.blocks << block;
    }

    const DocumentMaker& maker_;
    Document& document_;
    ProcessParts parts_;
    const Agreement a_;
};

}  // namespace

Document buildAgreement(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.agreement");
    const Agreement* agreement = chosenAgreement(maker);
    if (agreement) AgreementPaper(maker, document, *agreement).build();
    else maker.paragraph(document, maker.phrase("agreement.none"));
    return document;
}

Document buildContingencyCard(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.contingency_card");
    ProcessParts parts(maker, document);
    const QString wanted = maker.option("plan");
    bool any = false;
    const auto nameOf = [&](const std::optional<PersonId>& id) { return id ? maker.nameOf(*id) : QString(); };
    for (const ContingencyPlan& plan : maker.records().all<ContingencyPlan>()) {
        const bool meant = wanted.isEmpty() ? !plan.agreedOn.isUnknown() && !plan.ended : plan.id.text() == wanted;
        if (!meant) continue;
        any = true;
        const QString what = plan.title.isEmpty() ? maker.heading(u"contingency."_s + toName(plan.kind)) : plan.title;
        Box box{maker.phrase("contingency.card_title", {what}), {}};
        const auto say = [&](const char* label, const QString& text) {
            if (text.trimmed().isEmpty()) return;
            box.paragraphs << Paragraph{{Span{maker.heading(label) + u": "_s, true, {}, {}}, Span{text.trimmed(), false, {}, {}}},
                                        ParagraphStyle::Body,
                                        false,
                                        {},
                                        what};
        };
        say("fact.trigger", plan.trigger);
        say("fact.early_signs", lined(plan.earlySigns));
        say("fact.noticed_by", plan.noticedBy);
        for (const ResponseStep& step : plan.response) {
            QStringList line{step.what, step.when, step.phone};
            line.removeAll(QString());
            box.paragraphs << Paragraph{{Span{step.who + u": "_s, true, {}, {}}, Span{line.join(u", "_s), false, {}, {}}},
                                        ParagraphStyle::Body,
                                        false,
                                        {},
                                        what};
        }
        say("fact.not_reached", plan.ifNotReached);
        QStringList night{nameOf(plan.nightPerson), plan.nightPlace};
        night.removeAll(QString());
        say("fact.night", night.join(u", "_s));
        say("fact.out_of_hours", plan.outOfHours);
        say("fact.child_told", plan.childToldBy.isEmpty() ? plan.childTold : plan.childToldBy + u": "_s + plan.childTold);
        say("fact.contact_fallback", plan.contactFallback);
        document.blocks << box;
    }
    if (any) maker.paragraph(document, maker.phrase("contingency.fold"), {}, ParagraphStyle::Small);
    else maker.paragraph(document, maker.phrase("contingency.none"));
    maker.paragraph(document, maker.phrase("emergency"));
    return document;
}

}  // namespace core
