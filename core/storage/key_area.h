// SPDX-License-Identifier: MPL-2.0
// Reading and writing the key area of an open file. For this folder only.
#pragma once

#include "core/storage/container_format.h"

struct sqlite3;

namespace core {

/// Writes `area.header` over both copies, the older first and each synchronised before the next, so that a cut at any
/// instant leaves one that is whole. Throws Error.
void writeKeyArea(sqlite3* handle, const format::KeyArea& area);

}  // namespace core
