// SPDX-License-Identifier: MPL-2.0
// Where a case stands in the process: tasks, decisions at gates, and what was said about a deadline by hand.
#pragma once

#include "core/model/approver.h"
#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class TaskProgress { NotStarted, InProgress, Done, NotApplicable, Blocked, Reopened };
template <>
struct EnumNames<TaskProgress> {
    static constexpr std::array table{std::pair{TaskProgress::NotStarted, std::string_view("not_started")},
                                      std::pair{TaskProgress::InProgress, std::string_view("in_progress")},
                                      std::pair{TaskProgress::Done, std::string_view("done")},
                                      std::pair{TaskProgress::NotApplicable, std::string_view("not_applicable")},
                                      std::pair{TaskProgress::Blocked, std::string_view("blocked")},
                                      std::pair{TaskProgress::Reopened, std::string_view("reopened")}};
};

/// What the worker says of a task; what the records say of it is found by the rules. No record = not started.
struct TaskState {
    TaskStateId id;
    CaseId caseId;
    QString task;                   ///< task of the pack: "1.1"
    std::optional<PersonId> child;  ///< no value = for all children
    TaskProgress state = TaskProgress::InProgress;
    QString reason;     ///< why not applicable, waiting or opened again
    QString waitingOn;  ///< a person, an agency, a date
    UncertainDate since;
    QString by;

    bool operator==(const TaskState&) const = default;
};
template <>
struct Describe<TaskState> {
    static constexpr const char* table = "task_state";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &TaskState::id, Label::Key), field("case_id", &TaskState::caseId, Label::Key),
                    field("task", &TaskState::task), field("child_id", &TaskState::child, Label::Key),
                    field("state", &TaskState::state), field("reason", &TaskState::reason, Label::View),
                    field("waiting_on", &TaskState::waitingOn), field("since", &TaskState::since),
                    field("by_whom", &TaskState::by, Label::Name));
    }
};

enum class TimerMark { Met, Missed, NotApplicable, Superseded };
template <>
struct EnumNames<TimerMark> {
    static constexpr std::array table{std::pair{TimerMark::Met, std::string_view("met")},
                                      std::pair{TimerMark::Missed, std::string_view("missed")},
                                      std::pair{TimerMark::NotApplicable, std::string_view("not_applicable")},
                                      std::pair{TimerMark::Superseded, std::string_view("superseded")}};
};

/// What somebody says of one deadline where the records cannot tell.
struct TimerNote {
    TimerNoteId id;
    CaseId caseId;
    QString rule;                  ///< timer of the pack: "EN-RV1"
    std::optional<AnyId> trigger;  ///< the record the deadline runs from; no value = every deadline of the rule
    std::optional<PersonId> child;
    TimerMark mark = TimerMark::Met;
    UncertainDate date;  ///< when it was met; when it was said
    QString reason;
    QString by;

    bool operator==(const TimerNote&) const = default;
};
template <>
struct Describe<TimerNote> {
    static constexpr const char* table = "timer_note";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &TimerNote::id, Label::Key), field("case_id", &TimerNote::caseId, Label::Key),
                    field("rule", &TimerNote::rule), field("trigger_id", &TimerNote::trigger, Label::Key),
                    field("child_id", &TimerNote::child, Label::Key), field("mark", &TimerNote::mark),
                    field("date", &TimerNote::date), field("reason", &TimerNote::reason, Label::View),
                    field("by_whom", &TimerNote::by, Label::Name));
    }
};

/// What a decision says for one child: children of one family may get different answers.
struct ChildOutcome {
    PersonId child;
    QString option;  ///< rung of the pack's list of forms of contact: "supervised_direct"
    QString note;

    bool operator==(const ChildOutcome&) const = default;
};
template <>
struct Describe<ChildOutcome> {
    static constexpr auto fields(auto&& take) {
        return take(field("child_id", &ChildOutcome::child, Label::Key), field("option", &ChildOutcome::option),
                    field("note", &ChildOutcome::note));
    }
};

struct WeighedOption {
    QString option;
    QString speaksFor;
    QString speaksAgainst;

    bool operator==(const WeighedOption&) const = default;
};
template <>
struct Describe<WeighedOption> {
    static constexpr auto fields(auto&& take) {
        return take(field("option", &WeighedOption::option), field("speaks_for", &WeighedOption::speaksFor),
                    field("speaks_against", &WeighedOption::speaksAgainst));
    }
};

/// A condition of the gate that was not met when the decision was made, and why it was passed all the same.
struct UnmetCondition {
    QString condition;  ///< condition of the pack
    bool hard = false;
    QString reason;  ///< a hard one needs at least 40 characters

    bool operator==(const UnmetCondition&) const = default;
};
template <>
struct Describe<UnmetCondition> {
    static constexpr auto fields(auto&& take) {
        return take(field("condition", &UnmetCondition::condition), field("hard", &UnmetCondition::hard),
                    field("reason", &UnmetCondition::reason, Label::View));
    }
};

/// What must still be done for the decision to hold.
struct DecisionCondition {
    QString text;
    QString who;
    UncertainDate byWhen;
    std::optional<UncertainDate> doneOn;

    bool operator==(const DecisionCondition&) const = default;
};
template <>
struct Describe<DecisionCondition> {
    static constexpr auto fields(auto&& take) {
        return take(field("text", &DecisionCondition::text), field("who", &DecisionCondition::who),
                    field("by_when", &DecisionCondition::byWhen), field("done_on", &DecisionCondition::doneOn));
    }
};

/// Decided = sealed: it changes no more and is only superseded by a newer decision.
enum class DecisionState { Draft, Submitted, Returned, Decided };
template <>
struct EnumNames<DecisionState> {
    static constexpr std::array table{std::pair{DecisionState::Draft, std::string_view("draft")},
                                      std::pair{DecisionState::Submitted, std::string_view("submitted")},
                                      std::pair{DecisionState::Returned, std::string_view("returned")},
                                      std::pair{DecisionState::Decided, std::string_view("decided")}};
};

/// A decision at a gate, or another that somebody signs: start, pause, level of contact, return, refusal.
struct GateDecision {
    DecisionId id;
    CaseId caseId;
    QString gate;    ///< gate or matter of the sign-off matrix of the pack: "G2"
    QString ruling;  ///< what was decided, of the gate's rulings: "pass", "pause", "back"
    QString stage;   ///< the stage that is open from then on; empty = unchanged
    UncertainDate date;
    QString question;
    QList<ChildOutcome> outcomes;
    QList<WeighedOption> options;
    QString reasons;       ///< the worker's and manager's full reasons
    QString plainReasons;  ///< for the family: what was decided and why, in plain words
    QString nextSteps;     ///< for the family: what happens next
    QString consulted;
    QList<UnmetCondition> unmet;
    QList<DecisionCondition> conditions;
    QString author;
    std::optional<ApproverId> authorApprover;  ///< where the author stands in the directory as well
    DecisionState state = DecisionState::Draft;
    QList<SignOff> signOffs;
    UncertainDate reviewOn;                ///< when it is looked at again; for a pause at most three months
    std::optional<DecisionId> supersedes;  ///< the older decision this one takes the place of

    bool operator==(const GateDecision&) const = default;
};
template <>
struct Describe<GateDecision> {
    static constexpr const char* table = "decision";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &GateDecision::id, Label::Key), field("case_id", &GateDecision::caseId, Label::Key),
                    field("gate", &GateDecision::gate), field("ruling", &GateDecision::ruling),
                    field("stage", &GateDecision::stage), field("date", &GateDecision::date),
                    field("question", &GateDecision::question), field("outcomes", &GateDecision::outcomes),
                    field("options", &GateDecision::options, Label::View), field("reasons", &GateDecision::reasons, Label::View),
                    field("plain_reasons", &GateDecision::plainReasons), field("next_steps", &GateDecision::nextSteps),
                    field("consulted", &GateDecision::consulted, Label::View), field("unmet", &GateDecision::unmet, Label::View),
                    field("conditions", &GateDecision::conditions), field("author", &GateDecision::author, Label::Name),
                    field("author_approver_id", &GateDecision::authorApprover, Label::Key), field("state", &GateDecision::state),
                    field("sign_offs", &GateDecision::signOffs), field("review_on", &GateDecision::reviewOn),
                    field("supersedes_id", &GateDecision::supersedes, Label::Key));
    }
};

}  // namespace core
