// SPDX-License-Identifier: MPL-2.0
// The life of a session's record, whom it went to, and what only one form of family time asks. Values.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// The life of the record, apart from whether the time was held. A locked record is never changed; it gets addenda.
enum class RecordState { None, Draft, Signed, Checked, Shared, Locked };
template <>
struct EnumNames<RecordState> {
    static constexpr std::array table{
        std::pair{RecordState::None, std::string_view("none")},     std::pair{RecordState::Draft, std::string_view("draft")},
        std::pair{RecordState::Signed, std::string_view("signed")}, std::pair{RecordState::Checked, std::string_view("checked")},
        std::pair{RecordState::Shared, std::string_view("shared")}, std::pair{RecordState::Locked, std::string_view("locked")}};
};

enum class MakeUp { NotOffered, Offered, Accepted, Declined };
template <>
struct EnumNames<MakeUp> {
    static constexpr std::array table{
        std::pair{MakeUp::NotOffered, std::string_view("not_offered")}, std::pair{MakeUp::Offered, std::string_view("offered")},
        std::pair{MakeUp::Accepted, std::string_view("accepted")}, std::pair{MakeUp::Declined, std::string_view("declined")}};
};

enum class EndedBy { AsPlanned, Adult, Child, Supervisor, Carer, Other };
template <>
struct EnumNames<EndedBy> {
    static constexpr std::array table{std::pair{EndedBy::AsPlanned, std::string_view("as_planned")},
                                      std::pair{EndedBy::Adult, std::string_view("adult")},
                                      std::pair{EndedBy::Child, std::string_view("child")},
                                      std::pair{EndedBy::Supervisor, std::string_view("supervisor")},
                                      std::pair{EndedBy::Carer, std::string_view("carer")},
                                      std::pair{EndedBy::Other, std::string_view("other")}};
};

/// A step in the life of the record: who made it so, and when.
struct SessionStep {
    RecordState state = RecordState::Draft;
    UncertainDate date;
    QString by;

    bool operator==(const SessionStep&) const = default;
};
template <>
struct Describe<SessionStep> {
    static constexpr auto fields(auto&& take) {
        return take(field("state", &SessionStep::state), field("date", &SessionStep::date),
                    field("by", &SessionStep::by, Label::Name));
    }
};

/// To whom the record went; with a person the comment is that person's own, word for word.
struct SharedWith {
    std::optional<PersonId> person;
    QString name;  ///< a professional
    UncertainDate date;
    QString form;
    QString comment;
    UncertainDate commentOn;

    bool operator==(const SharedWith&) const = default;
};
template <>
struct Describe<SharedWith> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &SharedWith::person, Label::Key), field("name", &SharedWith::name, Label::Name),
                    field("date", &SharedWith::date), field("form", &SharedWith::form), field("comment", &SharedWith::comment),
                    field("comment_on", &SharedWith::commentOn));
    }
};

enum class CareKind { Feed, Nappy, Sleep, Medicine, Bath, Other };
template <>
struct EnumNames<CareKind> {
    static constexpr std::array table{
        std::pair{CareKind::Feed, std::string_view("feed")},   std::pair{CareKind::Nappy, std::string_view("nappy")},
        std::pair{CareKind::Sleep, std::string_view("sleep")}, std::pair{CareKind::Medicine, std::string_view("medicine")},
        std::pair{CareKind::Bath, std::string_view("bath")},   std::pair{CareKind::Other, std::string_view("other")}};
};

/// One line of a baby's log.
struct CareLog {
    int at = -1;
    CareKind kind = CareKind::Feed;
    int minutes = 0;
    int amount = 0;  ///< millilitres of a feed; 0 = not said
    std::optional<PersonId> by;
    QString note;

    bool operator==(const CareLog&) const = default;
};
template <>
struct Describe<CareLog> {
    static constexpr auto fields(auto&& take) {
        return take(field("at", &CareLog::at), field("kind", &CareLog::kind), field("minutes", &CareLog::minutes),
                    field("amount", &CareLog::amount), field("by_id", &CareLog::by, Label::Key), field("note", &CareLog::note));
    }
};

/// An answer that only one form of family time asks: "letter.screened_by", "call.platform", "farewell.told_child".
struct FormAnswer {
    QString question;  ///< item of the pack's list "session_forms"
    QString text;
    UncertainDate date;  ///< of a step, where it has one

    bool operator==(const FormAnswer&) const = default;
};
template <>
struct Describe<FormAnswer> {
    static constexpr auto fields(auto&& take) {
        return take(field("question", &FormAnswer::question), field("text", &FormAnswer::text), field("date", &FormAnswer::date));
    }
};

}  // namespace core
