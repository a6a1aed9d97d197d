// SPDX-License-Identifier: MPL-2.0
// The rules of the validation catalogue (practice spec 13) that the process can judge. Explained, never blocking.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// `code` is the rule ("V-03"), `where` "table id", `field` a column.
Problems processProblems(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, QDate on);

}  // namespace core
