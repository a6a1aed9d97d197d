// SPDX-License-Identifier: MPL-2.0
// The rules of the validation catalogue about talks, plans and the work with a family. Explained, never blocking.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// V-11 to V-16 and V-18 to V-23, as far as talks and plans show them, and what the dated facts show (V-02, V-05, V-07,
/// V-34). `code` is the rule, `where` "table id", `field` a column.
Problems workProblems(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
