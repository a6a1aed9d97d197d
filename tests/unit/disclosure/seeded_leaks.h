// SPDX-License-Identifier: MPL-2.0
// Leaks put into a text on purpose, in every disguise the check knows, so that what it misses can be counted.
#pragma once

#include "core/disclosure/leak_check.h"

namespace test {

struct SeededLeak {
    core::Passage passage;
    QString disguise;  ///< "exact", "misspelt", "initials", "reordered", "spaced", "split", "number", "file name"
    QString secret;    ///< the protected words
};

/// A sentence of the case record around `words`.
QString sentenceWith(const QString& words, int variant);

/// Every disguise of one secret, as a writer would come by it. Deterministic.
QList<SeededLeak> leaksOf(const core::Protected& secret);

}  // namespace test
