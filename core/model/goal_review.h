// SPDX-License-Identifier: MPL-2.0
// What each review of a goal found, in the words of all concerned; and why a serious factor has no goal or back-up plan.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class TrafficLight { NotSaid, Green, Amber, Red };
template <>
struct EnumNames<TrafficLight> {
    static constexpr std::array table{
        std::pair{TrafficLight::NotSaid, std::string_view("not_said")}, std::pair{TrafficLight::Green, std::string_view("green")},
        std::pair{TrafficLight::Amber, std::string_view("amber")}, std::pair{TrafficLight::Red, std::string_view("red")}};
};

/// What one of those concerned said at a review.
struct GoalVoice {
    std::optional<PersonId> person;
    QString who;  ///< where it is nobody of the case
    QString words;
    std::optional<int> progress;  ///< 0 to 10, as they see it
    bool disagrees = false;       ///< with the level the review gives

    bool operator==(const GoalVoice&) const = default;
};
template <>
struct Describe<GoalVoice> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &GoalVoice::person, Label::Key), field("who", &GoalVoice::who, Label::Name),
                    field("words", &GoalVoice::words), field("progress", &GoalVoice::progress),
                    field("disagrees", &GoalVoice::disagrees));
    }
};

/// How far a goal has come on one day. Never changed: a later one corrects it.
struct GoalReview {
    GoalReviewId id;
    CaseId caseId;
    GoalId goal;
    UncertainDate date;
    QString reviewers;
    std::optional<int> score;  ///< -2 to 2; no value = not scored
    TrafficLight light = TrafficLight::NotSaid;
    QList<GoalVoice> voices;
    QString evidence;  ///< what it rests on, where no record is cited
    QString workerView;
    QString helped;
    QString hindered;
    QString stepChanges;
    UncertainDate nextOn;
    std::optional<GoalReviewId> corrects;  ///< the one this stands in for

    bool operator==(const GoalReview&) const = default;
};
template <>
struct Describe<GoalReview> {
    static constexpr const char* table = "goal_review";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &GoalReview::id, Label::Key), field("case_id", &GoalReview::caseId, Label::Key),
                    field("goal_id", &GoalReview::goal, Label::Key), field("date", &GoalReview::date),
                    field("reviewers", &GoalReview::reviewers, Label::Name), field("score", &GoalReview::score),
                    field("light", &GoalReview::light), field("voices", &GoalReview::voices),
                    field("evidence", &GoalReview::evidence), field("worker_view", &GoalReview::workerView, Label::View),
                    field("helped", &GoalReview::helped), field("hindered", &GoalReview::hindered),
                    field("step_changes", &GoalReview::stepChanges), field("next_on", &GoalReview::nextOn),
                    field("corrects_id", &GoalReview::corrects, Label::Key));
    }
};

enum class CoverageKind { Goal, Contingency };
template <>
struct EnumNames<CoverageKind> {
    static constexpr std::array table{std::pair{CoverageKind::Goal, std::string_view("goal")},
                                      std::pair{CoverageKind::Contingency, std::string_view("contingency")}};
};

/// Why a serious factor has no goal, or no back-up plan.
struct CoverageReason {
    CoverageReasonId id;
    CaseId caseId;
    QString factor;  ///< factor of the pack
    PersonId about;
    CoverageKind kind = CoverageKind::Goal;
    QString reason;
    UncertainDate date;
    QString by;

    bool operator==(const CoverageReason&) const = default;
};
template <>
struct Describe<CoverageReason> {
    static constexpr const char* table = "coverage_reason";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &CoverageReason::id, Label::Key), field("case_id", &CoverageReason::caseId, Label::Key),
                    field("factor", &CoverageReason::factor), field("about_id", &CoverageReason::about, Label::Key),
                    field("kind", &CoverageReason::kind), field("reason", &CoverageReason::reason, Label::View),
                    field("date", &CoverageReason::date), field("by_whom", &CoverageReason::by, Label::Name));
    }
};

}  // namespace core
