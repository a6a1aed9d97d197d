// SPDX-License-Identifier: MPL-2.0
// What the rules found about a child's risk, in sentences.
#pragma once

#include "core/rules/risk_engine.h"
#include "ui/common/case_context.h"

namespace ui {

/// "The rules suggest: medium." or "The rules cannot suggest a class yet. Possible: high, medium."
QString suggestionWords(const CaseContext& context, const core::RiskSuggestion& suggestion);
/// What each of the four inputs says, and on how many records it rests.
QStringList inputWords(const core::RiskInputs& inputs);
/// "Rate: An earlier return home broke down" for every code of what is missing.
QStringList missingWords(const CaseContext& context, const QStringList& missing);
/// "Was high, now medium".
QString changeWords(const CaseContext& context, const core::RiskClassification* before, const core::RiskClassification* now);

}  // namespace ui
