// SPDX-License-Identifier: MPL-2.0
// Whether what stands in the tables fits together: schema, references, list of records, search words.
#pragma once

#include "core/base/problem.h"
#include "core/storage/database.h"

namespace core {

/// Empty = sound. Codes: schema_unknown, reference_broken, record_unlisted, search_broken.
Problems contentProblems(Database& database);

}  // namespace core
