// SPDX-License-Identifier: MPL-2.0
// What does not fit among the facts of a child, in plain words.
#pragma once

#include "core/rules/fact_check.h"

namespace ui {

/// "Two placements at once, 3 to 9 May 2025."
QString flagWords(const core::FactFinding& finding);
/// Why that matters, and what could be the reason: one or two sentences.
QString flagReason(core::FactIssue issue);

}  // namespace ui
