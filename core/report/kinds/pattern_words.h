// SPDX-License-Identifier: MPL-2.0
// A pattern of the chronology in words, for paper and window alike; none of them claims a cause.
#pragma once

#include "core/practice/words.h"
#include "core/rules/patterns.h"

namespace core {

struct PatternWords {
    QString title;   ///< "Police or offence: 4 entries in 12 months"
    QString says;    ///< what was counted, from when to when
    QString chance;  ///< how many were to be expected and how often chance alone gives as much
};
PatternWords wordsOf(const EntryPattern& pattern, const CaseSnapshot& records, const Words& words);

}  // namespace core
