// SPDX-License-Identifier: MPL-2.0
// Reviews and what they decided, scores of measures, and the worker's reflection, which is kept apart.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class ReviewState { Planned, Held, Cancelled };
template <>
struct EnumNames<ReviewState> {
    static constexpr std::array table{std::pair{ReviewState::Planned, std::string_view("planned")},
                                      std::pair{ReviewState::Held, std::string_view("held")},
                                      std::pair{ReviewState::Cancelled, std::string_view("cancelled")}};
};

/// How a child took part.
enum class Participation { NotSaid, AttendedSpoke, AttendedAdvocate, AttendedSilent, SentView, AdvocateOnly, NotAsked, TooYoung };
template <>
struct EnumNames<Participation> {
    static constexpr std::array table{std::pair{Participation::NotSaid, std::string_view("not_said")},
                                      std::pair{Participation::AttendedSpoke, std::string_view("attended_spoke")},
                                      std::pair{Participation::AttendedAdvocate, std::string_view("attended_advocate")},
                                      std::pair{Participation::AttendedSilent, std::string_view("attended_no_speak")},
                                      std::pair{Participation::SentView, std::string_view("sent_view")},
                                      std::pair{Participation::AdvocateOnly, std::string_view("advocate_only")},
                                      std::pair{Participation::NotAsked, std::string_view("not_asked")},
                                      std::pair{Participation::TooYoung, std::string_view("too_young")}};
};

struct ChildPart {
    PersonId child;
    Participation participation = Participation::NotSaid;
    QString note;

    bool operator==(const ChildPart&) const = default;
};
template <>
struct Describe<ChildPart> {
    static constexpr auto fields(auto&& take) {
        return take(field("child_id", &ChildPart::child, Label::Key), field("participation", &ChildPart::participation),
                    field("note", &ChildPart::note));
    }
};

enum class Attendance { Invited, Attended, Apologies, SentView };
template <>
struct EnumNames<Attendance> {
    static constexpr std::array table{std::pair{Attendance::Invited, std::string_view("invited")},
                                      std::pair{Attendance::Attended, std::string_view("attended")},
                                      std::pair{Attendance::Apologies, std::string_view("apologies")},
                                      std::pair{Attendance::SentView, std::string_view("sent_view")}};
};

struct Attendee {
    std::optional<PersonId> person;
    QString name;
    QString role;
    Attendance attendance = Attendance::Invited;

    bool operator==(const Attendee&) const = default;
};
template <>
struct Describe<Attendee> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &Attendee::person, Label::Key), field("name", &Attendee::name, Label::Name),
                    field("role", &Attendee::role), field("attendance", &Attendee::attendance));
    }
};

struct ReviewAction {
    QString text;
    QString who;
    UncertainDate byWhen;
    std::optional<UncertainDate> doneOn;

    bool operator==(const ReviewAction&) const = default;
};
template <>
struct Describe<ReviewAction> {
    static constexpr auto fields(auto&& take) {
        return take(field("text", &ReviewAction::text), field("who", &ReviewAction::who), field("by_when", &ReviewAction::byWhen),
                    field("done_on", &ReviewAction::doneOn));
    }
};

/// A review of any type of the pack. What happened since the last one is found by the rules.
struct Review {
    ReviewId id;
    CaseId caseId;
    QString type;  ///< review type of the pack: "lac_review"
    ReviewState state = ReviewState::Planned;
    UncertainDate date;
    QList<PersonId> children;
    QString chair;
    QList<Attendee> attendees;
    QList<ChildPart> childParts;
    UncertainDate papersSent;
    QString discussion;
    QString outcome;  ///< for the family, in plain words
    QList<ReviewAction> actions;
    QString differences;
    UncertainDate nextOn;
    UncertainDate minutesSent;
    QString minutesFormat;

    bool operator==(const Review&) const = default;
};
template <>
struct Describe<Review> {
    static constexpr const char* table = "review";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Review::id, Label::Key), field("case_id", &Review::caseId, Label::Key),
                    field("type", &Review::type), field("state", &Review::state), field("date", &Review::date),
                    field("children", &Review::children, Label::Key), field("chair", &Review::chair, Label::Name),
                    field("attendees", &Review::attendees), field("child_parts", &Review::childParts),
                    field("papers_sent", &Review::papersSent), field("discussion", &Review::discussion, Label::View),
                    field("outcome", &Review::outcome), field("actions", &Review::actions),
                    field("differences", &Review::differences, Label::View), field("next_on", &Review::nextOn),
                    field("minutes_sent", &Review::minutesSent), field("minutes_format", &Review::minutesFormat));
    }
};

struct ScaleScore {
    QString scale;  ///< scale of the measure; empty = its total
    int value = 0;

    bool operator==(const ScaleScore&) const = default;
};
template <>
struct Describe<ScaleScore> {
    static constexpr auto fields(auto&& take) {
        return take(field("scale", &ScaleScore::scale), field("value", &ScaleScore::value));
    }
};

/// Scores of one measure on one day by one rater. Only scores: licensed questions are never kept.
struct MeasureScore {
    MeasureScoreId id;
    CaseId caseId;
    QString measure;                ///< measure of the pack: "sdq"
    std::optional<PersonId> about;  ///< no value = the family
    UncertainDate date;
    QString occasion;    ///< occasion of the pack: "baseline", "month_12"
    QString respondent;  ///< kind of rater of the pack: "carer"
    QString rater;       ///< who
    QList<ScaleScore> scores;
    QString note;

    bool operator==(const MeasureScore&) const = default;
};
template <>
struct Describe<MeasureScore> {
    static constexpr const char* table = "measure_score";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &MeasureScore::id, Label::Key), field("case_id", &MeasureScore::caseId, Label::Key),
                    field("measure", &MeasureScore::measure), field("about_id", &MeasureScore::about, Label::Key),
                    field("date", &MeasureScore::date), field("occasion", &MeasureScore::occasion),
                    field("respondent", &MeasureScore::respondent), field("rater", &MeasureScore::rater, Label::Name),
                    field("scores", &MeasureScore::scores, Label::Health), field("note", &MeasureScore::note, Label::View));
    }
};

struct ReflectionAnswer {
    QString prompt;  ///< prompt of the pack
    QString text;

    bool operator==(const ReflectionAnswer&) const = default;
};
template <>
struct Describe<ReflectionAnswer> {
    static constexpr auto fields(auto&& take) {
        return take(field("prompt", &ReflectionAnswer::prompt), field("text", &ReflectionAnswer::text, Label::View));
    }
};

/// The worker's own thinking for supervision. Kept apart; part of the record, may be disclosed.
struct Reflection {
    ReflectionId id;
    CaseId caseId;
    UncertainDate date;
    QString author;
    QList<ReflectionAnswer> answers;
    QString support;  ///< what I need from my supervisor
    QString discussedWith;
    UncertainDate discussedOn;
    QString agreed;

    bool operator==(const Reflection&) const = default;
};
template <>
struct Describe<Reflection> {
    static constexpr const char* table = "reflection";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Reflection::id, Label::Key), field("case_id", &Reflection::caseId, Label::Key),
                    field("date", &Reflection::date), field("author", &Reflection::author, Label::Name),
                    field("answers", &Reflection::answers, Label::View), field("support", &Reflection::support, Label::View),
                    field("discussed_with", &Reflection::discussedWith, Label::Name),
                    field("discussed_on", &Reflection::discussedOn), field("agreed", &Reflection::agreed, Label::View));
    }
};

}  // namespace core
