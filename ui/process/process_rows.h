// SPDX-License-Identifier: MPL-2.0
// The lines of the process: each stage, below an open one its tasks and the gates that can be asked in it.
#pragma once

#include "core/rules/workflow.h"
#include "ui/common/case_context.h"

#include <QSet>

namespace ui {

struct ProcessRow {
    enum class Kind { Stage, Task, Gate };
    core::AnyId id;
    Kind kind = Kind::Stage;
    QString key;    ///< id of the stage, task or gate in the pack
    QString stage;  ///< the stage it stands under; "" = before the first
    QString title;
    QString second;
    QString state;
    QString icon;
    Token token = Token::Muted;
};

/// `open` names the stages whose tasks are shown.
std::vector<ProcessRow> processRows(const CaseContext& context, const core::ProcessView& process, const QSet<QString>& open);

/// The id of a line, the same every time.
core::AnyId rowId(ProcessRow::Kind kind, const QString& stage, const QString& key);

/// "12 found in the records", "3 of 4 found. Missing for Kofi Mensah."
QString foundWords(const CaseContext& context, const core::CheckResult& result);
/// What a check of the evidence of a task looks for: "Sessions of direct work with each child".
QString checkWords(const CaseContext& context, const core::Check& check);

}  // namespace ui
