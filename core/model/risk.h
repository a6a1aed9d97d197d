// SPDX-License-Identifier: MPL-2.0
// How the risk for a child was classified, by whom and why; and the written assessment.
#pragma once

#include "core/model/approver.h"
#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// What one person or agency thinks.
struct ViewOf {
    std::optional<PersonId> person;
    QString who;  ///< where it is nobody of the case
    QString text;

    bool operator==(const ViewOf&) const = default;
};
template <>
struct Describe<ViewOf> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &ViewOf::person, Label::Key), field("who", &ViewOf::who, Label::Name),
                    field("text", &ViewOf::text));
    }
};

/// One child, one question, one day. Signed = sealed: a later one takes its place.
struct RiskClassification {
    ClassificationId id;
    CaseId caseId;
    QString round;  ///< "RC1", "RC2", "RC3" of the pack; empty = between
    PersonId child;
    UncertainDate date;
    QString question;   ///< question of the pack: "return_home", "increase_contact"
    QString rung;       ///< the form of contact asked about
    QString suggested;  ///< class the rules suggested; empty = none
    QString chosen;     ///< class of the pack: "medium"; empty = not yet
    QString rationale;
    QString plainReasons;  ///< for the family, in plain words
    QList<QString> strongestRisks;
    QList<QString> strongestProtective;
    QString capacitySummary;
    QList<ViewOf> views;
    QString uncertainty;
    QString wouldChange;  ///< what would change the class
    QString author;
    std::optional<ApproverId> authorApprover;
    QList<SignOff> signOffs;
    UncertainDate nextOn;
    std::optional<ClassificationId> supersedes;

    bool operator==(const RiskClassification&) const = default;
};
template <>
struct Describe<RiskClassification> {
    static constexpr const char* table = "risk_classification";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &RiskClassification::id, Label::Key), field("case_id", &RiskClassification::caseId, Label::Key),
                    field("round", &RiskClassification::round), field("child_id", &RiskClassification::child, Label::Key),
                    field("date", &RiskClassification::date), field("question", &RiskClassification::question),
                    field("rung", &RiskClassification::rung), field("suggested", &RiskClassification::suggested, Label::View),
                    field("chosen", &RiskClassification::chosen), field("rationale", &RiskClassification::rationale, Label::View),
                    field("plain_reasons", &RiskClassification::plainReasons),
                    field("strongest_risks", &RiskClassification::strongestRisks),
                    field("strongest_protective", &RiskClassification::strongestProtective),
                    field("capacity_summary", &RiskClassification::capacitySummary, Label::View),
                    field("views", &RiskClassification::views, Label::View),
                    field("uncertainty", &RiskClassification::uncertainty, Label::View),
                    field("would_change", &RiskClassification::wouldChange),
                    field("author", &RiskClassification::author, Label::Name),
                    field("author_approver_id", &RiskClassification::authorApprover, Label::Key),
                    field("sign_offs", &RiskClassification::signOffs), field("next_on", &RiskClassification::nextOn),
                    field("supersedes_id", &RiskClassification::supersedes, Label::Key));
    }
};

struct AssessmentSection {
    QString section;  ///< section of the pack
    QString text;

    bool operator==(const AssessmentSection&) const = default;
};
template <>
struct Describe<AssessmentSection> {
    static constexpr auto fields(auto&& take) {
        return take(field("section", &AssessmentSection::section), field("text", &AssessmentSection::text, Label::View));
    }
};

/// The worker's own analysis; the write-up puts the ratings, capacity and views beside it.
struct Assessment {
    AssessmentId id;
    CaseId caseId;
    UncertainDate date;
    QString author;
    QList<AssessmentSection> sections;
    QString plainSummary;    ///< for the family
    UncertainDate sharedOn;  ///< with the family
    QString notSharedBecause;
    QList<SignOff> signOffs;  ///< the manager has read it

    bool operator==(const Assessment&) const = default;
};
template <>
struct Describe<Assessment> {
    static constexpr const char* table = "assessment";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Assessment::id, Label::Key), field("case_id", &Assessment::caseId, Label::Key),
                    field("date", &Assessment::date), field("author", &Assessment::author, Label::Name),
                    field("sections", &Assessment::sections, Label::View), field("plain_summary", &Assessment::plainSummary),
                    field("shared_on", &Assessment::sharedOn),
                    field("not_shared_because", &Assessment::notSharedBecause, Label::View),
                    field("sign_offs", &Assessment::signOffs));
    }
};

}  // namespace core
