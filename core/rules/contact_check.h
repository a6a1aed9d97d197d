// SPDX-License-Identifier: MPL-2.0
// The rules of the validation catalogue about family time: arrangements, orders, sessions and their records. Pure.
#pragma once

#include "core/base/problem.h"
#include "core/rules/planned_times.h"

namespace core {

/// V-08 to V-19 and V-33 (practice spec 13), judged on arrangements in force, sessions, breaks and limits. `code` is the rule,
/// `where` "table id", `field` a column. Explained, never blocking.
Problems contactProblems(const TimeContext& context, QDate on);

}  // namespace core
