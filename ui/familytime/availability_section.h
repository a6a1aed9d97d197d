// SPDX-License-Identifier: MPL-2.0
// Who can come when: what people say of their time and their ways, as a list with forms.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

/// `removed` is told the words of a line that went.
QWidget* makeAvailability(const CaseContext& context, const SectionColumn::Removed& removed);

}  // namespace ui
