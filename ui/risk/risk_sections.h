// SPDX-License-Identifier: MPL-2.0
// The plain forms of the risk page: capacity to change, and the written assessment.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeCapacityColumn(const CaseContext& context, const SectionColumn::Removed& removed);
QWidget* makeAssessmentColumn(const CaseContext& context, const SectionColumn::Removed& removed);

/// Ids of the pack's factors of one kind, or of both.
QStringList factorIds(const core::Pack& pack, std::optional<core::FactorKind> kind = {});
/// The first parent, else the first person of the case: who a new record is about.
core::PersonId someParent(const core::CaseSnapshot& records);

/// Fields for what a statement rests on: a record of the case, and a note.
void evidenceRow(ItemRows<core::Evidence>& item, const CaseContext& context, const CodeChoices& records);
/// The latest 200 events and conversations.
CodeChoices evidenceChoices(const CaseContext& context);

}  // namespace ui
