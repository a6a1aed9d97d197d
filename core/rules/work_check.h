// SPDX-License-Identifier: MPL-2.0
// The rules of the validation catalogue about talks, goals, back-up plans and dated facts. Explained, never blocking.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// V-15 and V-16 of talks and reviews, V-20 to V-23 of goals, ratings and back-up plans, and what the dated facts show (V-02,
/// V-05, V-07, V-34). `code` is the rule, `where` "table id", `field` a column.
Problems workProblems(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
