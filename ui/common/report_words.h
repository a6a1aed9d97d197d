// SPDX-License-Identifier: MPL-2.0
// What the reports page calls reasons, findings and kinds of paper.
#pragma once

#include "core/disclosure/leak_check.h"
#include "core/report/report.h"
#include "ui/common/reader_words.h"

namespace ui {

/// "Carers’ names and homes".
QString reasonWords(core::Reason reason);
/// "misspelt", "" for an exact match.
QString formWords(core::LeakForm form);
/// "Clear, 14 point".
QString sizeWords(core::PrintSize size);
/// The heading of a kind in the words of the profession: "Court chronology".
QString kindWords(const core::ReportKind& kind);
/// The label of an option, and one of its values.
QString optionWords(const core::ReportOption& option);
QString valueWords(const QString& value);

}  // namespace ui
