// SPDX-License-Identifier: MPL-2.0
// How a connection is keyed, configured and limited; every setting is read back (requirements DB-1 to DB-3, BUILD-3).
#pragma once

#include "core/base/secret_bytes.h"

#include <QByteArrayView>

struct sqlite3;

namespace core {

/// Sets the raw key and writes the cipher's parameters out, so that a later version with other defaults opens the file.
/// Touches no page. Throws Error.
void keyConnection(sqlite3* handle, const SecretBytes& dataKey, QByteArrayView cipherSalt);

enum class Journal {
    Wal,    ///< the working file: write-ahead log, fsync at each commit
    Draft,  ///< a file that is thrown away if its making fails: synchronised once, at the end
    Fixed   ///< nothing is ever written
};

/// Limits and settings. Reads the file for the first time. Throws Error: Corrupt for a wrong key, InUse.
void configureConnection(sqlite3* handle, Journal journal);

/// That the SQLite in use is the SQLCipher we built for; throws Error{Unsupported}. Cheap after the first call.
void assertCipherLibrary(sqlite3* handle);

}  // namespace core
