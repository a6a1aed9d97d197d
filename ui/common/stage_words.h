// SPDX-License-Identifier: MPL-2.0
// A stage of the process in words and marks.
#pragma once

#include "core/practice/words.h"
#include "core/rules/workflow.h"
#include "ui/common/theme.h"

namespace ui {

struct StageLook {
    QString icon;
    Token token = Token::Muted;
    bool now = false;
    bool later = false;
};
StageLook stageLook(const core::StageView& stage);
/// "4. Classify again, decide and plan".
QString stageTitle(const core::Words& words, const core::StageView& stage);
/// "Now, 3 of 5 tasks done", "Done", "Not started". Tasks that are not on the path chosen are not counted.
QString stageState(const core::StageView& stage);
/// "Stage 4 of 6", "Not started yet", "Closed".
QString processWords(const core::ProcessView& process);

}  // namespace ui
