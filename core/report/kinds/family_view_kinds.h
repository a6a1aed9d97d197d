// SPDX-License-Identifier: MPL-2.0
// Builders of papers that ask the family other questions: who could help, the world outside, who sees whom, who may decide.
#pragma once

#include "core/report/report.h"

namespace core {

/// Without the earlier state: says that a day is missing.
Document buildThenAndNow(const ClearedSnapshot& snapshot, const Request& request);
/// `earlier` is the state of the option "earlier-date", cleared for the same reader.
Document buildThenAndNow(const ClearedSnapshot& snapshot, const ClearedSnapshot& earlier, const Request& request);
Document buildKin(const ClearedSnapshot& snapshot, const Request& request);
Document buildEcomap(const ClearedSnapshot& snapshot, const Request& request);
Document buildContactView(const ClearedSnapshot& snapshot, const Request& request);
Document buildResponsibilityView(const ClearedSnapshot& snapshot, const Request& request);

}  // namespace core
