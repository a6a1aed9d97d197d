// SPDX-License-Identifier: MPL-2.0
// Ties of the family to the world outside, one line each: what the ecomap is made of.
#pragma once

#include "ui/common/case_context.h"

namespace ui {

/// `removed` is told what was taken out, so that it can be offered back.
QWidget* makeOutsideView(const CaseContext& context, std::function<void(const QString&)> removed);

}  // namespace ui
