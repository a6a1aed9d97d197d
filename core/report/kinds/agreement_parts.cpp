// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/agreement_parts.h"

#include "core/rules/agreements.h"
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"

namespace core {

using namespace Qt::StringLiterals;

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

QString secondLanguageOf(const DocumentMaker& maker, const Agreement& agreement) {
    const QString asked = maker.option("second-language");
    return asked == "agreed"_L1 ? agreement.secondLanguage : asked == "none"_L1 ? QString() : asked;
}

QString shortNameOf(const DocumentMaker& maker, const std::optional<PersonId>& id, const QString& otherwise) {
    const Person* person = id ? maker.records().find<Person>(*id) : nullptr;
    const QString name = person ? shortName(*person) : QString();
    return name.isEmpty() ? otherwise : name;
}

QString partyName(const DocumentMaker& maker, const AgreementParty& party) {
    return party.person ? maker.nameOf(*party.person) : party.name;
}

QString planName(const DocumentMaker& maker, const ContingencyPlan& plan) {
    return plan.title.isEmpty() ? maker.heading(u"contingency."_s + toName(plan.kind)) : plan.title;
}

QList<std::pair<const char*, QString>> planStart(const ContingencyPlan& plan) {
    return {{"fact.trigger", plan.trigger}, {"fact.early_signs", lined(plan.earlySigns)}, {"fact.noticed_by", plan.noticedBy}};
}

QList<const ContingencyPlan*> chosenPlans(const DocumentMaker& maker) {
    const QString wanted = maker.option("plan");
    QList<const ContingencyPlan*> plans;
    for (const ContingencyPlan& plan : maker.records().all<ContingencyPlan>())
        if (wanted.isEmpty() ? !plan.agreedOn.isUnknown() && !plan.ended : plan.id.text() == wanted) plans << &plan;
    return plans;
}

QString supportLine(const DocumentMaker& maker, const GoalSupport& help) {
    QStringList parts{help.service, help.who};
    if (!help.start.isUnknown()) parts << maker.phrase("agreement.from", {dateIn(maker.words(), help.start)});
    else if (help.waitingWeeks > 0) parts << maker.phrase("agreement.waiting", {QString::number(help.waitingWeeks)});
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString stepLine(const DocumentMaker& maker, const GoalStep& step) {
    const QString who = shortNameOf(maker, step.person, step.who);
    return who.isEmpty() ? step.text : who + u": "_s + step.text;
}

QString eventLine(const DocumentMaker& maker, const AgreementEvent& event) {
    const QString who = shortNameOf(maker, event.person, event.name), day = dateIn(maker.words(), event.date);
    switch (event.kind) {
    case AgreementEventKind::ToRead: return maker.phrase("agreement.to_read", {who, day});
    case AgreementEventKind::Explained:
        return event.language.isEmpty() ? maker.phrase("agreement.explained", {event.by, who, day})
                                        : maker.phrase("agreement.explained_in", {event.by, who, day, event.language});
    case AgreementEventKind::Advice: return maker.phrase("agreement.advice_by", {who, day});
    case AgreementEventKind::Signed: return maker.phrase("agreement.signed_by", {who, day});
    case AgreementEventKind::CopyGiven: return maker.phrase("agreement.copy", {who, day});
    case AgreementEventKind::View:
    case AgreementEventKind::Refused:
    case AgreementEventKind::Ended: break;
    }
    return {};
}

void addSignatures(const DocumentMaker& maker, TwoLanguages& both, Document& document, const Agreement& agreement) {
    if (!maker.chosen("signatures")) return;
    const bool child = agreement.kind == AgreementKind::Child;
    both.section("agreement.signatures");
    both.say(child ? "agreement.sign_means.child" : "agreement.sign_means");
    std::get<Paragraph>(document.blocks.last()).keepWithNext = true;
    Signatures block;
    for (const AgreementParty& party : agreement.parties) {
        QStringList lines{both.label("agreement.sign.date")};
        if (party.person && !child)
            lines << both.label("agreement.sign.read_aloud") << both.label("agreement.sign.witness")
                  << both.label("agreement.sign.copy");
        block.places << Signatures::Place{partyName(maker, party), maker.term(u"role."_s + party.role), lines};
    }
    if (!block.places.isEmpty()) document.blocks << block;
}

}  // namespace core
