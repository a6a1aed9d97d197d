// SPDX-License-Identifier: MPL-2.0
// Who a paper is for. The names stand in the command line, in the audit and in exports; they do not change.
#pragma once

#include <QString>

#include <optional>

#include "core/base/enum_names.h"
#include "core/model/snapshot.h"

namespace core {

enum class AudienceKind { Internal, Court, Guardian, Parent, Child, Carer, Agency, Subject };

template <>
struct EnumNames<AudienceKind> {
    static constexpr std::array table{std::pair{AudienceKind::Internal, std::string_view("internal")},
                                      std::pair{AudienceKind::Court, std::string_view("court")},
                                      std::pair{AudienceKind::Guardian, std::string_view("guardian")},
                                      std::pair{AudienceKind::Parent, std::string_view("parent")},
                                      std::pair{AudienceKind::Child, std::string_view("child")},
                                      std::pair{AudienceKind::Carer, std::string_view("carer")},
                                      std::pair{AudienceKind::Agency, std::string_view("agency")},
                                      std::pair{AudienceKind::Subject, std::string_view("subject")}};
};

/// One reader. A bare carer or agency (no person, no name) gets what the least trusted of them gets.
struct Audience {
    AudienceKind kind = AudienceKind::Internal;
    std::optional<PersonId> person;  ///< parent, child, carer, subject: the person of the case who reads
    QString name;                    ///< of the agency
    bool operator==(const Audience&) const = default;
};

/// "parent:Dana Hartley", "court", "agency:Northgate School". A person is named by id or by a name unique in the case.
/// Throws Error{Invalid} with a plain reason: unknown word, nobody or more than one of that name, a name missing.
Audience audienceNamed(const CaseSnapshot& records, const QString& text);

/// The reverse: "parent:Dana Hartley". Stable; stored in the audit and shown on the page.
QString audienceText(const CaseSnapshot& records, const Audience& audience);

/// Those who can be chosen for this case, for the window's list: internal, court, guardian, each parent, each child of
/// the case, each carer, bare carer, bare agency, each agency named in the records.
QList<Audience> audiencesOf(const CaseSnapshot& records);

}  // namespace core
