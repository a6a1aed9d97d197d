// SPDX-License-Identifier: MPL-2.0
// The process of a jurisdiction as data: stages with tasks, gates, signatures, timers. A field with Label::Key must
// be given.
#pragma once

#include "core/model/codec.h"

namespace core {

/// Something that must be so, looked for in the records. `check` names one of the checks of core/rules/checks.h; what
/// the others mean hangs on it.
struct Check {
    QString id;  ///< of a condition of a gate; its words are the term "condition.ID"
    QString check;
    QString kind;
    QString per;        ///< "child", "parent" or "": for each of them, or once
    QList<QString> of;  ///< ids of the pack: audiences, rounds, types
    int least = 1;
    int weeks = 0;
    int months = 0;
    bool operator==(const Check&) const = default;
};
template <>
struct Describe<Check> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Check::id), field("check", &Check::check, Label::Key), field("kind", &Check::kind),
                    field("per", &Check::per), field("of", &Check::of), field("least", &Check::least),
                    field("weeks", &Check::weeks), field("months", &Check::months));
    }
};

struct TaskRule {
    QString id;              ///< "1.1"; its words are the term "task.ID"
    QString owner;           ///< role
    QList<Check> evidence;   ///< all of them make the task done; none = said by hand
    QList<Check> onlyIf;     ///< the task applies only if one of them is so
    bool shortForm = false;  ///< part of the ten-minute path
    bool operator==(const TaskRule&) const = default;
};
template <>
struct Describe<TaskRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &TaskRule::id, Label::Key), field("owner", &TaskRule::owner, Label::Key),
                    field("evidence", &TaskRule::evidence), field("only_if", &TaskRule::onlyIf),
                    field("short_form", &TaskRule::shortForm));
    }
};

struct StageRule {
    QString id;  ///< its words are the term "stage.ID"
    QList<TaskRule> tasks;
    bool operator==(const StageRule&) const = default;
};
template <>
struct Describe<StageRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &StageRule::id, Label::Key), field("tasks", &StageRule::tasks, Label::Key));
    }
};

/// One answer a gate can give.
struct Ruling {
    QString id;           ///< its words are the term "ruling.ID"
    QString stage;        ///< opens; empty = stays
    bool passes = false;  ///< only this one asks for the conditions
    bool pauses = false;
    bool closes = false;
    bool operator==(const Ruling&) const = default;
};
template <>
struct Describe<Ruling> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Ruling::id, Label::Key), field("stage", &Ruling::stage), field("passes", &Ruling::passes),
                    field("pauses", &Ruling::pauses), field("closes", &Ruling::closes));
    }
};

struct GateRule {
    QString id;           ///< "G2"; its words are the term "gate.ID"
    QList<QString> from;  ///< stages in which it can be asked; empty = any
    QList<Ruling> rulings;
    QList<Check> hard;  ///< must be so, or be overridden with a reason
    QList<Check> soft;
    QList<QString> signs;   ///< roles that sign, all of them
    QString round;          ///< of the risk classification it rests on
    bool starts = false;    ///< opens a case that has not started or was closed
    bool perChild = false;  ///< each child gets an answer of its own
    int reviewMonths = 0;   ///< its review must be set within this time; 0 = no review
    bool operator==(const GateRule&) const = default;
};
template <>
struct Describe<GateRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &GateRule::id, Label::Key), field("from", &GateRule::from),
                    field("rulings", &GateRule::rulings, Label::Key), field("hard", &GateRule::hard),
                    field("soft", &GateRule::soft), field("signs", &GateRule::signs, Label::Key),
                    field("round", &GateRule::round), field("starts", &GateRule::starts), field("per_child", &GateRule::perChild),
                    field("review_months", &GateRule::reviewMonths));
    }
};

/// A further signature that some outcomes need.
struct SignRule {
    QString id;
    QString role;
    QList<QString> gates;
    QList<QString> rungs;  ///< forms of contact
    QList<QString> legal;  ///< legal statuses; empty = any
    QString source;
    bool operator==(const SignRule&) const = default;
};
template <>
struct Describe<SignRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &SignRule::id, Label::Key), field("role", &SignRule::role, Label::Key),
                    field("gates", &SignRule::gates), field("rungs", &SignRule::rungs), field("legal", &SignRule::legal),
                    field("source", &SignRule::source));
    }
};

struct Limit {
    int workingDays = 0;
    int days = 0;
    int weeks = 0;
    int months = 0;       ///< calendar months, clamped to the end of the month
    bool before = false;  ///< the duty comes before the event it is about
    bool operator==(const Limit&) const = default;
};
template <>
struct Describe<Limit> {
    static constexpr auto fields(auto&& take) {
        return take(field("working_days", &Limit::workingDays), field("days", &Limit::days), field("weeks", &Limit::weeks),
                    field("months", &Limit::months), field("before", &Limit::before));
    }
};

/// Which of the events a rule runs from.
enum class Occurrence { Each, First, Second, Later };
template <>
struct EnumNames<Occurrence> {
    static constexpr std::array table{
        std::pair{Occurrence::Each, std::string_view("each")}, std::pair{Occurrence::First, std::string_view("first")},
        std::pair{Occurrence::Second, std::string_view("second")}, std::pair{Occurrence::Later, std::string_view("later")}};
};

/// A duty with a date. Its words are the terms "timer.ID" (what) and "verb.ID" is not needed: `verb` names the term.
struct TimerRule {
    QString id;
    QString on;  ///< event it runs from: "review.lac_review"; names in core/rules/events.h
    Occurrence occurrence = Occurrence::Each;
    QList<QString> metBy;  ///< events that fulfil it; empty = said by hand
    Limit limit;
    QList<QString> endsOn;  ///< events after which it is no longer owed
    QList<QString> legal;   ///< only while one of these legal statuses holds
    QList<QString> notLegal;
    QString placed;   ///< "parent" or "other": only while the child lives so
    QString variant;  ///< only in this variant
    QList<QString> exceptVariants;
    int untilMonths = 0;  ///< only for events within this time of the first `since` event
    int fromMonths = 0;
    QString since;
    int amber = 10;  ///< working days before the date
    QString verb;    ///< term of what to do: "verb.hold_review"
    QString source;
    QString inForce;  ///< ISO date the rule begins; empty = always
    QString outOfForce;
    bool off = false;  ///< not used until an authority switches it on
    QString note;
    bool operator==(const TimerRule&) const = default;
};
template <>
struct Describe<TimerRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &TimerRule::id, Label::Key), field("on", &TimerRule::on, Label::Key),
                    field("occurrence", &TimerRule::occurrence), field("met_by", &TimerRule::metBy),
                    field("limit", &TimerRule::limit), field("ends_on", &TimerRule::endsOn), field("legal", &TimerRule::legal),
                    field("not_legal", &TimerRule::notLegal), field("placed", &TimerRule::placed),
                    field("variant", &TimerRule::variant), field("except_variants", &TimerRule::exceptVariants),
                    field("until_months", &TimerRule::untilMonths), field("from_months", &TimerRule::fromMonths),
                    field("since", &TimerRule::since), field("amber", &TimerRule::amber),
                    field("verb", &TimerRule::verb, Label::Key), field("source", &TimerRule::source, Label::Key),
                    field("in_force", &TimerRule::inForce), field("out_of_force", &TimerRule::outOfForce),
                    field("off", &TimerRule::off), field("note", &TimerRule::note));
    }
};

struct Variant {
    QString id;  ///< its words are the term "variant.ID"
    int reviewWeeks = 0;
    QList<QString> focus;  ///< terms: what the assessment looks at as well
    QList<QString> contact;
    QList<QString> agreement;
    QList<QString> fields;
    bool operator==(const Variant&) const = default;
};
template <>
struct Describe<Variant> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Variant::id, Label::Key), field("review_weeks", &Variant::reviewWeeks),
                    field("focus", &Variant::focus), field("contact", &Variant::contact), field("agreement", &Variant::agreement),
                    field("fields", &Variant::fields));
    }
};

struct Framework {
    QList<StageRule> stages;
    QList<GateRule> gates;
    QList<SignRule> signs;
    QList<TimerRule> timers;
    QList<Variant> variants;
    int minimumWeeks = 12;        ///< of work on goals before the next classification
    int directWorkWeeks = 4;      ///< a longer gap is shown
    int overrideCharacters = 40;  ///< the least reason for passing a hard condition
    bool operator==(const Framework&) const = default;
};
template <>
struct Describe<Framework> {
    static constexpr auto fields(auto&& take) {
        return take(field("stages", &Framework::stages, Label::Key), field("gates", &Framework::gates, Label::Key),
                    field("signs", &Framework::signs), field("timers", &Framework::timers, Label::Key),
                    field("variants", &Framework::variants), field("minimum_weeks", &Framework::minimumWeeks),
                    field("direct_work_weeks", &Framework::directWorkWeeks),
                    field("override_characters", &Framework::overrideCharacters));
    }
};

}  // namespace core
