// SPDX-License-Identifier: MPL-2.0
// What is arranged for family time: who with whom, why, how, when and under which rules; and what limits it.
#pragma once

#include "core/model/support_plan.h"
#include "core/model/time_rule.h"

namespace core {

enum class LimitKind { NoContact, Supervised, Condition };
template <>
struct EnumNames<LimitKind> {
    static constexpr std::array table{std::pair{LimitKind::NoContact, std::string_view("no_contact")},
                                      std::pair{LimitKind::Supervised, std::string_view("supervised")},
                                      std::pair{LimitKind::Condition, std::string_view("condition")}};
};

/// What a court, the police or an agreement sets for an adult and children; every arrangement is held against it.
struct ContactLimit {
    ContactLimitId id;
    CaseId caseId;
    LimitKind kind = LimitKind::NoContact;
    PersonId adult;
    QList<PersonId> children;  ///< empty = all children of the case
    QString basis;             ///< code of the pack's list "limit_bases": court order, bail, licence
    QString text;              ///< in the words of the order
    UncertainDate from;
    std::optional<UncertainDate> to;  ///< no value = it still holds
    QString reference;                ///< number of the order
    std::optional<SourceId> source;

    bool operator==(const ContactLimit&) const = default;
};
template <>
struct Describe<ContactLimit> {
    static constexpr const char* table = "contact_limit";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &ContactLimit::id, Label::Key), field("case_id", &ContactLimit::caseId, Label::Key),
                    field("kind", &ContactLimit::kind), field("adult_id", &ContactLimit::adult, Label::Key),
                    field("children", &ContactLimit::children, Label::Key), field("basis", &ContactLimit::basis, Label::Key),
                    field("text", &ContactLimit::text), field("from", &ContactLimit::from), field("to", &ContactLimit::to),
                    field("reference", &ContactLimit::reference), field("source_id", &ContactLimit::source, Label::Key));
    }
};

enum class ArrangementState { Draft, Active, Ended };
template <>
struct EnumNames<ArrangementState> {
    static constexpr std::array table{std::pair{ArrangementState::Draft, std::string_view("draft")},
                                      std::pair{ArrangementState::Active, std::string_view("active")},
                                      std::pair{ArrangementState::Ended, std::string_view("ended")}};
};

struct IssuedTo {
    std::optional<PersonId> person;
    QString to;  ///< to whom, where it is nobody of the case
    UncertainDate date;
    QString form;  ///< "printed month", "read out on the phone"

    bool operator==(const IssuedTo&) const = default;
};
template <>
struct Describe<IssuedTo> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &IssuedTo::person, Label::Key), field("to", &IssuedTo::to, Label::Name),
                    field("date", &IssuedTo::date), field("form", &IssuedTo::form));
    }
};

/// What is agreed on one subject: food, gifts, photos. One line a subject keeps a form of forty fields short.
struct HouseRule {
    QString topic;  ///< code of the pack's list "time_rules": "photos"
    QString text;

    bool operator==(const HouseRule&) const = default;
};
template <>
struct Describe<HouseRule> {
    static constexpr auto fields(auto&& take) { return take(field("topic", &HouseRule::topic), field("text", &HouseRule::text)); }
};

/// A wish of somebody for this arrangement.
struct TimeWish {
    std::optional<PersonId> person;
    QString who;  ///< "foster carer", where it is nobody of the case
    QString text;
    UncertainDate date;

    bool operator==(const TimeWish&) const = default;
};
template <>
struct Describe<TimeWish> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &TimeWish::person, Label::Key), field("who", &TimeWish::who, Label::Name),
                    field("text", &TimeWish::text), field("date", &TimeWish::date));
    }
};

struct Arrangement {
    ArrangementId id;
    CaseId caseId;
    QString title;  ///< "Saturdays with Dana"
    ArrangementState state = ArrangementState::Draft;
    QList<PersonId> children;
    QList<PersonId> adults;
    QList<PersonId> notAllowed;  ///< who must not be there
    QString type;                ///< code of the pack's list "contact_types"
    QString purpose;             ///< code of "contact_purposes"
    QString purposeText;         ///< in words that everybody was told
    QString rung;                ///< form of contact of the process it belongs to
    QList<AnyId> goals;          ///< goals and factors it serves
    QString supervision;         ///< code of "supervision_levels"
    QString supervisionReason;   ///< code of "supervision_reasons"
    QString supervisionText;
    UncertainDate supervisionReview;
    QString basis;      ///< code of "contact_bases"
    QString reference;  ///< of the order or agreement
    std::optional<DecisionId> decision;
    int minimum = 0;       ///< times the order or agreement asks for at the least; 0 = none
    int minimumDays = 28;  ///< in so many days
    UncertainDate start;
    std::optional<UncertainDate> end;
    QString zone;  ///< clock the times are on; empty = the place's own: "Europe/London"
    QList<PersonZone> zones;
    std::optional<SchoolCalendarId> calendar;
    QList<TimeRule> rules;
    QList<DateChange> changes;
    QList<TimeSuspension> suspensions;
    QList<SpecialDay> specialDays;
    std::optional<VenueId> venue;
    QString venueText;  ///< room, or a place that is not listed
    QString childTravel;
    QString adultTravel;
    QString travelHelp;   ///< fares, petrol
    int arriveEarly = 0;  ///< minutes before, so that adults do not meet
    int waitLate = 15;    ///< minutes to wait for somebody who is late
    QString confirmBy;    ///< "ring by 09:00 on the day"
    QList<ProfessionalId> supervisors;
    QString handover;  ///< who brings and who takes over
    QString carer;     ///< whom to ring at the child's home; never told to those who must not know
    QString interpreter;
    QString language;
    QList<HouseRule> houseRules;
    QString topicsToAvoid;
    QString whoStepsIn;  ///< and how
    QString ending;
    QString planB;       ///< bad weather, a place that is closed
    QString ifIll;       ///< a child or an adult
    QString ifMissed;    ///< "after three missed times without a word we meet"
    int missedRule = 0;  ///< times missed without a word in a row that call for a review; 0 = none
    QList<TimeWish> wishes;
    QList<ChecklistMark> planning;  ///< the seven questions of the list "time_planning"
    UncertainDate agreedOn;         ///< written agreement
    UncertainDate reviewOn;
    QString riskNote;
    QList<IssuedTo> issued;
    QString note;

    bool operator==(const Arrangement&) const = default;
};
template <>
struct Describe<Arrangement> {
    static constexpr const char* table = "arrangement";
    static constexpr auto fields(auto&& take) {
        using A = Arrangement;
        return take(
            field("id", &A::id, Label::Key), field("case_id", &A::caseId, Label::Key), field("title", &A::title),
            field("state", &A::state), field("children", &A::children, Label::Key), field("adults", &A::adults, Label::Key),
            field("not_allowed", &A::notAllowed, Label::Key), field("type", &A::type, Label::Key),
            field("purpose", &A::purpose, Label::Key), field("purpose_text", &A::purposeText),
            field("rung", &A::rung, Label::Key), field("goals", &A::goals, Label::Key),
            field("supervision", &A::supervision, Label::Key), field("supervision_reason", &A::supervisionReason, Label::Key),
            field("supervision_text", &A::supervisionText), field("supervision_review", &A::supervisionReview),
            field("basis", &A::basis, Label::Key), field("reference", &A::reference),
            field("decision_id", &A::decision, Label::Key), field("minimum", &A::minimum), field("minimum_days", &A::minimumDays),
            field("start", &A::start), field("ends", &A::end), field("zone", &A::zone), field("zones", &A::zones),
            field("calendar_id", &A::calendar, Label::Key), field("rules", &A::rules), field("changes", &A::changes),
            field("suspensions", &A::suspensions), field("special_days", &A::specialDays),
            field("venue_id", &A::venue, Label::Key), field("venue_text", &A::venueText, Label::Place),
            field("child_travel", &A::childTravel, Label::Place), field("adult_travel", &A::adultTravel),
            field("travel_help", &A::travelHelp), field("arrive_early", &A::arriveEarly), field("wait_late", &A::waitLate),
            field("confirm_by", &A::confirmBy), field("supervisors", &A::supervisors, Label::Key),
            field("handover", &A::handover, Label::Name), field("carer", &A::carer, Label::Place),
            field("interpreter", &A::interpreter, Label::Name), field("language", &A::language),
            field("house_rules", &A::houseRules), field("topics_to_avoid", &A::topicsToAvoid),
            field("who_steps_in", &A::whoStepsIn), field("ending", &A::ending), field("plan_b", &A::planB),
            field("if_ill", &A::ifIll), field("if_missed", &A::ifMissed), field("missed_rule", &A::missedRule),
            field("wishes", &A::wishes), field("planning", &A::planning), field("agreed_on", &A::agreedOn),
            field("review_on", &A::reviewOn), field("risk_note", &A::riskNote, Label::View), field("issued", &A::issued),
            field("note", &A::note, Label::View));
    }
};

}  // namespace core
