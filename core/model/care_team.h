// SPDX-License-Identifier: MPL-2.0
// Who answers for a child: allocated workers, parental responsibility, and what a worker must know.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// Who works with the children of the case, and as what.
struct Allocation {
    AllocationId id;
    CaseId caseId;
    std::optional<ProfessionalId> professional;
    QString worker;            ///< where no professional is linked
    QString role;              ///< code of the pack's list "roles"
    QList<PersonId> children;  ///< none = all children of the case
    UncertainDate from;
    std::optional<UncertainDate> to;
    QString endReason;
    QString note;

    bool operator==(const Allocation&) const = default;
};
template <>
struct Describe<Allocation> {
    static constexpr const char* table = "allocation";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Allocation::id, Label::Key), field("case_id", &Allocation::caseId, Label::Key),
                    field("professional_id", &Allocation::professional, Label::Key),
                    field("worker", &Allocation::worker, Label::Name), field("role", &Allocation::role, Label::Key),
                    field("children", &Allocation::children), field("from", &Allocation::from), field("to", &Allocation::to),
                    field("end_reason", &Allocation::endReason), field("note", &Allocation::note, Label::View));
    }
};

/// As recorded, with its ground; whether it holds in law is for a solicitor.
struct ParentalResponsibility {
    ResponsibilityId id;
    CaseId caseId;
    PersonId child;
    std::optional<PersonId> holder;
    QString holderText;  ///< where it is nobody of the case: the local authority
    QString basis;       ///< code of the pack's list "responsibility_bases"
    QString evidence;    ///< what shows it: "birth certificate seen"
    UncertainDate from;
    std::optional<UncertainDate> to;
    std::optional<SourceId> source;
    QString note;

    bool operator==(const ParentalResponsibility&) const = default;
};
template <>
struct Describe<ParentalResponsibility> {
    static constexpr const char* table = "parental_responsibility";
    static constexpr auto fields(auto&& take) {
        return take(
            field("id", &ParentalResponsibility::id, Label::Key), field("case_id", &ParentalResponsibility::caseId, Label::Key),
            field("child_id", &ParentalResponsibility::child, Label::Key),
            field("holder_id", &ParentalResponsibility::holder, Label::Key),
            field("holder_text", &ParentalResponsibility::holderText), field("basis", &ParentalResponsibility::basis, Label::Key),
            field("evidence", &ParentalResponsibility::evidence), field("from", &ParentalResponsibility::from),
            field("to", &ParentalResponsibility::to), field("source_id", &ParentalResponsibility::source, Label::Key),
            field("note", &ParentalResponsibility::note, Label::View));
    }
};

enum class AlertKind {
    RiskToWorkers,
    RiskFromPerson,
    RiskToSelf,
    NoLoneVisit,
    Weapon,
    Animal,
    CourtBar,
    BailCondition,
    HiddenAddress,
    Exploitation,
    Other
};
template <>
struct EnumNames<AlertKind> {
    static constexpr std::array table{std::pair{AlertKind::RiskToWorkers, std::string_view("risk_to_workers")},
                                      std::pair{AlertKind::RiskFromPerson, std::string_view("risk_from_person")},
                                      std::pair{AlertKind::RiskToSelf, std::string_view("risk_to_self")},
                                      std::pair{AlertKind::NoLoneVisit, std::string_view("no_lone_visit")},
                                      std::pair{AlertKind::Weapon, std::string_view("weapon")},
                                      std::pair{AlertKind::Animal, std::string_view("animal")},
                                      std::pair{AlertKind::CourtBar, std::string_view("court_bar")},
                                      std::pair{AlertKind::BailCondition, std::string_view("bail_condition")},
                                      std::pair{AlertKind::HiddenAddress, std::string_view("hidden_address")},
                                      std::pair{AlertKind::Exploitation, std::string_view("exploitation")},
                                      std::pair{AlertKind::Other, std::string_view("other")}};
};

/// Who may see an alert: the authority's own workers, other agencies and carers too, or the family as well.
enum class AlertReader { Team, Professionals, Everyone };
template <>
struct EnumNames<AlertReader> {
    static constexpr std::array table{std::pair{AlertReader::Team, std::string_view("team")},
                                      std::pair{AlertReader::Professionals, std::string_view("professionals")},
                                      std::pair{AlertReader::Everyone, std::string_view("everyone")}};
};

/// What a worker must know before meeting somebody or going to a home.
struct Alert {
    AlertId id;
    CaseId caseId;
    std::optional<PersonId> about;
    std::optional<HouseholdId> household;
    AlertKind kind = AlertKind::Other;
    QString text;
    QString action;  ///< what to do: "visit in pairs"
    UncertainDate from;
    std::optional<UncertainDate> to;
    std::optional<UncertainDate> review;  ///< when to look at it again
    AlertReader reader = AlertReader::Team;
    QList<PersonId> notFor;  ///< people who must not learn of it
    std::optional<SourceId> source;
    QString note;

    bool operator==(const Alert&) const = default;
};
template <>
struct Describe<Alert> {
    static constexpr const char* table = "alert";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Alert::id, Label::Key), field("case_id", &Alert::caseId, Label::Key),
                    field("about_id", &Alert::about, Label::Key), field("household_id", &Alert::household, Label::Key),
                    field("kind", &Alert::kind), field("text", &Alert::text), field("action", &Alert::action),
                    field("from", &Alert::from), field("to", &Alert::to), field("review", &Alert::review),
                    field("reader", &Alert::reader, Label::Guard), field("not_for", &Alert::notFor, Label::Guard),
                    field("source_id", &Alert::source, Label::Key), field("note", &Alert::note, Label::View));
    }
};

}  // namespace core
