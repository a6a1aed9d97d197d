// SPDX-License-Identifier: MPL-2.0
#include "core/storage/database.h"
#include "core/storage/cipher_driver.h"
#include "core/storage/database_config.h"
#include "core/storage/instance_lock.h"
#include "core/storage/sqlite_error.h"

#include <sqlcipher/sqlite3.h>

namespace core {

std::unique_ptr<Database> Database::openMemory() {
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) {
        sqlite3_close_v2(handle);
        throw Error(Fault::Io, QStringLiteral("no database in memory"));
    }
    std::unique_ptr<Database> database(new Database(handle, OpenMode::ReadWrite));
    configureConnection(handle, Journal::Fixed);
    return database;
}

}  // namespace core
