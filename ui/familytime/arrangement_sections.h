// SPDX-License-Identifier: MPL-2.0
// What is arranged for family time: arrangements with their rules read back, conditions on adults, places and term dates.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeArrangements(const CaseContext& context, const SectionColumn::Removed& removed);
/// Places and term dates, which all cases of the file share.
QWidget* makePlaces(const CaseContext& context, const SectionColumn::Removed& removed);
QString arrangementAddText();

}  // namespace ui
