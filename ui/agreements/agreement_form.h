// SPDX-License-Identifier: MPL-2.0
// The form of an agreement that is still a draft: who it is between, the goals in it, and the clauses of both sides.
#pragma once

#include "core/rules/agreements.h"
#include "ui/common/case_context.h"
#include "ui/common/form.h"

namespace ui {

void agreementRows(Form<core::Agreement>& form, const CaseContext& context);

/// What an edit of the text does beside: an approval was of the older words, so it goes.
core::ChangeSet agreementEdit(const core::Agreement& before, const core::Agreement& after);

}  // namespace ui
