// SPDX-License-Identifier: MPL-2.0
// The life of a session's record: which step comes next, until when, and what must be written before. Pure.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// How much is to be written: who came, or everything seen.
enum class RecordDepth { Short, Full };
RecordDepth depthOf(const Pack& pack, const QString& supervision);

/// Parts of the record that are asked for: by the level of supervision, and by age where `youngest` (completed years) is known:
/// care and safety for children under 5, boundaries from 2, talk from 3.
QList<RecordPart> partsOf(RecordDepth depth, std::optional<int> youngest);

/// The day by which the record must have come to this state: written the next day, signed in 3 working days, checked in 5,
/// shared in 10. Null for the other states and for a session without a day.
QDate recordDue(const Pack& pack, const ContactSession& session, RecordState state);
/// Past this it is very late: three months after the session.
QDate recordVeryLate(const ContactSession& session);

/// The step that comes next; nullopt if the record is locked, or none is needed yet.
std::optional<RecordState> nextStep(const ContactSession& session);

/// What stands against the step; empty = it may be taken. Codes: step_order, presence_missing, reason_missing, nothing_seen,
/// strength_missing, incident_not_told, own_check (the one who signed also checks), by_missing, nobody_named.
Problems stepProblems(const Pack& pack, const ContactSession& session, RecordState to, const QString& by);

/// The session after the step.
ContactSession withStep(ContactSession session, RecordState to, QDate on, const QString& by);

/// Everybody came as planned: presence, start and end said in one go.
ContactSession asPlanned(ContactSession session);

/// The first day it went to this person, by the record or by an addition; null = not yet.
QDate sharedWithOn(const CaseSnapshot& records, const ContactSession& session, const PersonId& person);

}  // namespace core
