// SPDX-License-Identifier: MPL-2.0
// The lines of a person's family, homes and ties in words, and the sets that add or remove such links as one step.
#pragma once

#include "core/model/snapshot.h"

namespace ui {

/// "since March 2022", "March 2022 to 4 May 2023", "until 2021", "" when nothing is known.
QString spanWords(const core::UncertainDate& from, const std::optional<core::UncertainDate>& to);

/// "Dana Hartley"; words for somebody who is not known.
QString personWords(const core::CaseSnapshot& snapshot, const std::optional<core::PersonId>& id);

/// "mother by birth", "foster carer, since March 2022".
QString parentWords(const core::CaseSnapshot& snapshot, const core::Parentage& link);
/// "by birth, with Samuel Mensah".
QString childWords(const core::CaseSnapshot& snapshot, const core::Parentage& link);
/// "married 2014 to 2019, divorced; living together since 2020".
QString unionWords(const core::Union& u);
/// "part of the time, since May 2024".
QString residenceWords(const core::Residence& residence);
/// "conflict, alleged, as seen by Jean Hartley, since 2021".
QString tieWords(const core::CaseSnapshot& snapshot, const core::Tie& tie);
/// "Kofi Mensah (full), Leo Hartley (half)"; empty without siblings.
QString siblingWords(const core::CaseSnapshot& snapshot, const core::PersonId& person);

/// Adds a link and ties it to the union of the child's two parents of that kind where there is one already; a second
/// birth parent finds the couple, so that the child stands under both.
core::ChangeSet withUnion(const core::CaseSnapshot& snapshot, core::Parentage link);
/// Removes a union; links of children that descend from it stay, without it.
core::ChangeSet withoutUnion(const core::CaseSnapshot& snapshot, const core::Union& u);

}  // namespace ui
