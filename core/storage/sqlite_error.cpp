// SPDX-License-Identifier: MPL-2.0
#include "core/storage/sqlite_error.h"

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <cstring>

namespace core {

namespace {

bool isOutOfSpace(int systemError) {
#ifdef EDQUOT
    if (systemError == EDQUOT) return true;
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

}  // namespace

Fault faultOf(int extendedCode, int systemError) {
    switch (extendedCode & 0xff) {
    case SQLITE_FULL: return Fault::NoSpace;
    case SQLITE_READONLY: return Fault::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Fault::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Fault::InUse;
    case SQLITE_INTERRUPT: return Fault::Cancelled;
    case SQLITE_IOERR: return isOutOfSpace(systemError) ? Fault::NoSpace : Fault::Io;
    default: return Fault::Io;
    }
}

int errorCode(sqlite3* handle) {
    const int code = sqlite3_extended_errcode(handle);
    const bool pageFailed = code == SQLITE_ERROR && std::strcmp(sqlite3_errmsg(handle), sqlite3_errstr(SQLITE_ERROR)) == 0;
    return pageFailed ? SQLITE_CORRUPT : code;
}

Error sqliteError(sqlite3* handle, const char* during, bool ownText) {
    const int code = errorCode(handle);
    if (faultOf(code, 0) == Fault::Corrupt)
        return Error(Fault::Corrupt, QStringLiteral("a page of it cannot be read (%1)").arg(code));
    const bool quotesOnlyNames = (code & 0xff) == SQLITE_CONSTRAINT;
    const char* text = ownText || quotesOnlyNames ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return Error(faultOf(code, sqlite3_system_errno(handle)),
                 QStringLiteral("%1: %2 (%3)").arg(QString::fromUtf8(during), QString::fromUtf8(text)).arg(code));
}

}  // namespace core
