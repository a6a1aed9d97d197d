// SPDX-License-Identifier: MPL-2.0
// Numbers in a text, however they are grouped, and written out: "+44 7700 900151", "oh seven seven double oh".
#pragma once

#include <functional>

#include "core/disclosure/leak_list.h"
#include "core/disclosure/leak_tokens.h"

namespace core {

/// From the first to the last token of it, both counted.
using LeakFound = std::function<void(qsizetype first, qsizetype last, int secret, LeakForm form)>;

void findPhones(const QList<Token>& tokens, const LeakList& list, const Known& known, const LeakFound& found);
/// Postcodes and file numbers, with or without the space, letters apart.
void findCodes(const QString& text, const QList<Token>& tokens, const LeakList& list, const LeakFound& found);

}  // namespace core
