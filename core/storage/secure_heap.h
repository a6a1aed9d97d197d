// SPDX-License-Identifier: MPL-2.0
// The memory SQLite works in: pages that are locked into RAM as a whole, and every piece wiped before it is used again.
// It does what the pragma cipher_memory_security does, which locks and unlocks each piece by two system calls: half the
// time of a large import; and unlocking one piece unlocks its neighbours on the same page (requirements MEM-1, MEM-4).
#pragma once

#include <QByteArrayView>

#include <cstddef>

namespace core {

/// Before SQLite is first called, in each process; cheap afterwards. Throws Error{Unsupported} if it comes too late.
void installSecureHeap();

struct SecureHeapState {
    std::size_t reserved = 0;  ///< bytes taken from the system
    std::size_t used = 0;      ///< bytes in pieces that are in use
    bool locked = true;        ///< false: the system did not allow so much, so some may reach the swap file
};
SecureHeapState secureHeapState();

/// After a connection has closed: SQLCipher unlocks the pages of its keys, where other pieces may lie. When no piece is
/// in use any more, all goes back to the system.
void tidySecureHeap();

/// Do these bytes stand anywhere in it, in use or free? For tests.
bool secureHeapHolds(QByteArrayView bytes);

}  // namespace core
