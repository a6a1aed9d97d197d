// SPDX-License-Identifier: MPL-2.0
// Evidence: any record may cite any other, and say whose account it is.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class CitationKind { Supports, Contradicts, Disputes };
template <>
struct EnumNames<CitationKind> {
    static constexpr std::array table{std::pair{CitationKind::Supports, std::string_view("supports")},
                                      std::pair{CitationKind::Contradicts, std::string_view("contradicts")},
                                      std::pair{CitationKind::Disputes, std::string_view("disputes")}};
};

/// How one record bears on another: the ground it rests on, or another account of the same thing.
struct Citation {
    CitationId id;
    CaseId caseId;
    AnyId fromId;  ///< the record that says something
    AnyId toId;    ///< the record that bears on it
    CitationKind kind = CitationKind::Supports;
    std::optional<PersonId> version;  ///< whose account this is; no value = the worker's
    QString versionText;              ///< where it is nobody of the case: "the school"
    QString words;                    ///< that account in its own words
    QString place;                    ///< page, paragraph, minute
    UncertainDate date;               ///< when it was said

    bool operator==(const Citation&) const = default;
};
template <>
struct Describe<Citation> {
    static constexpr const char* table = "citation";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Citation::id, Label::Key), field("case_id", &Citation::caseId, Label::Key),
                    field("from_id", &Citation::fromId, Label::Key), field("to_id", &Citation::toId, Label::Key),
                    field("kind", &Citation::kind), field("version_id", &Citation::version, Label::Key),
                    field("version_text", &Citation::versionText, Label::Source), field("words", &Citation::words),
                    field("place", &Citation::place, Label::Source), field("date", &Citation::date));
    }
};

}  // namespace core
