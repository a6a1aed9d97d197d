// SPDX-License-Identifier: MPL-2.0
// Support, contact and return plans with their checks, steps, services and people.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makePlans(const CaseContext& context, const SectionColumn::Removed& removed);

}  // namespace ui
