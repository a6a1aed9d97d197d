// SPDX-License-Identifier: MPL-2.0
// What a reader may see, with nobody named in full.
#pragma once

#include "core/disclosure/cleared_snapshot.h"

namespace core {

/// The same for the same reader, with initials in place of names (rules/initials).
ClearedSnapshot initialsOnly(const ClearedSnapshot& cleared);

}  // namespace core
