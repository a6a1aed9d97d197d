// SPDX-License-Identifier: MPL-2.0
// Reviews with what happened since the last one, measures with baseline against later, and the worker's reflection.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

QWidget* makeReviews(const CaseContext& context, const SectionColumn::Removed& removed);
QWidget* makeReflection(const CaseContext& context, const SectionColumn::Removed& removed);
/// What the button says that adds a review.
QString reviewAddText();

}  // namespace ui
