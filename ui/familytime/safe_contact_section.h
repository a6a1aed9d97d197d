// SPDX-License-Identifier: MPL-2.0
// The conversation on safe contact: worries, what helps, acts of protection, where everybody stands, the next step.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeSafeContact(const CaseContext& context, const SectionColumn::Removed& removed);

}  // namespace ui
