// SPDX-License-Identifier: MPL-2.0
// What happened in a case, as named days that timers run from and are met by. Every event comes from a record.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// case.opened, case.closed, born · gate.G2 and gate.G2.pass of a decision that stands · classified and classified.RC1 when
/// signed · review.TYPE when held, minutes.TYPE when sent · assessment, assessment.shared · engagement.KIND and
/// engagement.KIND.AUDIENCE, told.AUDIENCE, task.NAME of an engagement that took place or a task that was done by hand ·
/// measure.OCCASION · plan.KIND when agreed, plan_step when a step was taken · checklist.LIST when every item is ticked ·
/// goal when agreed, goal_review, agreement when issued, agreement.KIND of what happened to it (agreement.signed), contingency
/// when agreed · arrangement when one in force begins, arrangement.GATE where it carries out a decision, session and
/// session.TYPE when held; plan_step also when an arrangement begins that carries out a decision of a later round; a break for
/// an urgent refusal gives task.contact_refused, task.refusal_notices and, the day after, task.contact_resumed ·
/// looked_after, looked_after_ended, placement, placement_with_parent, legal.STATUS and legal_ended.STATUS,
/// application_issued and proceedings_ended, hearing.KIND of the facts.
struct ProcessEvent {
    QString name;
    QDate day;
    AnyId record;
    std::optional<PersonId> child;  ///< no value = all children of the case
    bool operator==(const ProcessEvent&) const = default;
};

/// All events up to `on`, in order of time; one record may give several.
QList<ProcessEvent> eventsOf(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
