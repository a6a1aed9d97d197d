// SPDX-License-Identifier: MPL-2.0
// The family's world beyond itself: ties to schools and services, relatives asked what they can offer, and where a
// worker has put a person in the picture.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class TieStrength { Weak, Moderate, Strong };
template <>
struct EnumNames<TieStrength> {
    static constexpr std::array table{std::pair{TieStrength::Weak, std::string_view("weak")},
                                      std::pair{TieStrength::Moderate, std::string_view("moderate")},
                                      std::pair{TieStrength::Strong, std::string_view("strong")}};
};

/// Which way help and effort go between the family and the world outside.
enum class EnergyFlow { NotSaid, ToFamily, FromFamily, Both };
template <>
struct EnumNames<EnergyFlow> {
    static constexpr std::array table{std::pair{EnergyFlow::NotSaid, std::string_view("not_said")},
                                      std::pair{EnergyFlow::ToFamily, std::string_view("to_family")},
                                      std::pair{EnergyFlow::FromFamily, std::string_view("from_family")},
                                      std::pair{EnergyFlow::Both, std::string_view("both")}};
};

/// A line of the ecomap (Hartman 1975): one person or one home, and one system outside the family.
struct OutsideTie {
    OutsideTieId id;
    CaseId caseId;
    std::optional<PersonId> person;
    std::optional<HouseholdId> household;  ///< where the whole home is meant; neither = the children's home
    std::optional<AgencyId> agency;
    QString system;  ///< code of the pack's list "outside_systems": school, faith, friends
    QString name;    ///< as it is written on the map; empty = the agency's name or the system's
    TieStrength strength = TieStrength::Moderate;
    bool stressful = false;
    EnergyFlow flow = EnergyFlow::NotSaid;
    UncertainDate from;
    std::optional<UncertainDate> to;  ///< no value = it still holds
    std::optional<PersonId> seenBy;   ///< as this person sees it; no value = the worker
    std::optional<SourceId> source;
    QString note;

    bool operator==(const OutsideTie&) const = default;
};
template <>
struct Describe<OutsideTie> {
    static constexpr const char* table = "outside_tie";
    static constexpr auto fields(auto&& take) {
        using T = OutsideTie;
        return take(field("id", &T::id, Label::Key), field("case_id", &T::caseId, Label::Key),
                    field("person_id", &T::person, Label::Key), field("household_id", &T::household, Label::Key),
                    field("agency_id", &T::agency, Label::Key), field("system", &T::system, Label::Key),
                    field("name", &T::name, Label::Name), field("strength", &T::strength), field("stressful", &T::stressful),
                    field("flow", &T::flow), field("from", &T::from), field("to", &T::to),
                    field("seen_by_id", &T::seenBy, Label::Key), field("source_id", &T::source, Label::Key),
                    field("note", &T::note, Label::View));
    }
};

enum class KinState { NotExplored, Asked, Offers, NotNow, RuledOut, NotFound };
template <>
struct EnumNames<KinState> {
    static constexpr std::array table{std::pair{KinState::NotExplored, std::string_view("not_explored")},
                                      std::pair{KinState::Asked, std::string_view("asked")},
                                      std::pair{KinState::Offers, std::string_view("offers")},
                                      std::pair{KinState::NotNow, std::string_view("not_now")},
                                      std::pair{KinState::RuledOut, std::string_view("ruled_out")},
                                      std::pair{KinState::NotFound, std::string_view("not_found")}};
};

/// What is known of one relative or connected person as somebody to care, to visit or to keep in touch. The newest counts.
struct KinEnquiry {
    KinEnquiryId id;
    CaseId caseId;
    PersonId person;
    UncertainDate date;
    KinState state = KinState::Asked;
    UncertainDate lastContact;  ///< with the child, as far as known
    QString offers;             ///< "a week in the summer, a call on Sundays"
    QString reason;             ///< why not, in plain words
    QString by;                 ///< who asked
    std::optional<SourceId> source;
    QString note;

    bool operator==(const KinEnquiry&) const = default;
};
template <>
struct Describe<KinEnquiry> {
    static constexpr const char* table = "kin_enquiry";
    static constexpr auto fields(auto&& take) {
        using K = KinEnquiry;
        return take(field("id", &K::id, Label::Key), field("case_id", &K::caseId, Label::Key),
                    field("person_id", &K::person, Label::Key), field("date", &K::date), field("state", &K::state),
                    field("last_contact", &K::lastContact), field("offers", &K::offers), field("reason", &K::reason),
                    field("by", &K::by, Label::Name), field("source_id", &K::source, Label::Key),
                    field("note", &K::note, Label::View));
    }
};

/// A person who stays where a worker put them in the picture. The row is given by the generation.
struct GenogramPin {
    GenogramPinId id;
    CaseId caseId;
    PersonId person;
    int x = 0;  ///< centre, in hundredths of a symbol's side, from the picture's own zero

    bool operator==(const GenogramPin&) const = default;
};
template <>
struct Describe<GenogramPin> {
    static constexpr const char* table = "genogram_pin";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &GenogramPin::id, Label::Key), field("case_id", &GenogramPin::caseId, Label::Key),
                    field("person_id", &GenogramPin::person, Label::Key), field("x", &GenogramPin::x));
    }
};

}  // namespace core
