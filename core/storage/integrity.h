// SPDX-License-Identifier: MPL-2.0
// Whether an open file is whole: its length, the seal of every page, and its structure. None of the three sees all
// kinds of damage (requirement INT-1).
#pragma once

#include "core/base/problem.h"
#include "core/base/progress.h"

namespace core {

class Database;

/// Empty = sound. Codes: "file_length", "page_altered" (where: "page 12"), "structure". At most 100 problems. A writable
/// file is checkpointed first. 40 MB take about 0.2 s. Throws Error if the check itself cannot be made.
Problems checkIntegrity(Database& database, const Progress& progress = {});

}  // namespace core
