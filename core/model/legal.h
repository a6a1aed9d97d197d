// SPDX-License-Identifier: MPL-2.0
// The law in a child's life: legal statuses, proceedings and hearings, earlier children of a parent.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// The ground in law on which a child lives where it lives. Several may hold at once.
struct LegalStatus {
    LegalStatusId id;
    CaseId caseId;
    PersonId child;
    QString status;  ///< code of the pack's list "legal_statuses"
    UncertainDate from;
    std::optional<UncertainDate> to;
    QString basis;                           ///< the order or agreement in words
    std::optional<ProceedingId> proceeding;  ///< in which it was made
    QString court;                           ///< where no proceeding is linked
    QString number;                          ///< of the case at court, where no proceeding is linked
    QString need;                            ///< why the authority came in: code of the pack's list "needs"
    QString endReason;                       ///< code of the pack's list "end_reasons"
    std::optional<SourceId> source;
    QString note;

    bool operator==(const LegalStatus&) const = default;
};
template <>
struct Describe<LegalStatus> {
    static constexpr const char* table = "legal_status";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &LegalStatus::id, Label::Key), field("case_id", &LegalStatus::caseId, Label::Key),
                    field("child_id", &LegalStatus::child, Label::Key), field("status", &LegalStatus::status, Label::Key),
                    field("from", &LegalStatus::from), field("to", &LegalStatus::to), field("basis", &LegalStatus::basis),
                    field("proceeding_id", &LegalStatus::proceeding, Label::Key), field("court", &LegalStatus::court),
                    field("number", &LegalStatus::number), field("need", &LegalStatus::need, Label::Key),
                    field("end_reason", &LegalStatus::endReason, Label::Key),
                    field("source_id", &LegalStatus::source, Label::Key), field("note", &LegalStatus::note, Label::View));
    }
};

enum class PartyRole { Applicant, Respondent, Child, Intervener, Guardian, Other };
template <>
struct EnumNames<PartyRole> {
    static constexpr std::array table{std::pair{PartyRole::Applicant, std::string_view("applicant")},
                                      std::pair{PartyRole::Respondent, std::string_view("respondent")},
                                      std::pair{PartyRole::Child, std::string_view("child")},
                                      std::pair{PartyRole::Intervener, std::string_view("intervener")},
                                      std::pair{PartyRole::Guardian, std::string_view("guardian")},
                                      std::pair{PartyRole::Other, std::string_view("other")}};
};

struct Party {
    std::optional<PersonId> person;
    QString words;  ///< who it is where it is nobody of the case: "Northmere County Council"
    PartyRole role = PartyRole::Respondent;
    QString representative;  ///< solicitor or counsel

    bool operator==(const Party&) const = default;
};
template <>
struct Describe<Party> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &Party::person, Label::Key), field("words", &Party::words), field("role", &Party::role),
                    field("representative", &Party::representative));
    }
};

/// Proceedings at a court, of this case or earlier ones of a parent.
struct Proceeding {
    ProceedingId id;
    CaseId caseId;
    QString kind;  ///< code of the pack's list "proceeding_kinds"
    QString court;
    QString number;  ///< "NM26C00123"
    QList<Party> parties;
    UncertainDate from;               ///< issued
    std::optional<UncertainDate> to;  ///< no value = goes on
    bool earlier = false;             ///< not about the children of this case: of a parent and earlier children
    QString outcome;
    std::optional<SourceId> source;
    QString note;

    bool operator==(const Proceeding&) const = default;
};
template <>
struct Describe<Proceeding> {
    static constexpr const char* table = "proceeding";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Proceeding::id, Label::Key), field("case_id", &Proceeding::caseId, Label::Key),
                    field("kind", &Proceeding::kind, Label::Key), field("court", &Proceeding::court),
                    field("number", &Proceeding::number), field("parties", &Proceeding::parties),
                    field("from", &Proceeding::from), field("to", &Proceeding::to), field("earlier", &Proceeding::earlier),
                    field("outcome", &Proceeding::outcome), field("source_id", &Proceeding::source, Label::Key),
                    field("note", &Proceeding::note, Label::View));
    }
};

struct Hearing {
    HearingId id;
    CaseId caseId;
    ProceedingId proceeding;
    UncertainDate date;
    QString kind;  ///< code of the pack's list "hearing_kinds"
    QString judge;
    QString attended;  ///< who was there
    QString outcome;   ///< what was decided
    QString orders;    ///< orders and directions, one a line
    std::optional<SourceId> source;
    QString note;

    bool operator==(const Hearing&) const = default;
};
template <>
struct Describe<Hearing> {
    static constexpr const char* table = "hearing";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Hearing::id, Label::Key), field("case_id", &Hearing::caseId, Label::Key),
                    field("proceeding_id", &Hearing::proceeding, Label::Key), field("date", &Hearing::date),
                    field("kind", &Hearing::kind, Label::Key), field("judge", &Hearing::judge),
                    field("attended", &Hearing::attended), field("outcome", &Hearing::outcome), field("orders", &Hearing::orders),
                    field("source_id", &Hearing::source, Label::Key), field("note", &Hearing::note, Label::View));
    }
};

enum class EarlierOutcome {
    NotKnown,
    WithThisParent,
    WithOtherParent,
    WithFamily,
    SpecialGuardianship,
    LongTermCare,
    Adopted,
    Adult,
    Died,
    Other
};
template <>
struct EnumNames<EarlierOutcome> {
    static constexpr std::array table{std::pair{EarlierOutcome::NotKnown, std::string_view("not_known")},
                                      std::pair{EarlierOutcome::WithThisParent, std::string_view("with_this_parent")},
                                      std::pair{EarlierOutcome::WithOtherParent, std::string_view("with_other_parent")},
                                      std::pair{EarlierOutcome::WithFamily, std::string_view("with_family")},
                                      std::pair{EarlierOutcome::SpecialGuardianship, std::string_view("special_guardianship")},
                                      std::pair{EarlierOutcome::LongTermCare, std::string_view("long_term_care")},
                                      std::pair{EarlierOutcome::Adopted, std::string_view("adopted")},
                                      std::pair{EarlierOutcome::Adult, std::string_view("adult")},
                                      std::pair{EarlierOutcome::Died, std::string_view("died")},
                                      std::pair{EarlierOutcome::Other, std::string_view("other")}};
};

/// A child whom a parent had before, and where that child came to live.
struct EarlierChild {
    EarlierChildId id;
    CaseId caseId;
    PersonId parent;
    std::optional<PersonId> child;  ///< where the child is a person of the case
    QString childText;              ///< else as recorded: "a boy, J."
    UncertainDate born;
    EarlierOutcome outcome = EarlierOutcome::NotKnown;
    UncertainDate decided;  ///< when that was so
    QString authority;      ///< which looked after the child or decided
    std::optional<ProceedingId> proceeding;
    std::optional<SourceId> source;
    QString note;

    bool operator==(const EarlierChild&) const = default;
};
template <>
struct Describe<EarlierChild> {
    static constexpr const char* table = "earlier_child";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &EarlierChild::id, Label::Key), field("case_id", &EarlierChild::caseId, Label::Key),
                    field("parent_id", &EarlierChild::parent, Label::Key), field("child_id", &EarlierChild::child, Label::Key),
                    field("child_text", &EarlierChild::childText, Label::Name), field("born", &EarlierChild::born),
                    field("outcome", &EarlierChild::outcome), field("decided", &EarlierChild::decided),
                    field("authority", &EarlierChild::authority), field("proceeding_id", &EarlierChild::proceeding, Label::Key),
                    field("source_id", &EarlierChild::source, Label::Key), field("note", &EarlierChild::note, Label::View));
    }
};

}  // namespace core
