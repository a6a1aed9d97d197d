// SPDX-License-Identifier: MPL-2.0
// Gates and the decisions taken at them.
#include "core/rules/events.h"
#include "core/rules/family_view.h"
#include "core/rules/legal_view.h"
#include "core/rules/process_invariants.h"
#include "core/rules/risk_engine.h"
#include "core/rules/workflow.h"

namespace core {
namespace {

const GateRule& neededGate(const Pack& pack, const QString& id) {
    const GateRule* gate = gateRule(pack, id);
    if (!gate) throw Error(Fault::Invalid, QStringLiteral("the pack has no such gate"));
    return *gate;
}

const Ruling* rulingOf(const GateRule& gate, const QString& id) {
    for (const Ruling& one : gate.rulings)
        if (one.id == id) return &one;
    return nullptr;
}

// A decision on the level of contact may need a further officer: by the form of contact and the child's legal status.
QStringList signsFor(const CaseSnapshot& records, const Pack& pack, const GateRule& gate, QDate on, const GateDecision* draft) {
    QStringList signs = gate.signs;
    const Ruling* ruling = draft ? rulingOf(gate, draft->ruling) : nullptr;
    for (const SignRule& rule : pack.framework.signs) {
        if (!rule.gates.contains(gate.id) || !ruling || !ruling->passes || signs.contains(rule.role)) continue;
        for (const ChildOutcome& outcome : draft->outcomes)
            if (rule.rungs.contains(outcome.option) &&
                (rule.legal.isEmpty() || holdsLegalStatus(records, outcome.child, rule.legal, on)) && !signs.contains(rule.role))
                signs.append(rule.role);
    }
    return signs;
}

}  // namespace

bool GateView::allHardMet() const {
    return std::all_of(hard.begin(), hard.end(), [](const CheckedItem& item) { return item.result.met; });
}

GateView gateView(const CaseSnapshot& records, const Pack& pack, const QString& id, QDate on, const GateDecision* draft) {
    const GateRule& gate = neededGate(pack, id);
    const CheckContext context{records, pack, on, draft};
    GateView view;
    view.rule = &gate;
    view.askable = gatesToAsk(records, pack, on).contains(id);
    for (const Check& check : gate.hard) view.hard.append({&check, runCheck(context, check)});
    for (const Check& check : gate.soft) view.soft.append({&check, runCheck(context, check)});
    view.signs = signsFor(records, pack, gate, on, draft);
    return view;
}

QStringList gatesToAsk(const CaseSnapshot& records, const Pack& pack, QDate on) {
    const ProcessView process = pathOf(records, pack, on);
    const bool notStarted = process.stage.isEmpty() && !process.closed;
    QStringList onwards, others;
    for (const GateRule& gate : pack.framework.gates) {
        // The start is asked again when a closed case opens anew; what may come at any time asks for a started case.
        if (gate.starts ? !(notStarted || process.closed) : notStarted || process.closed) continue;
        if (!gate.from.isEmpty() && !gate.from.contains(process.stage)) continue;
        const bool pausing = std::any_of(gate.rulings.begin(), gate.rulings.end(), [](const Ruling& r) { return r.pauses; });
        (gate.from.isEmpty() && !gate.starts ? others : pausing != process.paused ? others : onwards).append(gate.id);
    }
    return onwards + others;
}

GateDecision draftDecision(const CaseSnapshot& records, const Pack& pack, const QString& id, QDate on, const QString& author) {
    const GateRule& gate = neededGate(pack, id);
    GateDecision draft{DecisionId::make(), records.id()};
    draft.gate = gate.id;
    draft.date = on;
    draft.author = author;
    if (gate.perChild)
        for (const PersonId& child : childrenOf(records)) draft.outcomes.append({child, {}, {}});
    if (gate.reviewMonths > 0) draft.reviewOn = on.addMonths(gate.reviewMonths);
    return withConditions(records, pack, draft, on);
}

GateDecision withConditions(const CaseSnapshot& records, const Pack& pack, GateDecision draft, QDate on) {
    const GateView view = gateView(records, pack, draft.gate, on, &draft);
    QList<UnmetCondition> unmet;
    const auto add = [&](const QList<CheckedItem>& items, bool hard) {
        for (const CheckedItem& item : items) {
            if (item.result.met) continue;
            QString reason;
            for (const UnmetCondition& before : draft.unmet)
                if (before.condition == item.check->id) reason = before.reason;
            unmet.append({item.check->id, hard, reason});
        }
    };
    add(view.hard, true);
    add(view.soft, false);
    draft.unmet = unmet;
    return draft;
}

namespace {

class DecisionCheck {
public:
    DecisionCheck(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, const GateDecision& decision, QDate on)
        : records_(records), shared_(shared), pack_(pack), decision_(decision), on_(on) {}

    Problems run() {
        const GateRule* gate = gateRule(pack_, decision_.gate);
        if (!gate) {
            add("gate", "gate_unknown", "The rules of this case have no such gate.");
            return problems_;
        }
        const Ruling* ruling = rulingOf(*gate, decision_.ruling);
        if (decision_.ruling.isEmpty()) add("ruling", "ruling_empty", "Say what is decided.");
        else if (!ruling) add("ruling", "ruling_unknown", "This gate has no such answer.");
        place(*gate);
        dates();
        if (ruling) answers(*gate, *ruling);
        signatures(*gate);
        return problems_;
    }

private:
    void add(const char* field, const char* code, const char* message) {
        problems_.append({QLatin1String(field), QLatin1String(code), QStringLiteral("decision %1").arg(decision_.id.text()),
                          QString::fromUtf8(message)});
    }

    void place(const GateRule& gate) {
        const GateDecision* stored = records_.find<GateDecision>(decision_.id);
        if (stored && stored->state == DecisionState::Decided)
            return add("state", "decided_already", "This has been decided. Make a new decision that takes its place.");
        if (decision_.supersedes) return;  // it takes the place of a decision where that one stood
        for (const GateDecision& other : records_.all<GateDecision>())
            if (other.id != decision_.id && other.gate == decision_.gate && other.state == DecisionState::Decided &&
                other.date == decision_.date && other.ruling == decision_.ruling)
                return add("gate", "decided_twice", "This gate was decided on that day. Make a decision that takes its place.");
        if (!gatesToAsk(records_, pack_, on_).contains(gate.id))
            add("gate", "gate_not_here", "The case does not stand at this gate. The draft stays; it can be decided later.");
    }

    void dates() {
        const std::optional<QDate> day = decision_.date.exact();
        if (!day) return add("date", "date_empty", "Give the day of the decision.");
        if (*day > on_) add("date", "date_future", "The day lies ahead. Check the date, and the clock of this computer.");
        const ProcessView process = pathOf(records_, pack_, QDate(9999, 1, 1));
        for (const GateDecision* other : process.decisions)
            if (other->id != decision_.id && other->id != decision_.supersedes && dayOf(other->date) > *day)
                return add("date", "date_before_last",
                           "A later decision stands on record. Check the date, and the clock of this computer.");
    }

    void answers(const GateRule& gate, const Ruling& ruling) {
        if (decision_.reasons.trimmed().isEmpty() && decision_.plainReasons.trimmed().isEmpty())
            add("reasons", "reasons_empty", "Say why.");
        if (!ruling.passes) return;
        if (gate.perChild) outcomes();
        if (gate.reviewMonths > 0) review(gate);
        const GateDecision full = withConditions(records_, pack_, decision_, on_);
        for (const UnmetCondition& condition : full.unmet) {
            if (condition.reason.trimmed().isEmpty())
                add("unmet", "override_missing", "A condition is not met. Say why the gate is passed all the same.");
            else if (condition.hard && condition.reason.trimmed().size() < pack_.framework.overrideCharacters)
                add("unmet", "override_short", "A condition that must be met needs a fuller reason.");
        }
    }

    void outcomes() {
        for (const PersonId& child : childrenOf(records_)) {
            const auto said = std::find_if(decision_.outcomes.begin(), decision_.outcomes.end(),
                                           [&](const ChildOutcome& one) { return one.child == child; });
            if (said == decision_.outcomes.end() || said->option.isEmpty()) {
                add("outcomes", "outcome_missing", "Say what is decided for each child.");
                return;
            }
            const auto& rungs = pack_.library.rungs;
            if (std::none_of(rungs.begin(), rungs.end(), [&](const Rung& rung) { return rung.id == said->option; }))
                add("outcomes", "option_unknown", "The rules of this case have no such form of contact.");
        }
    }

    void review(const GateRule& gate) {
        const QDate day = dayOf(decision_.reviewOn), from = dayOf(decision_.date);
        if (!day.isValid()) add("review_on", "review_missing", "Say when this is looked at again.");
        else if (from.isValid() && (day < from || day > from.addMonths(gate.reviewMonths)))
            add("review_on", "review_too_late", "Choose an earlier day to look at this again.");
    }

    void signatures(const GateRule& gate) {
        if (decision_.author.trimmed().isEmpty()) add("author", "author_empty", "Say who wrote the decision.");
        for (const QString& role : signsFor(records_, pack_, gate, on_, &decision_)) {
            const auto inRole = std::find_if(decision_.signOffs.begin(), decision_.signOffs.end(),
                                             [&](const SignOff& s) { return s.role == role; });
            if (inRole == decision_.signOffs.end()) {
                add("sign_offs", "signature_missing",
                    approversFor(shared_, role, on_).isEmpty()
                        ? "A signature is missing, and nobody is listed who may give it. Add somebody."
                        : "A signature is missing.");
                continue;
            }
            if (inRole->approver && !maySign(shared_, *inRole->approver, role, dayOf(inRole->date)))
                add("sign_offs", "signer_gone", "This person may not sign here any more. Choose somebody else.");
        }
        const auto isNameless = [](const SignOff& one) { return one.name.trimmed().isEmpty(); };
        if (std::any_of(decision_.signOffs.begin(), decision_.signOffs.end(), isNameless))
            add("sign_offs", "signature_nameless", "Say who signs.");
        for (const SignOff& one : decision_.signOffs)
            if (isOwnSignature(decision_.author, decision_.authorApprover, one))
                add("sign_offs", "signed_by_author", "Who writes a decision does not sign it. Ask somebody else.");
    }

    const CaseSnapshot& records_;
    const Snapshot& shared_;
    const Pack& pack_;
    const GateDecision& decision_;
    const QDate on_;
    Problems problems_;
};

}  // namespace

Problems decisionProblems(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, const GateDecision& decision,
                          QDate on) {
    return DecisionCheck(records, shared, pack, decision, on).run();
}

ChangeSet decide(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, GateDecision decision, QDate on) {
    const Problems problems = decisionProblems(records, shared, pack, decision, on);
    if (!problems.isEmpty()) throw Error(Fault::Invalid, problems.first().code);
    const GateRule& gate = neededGate(pack, decision.gate);
    const Ruling* ruling = rulingOf(gate, decision.ruling);
    if (decision.stage.isEmpty()) decision.stage = ruling->stage;
    decision.unmet = ruling->passes ? withConditions(records, pack, decision, on).unmet : QList<UnmetCondition>();
    const GateDecision* before = records.find<GateDecision>(decision.id);
    decision.state = DecisionState::Decided;
    ChangeSet set{before ? Action::Edit : Action::Add, decision.gate};
    set.seals = true;
    if (before) set.edit(*before, decision);
    else set.add(decision);
    return set;
}

}  // namespace core
