// SPDX-License-Identifier: MPL-2.0
// Back-up plans: what all do when something goes wrong. Each says what is still missing in it.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeContingencies(const CaseContext& context, const SectionColumn::Removed& removed);

}  // namespace ui
