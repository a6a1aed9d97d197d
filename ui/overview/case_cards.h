// SPDX-License-Identifier: MPL-2.0
// The cards beside what is due: stages, children, last changes; and the small parts of a line that is due.
#pragma once

#include "core/rules/workflow.h"
#include "ui/common/case_context.h"

class QPushButton;

namespace ui {

/// Every stage with how far it is; `open` becomes the button that leads to the process.
QWidget* makeStageCard(const CaseContext& context, const core::ProcessView& process, QPushButton** open);
QWidget* makeChildrenCard(const CaseContext& context);
/// The last five changes of the case; `all` becomes the link to the record of changes.
QWidget* makeChangesCard(const CaseContext& context, QPushButton** all);

/// A muted line over rows of one group.
QWidget* makeGroupHead(const Theme& theme, const QString& words, Token token);
/// Icon and words of a time, as wide in every row.
QWidget* makeWhen(const Theme& theme, const QString& iconName, const QString& words, Token token);

}  // namespace ui
