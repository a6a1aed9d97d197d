// SPDX-License-Identifier: MPL-2.0
#include "core/rules/session_life.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {
namespace {

void against(Problems& problems, const char* field, const char* code, const char* message) {
    problems.append({QLatin1String(field), QLatin1String(code), {}, QString::fromUtf8(message)});
}

bool isOver(const ContactSession& session) {
    return session.state == SessionState::Held || session.state == SessionState::HeldPart ||
           session.state == SessionState::NotHeld;
}

void writtenProblems(const Pack& pack, const ContactSession& session, Problems& problems) {
    if (session.state == SessionState::NotHeld) {
        if (session.notHeldReason.isEmpty()) against(problems, "not_held_reason", "reason_missing", "Say why it was not held.");
        return;
    }
    const bool said = std::none_of(session.presence.begin(), session.presence.end(),
                                   [](const PersonPresence& one) { return !one.child && one.presence == Presence::NotSaid; });
    if (!said) against(problems, "presence", "presence_missing", "Say of each adult whether they came.");
    if (depthOf(pack, session.supervision) == RecordDepth::Full) {
        if (session.seen.isEmpty()) against(problems, "seen", "nothing_seen", "Write what you saw and heard.");
        const bool strength =
            session.noStrengthSeen || std::any_of(session.seen.begin(), session.seen.end(),
                                                  [](const SeenLine& line) { return line.part == RecordPart::Strengths; });
        if (!strength) against(problems, "seen", "strength_missing", "Name one strength, or choose that none was seen today.");
    }
    for (const Incident& incident : session.incidents)
        if (incident.toldWhom.isEmpty() || incident.toldOn.isUnknown())
            against(problems, "incidents", "incident_not_told", "Say which manager was told of the incident, and when.");
}

QString byOf(const ContactSession& session, RecordState state) {
    for (auto step = session.steps.crbegin(); step != session.steps.crend(); ++step)
        if (step->state == state) return step->by.simplified().toCaseFolded();
    return {};
}

}  // namespace

RecordDepth depthOf(const Pack& pack, const QString& supervision) {
    return codeIs(pack, QStringLiteral("supervision_levels"), supervision, QStringLiteral("full")) ? RecordDepth::Full
                                                                                                   : RecordDepth::Short;
}

QList<RecordPart> partsOf(RecordDepth depth, std::optional<int> youngest) {
    using P = RecordPart;
    if (depth == RecordDepth::Short) return {P::Before, P::Play, P::Ending, P::Concern, P::Strengths};
    QList<RecordPart> parts{P::Before, P::Preparation, P::Arrival, P::Play, P::Warmth};
    if (!youngest || *youngest < 5) parts.append(P::Care);
    if (!youngest || *youngest >= 2) parts.append(P::Boundaries);
    if (!youngest || *youngest >= 3) parts.append(P::Talk);
    return parts + QList<RecordPart>{P::AdultsTogether, P::SupervisorPart, P::Ending, P::Afterwards, P::Concern, P::Strengths};
}

QDate recordDue(const Pack& pack, const ContactSession& session, RecordState state) {
    const auto day = session.date.exact();
    if (!day) return {};
    switch (state) {
    case RecordState::Draft: return day->addDays(1);
    case RecordState::Signed: return addWorkingDays(pack, *day, 3);
    case RecordState::Checked: return addWorkingDays(pack, *day, 5);
    case RecordState::Shared: return addWorkingDays(pack, *day, 10);
    default: return {};
    }
}

QDate recordVeryLate(const ContactSession& session) {
    const auto day = session.date.exact();
    return day ? day->addMonths(3) : QDate();
}

std::optional<RecordState> nextStep(const ContactSession& session) {
    if (!isOver(session)) return std::nullopt;
    switch (session.record) {
    case RecordState::None: return RecordState::Draft;
    case RecordState::Draft: return RecordState::Signed;
    case RecordState::Signed: return RecordState::Checked;
    case RecordState::Checked: return RecordState::Shared;
    case RecordState::Shared: return RecordState::Locked;
    case RecordState::Locked: return std::nullopt;
    }
    return std::nullopt;
}

Problems stepProblems(const Pack& pack, const ContactSession& session, RecordState to, const QString& by) {
    Problems problems;
    // A signed record may be locked at once: nobody has to wait for a parent who cannot be reached.
    const bool locks =
        to == RecordState::Locked && session.record >= RecordState::Signed && session.record != RecordState::Locked;
    if (nextStep(session) != to && !locks)
        against(problems, "record", "step_order",
                "The steps come one after the other: written, signed, checked, shared, locked.");
    if (to == RecordState::Draft) return problems;
    if (by.simplified().isEmpty()) against(problems, "steps", "by_missing", "Say who does it.");
    if (to == RecordState::Signed) writtenProblems(pack, session, problems);
    if (to == RecordState::Checked && by.simplified().toCaseFolded() == byOf(session, RecordState::Signed))
        against(problems, "steps", "own_check", "Somebody else reads it a second time.");
    if (to == RecordState::Shared && session.shared.isEmpty())
        against(problems, "shared", "nobody_named", "Say with whom it was shared.");
    return problems;
}

ContactSession withStep(ContactSession session, RecordState to, QDate on, const QString& by) {
    session.record = to;
    session.steps.append({to, on, by});
    return session;
}

ContactSession asPlanned(ContactSession session) {
    for (PersonPresence& one : session.presence)
        if (one.presence == Presence::NotSaid) one.presence = Presence::Came;
    session.state = SessionState::Held;
    session.start = session.plannedStart;
    session.end = session.plannedStart < 0 ? -1 : session.plannedStart + session.plannedMinutes;
    if (session.record == RecordState::None) session.record = RecordState::Draft;
    return session;
}

QDate sharedWithOn(const CaseSnapshot& records, const ContactSession& session, const PersonId& person) {
    QDate first;
    const auto take = [&](const UncertainDate& date) {
        if (const auto day = date.exact(); day && (first.isNull() || *day < first)) first = *day;
    };
    for (const SharedWith& one : session.shared)
        if (one.person == person) take(one.date);
    for (const SessionAddendum& addition : records.all<SessionAddendum>())
        if (addition.session == session.id && addition.kind == AddendumKind::Shared && addition.person == person)
            take(addition.date);
    return first;
}

}  // namespace core
