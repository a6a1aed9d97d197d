// SPDX-License-Identifier: MPL-2.0
// What somebody says by hand of one deadline: met, missed with a reason, not applicable.
#pragma once

#include "core/rules/agenda.h"
#include "ui/common/section_column.h"

namespace ui {

/// nullptr for what is no deadline of the pack: its own record says when it is done.
QWidget* makeTimerNotes(const CaseContext& context, const core::AgendaItem& item, const SectionColumn::Removed& removed);

}  // namespace ui
