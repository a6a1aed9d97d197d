// SPDX-License-Identifier: MPL-2.0
// A child's own page: what is good, what is worrying and what should come, in the child's words, with a drawing.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// One conversation with three houses drawn on paper. Every line is the child's own sentence.
struct ThreeHouses {
    ThreeHousesId id;
    CaseId caseId;
    PersonId child;
    UncertainDate date;
    QList<QString> good;     ///< house of good things
    QList<QString> worries;  ///< house of worries
    QList<QString> dreams;   ///< house of dreams
    QString present;         ///< who was there
    QString how;             ///< "drawing at the kitchen table"
    QString language;
    bool mayShare = false;  ///< the child agreed that the family may read it
    std::optional<AttachmentId> drawing;
    QString note;  ///< the worker's own

    bool operator==(const ThreeHouses&) const = default;
};
template <>
struct Describe<ThreeHouses> {
    static constexpr const char* table = "three_houses";
    static constexpr auto fields(auto&& take) {
        using H = ThreeHouses;
        return take(field("id", &H::id, Label::Key), field("case_id", &H::caseId, Label::Key),
                    field("child_id", &H::child, Label::Key), field("date", &H::date), field("good", &H::good),
                    field("worries", &H::worries), field("dreams", &H::dreams), field("present", &H::present, Label::Name),
                    field("how", &H::how), field("language", &H::language), field("may_share", &H::mayShare),
                    field("drawing_id", &H::drawing, Label::Key), field("note", &H::note, Label::View));
    }
};

}  // namespace core
