// SPDX-License-Identifier: MPL-2.0
// The rows in which a decision at a gate is written.
#pragma once

#include "core/rules/workflow.h"
#include "ui/common/case_context.h"
#include "ui/common/form.h"

namespace ui {

/// `view` is what the gate asks of the draft: each condition that is not met gets a row for the reason.
void decisionRows(Form<core::GateDecision>& form, const CaseContext& context, const core::GateView& view);

}  // namespace ui
