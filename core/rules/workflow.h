// SPDX-License-Identifier: MPL-2.0
// Where a case stands in the process: its stage, the state of every task with what shows it, and what each gate asks.
#pragma once

#include "core/rules/checks.h"

namespace core {

enum class StageState { NotStarted, Open, AwaitingSignOff, Complete, Paused, ClosedEarly };
template <>
struct EnumNames<StageState> {
    static constexpr std::array table{std::pair{StageState::NotStarted, std::string_view("not_started")},
                                      std::pair{StageState::Open, std::string_view("open")},
                                      std::pair{StageState::AwaitingSignOff, std::string_view("awaiting_sign_off")},
                                      std::pair{StageState::Complete, std::string_view("complete")},
                                      std::pair{StageState::Paused, std::string_view("paused")},
                                      std::pair{StageState::ClosedEarly, std::string_view("closed_early")}};
};

/// What one check of a task or gate found.
struct CheckedItem {
    const Check* check = nullptr;  ///< of the pack
    CheckResult result;
};

struct TaskView {
    const TaskRule* rule = nullptr;
    QString stage;
    TaskProgress state = TaskProgress::NotStarted;  ///< by hand where somebody said so, else by what the records show
    bool byRecords = false;                         ///< the records alone show that it is done
    bool applies = true;                            ///< false: the pack asks for it only in other cases
    bool inForm = true;                             ///< false: not on the short path, still at hand
    QList<CheckedItem> evidence;
    const TaskState* said = nullptr;  ///< what somebody said last; nullptr = nothing
    bool isDone() const { return state == TaskProgress::Done || state == TaskProgress::NotApplicable; }
};

struct StageView {
    const StageRule* rule = nullptr;
    StageState state = StageState::NotStarted;
    QDate openedOn;  ///< null if it was never opened
    QList<TaskView> tasks;
};

struct ProcessView {
    QString stage;        ///< that is open; empty = not started or closed
    bool paused = false;  ///< contact, reviews and timers go on
    bool closed = false;
    bool closedEarly = false;
    QList<StageView> stages;
    QList<const GateDecision*> decisions;  ///< that stand, oldest first; those superseded are left out
    const GateDecision* pause = nullptr;   ///< the decision that paused
};

/// The case as its records show it on a day. Pointers go into the records and the pack.
ProcessView processOf(const CaseSnapshot& records, const Pack& pack, QDate on);

/// The same without the tasks, which take most of the time: `tasks` of its stages are empty.
ProcessView pathOf(const CaseSnapshot& records, const Pack& pack, QDate on);

const StageRule* stageRule(const Pack& pack, const QString& id);
const TaskRule* taskRule(const Pack& pack, const QString& id);
const GateRule* gateRule(const Pack& pack, const QString& id);

/// What a gate asks of the case at present.
struct GateView {
    const GateRule* rule = nullptr;
    bool askable = false;  ///< the case stands where this gate can be asked; drafts may be written at any time
    QList<CheckedItem> hard;
    QList<CheckedItem> soft;
    QStringList signs;  ///< roles that must sign, those of the sign-off matrix included
    bool allHardMet() const;
};

/// `draft` nullptr: as if nothing was written yet. Throws Error{Invalid} for a gate the pack does not have.
GateView gateView(const CaseSnapshot& records, const Pack& pack, const QString& gate, QDate on,
                  const GateDecision* draft = nullptr);

/// Gates that can be asked now, those that go on first.
QStringList gatesToAsk(const CaseSnapshot& records, const Pack& pack, QDate on);

/// A draft of the decision with the children, the date and the conditions that are not met filled in.
GateDecision draftDecision(const CaseSnapshot& records, const Pack& pack, const QString& gate, QDate on, const QString& author);

/// The decision with the conditions that are not met on that day, reasons already given kept.
GateDecision withConditions(const CaseSnapshot& records, const Pack& pack, GateDecision draft, QDate on);

/// Why the decision cannot be taken as it stands; empty = it can. `field` is a column of `decision`. Codes: gate_unknown,
/// ruling_unknown, ruling_empty, gate_not_here, decided_already, decided_twice, date_empty, date_future, date_before_last,
/// outcome_missing, option_unknown, author_empty, signature_missing,
/// signature_nameless, signed_by_author (V-03), signer_gone,
/// override_missing, override_short (V-04), review_missing, review_too_late, reasons_empty.
Problems decisionProblems(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, const GateDecision& decision,
                          QDate on);

/// The set that takes the decision: sealed, with the stage it opens. Throws Error{Invalid} if decisionProblems() are there.
ChangeSet decide(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, GateDecision decision, QDate on);

}  // namespace core
