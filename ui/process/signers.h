// SPDX-License-Identifier: MPL-2.0
// Who may sign, in which role and for how long: shared by all cases of the file.
#pragma once

#include "ui/common/case_context.h"

namespace ui {

class UndoBar;

QWidget* makeSignersCard(const CaseContext& context, UndoBar& undo);

}  // namespace ui
