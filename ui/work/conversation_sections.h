// SPDX-License-Identifier: MPL-2.0
// Who was asked, met and told; wishes; the trusted adult; what makes it hard to take part.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeConversations(const CaseContext& context, const SectionColumn::Removed& removed);
/// What the button says that adds a conversation.
QString conversationAddText();
/// Decisions of the case to choose from, with their gate and day.
CodeChoices decisionChoices(const CaseContext& context);

}  // namespace ui
