// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_ladder.h"

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

bool isStep(const QString& rung) { return !rung.isEmpty() && rung != "paused_no_change"_L1 && rung != "other"_L1; }

const ChildOutcome* outcomeFor(const GateDecision& decision, const PersonId& child) {
    const auto found = std::find_if(decision.outcomes.begin(), decision.outcomes.end(),
                                    [&](const ChildOutcome& one) { return one.child == child && isStep(one.option); });
    return found == decision.outcomes.end() ? nullptr : &*found;
}

struct Decided {
    QString rung;
    LadderSpan span;
};

/// One after the other; a decision for the same step goes on with it. One that was superseded held until then.
QList<Decided> decidedSteps(const CaseSnapshot& records, const PersonId& child, QDate on) {
    QList<std::pair<QDate, const GateDecision*>> decisions;
    for (const GateDecision& decision : records.all<GateDecision>())
        if (const auto day = decision.date.earliest(); decision.state == DecisionState::Decided && day && *day <= on)
            decisions.append({*day, &decision});
    std::sort(decisions.begin(), decisions.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first < b.first : a.second->id < b.second->id; });
    QList<Decided> steps;
    for (const auto& [day, decision] : std::as_const(decisions)) {
        const ChildOutcome* outcome = outcomeFor(*decision, child);
        if (!outcome) continue;
        // Put right on the day it was made: the first word never held.
        const bool corrected =
            !steps.isEmpty() && decision->supersedes == steps.last().span.decision && steps.last().span.from == day;
        if (corrected) steps.removeLast();
        if (!steps.isEmpty() && steps.last().rung == outcome->option) {
            steps.last().span.decision = decision->id;
            steps.last().span.to = {};
            continue;
        }
        if (!steps.isEmpty()) steps.last().span.to = day;
        steps.append({outcome->option, {day, {}, decision->id, decision->gate}});
    }
    return steps;
}

bool isLegal(const CaseSnapshot& records, const PersonId& child, const SignRule& rule, QDate on) {
    if (rule.legal.isEmpty()) return true;
    for (const LegalStatus& status : records.all<LegalStatus>())
        if (status.child == child && rule.legal.contains(status.status) && holdsOn(status.from, status.to, on) != Truth::No)
            return true;
    return false;
}

}  // namespace

int heightOf(const Pack& pack, const QString& rung) {
    const auto& rungs = pack.library.rungs;
    for (qsizetype i = 0; i < rungs.size(); ++i)
        if (rungs[i].id == rung && isStep(rung)) return int(i);
    return -1;
}

QString decidedRung(const CaseSnapshot& records, const PersonId& child, QDate on) {
    const QList<Decided> steps = decidedSteps(records, child, on);
    return steps.isEmpty() ? QString() : steps.last().rung;
}

QList<LadderRung> ladderOf(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on) {
    const QList<Decided> steps = decidedSteps(records, child, on);
    const int here = steps.isEmpty() ? -1 : heightOf(pack, steps.last().rung);
    const GateDecision* holds = steps.isEmpty() ? nullptr : records.find<GateDecision>(steps.last().span.decision);
    QList<LadderRung> ladder;
    for (const Rung& rung : pack.library.rungs) {
        if (!isStep(rung.id)) continue;
        const int height = heightOf(pack, rung.id);
        LadderRung one{rung.id, height < here ? LadderPlace::Passed : LadderPlace::Ahead, {}, {}, {}};
        if (height == here) one.place = LadderPlace::Here;
        for (const Decided& step : steps)
            if (step.rung == rung.id) one.history.append(step.span);
        for (const SignRule& rule : pack.framework.signs)
            if (rule.rungs.contains(rung.id) && isLegal(records, child, rule, on) && !one.roles.contains(rule.role))
                one.roles.append(rule.role);
        for (const Arrangement& plan : records.all<Arrangement>())
            if (plan.state == ArrangementState::Active && plan.rung == rung.id && plan.children.contains(child))
                one.arranged.append(plan.title);
        if (one.place == LadderPlace::Here && holds)
            for (const DecisionCondition& condition : holds->conditions)
                if (!condition.doneOn) one.openConditions.append(condition.text);
        ladder.append(one);
    }
    return ladder;
}

}  // namespace core
