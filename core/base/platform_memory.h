// SPDX-License-Identifier: MPL-2.0
// What differs between systems in how memory is had, kept from the disk and given back.
#pragma once

#include <cstddef>

namespace core {

/// Memory of its own pages, zeroed, left out of core dumps. nullptr if there is none.
void* reservePages(std::size_t bytes);
void releasePages(void* pages, std::size_t bytes);
/// Keeps the pages out of the swap file. False where the system does not allow so much, or has no such thing.
bool lockPages(void* pages, std::size_t bytes);

/// Gives freed memory back to the system, so that what stood in it is gone too (requirement LOCK-5). Where the system
/// offers nothing of the kind, nothing happens.
void releaseFreedMemory();

}  // namespace core
