// SPDX-License-Identifier: MPL-2.0
// What a screen reader says of each person of a drawing: "Tilly, 6, child of this case, lives with Pat and Lou since
// January 2025; half-brother Ellis, 15".
#pragma once

#include "core/genogram/drawing.h"
#include "core/practice/words.h"

#include <QDate>

namespace core {

/// Puts the sentence in place of what the spots say, before a view adds its own. People who are no children of the case are told
/// by what they are to the nearest of them. Null `day`: no ages, no homes.
void speakSpots(Drawing& drawing, const CaseSnapshot& records, QDate day, const Words& words);

/// The sentence of one person.
QString spokenOf(const CaseSnapshot& records, const PersonId& person, QDate day, const Words& words);

}  // namespace core
