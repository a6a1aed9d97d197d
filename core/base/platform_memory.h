// SPDX-License-Identifier: MPL-2.0
// What differs between systems in how memory is given back.
#pragma once

namespace core {

/// Gives freed memory back to the system, so that what stood in it is gone too (requirement LOCK-5). Where the system
/// offers nothing of the kind, nothing happens.
void releaseFreedMemory();

}  // namespace core
