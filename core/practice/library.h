// SPDX-License-Identifier: MPL-2.0
// What a jurisdiction works with: factors, the risk scale, forms of contact, measures, types of review, checklists.
#pragma once

#include "core/model/codec.h"

namespace core {

enum class FactorKind { Risk, Protective };
template <>
struct EnumNames<FactorKind> {
    static constexpr std::array table{std::pair{FactorKind::Risk, std::string_view("risk")},
                                      std::pair{FactorKind::Protective, std::string_view("protective")}};
};

struct Factor {
    QString id;  ///< "risk.p1"; its words are the term "factor.ID"
    FactorKind kind = FactorKind::Risk;
    QString group;      ///< "child", "parent", "care", "home", "work"
    bool core = false;  ///< part of the short form; unrated it keeps the rules from suggesting a class
    QString basis;      ///< "research", "case_reviews" or ""
    bool operator==(const Factor&) const = default;
};
template <>
struct Describe<Factor> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Factor::id, Label::Key), field("kind", &Factor::kind, Label::Key),
                    field("group", &Factor::group, Label::Key), field("core", &Factor::core), field("basis", &Factor::basis));
    }
};

/// Matches if every list that is given holds the value found. Values: core/rules/risk_engine.h.
struct RiskRow {
    QList<QString> risk;
    QList<QString> protective;
    QList<QString> capacity;
    QList<QString> wishes;
    bool operator==(const RiskRow&) const = default;
};
template <>
struct Describe<RiskRow> {
    static constexpr auto fields(auto&& take) {
        return take(field("risk", &RiskRow::risk), field("protective", &RiskRow::protective),
                    field("capacity", &RiskRow::capacity), field("wishes", &RiskRow::wishes));
    }
};

struct RiskClass {
    QString id;           ///< its words are the terms "class.ID" and "class_means.ID"
    int level = 0;        ///< higher is worse
    bool pauses = false;  ///< the pause is proposed
    QList<RiskRow> rows;  ///< one of them is enough; the worst class with a match is suggested
    bool operator==(const RiskClass&) const = default;
};
template <>
struct Describe<RiskClass> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &RiskClass::id, Label::Key), field("level", &RiskClass::level, Label::Key),
                    field("pauses", &RiskClass::pauses), field("rows", &RiskClass::rows, Label::Key));
    }
};

/// A form of contact. The order is no score.
struct Rung {
    QString id;              ///< its words are the term "rung.ID"
    bool overnight = false;  ///< the child sleeps there
    bool home = false;
    bool operator==(const Rung&) const = default;
};
template <>
struct Describe<Rung> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Rung::id, Label::Key), field("overnight", &Rung::overnight), field("home", &Rung::home));
    }
};

struct Scale {
    QString id;  ///< empty = the total
    int min = 0;
    int max = 0;
    bool operator==(const Scale&) const = default;
};
template <>
struct Describe<Scale> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Scale::id), field("min", &Scale::min), field("max", &Scale::max, Label::Key));
    }
};

enum class Licence { Embed, ScoreOnly, BuiltIn };
template <>
struct EnumNames<Licence> {
    static constexpr std::array table{std::pair{Licence::Embed, std::string_view("embed")},
                                      std::pair{Licence::ScoreOnly, std::string_view("score_only")},
                                      std::pair{Licence::BuiltIn, std::string_view("built_in")}};
};

enum class MeasureAbout { Child, Adult, Family };
template <>
struct EnumNames<MeasureAbout> {
    static constexpr std::array table{std::pair{MeasureAbout::Child, std::string_view("child")},
                                      std::pair{MeasureAbout::Adult, std::string_view("adult")},
                                      std::pair{MeasureAbout::Family, std::string_view("family")}};
};

struct Measure {
    QString id;  ///< its words are the term "measure.ID"
    MeasureAbout about = MeasureAbout::Child;
    QList<QString> respondents;
    QList<Scale> scales;
    bool higherIsBetter = true;
    Licence licence = Licence::ScoreOnly;
    QString terms;  ///< whose it is and what may be done
    int fromAge = 0;
    int toAge = 120;
    int changeMatters = 0;  ///< points; 0 = not known
    bool operator==(const Measure&) const = default;
};
template <>
struct Describe<Measure> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Measure::id, Label::Key), field("about", &Measure::about, Label::Key),
                    field("respondents", &Measure::respondents, Label::Key), field("scales", &Measure::scales, Label::Key),
                    field("higher_is_better", &Measure::higherIsBetter), field("licence", &Measure::licence, Label::Key),
                    field("terms", &Measure::terms, Label::Key), field("from_age", &Measure::fromAge),
                    field("to_age", &Measure::toAge), field("change_matters", &Measure::changeMatters));
    }
};

struct ReviewType {
    QString id;  ///< its words are the term "review.ID"
    bool operator==(const ReviewType&) const = default;
};
template <>
struct Describe<ReviewType> {
    static constexpr auto fields(auto&& take) { return take(field("id", &ReviewType::id, Label::Key)); }
};

struct Checklist {
    QString id;            ///< its words are the term "checklist.ID"
    QList<QString> items;  ///< terms "item.ITEM"
    bool perAdult = false;
    QString source;
    bool operator==(const Checklist&) const = default;
};
template <>
struct Describe<Checklist> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Checklist::id, Label::Key), field("items", &Checklist::items, Label::Key),
                    field("per_adult", &Checklist::perAdult), field("source", &Checklist::source));
    }
};

struct Library {
    QList<Factor> factors;
    QList<RiskClass> classes;
    QList<Rung> rungs;
    QList<Measure> measures;
    QList<ReviewType> reviews;
    QList<Checklist> checklists;
    QList<QString> roles;      ///< terms "role.ID"
    QList<QString> audiences;  ///< terms "audience.ID"
    QList<QString> rounds;     ///< of classification: "RC1"
    QList<QString> questions;  ///< terms "question.ID"
    QList<QString> sections;   ///< of the assessment; terms "section.ID"
    QList<QString> occasions;  ///< of measures; terms "occasion.ID"
    QList<QString> prompts;    ///< of the reflection; terms "prompt.ID"
    QList<QString> legal;      ///< legal statuses; terms "legal.ID"
    int clearProtective = 3;   ///< so many confirmed protective factors are clear ones
    bool operator==(const Library&) const = default;
};
template <>
struct Describe<Library> {
    static constexpr auto fields(auto&& take) {
        return take(field("factors", &Library::factors, Label::Key), field("classes", &Library::classes, Label::Key),
                    field("rungs", &Library::rungs, Label::Key), field("measures", &Library::measures),
                    field("reviews", &Library::reviews, Label::Key), field("checklists", &Library::checklists),
                    field("roles", &Library::roles, Label::Key), field("audiences", &Library::audiences, Label::Key),
                    field("rounds", &Library::rounds), field("questions", &Library::questions),
                    field("sections", &Library::sections), field("occasions", &Library::occasions),
                    field("prompts", &Library::prompts), field("legal", &Library::legal),
                    field("clear_protective", &Library::clearProtective));
    }
};

}  // namespace core
