// SPDX-License-Identifier: MPL-2.0
// The rules of the validation catalogue about what is written: sources of entries, and texts that a family reads. Pure.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// V-28 (an entry without a source), V-30 (a guarded address in a text for the family; the paper itself is stopped by the leak
/// check when it is made) and V-32 (harder to read than its reader's target). `code` is the rule, `where` "table id".
Problems paperProblems(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
