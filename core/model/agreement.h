// SPDX-License-Identifier: MPL-2.0
// Written agreements between a family and the authority: two-sided clauses, goals as they stood, and what happened to each
// copy: given, explained, answered, signed, refused.
#pragma once

#include "core/model/approver.h"
#include "core/model/goal.h"

namespace core {

/// For whom it is written.
enum class AgreementKind { Parent, YoungPerson, Child };
template <>
struct EnumNames<AgreementKind> {
    static constexpr std::array table{std::pair{AgreementKind::Parent, std::string_view("parent")},
                                      std::pair{AgreementKind::YoungPerson, std::string_view("young_person")},
                                      std::pair{AgreementKind::Child, std::string_view("child")}};
};

/// Draft: changes as long as it is worked on. Issued: frozen; a newer version takes its place.
enum class AgreementState { Draft, Issued };
template <>
struct EnumNames<AgreementState> {
    static constexpr std::array table{std::pair{AgreementState::Draft, std::string_view("draft")},
                                      std::pair{AgreementState::Issued, std::string_view("issued")}};
};

enum class ClauseSection { Purpose, Strength, Worry, FamilyWill, WeWill, GoesWell, GoesNotWell, FamilyTime, Rule };
template <>
struct EnumNames<ClauseSection> {
    static constexpr std::array table{std::pair{ClauseSection::Purpose, std::string_view("purpose")},
                                      std::pair{ClauseSection::Strength, std::string_view("strength")},
                                      std::pair{ClauseSection::Worry, std::string_view("worry")},
                                      std::pair{ClauseSection::FamilyWill, std::string_view("family_will")},
                                      std::pair{ClauseSection::WeWill, std::string_view("we_will")},
                                      std::pair{ClauseSection::GoesWell, std::string_view("goes_well")},
                                      std::pair{ClauseSection::GoesNotWell, std::string_view("goes_not_well")},
                                      std::pair{ClauseSection::FamilyTime, std::string_view("family_time")},
                                      std::pair{ClauseSection::Rule, std::string_view("rule")}};
};

/// One line of an agreement. A commitment has a who; a strength or worry says of whom it is.
struct AgreementClause {
    ClauseSection section = ClauseSection::FamilyWill;
    QString library;                 ///< clause of the pack it was taken from; empty = own words
    std::optional<PersonId> person;  ///< who does it, or of whom it is said
    QString who;                     ///< where it is nobody of the case: "your social worker"
    QString what;
    QString forChild;   ///< of a worry: what this is like for the child
    QString byWhen;     ///< "every Saturday", "by the end of June"
    QString help;       ///< with what help
    QString known;      ///< how we will know
    QString otherwise;  ///< what if not
    QString factor;     ///< factor of the pack it speaks of
    QString other;      ///< the same in the second language, by a human translator
    QString easy;       ///< in easy words, one idea a line; empty = the clause itself
    QString picture;    ///< picture of the set that goes with it; empty = the section's own

    bool operator==(const AgreementClause&) const = default;
};
template <>
struct Describe<AgreementClause> {
    static constexpr auto fields(auto&& take) {
        return take(field("section", &AgreementClause::section), field("library", &AgreementClause::library, Label::Key),
                    field("person_id", &AgreementClause::person, Label::Key), field("who", &AgreementClause::who, Label::Name),
                    field("what", &AgreementClause::what), field("for_child", &AgreementClause::forChild),
                    field("by_when", &AgreementClause::byWhen), field("help", &AgreementClause::help),
                    field("known", &AgreementClause::known), field("otherwise", &AgreementClause::otherwise),
                    field("factor", &AgreementClause::factor), field("other", &AgreementClause::other),
                    field("easy", &AgreementClause::easy), field("picture", &AgreementClause::picture, Label::Key));
    }
};

/// A goal as the agreement says it. A draft follows the goal; when issued it stays as it was.
struct AgreedGoal {
    std::optional<GoalId> goal;
    std::optional<PersonId> person;
    QString title;
    QString why;
    QString target;
    QString known;   ///< how we will know
    QString checks;  ///< who checks
    UncertainDate by;
    QList<GoalStep> steps;
    QList<GoalSupport> support;
    QString other;    ///< title and target in the second language, by a human translator
    QString easy;     ///< in easy words, one idea a line; empty = title and target
    QString picture;  ///< picture of the set; empty = the one of goals

    bool operator==(const AgreedGoal&) const = default;
};
template <>
struct Describe<AgreedGoal> {
    static constexpr auto fields(auto&& take) {
        return take(field("goal_id", &AgreedGoal::goal, Label::Key), field("person_id", &AgreedGoal::person, Label::Key),
                    field("title", &AgreedGoal::title), field("why", &AgreedGoal::why), field("target", &AgreedGoal::target),
                    field("known", &AgreedGoal::known), field("checks", &AgreedGoal::checks, Label::Name),
                    field("by", &AgreedGoal::by), field("steps", &AgreedGoal::steps), field("support", &AgreedGoal::support),
                    field("other", &AgreedGoal::other), field("easy", &AgreedGoal::easy),
                    field("picture", &AgreedGoal::picture, Label::Key));
    }
};

/// Who the agreement is between.
struct AgreementParty {
    std::optional<PersonId> person;
    QString name;  ///< where it is nobody of the case: the worker
    QString role;  ///< role of the pack, or free text

    bool operator==(const AgreementParty&) const = default;
};
template <>
struct Describe<AgreementParty> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &AgreementParty::person, Label::Key), field("name", &AgreementParty::name, Label::Name),
                    field("role", &AgreementParty::role));
    }
};

struct Agreement {
    AgreementId id;
    CaseId caseId;
    AgreementKind kind = AgreementKind::Parent;
    AgreementState state = AgreementState::Draft;
    QString title;
    int version = 1;
    std::optional<AgreementId> supersedes;
    UncertainDate date;
    UncertainDate reviewOn;
    QList<PersonId> children;
    QList<AgreementParty> parties;
    QString language;                                ///< in which the family reads it: "en", "cy"; empty = the pack's
    QString secondLanguage;                          ///< printed beside it; empty = none
    QString interpreter;                             ///< or translator
    QString format;                                  ///< size of print: "standard", "clear", "large", "extra"
    std::optional<ClassificationId> classification;  ///< shared with the family; no value = not
    QList<AgreementClause> clauses;
    QList<AgreedGoal> goals;
    QList<ContingencyPlanId> contingencies;  ///< back-up plans it points to
    QString abuseCheck;                      ///< why it does not make a victim answer for what an abuser does
    QString startedFrom;                     ///< template of the pack it started from
    QString pack;                            ///< pack and version when issued: "england 1.4"
    UncertainDate issuedOn;
    QString fingerprint;  ///< of the content when issued; printed on every copy
    QString author;
    std::optional<ApproverId> authorApprover;
    QList<SignOff> signOffs;  ///< the manager approved it before it was given

    bool operator==(const Agreement&) const = default;
};
template <>
struct Describe<Agreement> {
    static constexpr const char* table = "agreement";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Agreement::id, Label::Key), field("case_id", &Agreement::caseId, Label::Key),
                    field("kind", &Agreement::kind), field("state", &Agreement::state), field("title", &Agreement::title),
                    field("version", &Agreement::version), field("supersedes_id", &Agreement::supersedes, Label::Key),
                    field("date", &Agreement::date), field("review_on", &Agreement::reviewOn),
                    field("children", &Agreement::children, Label::Key), field("parties", &Agreement::parties),
                    field("language", &Agreement::language), field("second_language", &Agreement::secondLanguage),
                    field("interpreter", &Agreement::interpreter, Label::Name), field("format", &Agreement::format),
                    field("classification_id", &Agreement::classification, Label::Key), field("clauses", &Agreement::clauses),
                    field("goals", &Agreement::goals), field("contingencies", &Agreement::contingencies, Label::Key),
                    field("abuse_check", &Agreement::abuseCheck, Label::View), field("template", &Agreement::startedFrom),
                    field("pack", &Agreement::pack), field("issued_on", &Agreement::issuedOn),
                    field("fingerprint", &Agreement::fingerprint), field("author", &Agreement::author, Label::Name),
                    field("author_approver_id", &Agreement::authorApprover, Label::Key),
                    field("sign_offs", &Agreement::signOffs));
    }
};

enum class AgreementEventKind { ToRead, Explained, Advice, View, Signed, Refused, CopyGiven, Ended };
template <>
struct EnumNames<AgreementEventKind> {
    static constexpr std::array table{std::pair{AgreementEventKind::ToRead, std::string_view("to_read")},
                                      std::pair{AgreementEventKind::Explained, std::string_view("explained")},
                                      std::pair{AgreementEventKind::Advice, std::string_view("advice")},
                                      std::pair{AgreementEventKind::View, std::string_view("view")},
                                      std::pair{AgreementEventKind::Signed, std::string_view("signed")},
                                      std::pair{AgreementEventKind::Refused, std::string_view("refused")},
                                      std::pair{AgreementEventKind::CopyGiven, std::string_view("copy_given")},
                                      std::pair{AgreementEventKind::Ended, std::string_view("ended")}};
};

/// Did the reader understand: a question asked after reading, and what they said.
struct ReadBack {
    QString question;
    QString answer;

    bool operator==(const ReadBack&) const = default;
};
template <>
struct Describe<ReadBack> {
    static constexpr auto fields(auto&& take) {
        return take(field("question", &ReadBack::question), field("answer", &ReadBack::answer));
    }
};

/// What happened to an agreement after it was written. It stays apart, so that the issued paper never changes.
struct AgreementEvent {
    AgreementEventId id;
    CaseId caseId;
    AgreementId agreement;
    AgreementEventKind kind = AgreementEventKind::ToRead;
    std::optional<PersonId> person;  ///< to whom, or who said or signed it
    QString name;                    ///< where it is nobody of the case
    QString role;
    UncertainDate date;
    QString by;        ///< who gave, explained or witnessed it
    QString language;  ///< in which it was explained
    QString interpreter;
    QString format;  ///< of the copy: "large"; or how: "read aloud"
    QList<ReadBack> readBack;
    QString words;                           ///< a view, or why refused, in their own words
    std::optional<AttachmentId> attachment;  ///< scan of the signed paper

    bool operator==(const AgreementEvent&) const = default;
};
template <>
struct Describe<AgreementEvent> {
    static constexpr const char* table = "agreement_event";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &AgreementEvent::id, Label::Key), field("case_id", &AgreementEvent::caseId, Label::Key),
                    field("agreement_id", &AgreementEvent::agreement, Label::Key), field("kind", &AgreementEvent::kind),
                    field("person_id", &AgreementEvent::person, Label::Key), field("name", &AgreementEvent::name, Label::Name),
                    field("role", &AgreementEvent::role), field("date", &AgreementEvent::date),
                    field("by_whom", &AgreementEvent::by, Label::Name), field("language", &AgreementEvent::language),
                    field("interpreter", &AgreementEvent::interpreter, Label::Name), field("format", &AgreementEvent::format),
                    field("read_back", &AgreementEvent::readBack), field("words", &AgreementEvent::words),
                    field("attachment_id", &AgreementEvent::attachment, Label::Key));
    }
};

}  // namespace core
