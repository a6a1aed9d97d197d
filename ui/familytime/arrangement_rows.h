// SPDX-License-Identifier: MPL-2.0
// The rows of the form of an arrangement.
#pragma once

#include "core/model/arrangement.h"
#include "ui/common/case_context.h"
#include "ui/common/form.h"

namespace ui {

void arrangementRows(Form<core::Arrangement>& form, const CaseContext& context);

}  // namespace ui
