// SPDX-License-Identifier: MPL-2.0
// Every rating of one factor for one person, latest first, with the form to rate it again.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

/// `fresh` is what a new rating starts from.
QWidget* makeRatings(const CaseContext& context, const core::Factor& factor, const core::PersonId& person,
                     std::function<core::FactorRating()> fresh, const SectionColumn::Removed& removed);

}  // namespace ui
