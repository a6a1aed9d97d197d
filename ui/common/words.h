// SPDX-License-Identifier: MPL-2.0
// The catalogue of words on screen: English too has one, for its plurals.
#pragma once

#include <QString>

namespace ui {

/// Loads resources/words/kinkeeper_LANGUAGE.ts into the program; to be called once, before anything is shown. A language
/// without a catalogue leaves the words as they stand in the source.
void loadWords(const QString& language);

}  // namespace ui
