// SPDX-License-Identifier: MPL-2.0
// What a pack says of writing for families: words to avoid and what to say instead, clauses, templates, worked goals.
#pragma once

#include "core/model/agreement.h"

namespace core {

/// A word of the trade, and how to say it to a family. A word that ends in "*" stands for all that begin so.
struct PlainWord {
    QString word;
    QString say;  ///< what to say instead; of a vague word: the question to ask

    bool operator==(const PlainWord&) const = default;
};
template <>
struct Describe<PlainWord> {
    static constexpr auto fields(auto&& take) {
        return take(field("word", &PlainWord::word, Label::Key), field("say", &PlainWord::say, Label::Key));
    }
};

enum class ToneKind { Blame, Label, Threat };
template <>
struct EnumNames<ToneKind> {
    static constexpr std::array table{std::pair{ToneKind::Blame, std::string_view("blame")},
                                      std::pair{ToneKind::Label, std::string_view("label")},
                                      std::pair{ToneKind::Threat, std::string_view("threat")}};
};

/// Words that hurt whoever reads them about themselves.
struct ToneWord {
    QString word;
    ToneKind kind = ToneKind::Blame;
    QString say;

    bool operator==(const ToneWord&) const = default;
};
template <>
struct Describe<ToneWord> {
    static constexpr auto fields(auto&& take) {
        return take(field("word", &ToneWord::word, Label::Key), field("kind", &ToneWord::kind, Label::Key),
                    field("say", &ToneWord::say));
    }
};

/// What is known of writing plainly in one language.
struct PlainLanguage {
    QString id;              ///< language: "en"
    bool syllables = false;  ///< the grade formula is made for this language
    QList<PlainWord> jargon;
    QList<ToneWord> tone;
    QList<PlainWord> vague;  ///< in goals: what cannot be seen
    QList<QString> verbs;    ///< in goals: what can be seen
    QList<QString> others;   ///< in goals: what hangs on somebody else

    bool operator==(const PlainLanguage&) const = default;
};
template <>
struct Describe<PlainLanguage> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &PlainLanguage::id, Label::Key), field("syllables", &PlainLanguage::syllables),
                    field("jargon", &PlainLanguage::jargon), field("tone", &PlainLanguage::tone),
                    field("vague", &PlainLanguage::vague), field("verbs", &PlainLanguage::verbs),
                    field("others", &PlainLanguage::others));
    }
};

/// A clause to choose. Its words are the phrases "clause.ID" and, where given, "clause.ID.when", ".help", ".known",
/// ".otherwise", so that they exist in every language of the pack.
struct ClauseRule {
    QString id;
    ClauseSection section = ClauseSection::WeWill;
    QList<AgreementKind> kinds;  ///< for whom; none = for all

    bool operator==(const ClauseRule&) const = default;
};
template <>
struct Describe<ClauseRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &ClauseRule::id, Label::Key), field("section", &ClauseRule::section, Label::Key),
                    field("kinds", &ClauseRule::kinds));
    }
};

/// What an agreement of a kind starts with. Its name is the term "template.ID".
struct AgreementTemplate {
    QString id;
    AgreementKind kind = AgreementKind::Parent;
    QList<QString> clauses;  ///< in order
    int reviewWeeks = 6;

    bool operator==(const AgreementTemplate&) const = default;
};
template <>
struct Describe<AgreementTemplate> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &AgreementTemplate::id, Label::Key), field("kind", &AgreementTemplate::kind, Label::Key),
                    field("clauses", &AgreementTemplate::clauses, Label::Key),
                    field("review_weeks", &AgreementTemplate::reviewWeeks));
    }
};

/// A worked goal. Its words are the phrases "goal_example.ID.title", ".why", ".baseline", ".target", ".known" and ".help".
struct GoalExample {
    QString id;
    GoalKind kind = GoalKind::Parent;
    GoalMeasure measure = GoalMeasure::NotSaid;
    QList<QString> factors;

    bool operator==(const GoalExample&) const = default;
};
template <>
struct Describe<GoalExample> {
    static constexpr auto fields(auto&& take) {
        return take(field("id", &GoalExample::id, Label::Key), field("kind", &GoalExample::kind, Label::Key),
                    field("measure", &GoalExample::measure), field("factors", &GoalExample::factors));
    }
};

/// Highest reading grade a reader is written for.
struct ReadingTarget {
    AgreementKind reader = AgreementKind::Parent;
    int grade = 6;

    bool operator==(const ReadingTarget&) const = default;
};
template <>
struct Describe<ReadingTarget> {
    static constexpr auto fields(auto&& take) {
        return take(field("reader", &ReadingTarget::reader, Label::Key), field("grade", &ReadingTarget::grade, Label::Key));
    }
};

struct Writing {
    QList<PlainLanguage> languages;
    QList<ReadingTarget> targets;
    QList<ClauseRule> clauses;
    QList<AgreementTemplate> templates;
    QList<GoalExample> goals;

    bool operator==(const Writing&) const = default;
};
template <>
struct Describe<Writing> {
    static constexpr auto fields(auto&& take) {
        return take(field("languages", &Writing::languages), field("targets", &Writing::targets),
                    field("clauses", &Writing::clauses), field("templates", &Writing::templates),
                    field("goals", &Writing::goals));
    }
};

}  // namespace core
