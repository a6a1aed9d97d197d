// SPDX-License-Identifier: MPL-2.0
// The builders, one for each line of the registry.
#pragma once

#include "core/report/report.h"

namespace core {

Document buildCaseSummary(const ClearedSnapshot& snapshot, const Request& request);
Document buildGenogram(const ClearedSnapshot& snapshot, const Request& request);
Document buildRunningChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildCourtChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildAnalyticalChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildAgenciesChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildPersonChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildPlainChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildTimeline(const ClearedSnapshot& snapshot, const Request& request);
Document buildPatternView(const ClearedSnapshot& snapshot, const Request& request);

}  // namespace core
