// SPDX-License-Identifier: MPL-2.0
// The paper that stays between a worker and the supervisor.
#pragma once

#include "core/report/report.h"

namespace core {

/// Empty but for one sentence for every reader other than the service itself.
Document buildSupervisionCard(const ClearedSnapshot& snapshot, const Request& request);

}  // namespace core
