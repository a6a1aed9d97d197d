// SPDX-License-Identifier: MPL-2.0
// Documents made up for tests of layout and writers: one with every block, and a chronology of any length.
#pragma once

#include "core/report/document.h"

namespace test {

/// Every kind of block and span: links, another language, right-to-left text, an image, a drawing, places to sign.
core::Document everyBlock(core::Look look, core::PrintSize size);

/// A court chronology of `rows` entries of ordinary length under a heading a year, with contents.
core::Document longChronology(int rows);

/// A document of `blocks` with a running head and foot in English.
core::Document documentOf(QList<core::Block> blocks, core::Look look = core::Look::Court,
                          core::PrintSize size = core::PrintSize::Standard);

core::Paragraph paragraphOf(const QString& text);
core::Row rowOf(const QStringList& cells);

/// `count` words, the first "Start1" and the last "End<count>".
QString wordsOf(int count);

}  // namespace test
