// SPDX-License-Identifier: MPL-2.0
// The font of documents, compiled in, and which characters it has; a second one, where it was there to build with, for
// Arabic letters alone. No other font is ever taken in their place.
#pragma once

#include <QFont>
#include <QStringList>
#include <QTextLayout>

namespace core::paper {

/// Text is measured and painted in tenths of a point, where all sizes of documents are whole numbers.
constexpr double unitsPerPoint = 10;

/// The parts of a point above and below the base line (hhea table of Liberation Sans).
constexpr double ascent = 0.905;
constexpr double descent = 0.212;

/// `size` in points, to a tenth. Loads the font at the first call; safe in any thread.
QFont documentFont(double size, bool bold);

/// The stretches of a text in Arabic letters, each in the font that has them; `start` is added to the places. Empty where
/// that font was not compiled in: printable() has described those letters then.
QList<QTextLayout::FormatRange> arabicFormats(const QString& text, int start = 0);
/// Was the font for Arabic letters compiled in?
bool hasArabicFont();

/// `text` in composed form, without control and invisible characters, each stretch of characters that the font lacks
/// put as `description` with %1 = "U+1F600, U+1F601"; those characters are appended to `missing`.
/// Line breaks become QChar::LineSeparator.
QString printable(const QString& text, const QString& description, QStringList& missing);

}  // namespace core::paper
