// SPDX-License-Identifier: MPL-2.0
// Back-up plans: what all do when something goes wrong, agreed beforehand.
#pragma once

#include "core/model/goal.h"

namespace core {

enum class ContingencyKind {
    Lapse,
    Abuse,
    MentalHealth,
    MissedContact,
    PlacementStrain,
    ChildRefuses,
    CarerUnavailable,
    UnplannedReturn,
    HousingLoss,
    Bereavement,
    Transport,
    Other
};
template <>
struct EnumNames<ContingencyKind> {
    static constexpr std::array table{std::pair{ContingencyKind::Lapse, std::string_view("lapse_substance")},
                                      std::pair{ContingencyKind::Abuse, std::string_view("da_incident")},
                                      std::pair{ContingencyKind::MentalHealth, std::string_view("mental_health_crisis")},
                                      std::pair{ContingencyKind::MissedContact, std::string_view("missed_contact")},
                                      std::pair{ContingencyKind::PlacementStrain, std::string_view("placement_strain")},
                                      std::pair{ContingencyKind::ChildRefuses, std::string_view("child_refuses")},
                                      std::pair{ContingencyKind::CarerUnavailable, std::string_view("carer_unavailable")},
                                      std::pair{ContingencyKind::UnplannedReturn, std::string_view("unplanned_return")},
                                      std::pair{ContingencyKind::HousingLoss, std::string_view("housing_loss")},
                                      std::pair{ContingencyKind::Bereavement, std::string_view("bereavement")},
                                      std::pair{ContingencyKind::Transport, std::string_view("transport_fail")},
                                      std::pair{ContingencyKind::Other, std::string_view("other")}};
};

/// Who does what first, and the number to ring.
struct ResponseStep {
    QString who;
    QString what;
    QString when;  ///< "at once", "within an hour"
    QString phone;

    bool operator==(const ResponseStep&) const = default;
};
template <>
struct Describe<ResponseStep> {
    static constexpr auto fields(auto&& take) {
        return take(field("who", &ResponseStep::who, Label::Name), field("what", &ResponseStep::what),
                    field("when", &ResponseStep::when), field("phone", &ResponseStep::phone));
    }
};

struct PlanShare {
    std::optional<PersonId> person;
    QString name;
    UncertainDate date;
    QString format;

    bool operator==(const PlanShare&) const = default;
};
template <>
struct Describe<PlanShare> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &PlanShare::person, Label::Key), field("name", &PlanShare::name, Label::Name),
                    field("date", &PlanShare::date), field("format", &PlanShare::format));
    }
};

/// A time the plan was needed.
struct PlanUse {
    UncertainDate date;
    QString what;  ///< what happened and how the plan held

    bool operator==(const PlanUse&) const = default;
};
template <>
struct Describe<PlanUse> {
    static constexpr auto fields(auto&& take) { return take(field("date", &PlanUse::date), field("what", &PlanUse::what)); }
};

struct ContingencyPlan {
    ContingencyPlanId id;
    CaseId caseId;
    ContingencyKind kind = ContingencyKind::Other;
    QString title;
    QList<PersonId> children;
    QList<FactorLink> factors;
    QString trigger;  ///< what can be seen when it starts
    QList<QString> earlySigns;
    QString noticedBy;
    QList<ResponseStep> response;
    QString ifNotReached;                 ///< if the parent cannot be reached
    std::optional<PersonId> nightPerson;  ///< with whom the child sleeps tonight
    QString nightPlace;
    UncertainDate nightChecked;
    UncertainDate nightAgreed;
    QString outOfHours;  ///< number when the office is closed
    QString childTold;   ///< what the child is told
    QString childToldBy;
    QString contactFallback;  ///< what becomes of time together
    UncertainDate agreedOn;   ///< unknown = a draft
    UncertainDate reviewOn;
    QList<PlanShare> sharedWith;
    QList<PlanUse> uses;
    std::optional<UncertainDate> ended;

    bool operator==(const ContingencyPlan&) const = default;
};
template <>
struct Describe<ContingencyPlan> {
    static constexpr const char* table = "contingency_plan";
    static constexpr auto fields(auto&& take) {
        using P = ContingencyPlan;
        return take(field("id", &P::id, Label::Key), field("case_id", &P::caseId, Label::Key), field("kind", &P::kind),
                    field("title", &P::title), field("children", &P::children, Label::Key), field("factors", &P::factors),
                    field("trigger", &P::trigger), field("early_signs", &P::earlySigns),
                    field("noticed_by", &P::noticedBy, Label::Name), field("response", &P::response),
                    field("if_not_reached", &P::ifNotReached), field("night_person_id", &P::nightPerson, Label::Key),
                    field("night_place", &P::nightPlace, Label::Place), field("night_checked", &P::nightChecked),
                    field("night_agreed", &P::nightAgreed), field("out_of_hours", &P::outOfHours),
                    field("child_told", &P::childTold), field("child_told_by", &P::childToldBy, Label::Name),
                    field("contact_fallback", &P::contactFallback), field("agreed_on", &P::agreedOn),
                    field("review_on", &P::reviewOn), field("shared_with", &P::sharedWith), field("uses", &P::uses),
                    field("ended", &P::ended));
    }
};

}  // namespace core
