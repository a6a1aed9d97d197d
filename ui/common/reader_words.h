// SPDX-License-Identifier: MPL-2.0
// What the window calls the readers of papers.
#pragma once

#include "core/disclosure/audience.h"

namespace ui {

/// "Dana Hartley, parent", "The court".
QString readerWords(const core::CaseSnapshot& records, const core::Audience& audience);

}  // namespace ui
