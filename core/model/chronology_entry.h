// SPDX-License-Identifier: MPL-2.0
// One event of a child's story: what happened, to whom, from which source, and what it meant for the child.
#pragma once

#include "core/model/codec.h"
#include "core/model/evidence.h"
#include "core/model/ids.h"

namespace core {

enum class Category {
    BirthFamilyEvent,
    BereavementLoss,
    MoveOfHome,
    ChangeOfCarer,
    ChangeOfWorker,
    LegalCourt,
    ReferralAssessment,
    Section47Enquiry,
    ConferencePlan,
    InjuryHarm,
    NeglectIncident,
    DomesticAbuse,
    SubstanceUse,
    MentalHealth,
    OffencePolice,
    MissingExploitation,
    HealthDevelopment,
    School,
    ContactFamilyTime,
    Placement,
    ReturnAttempt,
    AchievementPositive,
    ServiceStartEnd,
    DisclosureChildSaid,
    ReviewDecision,
    Other
};
template <>
struct EnumNames<Category> {
    static constexpr std::array table{std::pair{Category::BirthFamilyEvent, std::string_view("birth_family_event")},
                                      std::pair{Category::BereavementLoss, std::string_view("bereavement_loss")},
                                      std::pair{Category::MoveOfHome, std::string_view("move_of_home")},
                                      std::pair{Category::ChangeOfCarer, std::string_view("change_of_carer")},
                                      std::pair{Category::ChangeOfWorker, std::string_view("change_of_worker")},
                                      std::pair{Category::LegalCourt, std::string_view("legal_court")},
                                      std::pair{Category::ReferralAssessment, std::string_view("referral_assessment")},
                                      std::pair{Category::Section47Enquiry, std::string_view("s47_enquiry")},
                                      std::pair{Category::ConferencePlan, std::string_view("conference_plan")},
                                      std::pair{Category::InjuryHarm, std::string_view("injury_harm")},
                                      std::pair{Category::NeglectIncident, std::string_view("neglect_incident")},
                                      std::pair{Category::DomesticAbuse, std::string_view("domestic_abuse")},
                                      std::pair{Category::SubstanceUse, std::string_view("substance_use")},
                                      std::pair{Category::MentalHealth, std::string_view("mental_health")},
                                      std::pair{Category::OffencePolice, std::string_view("offence_police")},
                                      std::pair{Category::MissingExploitation, std::string_view("missing_exploitation")},
                                      std::pair{Category::HealthDevelopment, std::string_view("health_development")},
                                      std::pair{Category::School, std::string_view("school")},
                                      std::pair{Category::ContactFamilyTime, std::string_view("contact_family_time")},
                                      std::pair{Category::Placement, std::string_view("placement")},
                                      std::pair{Category::ReturnAttempt, std::string_view("return_attempt")},
                                      std::pair{Category::AchievementPositive, std::string_view("achievement_positive")},
                                      std::pair{Category::ServiceStartEnd, std::string_view("service_start_end")},
                                      std::pair{Category::DisclosureChildSaid, std::string_view("disclosure_child_said")},
                                      std::pair{Category::ReviewDecision, std::string_view("review_decision")},
                                      std::pair{Category::Other, std::string_view("other")}};
};

enum class Valence { Neutral, Concern, Strength, TurningPoint };
template <>
struct EnumNames<Valence> {
    static constexpr std::array table{std::pair{Valence::Neutral, std::string_view("neutral")},
                                      std::pair{Valence::Concern, std::string_view("concern")},
                                      std::pair{Valence::Strength, std::string_view("strength")},
                                      std::pair{Valence::TurningPoint, std::string_view("turning_point")}};
};

enum class Corroboration { NotStated, Yes, No, Disputed };
template <>
struct EnumNames<Corroboration> {
    static constexpr std::array table{std::pair{Corroboration::NotStated, std::string_view("not_stated")},
                                      std::pair{Corroboration::Yes, std::string_view("yes")},
                                      std::pair{Corroboration::No, std::string_view("no")},
                                      std::pair{Corroboration::Disputed, std::string_view("disputed")}};
};

/// How much a court or a manager should look at an entry: an existing practice of many authorities.
enum class Rating { Green, Amber, Red };
template <>
struct EnumNames<Rating> {
    static constexpr std::array table{std::pair{Rating::Green, std::string_view("green")},
                                      std::pair{Rating::Amber, std::string_view("amber")},
                                      std::pair{Rating::Red, std::string_view("red")}};
};

enum class ParticipantRole { About, Present, ToldBy, Other };
template <>
struct EnumNames<ParticipantRole> {
    static constexpr std::array table{std::pair{ParticipantRole::About, std::string_view("about")},
                                      std::pair{ParticipantRole::Present, std::string_view("present")},
                                      std::pair{ParticipantRole::ToldBy, std::string_view("told_by")},
                                      std::pair{ParticipantRole::Other, std::string_view("other")}};
};

struct Participant {
    PersonId person;
    ParticipantRole role = ParticipantRole::About;
    bool operator==(const Participant&) const = default;
};
template <>
struct Describe<Participant> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &Participant::person, Label::Key), field("role", &Participant::role));
    }
};

/// What an event was like for one child; the child's own words in quotation marks.
struct ChildImpact {
    PersonId child;
    QString text;
    bool operator==(const ChildImpact&) const = default;
};
template <>
struct Describe<ChildImpact> {
    static constexpr auto fields(auto&& take) {
        return take(field("child_id", &ChildImpact::child, Label::Key), field("text", &ChildImpact::text));
    }
};

struct ChronologyEntry {
    EntryId id;
    CaseId caseId;
    UncertainDate date;  ///< a range for what lasted
    int sequence = 0;    ///< order among entries of the same day
    QList<Participant> participants;
    Category category = Category::Other;
    QString event;  ///< the fact, as seen or told; 600 characters are plenty
    std::optional<SourceId> source;
    QString sourceText;  ///< the source in words where no Source record is linked
    SourceKind sourceKind = SourceKind::Record;
    QString agency;  ///< whose record it came from
    Corroboration corroboration = Corroboration::NotStated;
    QString corroboratedBy;
    QList<ChildImpact> impacts;
    QString response;      ///< what family and professionals did, and the outcome
    QString significance;  ///< analysis; left out for court unless chosen
    Valence valence = Valence::Neutral;
    bool inCourt = false;         ///< chosen for the court chronology
    bool headline = false;        ///< kept in the court cut however old
    std::optional<AnyId> origin;  ///< the record this entry came from by itself
    QList<PersonId> notFor;       ///< people this entry must not be shown to
    QString place;                ///< where it happened
    std::optional<Rating> rating;
    QStringList factors;               ///< risk and protective factors it bears on, by their stable names: "risk.c1"
    std::optional<EntryId> accountOf;  ///< another source's account of that event; papers print the event once
    QList<EntryId> notSameAs;          ///< looked alike, and the worker decided that they are different events

    bool operator==(const ChronologyEntry&) const = default;
};
template <>
struct Describe<ChronologyEntry> {
    static constexpr const char* table = "chronology_entry";
    static constexpr auto fields(auto&& take) {
        return take(
            field("id", &ChronologyEntry::id, Label::Key), field("case_id", &ChronologyEntry::caseId, Label::Key),
            field("date", &ChronologyEntry::date), field("sequence", &ChronologyEntry::sequence, Label::Key),
            field("participants", &ChronologyEntry::participants), field("category", &ChronologyEntry::category),
            field("event", &ChronologyEntry::event), field("source_id", &ChronologyEntry::source, Label::Key),
            field("source_text", &ChronologyEntry::sourceText, Label::Source),
            field("source_kind", &ChronologyEntry::sourceKind, Label::Source),
            field("agency", &ChronologyEntry::agency, Label::Source), field("corroboration", &ChronologyEntry::corroboration),
            field("corroborated_by", &ChronologyEntry::corroboratedBy, Label::Source),
            field("impacts", &ChronologyEntry::impacts), field("response", &ChronologyEntry::response),
            field("significance", &ChronologyEntry::significance, Label::View),
            field("valence", &ChronologyEntry::valence, Label::View), field("in_court", &ChronologyEntry::inCourt),
            field("headline", &ChronologyEntry::headline), field("origin_id", &ChronologyEntry::origin, Label::Key),
            field("not_for", &ChronologyEntry::notFor, Label::Guard), field("place", &ChronologyEntry::place, Label::Place),
            field("rating", &ChronologyEntry::rating, Label::View), field("factors", &ChronologyEntry::factors, Label::View),
            field("account_of", &ChronologyEntry::accountOf, Label::Key),
            field("not_same_as", &ChronologyEntry::notSameAs, Label::Key));
    }
};

}  // namespace core
