// SPDX-License-Identifier: MPL-2.0
#include "core/rules/workflow.h"

#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

QList<const GateDecision*> standing(const CaseSnapshot& records, QDate on) {
    QSet<DecisionId> replaced;
    for (const GateDecision& one : records.all<GateDecision>())
        if (one.state == DecisionState::Decided && one.supersedes) replaced.insert(*one.supersedes);
    QList<const GateDecision*> list;
    for (const GateDecision& one : records.all<GateDecision>())
        if (one.state == DecisionState::Decided && !replaced.contains(one.id) && !(dayOf(one.date) > on)) list.append(&one);
    std::sort(list.begin(), list.end(), [](const GateDecision* a, const GateDecision* b) { return isLater(*b, *a); });
    return list;
}

const Ruling* rulingOf(const GateRule& gate, const GateDecision& decision) {
    const Ruling* found = nullptr;
    for (const Ruling& one : gate.rulings)
        if (one.id == decision.ruling && (!found || one.stage == decision.stage)) found = &one;
    return found;
}

/// The stages as the decisions opened them, one after the other.
class Walk {
public:
    Walk(const CaseSnapshot& records, const Pack& pack, QDate on) : records_(records), pack_(pack), on_(on) {
        view_.decisions = standing(records, on);
        for (const StageRule& rule : pack.framework.stages) view_.stages.append({&rule, StageState::NotStarted, {}, {}});
    }

    ProcessView take(bool withTasks) {
        for (const GateDecision* decision : std::as_const(view_.decisions)) follow(*decision);
        for (StageView& stage : view_.stages) {
            if (withTasks)
                for (const TaskRule& task : stage.rule->tasks) stage.tasks.append(taskOf(stage.rule->id, task));
            if (stage.rule->id == view_.stage) stage.state = openState(stage);
        }
        return std::move(view_);
    }

private:
    void follow(const GateDecision& decision) {
        const GateRule* gate = gateRule(pack_, decision.gate);
        const Ruling* ruling = gate ? rulingOf(*gate, decision) : nullptr;
        if (!ruling) return;  // a gate of another pack: it stays on record and moves nothing here
        if (ruling->closes) return close(*ruling);
        if (ruling->pauses) {
            view_.paused = true;
            view_.pause = &decision;
            return;
        }
        const QString stage = !decision.stage.isEmpty() ? decision.stage : ruling->stage;
        if (view_.paused && (gate == gateRule(pack_, view_.pause->gate) || !stage.isEmpty())) {
            view_.paused = false;
            view_.pause = nullptr;
        }
        if (stage.isEmpty()) return;
        view_.closed = view_.closedEarly = false;
        const qsizetype now = placeOf(stage);
        for (qsizetype i = 0; i < view_.stages.size(); ++i) {
            StageView& one = view_.stages[i];
            if (i < now && one.openedOn.isValid()) one.state = StageState::Complete;
            if (i > now) one.state = StageState::NotStarted;
        }
        view_.stage = stage;
        if (now >= 0) {
            view_.stages[now].openedOn = dayOf(decision.date);
            view_.stages[now].state = StageState::Open;
        }
    }

    void close(const Ruling& ruling) {
        const qsizetype now = placeOf(view_.stage);
        view_.closed = true;
        view_.closedEarly = !ruling.passes;
        view_.paused = false;
        view_.pause = nullptr;
        if (now >= 0) view_.stages[now].state = ruling.passes ? StageState::Complete : StageState::ClosedEarly;
        view_.stage.clear();
    }

    qsizetype placeOf(const QString& stage) const {
        for (qsizetype i = 0; i < view_.stages.size(); ++i)
            if (view_.stages[i].rule->id == stage) return i;
        return -1;
    }

    StageState openState(const StageView& stage) const {
        if (view_.paused) return StageState::Paused;
        for (const GateDecision& draft : records_.all<GateDecision>()) {
            const GateRule* gate = gateRule(pack_, draft.gate);
            if (draft.state == DecisionState::Submitted && gate && gate->from.contains(stage.rule->id))
                return StageState::AwaitingSignOff;
        }
        return StageState::Open;
    }

    const TaskState* saidOf(const QString& task) const {
        const TaskState* last = nullptr;
        for (const TaskState& state : records_.all<TaskState>()) {
            const QDate day = dayOf(state.since);
            if (state.task != task || (day.isValid() && day > on_)) continue;
            if (!last || day > dayOf(last->since) || (day == dayOf(last->since) && last->id < state.id)) last = &state;
        }
        return last;
    }

    TaskView taskOf(const QString& stage, const TaskRule& rule) const {
        TaskView view;
        view.rule = &rule;
        view.stage = stage;
        const CaseProfile* profile = records_.profile();
        view.inForm = rule.shortForm || !profile || profile->form == ProcessForm::Full;
        const CheckContext context{records_, pack_, on_, nullptr};
        view.applies = rule.onlyIf.isEmpty() || std::any_of(rule.onlyIf.begin(), rule.onlyIf.end(),
                                                            [&](const Check& check) { return runCheck(context, check).met; });
        bool some = false;
        view.byRecords = !rule.evidence.isEmpty();
        for (const Check& check : rule.evidence) {
            // A task cannot be evidence of itself.
            const CheckResult result = check.check == QLatin1String("task_done") ? CheckResult() : runCheck(context, check);
            view.byRecords = view.byRecords && result.met;
            some = some || result.found > 0;
            view.evidence.append({&check, result});
        }
        view.said = saidOf(rule.id);
        if (view.said) view.state = view.said->state;
        // What the records show stands above "in progress", never above "not applicable" or "opened again".
        const bool open =
            !view.said || view.said->state == TaskProgress::NotStarted || view.said->state == TaskProgress::InProgress;
        if (open && view.byRecords) view.state = TaskProgress::Done;
        else if (open && some) view.state = TaskProgress::InProgress;
        return view;
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const QDate on_;
    ProcessView view_;
};

}  // namespace

ProcessView processOf(const CaseSnapshot& records, const Pack& pack, QDate on) { return Walk(records, pack, on).take(true); }

ProcessView pathOf(const CaseSnapshot& records, const Pack& pack, QDate on) { return Walk(records, pack, on).take(false); }

const StageRule* stageRule(const Pack& pack, const QString& id) {
    for (const StageRule& stage : pack.framework.stages)
        if (stage.id == id) return &stage;
    return nullptr;
}

const TaskRule* taskRule(const Pack& pack, const QString& id) {
    for (const StageRule& stage : pack.framework.stages)
        for (const TaskRule& task : stage.tasks)
            if (task.id == id) return &task;
    return nullptr;
}

const GateRule* gateRule(const Pack& pack, const QString& id) {
    for (const GateRule& gate : pack.framework.gates)
        if (gate.id == id) return &gate;
    return nullptr;
}

}  // namespace core
