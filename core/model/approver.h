// SPDX-License-Identifier: MPL-2.0
// Who may sign what: the directory of managers and officers, with the time each of them may sign. And a signature.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// How a signature was given. OwnKey: in this program, by somebody who opened the file with a key of their own.
enum class SignMethod { InTool, Paper, Email, Meeting, OwnKey };
template <>
struct EnumNames<SignMethod> {
    static constexpr std::array table{
        std::pair{SignMethod::InTool, std::string_view("in_tool")}, std::pair{SignMethod::Paper, std::string_view("paper")},
        std::pair{SignMethod::Email, std::string_view("email")}, std::pair{SignMethod::Meeting, std::string_view("meeting")},
        std::pair{SignMethod::OwnKey, std::string_view("own_key")}};
};

/// Shared by all cases. One who leaves keeps the record and gets an end date, so that old signatures keep their names.
struct Approver {
    ApproverId id;
    QString name;
    QString role;  ///< role of the pack: "team_manager"
    QString organisation;
    QString email;
    UncertainDate from;
    std::optional<UncertainDate> to;        ///< no value = may sign now
    std::optional<ApproverId> standsInFor;  ///< a delegate signs in the role of this person
    QString note;

    bool operator==(const Approver&) const = default;
};
template <>
struct Describe<Approver> {
    static constexpr const char* table = "approver";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Approver::id, Label::Key), field("name", &Approver::name, Label::Name),
                    field("role", &Approver::role), field("organisation", &Approver::organisation),
                    field("email", &Approver::email, Label::Place), field("from", &Approver::from), field("to", &Approver::to),
                    field("stands_in_for_id", &Approver::standsInFor, Label::Key), field("note", &Approver::note, Label::View));
    }
};

/// Who agreed, when and how: an attestation, not an electronic signature.
struct SignOff {
    std::optional<ApproverId> approver;
    QString name;
    QString role;  ///< role of the pack
    QString organisation;
    UncertainDate date;
    SignMethod method = SignMethod::InTool;
    QString comment;

    bool operator==(const SignOff&) const = default;
};
template <>
struct Describe<SignOff> {
    static constexpr auto fields(auto&& take) {
        return take(field("approver_id", &SignOff::approver, Label::Key), field("name", &SignOff::name, Label::Name),
                    field("role", &SignOff::role), field("organisation", &SignOff::organisation), field("date", &SignOff::date),
                    field("method", &SignOff::method), field("comment", &SignOff::comment, Label::View));
    }
};

}  // namespace core
