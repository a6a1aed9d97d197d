// SPDX-License-Identifier: MPL-2.0
// Goals: what somebody will do, why it matters to a child, how all will know, and who helps.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// Whose goal it is. Service: what the authority or another agency will do.
enum class GoalKind { Parent, YoungPerson, Child, Shared, Service };
template <>
struct EnumNames<GoalKind> {
    static constexpr std::array table{
        std::pair{GoalKind::Parent, std::string_view("parent")},
        std::pair{GoalKind::YoungPerson, std::string_view("young_person")}, std::pair{GoalKind::Child, std::string_view("child")},
        std::pair{GoalKind::Shared, std::string_view("shared")}, std::pair{GoalKind::Service, std::string_view("service")}};
};

enum class GoalStatus { Draft, Agreed, Active, Achieved, Partly, NotMet, Replaced, Withdrawn };
template <>
struct EnumNames<GoalStatus> {
    static constexpr std::array table{std::pair{GoalStatus::Draft, std::string_view("draft")},
                                      std::pair{GoalStatus::Agreed, std::string_view("agreed")},
                                      std::pair{GoalStatus::Active, std::string_view("active")},
                                      std::pair{GoalStatus::Achieved, std::string_view("achieved")},
                                      std::pair{GoalStatus::Partly, std::string_view("partly")},
                                      std::pair{GoalStatus::NotMet, std::string_view("not_met")},
                                      std::pair{GoalStatus::Replaced, std::string_view("replaced")},
                                      std::pair{GoalStatus::Withdrawn, std::string_view("withdrawn")}};
};

enum class GoalMeasure { NotSaid, CountPerPeriod, PercentOf, YesNo, Duration, Level, Scale, TestResult, ScoreOfMeasure };
template <>
struct EnumNames<GoalMeasure> {
    static constexpr std::array table{std::pair{GoalMeasure::NotSaid, std::string_view("not_said")},
                                      std::pair{GoalMeasure::CountPerPeriod, std::string_view("count_per_period")},
                                      std::pair{GoalMeasure::PercentOf, std::string_view("percent_of")},
                                      std::pair{GoalMeasure::YesNo, std::string_view("yes_no")},
                                      std::pair{GoalMeasure::Duration, std::string_view("duration")},
                                      std::pair{GoalMeasure::Level, std::string_view("level_description")},
                                      std::pair{GoalMeasure::Scale, std::string_view("scale_0_10")},
                                      std::pair{GoalMeasure::TestResult, std::string_view("test_result")},
                                      std::pair{GoalMeasure::ScoreOfMeasure, std::string_view("score_of_measure")}};
};

/// A factor of the pack as it is rated of one person.
struct FactorLink {
    QString factor;                 ///< factor of the pack: "risk.b1"
    std::optional<PersonId> about;  ///< no value = of whomever it is rated

    bool operator==(const FactorLink&) const = default;
};
template <>
struct Describe<FactorLink> {
    static constexpr auto fields(auto&& take) {
        return take(field("factor", &FactorLink::factor), field("about_id", &FactorLink::about, Label::Key));
    }
};

struct GoalStep {
    QString text;
    std::optional<PersonId> person;  ///< who does it
    QString who;                     ///< where it is nobody of the case
    UncertainDate byWhen;
    std::optional<UncertainDate> doneOn;

    bool operator==(const GoalStep&) const = default;
};
template <>
struct Describe<GoalStep> {
    static constexpr auto fields(auto&& take) {
        return take(field("text", &GoalStep::text), field("person_id", &GoalStep::person, Label::Key),
                    field("who", &GoalStep::who, Label::Name), field("by_when", &GoalStep::byWhen),
                    field("done_on", &GoalStep::doneOn));
    }
};

struct GoalSupport {
    QString service;
    QString who;
    UncertainDate asked;
    int waitingWeeks = 0;  ///< as the service says; 0 = none or not said
    UncertainDate start;
    std::optional<UncertainDate> end;

    bool operator==(const GoalSupport&) const = default;
};
template <>
struct Describe<GoalSupport> {
    static constexpr auto fields(auto&& take) {
        return take(field("service", &GoalSupport::service), field("who", &GoalSupport::who, Label::Name),
                    field("asked", &GoalSupport::asked), field("waiting_weeks", &GoalSupport::waitingWeeks),
                    field("start", &GoalSupport::start), field("ends", &GoalSupport::end));
    }
};

/// What could get in the way, and what will be done then.
struct GoalObstacle {
    QString what;
    QString answer;

    bool operator==(const GoalObstacle&) const = default;
};
template <>
struct Describe<GoalObstacle> {
    static constexpr auto fields(auto&& take) {
        return take(field("what", &GoalObstacle::what), field("answer", &GoalObstacle::answer));
    }
};

/// What will be seen at one level of attainment.
struct GoalLevel {
    int level = 0;  ///< -2 (much less than expected) to 2 (much more); 0 = what is expected by the date
    QString text;

    bool operator==(const GoalLevel&) const = default;
};
template <>
struct Describe<GoalLevel> {
    static constexpr auto fields(auto&& take) { return take(field("level", &GoalLevel::level), field("text", &GoalLevel::text)); }
};

/// One behaviour of one person, or one thing a service does.
struct Goal {
    GoalId id;
    CaseId caseId;
    std::optional<PersonId> person;  ///< whose goal; no value = everybody's, or a service's
    GoalKind kind = GoalKind::Parent;
    int position = 0;          ///< order on paper
    QString title;             ///< what will happen, in plain words, at most 90 characters
    QString why;               ///< why it matters to the child
    QString ownWords;          ///< what the person said of it themselves
    QList<PersonId> children;  ///< for whose sake
    QList<FactorLink> factors;
    QString baseline;  ///< where things stand now
    std::optional<int> baselineValue;
    UncertainDate baselineDate;
    QString different;  ///< what will be different
    GoalMeasure measure = GoalMeasure::NotSaid;
    QString unit;         ///< "of 10 Saturdays"
    QString source;       ///< where the evidence comes from: "the sign-in sheet"
    QString collectedBy;  ///< who collects it
    QString target;
    std::optional<int> targetValue;
    UncertainDate targetBy;
    UncertainDate neededBy;  ///< how long the child can wait
    QList<GoalStep> steps;
    QList<GoalSupport> support;
    QList<GoalObstacle> obstacles;
    int importance = 0;       ///< 0 to 3; its product with difficulty is the weight
    int difficulty = 0;       ///< 0 to 3
    QList<GoalLevel> levels;  ///< one for each of -2 … 2
    int baselineLevel = -1;   ///< -1, or -2 where no worse state is possible
    GoalStatus status = GoalStatus::Draft;
    UncertainDate agreedOn;
    int reviewEveryWeeks = 0;  ///< 0 = not said
    UncertainDate nextReview;
    QString plainVersion;          ///< for the person or the child, in their words; empty = the title
    QString closedBecause;         ///< why withdrawn, replaced or not met
    std::optional<GoalId> before;  ///< the older goal it takes the place of

    bool operator==(const Goal&) const = default;
};
template <>
struct Describe<Goal> {
    static constexpr const char* table = "goal";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Goal::id, Label::Key), field("case_id", &Goal::caseId, Label::Key),
                    field("person_id", &Goal::person, Label::Key), field("kind", &Goal::kind),
                    field("position", &Goal::position, Label::Key), field("title", &Goal::title), field("why", &Goal::why),
                    field("own_words", &Goal::ownWords), field("children", &Goal::children, Label::Key),
                    field("factors", &Goal::factors), field("baseline", &Goal::baseline),
                    field("baseline_value", &Goal::baselineValue), field("baseline_date", &Goal::baselineDate),
                    field("different", &Goal::different), field("measure", &Goal::measure), field("unit", &Goal::unit),
                    field("source", &Goal::source), field("collected_by", &Goal::collectedBy, Label::Name),
                    field("target", &Goal::target), field("target_value", &Goal::targetValue),
                    field("target_by", &Goal::targetBy), field("needed_by", &Goal::neededBy), field("steps", &Goal::steps),
                    field("support", &Goal::support), field("obstacles", &Goal::obstacles),
                    field("importance", &Goal::importance, Label::View), field("difficulty", &Goal::difficulty, Label::View),
                    field("levels", &Goal::levels), field("baseline_level", &Goal::baselineLevel), field("status", &Goal::status),
                    field("agreed_on", &Goal::agreedOn), field("review_every_weeks", &Goal::reviewEveryWeeks),
                    field("next_review", &Goal::nextReview), field("plain_version", &Goal::plainVersion),
                    field("closed_because", &Goal::closedBecause), field("before_id", &Goal::before, Label::Key));
    }
};

}  // namespace core
