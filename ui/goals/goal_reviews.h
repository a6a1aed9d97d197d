// SPDX-License-Identifier: MPL-2.0
// Reviews of one goal: written once, never changed; a later one corrects. Rated with one key.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

/// `level` is what a new review starts with; no value = not scored yet.
RecordSection<core::GoalReview>* makeGoalReviews(const CaseContext& context, const core::GoalId& goal,
                                                 std::shared_ptr<std::optional<int>> level);

/// The words of the button that starts a new one.
QString goalReviewAddText();

}  // namespace ui
