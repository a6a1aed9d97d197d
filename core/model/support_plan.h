// SPDX-License-Identifier: MPL-2.0
// Plans: support for child and parents, contact or return step by step, with the services and people that carry them.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class PlanKind { Support, Contact, ReturnHome, DirectWork, Team };
template <>
struct EnumNames<PlanKind> {
    static constexpr std::array table{
        std::pair{PlanKind::Support, std::string_view("support")}, std::pair{PlanKind::Contact, std::string_view("contact")},
        std::pair{PlanKind::ReturnHome, std::string_view("return_home")},
        std::pair{PlanKind::DirectWork, std::string_view("direct_work")}, std::pair{PlanKind::Team, std::string_view("team")}};
};

enum class Tick { Open, Yes, No, NotApplicable };
template <>
struct EnumNames<Tick> {
    static constexpr std::array table{std::pair{Tick::Open, std::string_view("open")},
                                      std::pair{Tick::Yes, std::string_view("yes")}, std::pair{Tick::No, std::string_view("no")},
                                      std::pair{Tick::NotApplicable, std::string_view("not_applicable")}};
};

struct ChecklistMark {
    QString item;                    ///< item of a checklist of the pack
    std::optional<PersonId> person;  ///< for lists that are gone through for each adult
    Tick tick = Tick::Open;
    UncertainDate date;
    QString note;

    bool operator==(const ChecklistMark&) const = default;
};
template <>
struct Describe<ChecklistMark> {
    static constexpr auto fields(auto&& take) {
        return take(field("item", &ChecklistMark::item), field("person_id", &ChecklistMark::person, Label::Key),
                    field("tick", &ChecklistMark::tick), field("date", &ChecklistMark::date),
                    field("note", &ChecklistMark::note));
    }
};

struct PlanAgreement {
    QString agency;
    QString name;
    std::optional<PersonId> person;
    UncertainDate date;

    bool operator==(const PlanAgreement&) const = default;
};
template <>
struct Describe<PlanAgreement> {
    static constexpr auto fields(auto&& take) {
        return take(field("agency", &PlanAgreement::agency), field("name", &PlanAgreement::name, Label::Name),
                    field("person_id", &PlanAgreement::person, Label::Key), field("date", &PlanAgreement::date));
    }
};

/// A plan; its lines are records of their own, so that goals can cite them.
struct SupportPlan {
    SupportPlanId id;
    CaseId caseId;
    PlanKind kind = PlanKind::Support;
    QString title;
    QString purpose;
    QList<PersonId> children;
    std::optional<DecisionId> decision;  ///< the decision it carries out
    UncertainDate start;
    UncertainDate agreedOn;
    QList<PlanAgreement> agreedBy;
    UncertainDate reviewOn;
    QString preparation;  ///< what the child and parents should expect
    QString carerAfter;   ///< the carer's part after a move
    QString indicators;   ///< what is watched
    QString fallback;     ///< what happens if it does not work
    QList<ChecklistMark> checklist;
    std::optional<UncertainDate> ended;

    bool operator==(const SupportPlan&) const = default;
};
template <>
struct Describe<SupportPlan> {
    static constexpr const char* table = "support_plan";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &SupportPlan::id, Label::Key), field("case_id", &SupportPlan::caseId, Label::Key),
                    field("kind", &SupportPlan::kind), field("title", &SupportPlan::title),
                    field("purpose", &SupportPlan::purpose), field("children", &SupportPlan::children, Label::Key),
                    field("decision_id", &SupportPlan::decision, Label::Key), field("start", &SupportPlan::start),
                    field("agreed_on", &SupportPlan::agreedOn), field("agreed_by", &SupportPlan::agreedBy),
                    field("review_on", &SupportPlan::reviewOn), field("preparation", &SupportPlan::preparation),
                    field("carer_after", &SupportPlan::carerAfter), field("indicators", &SupportPlan::indicators),
                    field("fallback", &SupportPlan::fallback), field("checklist", &SupportPlan::checklist),
                    field("ended", &SupportPlan::ended));
    }
};

enum class PlanLineKind { Step, Service, Support, TeamMember, Preparation, DirectWork };
template <>
struct EnumNames<PlanLineKind> {
    static constexpr std::array table{std::pair{PlanLineKind::Step, std::string_view("step")},
                                      std::pair{PlanLineKind::Service, std::string_view("service")},
                                      std::pair{PlanLineKind::Support, std::string_view("support")},
                                      std::pair{PlanLineKind::TeamMember, std::string_view("team_member")},
                                      std::pair{PlanLineKind::Preparation, std::string_view("preparation")},
                                      std::pair{PlanLineKind::DirectWork, std::string_view("direct_work")}};
};

enum class PlanLineState { Planned, Running, Done, Stopped, Waiting };
template <>
struct EnumNames<PlanLineState> {
    static constexpr std::array table{std::pair{PlanLineState::Planned, std::string_view("planned")},
                                      std::pair{PlanLineState::Running, std::string_view("running")},
                                      std::pair{PlanLineState::Done, std::string_view("done")},
                                      std::pair{PlanLineState::Stopped, std::string_view("stopped")},
                                      std::pair{PlanLineState::Waiting, std::string_view("waiting")}};
};

/// A step, a service, an action of support, a member of the team.
struct PlanLine {
    PlanLineId id;
    CaseId caseId;
    SupportPlanId plan;
    PlanLineKind kind = PlanLineKind::Support;
    int position = 0;
    std::optional<PersonId> person;  ///< for whom; no value = for all
    QString what;
    QString who;
    QString agency;
    int week = 0;  ///< of the plan; 0 = not said
    UncertainDate start;
    std::optional<UncertainDate> end;
    QString frequency;   ///< "every Tuesday"
    int everyWeeks = 0;  ///< weeks between sessions; 0 = not said
    QString rung;        ///< form of contact of a step
    QString supervision;
    int nights = 0;
    QString goIf;  ///< what must be so before the step is taken
    QString funding;
    PlanLineState state = PlanLineState::Planned;
    UncertainDate actual;  ///< taken or started on
    QString result;
    QString reason;  ///< why late, stopped or waiting
    std::optional<AnyId> goal;

    bool operator==(const PlanLine&) const = default;
};
template <>
struct Describe<PlanLine> {
    static constexpr const char* table = "plan_line";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &PlanLine::id, Label::Key), field("case_id", &PlanLine::caseId, Label::Key),
                    field("plan_id", &PlanLine::plan, Label::Key), field("kind", &PlanLine::kind),
                    field("position", &PlanLine::position, Label::Key), field("person_id", &PlanLine::person, Label::Key),
                    field("what", &PlanLine::what), field("who", &PlanLine::who, Label::Name), field("agency", &PlanLine::agency),
                    field("week", &PlanLine::week), field("start", &PlanLine::start), field("ends", &PlanLine::end),
                    field("frequency", &PlanLine::frequency), field("every_weeks", &PlanLine::everyWeeks),
                    field("rung", &PlanLine::rung), field("supervision", &PlanLine::supervision),
                    field("nights", &PlanLine::nights), field("go_if", &PlanLine::goIf), field("funding", &PlanLine::funding),
                    field("state", &PlanLine::state), field("actual", &PlanLine::actual), field("result", &PlanLine::result),
                    field("reason", &PlanLine::reason), field("goal_id", &PlanLine::goal, Label::Key));
    }
};

}  // namespace core
