// SPDX-License-Identifier: MPL-2.0
// Each risk that is there against the goals and back-up plans that meet it, and the reasons where none does.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeCoverage(const CaseContext& context, const SectionColumn::Removed& removed);

}  // namespace ui
