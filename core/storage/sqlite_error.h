// SPDX-License-Identifier: MPL-2.0
// Turns what SQLite answers into what the user can do about it.
#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace core {

/// FULL → NoSpace, READONLY → ReadOnly, CORRUPT and NOTADB → Corrupt, BUSY and LOCKED → InUse, INTERRUPT → Cancelled,
/// else Io. `systemError` is the errno behind an I/O error (quota and file size limit count as NoSpace), 0 if unknown.
Fault faultOf(int extendedCode, int systemError = 0);

/// Extended code of the last error. SQLCipher reports a page that fails its seal as SQLITE_ERROR without a text of its
/// own; here that is SQLITE_CORRUPT.
int errorCode(sqlite3* handle);

/// The error the connection reports now. The text of SQLite is left out unless `ownText` says that it can only quote
/// our own SQL: a full text query quotes what the user typed.
Error sqliteError(sqlite3* handle, const char* during, bool ownText);

}  // namespace core
