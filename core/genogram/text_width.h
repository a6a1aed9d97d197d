// SPDX-License-Identifier: MPL-2.0
// How wide a line of lettering gets, without a font at hand, so that a layout is the same on every machine.
#pragma once

#include <QStringList>

namespace core {

/// In the unit of `size`, after the widths of Liberation Sans (those of Helvetica); accents do not count, unknown
/// letters are taken wide.
double textWidth(const QString& text, double size, bool bold = false);

/// Breaks at spaces and hyphens into lines no wider than `width`, at most `lines` of them; the last takes the rest and
/// ends in "…" if it is still too wide. Never empty: "" gives one empty line.
QStringList wrapped(const QString& text, double size, double width, int lines, bool bold = false);

}  // namespace core
