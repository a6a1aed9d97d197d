// SPDX-License-Identifier: MPL-2.0
// Keeping the file whole: the checks of its pages, schema and references.
#pragma once

#include "core/base/problem.h"
#include "core/storage/database.h"

namespace core {

/// What is wrong with the stored pages; empty = sound. Takes about 0.2 s for 40 MB. Code: damaged_pages.
Problems pageProblems(Database& database);
/// Codes: schema_unknown, reference_broken, record_unlisted, search_broken.
Problems contentProblems(Database& database);

}  // namespace core
