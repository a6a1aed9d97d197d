// SPDX-License-Identifier: MPL-2.0
// The parts of one record of family time: who came, why it was not held, what was seen, steps of its life. Values.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// One answer by one key.
enum class Presence { NotSaid, Came, Late, DidNotCome, Cancelled, NotExpected };
template <>
struct EnumNames<Presence> {
    static constexpr std::array table{std::pair{Presence::NotSaid, std::string_view("not_said")},
                                      std::pair{Presence::Came, std::string_view("came")},
                                      std::pair{Presence::Late, std::string_view("late")},
                                      std::pair{Presence::DidNotCome, std::string_view("did_not_come")},
                                      std::pair{Presence::Cancelled, std::string_view("cancelled")},
                                      std::pair{Presence::NotExpected, std::string_view("not_expected")}};
};

/// One person at one time together. Times are minutes after midnight of the day it was planned for; -1 = not said.
struct PersonPresence {
    PersonId person;
    bool child = false;
    Presence presence = Presence::NotSaid;
    int arrived = -1;
    int left = -1;
    QString reason;  ///< why late, or why gone early

    bool operator==(const PersonPresence&) const = default;
};
template <>
struct Describe<PersonPresence> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &PersonPresence::person, Label::Key), field("child", &PersonPresence::child),
                    field("presence", &PersonPresence::presence), field("arrived", &PersonPresence::arrived),
                    field("left", &PersonPresence::left), field("reason", &PersonPresence::reason));
    }
};

/// Whose doing it was that a time was not held. Three kinds are never merged: an adult of the family, the services, and
/// neither of them; who belongs where is said in rules/contact_parties.h. Which adult stands beside it in the record.
enum class NotHeldBy {
    NobodyKnown,
    Adult,
    OtherRelative,
    Child,
    Carer,
    ContactService,
    SocialWorker,
    CourtLegal,
    Venue,
    TransportProvider,
    WeatherEmergency
};
template <>
struct EnumNames<NotHeldBy> {
    static constexpr std::array table{std::pair{NotHeldBy::NobodyKnown, std::string_view("nobody_known")},
                                      std::pair{NotHeldBy::Adult, std::string_view("adult")},
                                      std::pair{NotHeldBy::OtherRelative, std::string_view("other_relative")},
                                      std::pair{NotHeldBy::Child, std::string_view("child")},
                                      std::pair{NotHeldBy::Carer, std::string_view("carer")},
                                      std::pair{NotHeldBy::ContactService, std::string_view("contact_service")},
                                      std::pair{NotHeldBy::SocialWorker, std::string_view("social_worker")},
                                      std::pair{NotHeldBy::CourtLegal, std::string_view("court_legal")},
                                      std::pair{NotHeldBy::Venue, std::string_view("venue")},
                                      std::pair{NotHeldBy::TransportProvider, std::string_view("transport_provider")},
                                      std::pair{NotHeldBy::WeatherEmergency, std::string_view("weather_emergency")}};
};

/// The parts of a record, in the order of the form; what somebody writes on paper and what is printed follow it.
enum class RecordPart {
    Before,
    Preparation,
    Arrival,
    Play,
    Warmth,
    Care,
    Boundaries,
    Talk,
    AdultsTogether,
    SupervisorPart,
    Ending,
    Afterwards,
    Concern,
    Strengths
};
template <>
struct EnumNames<RecordPart> {
    static constexpr std::array table{std::pair{RecordPart::Before, std::string_view("before")},
                                      std::pair{RecordPart::Preparation, std::string_view("preparation")},
                                      std::pair{RecordPart::Arrival, std::string_view("arrival")},
                                      std::pair{RecordPart::Play, std::string_view("play")},
                                      std::pair{RecordPart::Warmth, std::string_view("warmth")},
                                      std::pair{RecordPart::Care, std::string_view("care")},
                                      std::pair{RecordPart::Boundaries, std::string_view("boundaries")},
                                      std::pair{RecordPart::Talk, std::string_view("talk")},
                                      std::pair{RecordPart::AdultsTogether, std::string_view("adults_together")},
                                      std::pair{RecordPart::SupervisorPart, std::string_view("supervisor_part")},
                                      std::pair{RecordPart::Ending, std::string_view("ending")},
                                      std::pair{RecordPart::Afterwards, std::string_view("afterwards")},
                                      std::pair{RecordPart::Concern, std::string_view("concern")},
                                      std::pair{RecordPart::Strengths, std::string_view("strengths")}};
};

/// One thing seen or heard, with its time: a line of the fact box, or a quick note taken by a key.
struct SeenLine {
    RecordPart part = RecordPart::Play;
    int at = -1;                   ///< minutes after midnight; -1 = no time
    QString kind;                  ///< key that made it: "child_said", "comfort"; empty = written by hand
    std::optional<PersonId> said;  ///< whose words it holds
    QString text;

    bool operator==(const SeenLine&) const = default;
};
template <>
struct Describe<SeenLine> {
    static constexpr auto fields(auto&& take) {
        return take(field("part", &SeenLine::part), field("at", &SeenLine::at), field("kind", &SeenLine::kind),
                    field("said_by_id", &SeenLine::said, Label::Key), field("text", &SeenLine::text));
    }
};

/// An answer by yes, no or does not apply, a chip, or a count: "brought_food", "child_greeted_first".
struct SeenMark {
    RecordPart part = RecordPart::Preparation;
    QString item;  ///< item of the pack's list "record_marks"
    std::optional<PersonId> person;
    QString value;  ///< "yes", "no", "na" or a number

    bool operator==(const SeenMark&) const = default;
};
template <>
struct Describe<SeenMark> {
    static constexpr auto fields(auto&& take) {
        return take(field("part", &SeenMark::part), field("item", &SeenMark::item),
                    field("person_id", &SeenMark::person, Label::Key), field("value", &SeenMark::value));
    }
};

enum class InterventionType { Coach, Remind, StepIn, Pause, EndEarly };
template <>
struct EnumNames<InterventionType> {
    static constexpr std::array table{std::pair{InterventionType::Coach, std::string_view("coach")},
                                      std::pair{InterventionType::Remind, std::string_view("remind")},
                                      std::pair{InterventionType::StepIn, std::string_view("step_in")},
                                      std::pair{InterventionType::Pause, std::string_view("pause")},
                                      std::pair{InterventionType::EndEarly, std::string_view("end_early")}};
};

/// The supervisor's own part.
struct Intervention {
    int at = -1;
    InterventionType type = InterventionType::Coach;
    QString why;
    QString action;
    QString result;

    bool operator==(const Intervention&) const = default;
};
template <>
struct Describe<Intervention> {
    static constexpr auto fields(auto&& take) {
        return take(field("at", &Intervention::at), field("type", &Intervention::type), field("why", &Intervention::why),
                    field("action", &Intervention::action), field("result", &Intervention::result));
    }
};

/// What happened that a manager has to know the same day.
struct Incident {
    QString type;  ///< code of the pack's list "incident_types"
    int at = -1;
    QString severity;  ///< code of "incident_severities"
    QString what;
    QString action;
    QString toldWhom;
    UncertainDate toldOn;  ///< the same day is the duty
    int toldAt = -1;
    bool enquiryConsidered = false;  ///< whether an enquiry into significant harm is needed was thought about
    QString enquiryNote;

    bool operator==(const Incident&) const = default;
};
template <>
struct Describe<Incident> {
    static constexpr auto fields(auto&& take) {
        return take(field("type", &Incident::type), field("at", &Incident::at), field("severity", &Incident::severity),
                    field("what", &Incident::what), field("action", &Incident::action),
                    field("told_whom", &Incident::toldWhom, Label::Name), field("told_on", &Incident::toldOn),
                    field("told_at", &Incident::toldAt), field("enquiry_considered", &Incident::enquiryConsidered),
                    field("enquiry_note", &Incident::enquiryNote, Label::View));
    }
};

enum class ViewMoment { Before, After, Reflection };
template <>
struct EnumNames<ViewMoment> {
    static constexpr std::array table{std::pair{ViewMoment::Before, std::string_view("before")},
                                      std::pair{ViewMoment::After, std::string_view("after")},
                                      std::pair{ViewMoment::Reflection, std::string_view("reflection")}};
};

/// What somebody said of this time: the child before and after, and all in the talk afterwards.
struct TimeView {
    std::optional<PersonId> person;
    QString who;  ///< "worker", where it is nobody of the case
    ViewMoment moment = ViewMoment::After;
    int face = 0;  ///< 1 (very sad) to 5 (very happy); 0 = no face chosen
    QString words;

    bool operator==(const TimeView&) const = default;
};
template <>
struct Describe<TimeView> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &TimeView::person, Label::Key), field("who", &TimeView::who, Label::Name),
                    field("moment", &TimeView::moment), field("face", &TimeView::face), field("words", &TimeView::words));
    }
};

}  // namespace core
