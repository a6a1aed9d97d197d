// SPDX-License-Identifier: MPL-2.0
// One time together, planned or held: who came, what was seen, and the life of its record until it is locked.
#pragma once

#include "core/model/session_extras.h"
#include "core/model/session_parts.h"

namespace core {

enum class SessionState { Planned, Confirmed, Held, HeldPart, NotHeld };
template <>
struct EnumNames<SessionState> {
    static constexpr std::array table{std::pair{SessionState::Planned, std::string_view("planned")},
                                      std::pair{SessionState::Confirmed, std::string_view("confirmed")},
                                      std::pair{SessionState::Held, std::string_view("held")},
                                      std::pair{SessionState::HeldPart, std::string_view("held_part")},
                                      std::pair{SessionState::NotHeld, std::string_view("not_held")}};
};

/// A time together. Its planned day and start are the key to the rule of the arrangement. All times are minutes after
/// midnight on the clock of the place, of the day it took place; -1 = not said.
struct ContactSession {
    ContactSessionId id;
    CaseId caseId;
    std::optional<ArrangementId> arrangement;  ///< no value = it stands for itself
    QList<PersonId> children;                  ///< expected
    QList<PersonId> adults;                    ///< expected
    QString type;                              ///< code of "contact_types"
    QString supervision;                       ///< code of "supervision_levels"
    UncertainDate plannedOn;                   ///< the day by the rule, before any move
    int plannedStart = 600;
    int plannedMinutes = 120;
    UncertainDate date;  ///< the day it took place or should have
    int start = -1;      ///< actual
    int end = -1;        ///< actual; after midnight it goes on beyond 1,440
    std::optional<VenueId> venue;
    QString venueText;
    QList<ProfessionalId> supervisors;
    QString supervisor;  ///< by name, where nobody is listed
    SessionState state = SessionState::Planned;
    RecordState record = RecordState::None;
    QList<PersonPresence> presence;
    // Not held.
    NotHeldBy notHeldBy = NotHeldBy::NobodyKnown;
    std::optional<PersonId> notHeldPerson;  ///< which adult or child
    QString notHeldReason;                  ///< code of "not_held_reasons"
    QString notHeldText;
    int noticeMinutes = -1;  ///< before the planned start; -1 = none or not known
    QString toldBy;
    QString childTold;  ///< by whom, and how the child was
    MakeUp makeUp = MakeUp::NotOffered;
    UncertainDate makeUpDate;
    std::optional<ContactSessionId> makeUpOf;  ///< this time makes up for that one
    // Ended early.
    EndedBy endedBy = EndedBy::AsPlanned;
    QString endedWhy;
    // The record.
    QString travel;
    QString dayNote;  ///< school, illness, the weather of the day
    QString carerNote;
    QList<SeenLine> seen;  ///< what I saw and heard
    QList<SeenMark> marks;
    QString meaning;  ///< what I think it means, kept apart
    bool noStrengthSeen = false;
    QList<Intervention> interventions;
    QList<Incident> incidents;
    QList<TimeView> views;
    QList<AnyId> evidences;  ///< goals, factors and acts of protection this time shows something about
    QList<SessionStep> steps;
    QList<SharedWith> shared;
    QList<CareLog> care;
    QList<FormAnswer> extras;  ///< answers that only one form asks: letters, calls, farewells, nights
    QString note;

    bool operator==(const ContactSession&) const = default;
};
template <>
struct Describe<ContactSession> {
    static constexpr const char* table = "contact_session";
    static constexpr auto fields(auto&& take) {
        using S = ContactSession;
        return take(field("id", &S::id, Label::Key), field("case_id", &S::caseId, Label::Key),
                    field("arrangement_id", &S::arrangement, Label::Key), field("children", &S::children, Label::Key),
                    field("adults", &S::adults, Label::Key), field("type", &S::type, Label::Key),
                    field("supervision", &S::supervision, Label::Key), field("planned_on", &S::plannedOn),
                    field("planned_start", &S::plannedStart), field("planned_minutes", &S::plannedMinutes),
                    field("date", &S::date), field("start", &S::start), field("ends", &S::end),
                    field("venue_id", &S::venue, Label::Key), field("venue_text", &S::venueText, Label::Place),
                    field("supervisors", &S::supervisors, Label::Key), field("supervisor", &S::supervisor, Label::Name),
                    field("state", &S::state), field("record", &S::record), field("presence", &S::presence),
                    field("not_held_by", &S::notHeldBy), field("not_held_person_id", &S::notHeldPerson, Label::Key),
                    field("not_held_reason", &S::notHeldReason, Label::Key), field("not_held_text", &S::notHeldText),
                    field("notice_minutes", &S::noticeMinutes), field("told_by", &S::toldBy, Label::Name),
                    field("child_told", &S::childTold), field("make_up", &S::makeUp), field("make_up_date", &S::makeUpDate),
                    field("make_up_of_id", &S::makeUpOf, Label::Key), field("ended_by", &S::endedBy),
                    field("ended_why", &S::endedWhy), field("travel", &S::travel, Label::Place), field("day_note", &S::dayNote),
                    field("carer_note", &S::carerNote), field("seen", &S::seen), field("marks", &S::marks),
                    field("meaning", &S::meaning, Label::View), field("no_strength_seen", &S::noStrengthSeen),
                    field("interventions", &S::interventions), field("incidents", &S::incidents), field("views", &S::views),
                    field("evidences", &S::evidences, Label::Key), field("steps", &S::steps), field("shared", &S::shared),
                    field("care", &S::care), field("extras", &S::extras), field("note", &S::note, Label::View));
    }
};

enum class AddendumKind { Correction, ParentComment, ChildComment, CarerComment, SecondReader, Shared };
template <>
struct EnumNames<AddendumKind> {
    static constexpr std::array table{std::pair{AddendumKind::Correction, std::string_view("correction")},
                                      std::pair{AddendumKind::ParentComment, std::string_view("parent_comment")},
                                      std::pair{AddendumKind::ChildComment, std::string_view("child_comment")},
                                      std::pair{AddendumKind::CarerComment, std::string_view("carer_comment")},
                                      std::pair{AddendumKind::SecondReader, std::string_view("second_reader")},
                                      std::pair{AddendumKind::Shared, std::string_view("shared")}};
};

/// What was added to a record after it was locked; comments of the family stand word for word.
struct SessionAddendum {
    SessionAddendumId id;
    CaseId caseId;
    ContactSessionId session;
    AddendumKind kind = AddendumKind::Correction;
    UncertainDate date;
    std::optional<PersonId> person;
    QString author;
    QString text;

    bool operator==(const SessionAddendum&) const = default;
};
template <>
struct Describe<SessionAddendum> {
    static constexpr const char* table = "session_addendum";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &SessionAddendum::id, Label::Key), field("case_id", &SessionAddendum::caseId, Label::Key),
                    field("session_id", &SessionAddendum::session, Label::Key), field("kind", &SessionAddendum::kind),
                    field("date", &SessionAddendum::date), field("person_id", &SessionAddendum::person, Label::Key),
                    field("author", &SessionAddendum::author, Label::Name), field("text", &SessionAddendum::text));
    }
};

}  // namespace core
