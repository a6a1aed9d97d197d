// SPDX-License-Identifier: MPL-2.0
// The section in which the risk for a child is classified and signed.
#pragma once

#include "ui/common/section_column.h"

namespace ui {

SectionColumn::Section<core::RiskClassification> classSection(const CaseContext& context, const core::PersonId& child,
                                                              std::function<core::RiskClassification()> fresh);
/// What the button says that starts a new one.
QString classAddText();

}  // namespace ui
