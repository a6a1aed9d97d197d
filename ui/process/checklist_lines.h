// SPDX-License-Identifier: MPL-2.0
// What a task or gate asks, line by line: met or not, and for whom not.
#pragma once

#include "core/rules/workflow.h"
#include "ui/common/case_context.h"

class QLayout;

namespace ui {

/// `isGate` words it as a condition: met or not met.
QWidget* makeCheckLine(const CaseContext& context, const core::CheckedItem& item, bool isGate);
/// Takes every widget out; those in the middle of a click go when it is over.
void clearLines(QLayout& layout);

}  // namespace ui
