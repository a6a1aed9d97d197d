// SPDX-License-Identifier: MPL-2.0
// A child's life from day to day: school and health.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class SchoolKind {
    Nursery,
    Primary,
    Secondary,
    Special,
    AlternativeProvision,
    College,
    HomeEducated,
    NotInEducation,
    Other
};
template <>
struct EnumNames<SchoolKind> {
    static constexpr std::array table{std::pair{SchoolKind::Nursery, std::string_view("nursery")},
                                      std::pair{SchoolKind::Primary, std::string_view("primary")},
                                      std::pair{SchoolKind::Secondary, std::string_view("secondary")},
                                      std::pair{SchoolKind::Special, std::string_view("special")},
                                      std::pair{SchoolKind::AlternativeProvision, std::string_view("alternative_provision")},
                                      std::pair{SchoolKind::College, std::string_view("college")},
                                      std::pair{SchoolKind::HomeEducated, std::string_view("home_educated")},
                                      std::pair{SchoolKind::NotInEducation, std::string_view("not_in_education")},
                                      std::pair{SchoolKind::Other, std::string_view("other")}};
};

/// Special educational needs: support by the school, or an education, health and care plan.
enum class ExtraHelp { NotStated, None, Support, Plan };
template <>
struct EnumNames<ExtraHelp> {
    static constexpr std::array table{
        std::pair{ExtraHelp::NotStated, std::string_view("not_stated")}, std::pair{ExtraHelp::None, std::string_view("none")},
        std::pair{ExtraHelp::Support, std::string_view("support")}, std::pair{ExtraHelp::Plan, std::string_view("plan")}};
};

struct Schooling {
    SchoolingId id;
    CaseId caseId;
    PersonId child;
    QString school;  ///< in words where no agency is linked
    std::optional<AgencyId> agency;
    SchoolKind kind = SchoolKind::Primary;
    QString year;  ///< "Year 4"
    ExtraHelp help = ExtraHelp::NotStated;
    UncertainDate from;
    std::optional<UncertainDate> to;
    QString endReason;
    std::optional<SourceId> source;
    QString note;

    bool operator==(const Schooling&) const = default;
};
template <>
struct Describe<Schooling> {
    static constexpr const char* table = "schooling";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Schooling::id, Label::Key), field("case_id", &Schooling::caseId, Label::Key),
                    field("child_id", &Schooling::child, Label::Key), field("school", &Schooling::school, Label::Place),
                    field("agency_id", &Schooling::agency, Label::Key), field("kind", &Schooling::kind),
                    field("year", &Schooling::year), field("help", &Schooling::help), field("from", &Schooling::from),
                    field("to", &Schooling::to), field("end_reason", &Schooling::endReason),
                    field("source_id", &Schooling::source, Label::Key), field("note", &Schooling::note, Label::View));
    }
};

enum class HealthKind {
    Condition,
    Disability,
    Development,
    MentalHealth,
    SubstanceUse,
    Injury,
    Allergy,
    Medicine,
    Immunisation,
    Assessment,
    Pregnancy,
    Registration,
    Other
};
template <>
struct EnumNames<HealthKind> {
    static constexpr std::array table{std::pair{HealthKind::Condition, std::string_view("condition")},
                                      std::pair{HealthKind::Disability, std::string_view("disability")},
                                      std::pair{HealthKind::Development, std::string_view("development")},
                                      std::pair{HealthKind::MentalHealth, std::string_view("mental_health")},
                                      std::pair{HealthKind::SubstanceUse, std::string_view("substance_use")},
                                      std::pair{HealthKind::Injury, std::string_view("injury")},
                                      std::pair{HealthKind::Allergy, std::string_view("allergy")},
                                      std::pair{HealthKind::Medicine, std::string_view("medicine")},
                                      std::pair{HealthKind::Immunisation, std::string_view("immunisation")},
                                      std::pair{HealthKind::Assessment, std::string_view("assessment")},
                                      std::pair{HealthKind::Pregnancy, std::string_view("pregnancy")},
                                      std::pair{HealthKind::Registration, std::string_view("registration")},
                                      std::pair{HealthKind::Other, std::string_view("other")}};
};

/// How sure a condition or a use of substances is, and whether it goes on.
enum class HealthState { Confirmed, Suspected, Recovering };
template <>
struct EnumNames<HealthState> {
    static constexpr std::array table{std::pair{HealthState::Confirmed, std::string_view("confirmed")},
                                      std::pair{HealthState::Suspected, std::string_view("suspected")},
                                      std::pair{HealthState::Recovering, std::string_view("recovering")}};
};

struct HealthFact {
    HealthFactId id;
    CaseId caseId;
    PersonId person;
    HealthKind kind = HealthKind::Condition;
    QString what;
    UncertainDate from;
    std::optional<UncertainDate> to;
    std::optional<AgencyId> agency;
    QString by;  ///< who found it or said so
    std::optional<SourceId> source;
    QString note;
    HealthState state = HealthState::Confirmed;

    bool operator==(const HealthFact&) const = default;
};
template <>
struct Describe<HealthFact> {
    static constexpr const char* table = "health_fact";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &HealthFact::id, Label::Key), field("case_id", &HealthFact::caseId, Label::Key),
                    field("person_id", &HealthFact::person, Label::Key), field("kind", &HealthFact::kind, Label::Health),
                    field("what", &HealthFact::what, Label::Health), field("from", &HealthFact::from),
                    field("to", &HealthFact::to), field("agency_id", &HealthFact::agency, Label::Key),
                    field("by", &HealthFact::by, Label::Source), field("source_id", &HealthFact::source, Label::Key),
                    field("note", &HealthFact::note, Label::Health), field("state", &HealthFact::state, Label::Health));
    }
};

}  // namespace core
