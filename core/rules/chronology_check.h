// SPDX-License-Identifier: MPL-2.0
// The quality check of a chronology (chronology.h) for work beside the window: it says how far it is and can be stopped.
#pragma once

#include "core/base/progress.h"
#include "core/rules/chronology.h"

namespace core {

/// As checkChronology() of chronology.h. Throws Error{Cancelled}.
QList<EntryFinding> checkChronology(const CaseSnapshot& snapshot, QDate today, const ChronologyCheck& check,
                                    const Progress& progress);

}  // namespace core
