// SPDX-License-Identifier: MPL-2.0
// What happens to an agreement beside its words: a manager approves it, it is given, explained, answered and signed on paper.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

/// Given, explained, views, signatures by hand, copies: what happened, the latest first.
RecordSection<core::AgreementEvent>* makeAgreementSteps(const CaseContext& context, const core::AgreementId& agreement);

/// Fields to approve a draft with, and the button. `approve` writes the signature.
QWidget* makeApproval(const CaseContext& context, std::function<void(const core::SignOff&)> approve);

}  // namespace ui
