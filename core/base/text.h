// SPDX-License-Identifier: MPL-2.0
// Small things about text: comparing names, cutting a line to length, quoting what cannot be trusted.
#pragma once

#include <QString>

namespace core {

/// For comparing and finding, never for showing: lower case, no accents, "Zoë Müller-Ðorđević" is "zoe muller-dordevic";
/// apostrophes, hyphens and spaces of every kind are one kind, and there are none at the ends. Unicode case folding
/// and compatibility decomposition, so it is the same whatever the language of the system. Folding twice changes nothing.
QString folded(const QString& text);

/// White space of any length is one space, none at the ends; longer than `max` characters as a reader counts them
/// (graphemes) it ends in "…", which counts. Accents, emoji and surrogate pairs are never cut apart.
QString oneLine(const QString& text, int max);

/// Is there anything nobody types: control characters apart from tab and line breaks, marks that turn the direction of
/// writing round, halves of surrogate pairs, noncharacters?
bool hasControlCharacters(const QString& text);

/// What may be quoted of foreign input in a message: oneLine, with U+FFFD for each character hasControlCharacters means.
QString printable(const QString& text, int max = 60);

}  // namespace core
