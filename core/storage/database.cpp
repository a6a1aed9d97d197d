// SPDX-License-Identifier: MPL-2.0
#include "core/storage/database.h"

#include "core/storage/cipher_driver.h"
#include "core/storage/container_format.h"
#include "core/storage/container_vfs.h"
#include "core/storage/instance_lock.h"
#include "core/storage/secure_heap.h"
#include "core/storage/sqlite_error.h"

#include <QSqlError>

#include <sqlcipher/sqlite3.h>

namespace core {

Database::Database(sqlite3* handle, OpenMode mode)
    : handle_(handle), mode_(mode), driver_(std::make_unique<CipherDriver>(handle)), thread_(std::this_thread::get_id()) {}

Database::~Database() {
    assertThread();
    driver_.reset();  // finalises the statements, without which the handle would live on
    sqlite3_close_v2(handle_);
    tidySecureHeap();
    lock_.reset();  // last: nobody else may open the file before SQLite has let go of it
}

void Database::assertThread() const { Q_ASSERT(std::this_thread::get_id() == thread_); }

QSqlQuery Database::run(const QString& sql, const QVariantList& values) {
    assertThread();
    QSqlQuery query(driver_->createResult());
    bool ok = query.prepare(sql);
    if (ok) {
        for (qsizetype i = 0; i < values.size(); ++i) query.bindValue(int(i), values[i]);
        ok = query.exec();
    }
    if (!ok) {
        const QSqlError error = query.lastError();
        throw Error(faultOf(error.nativeErrorCode().toInt(), sqlite3_system_errno(handle_)), error.driverText());
    }
    return query;
}

void Database::execute(const QByteArray& script) {
    assertThread();
    if (sqlite3_exec(handle_, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw sqliteError(handle_, "execute", true);
}

qint64 Database::userVersion() {
    QSqlQuery query = run(QStringLiteral("PRAGMA user_version"));
    query.next();
    return query.value(0).toLongLong();
}

void Database::setUserVersion(qint64 version) { execute("PRAGMA user_version = " + QByteArray::number(version)); }

void Database::checkpoint() {
    assertThread();
    if (isReadOnly() || path_.isEmpty()) return;
    if (hasMoved(handle_)) throw Error(Fault::Conflict, QStringLiteral("the file was replaced"));
    if (format::readKeyArea(readPreamble(handle_)).header.generation != generation_)
        throw Error(Fault::Conflict, QStringLiteral("the key area was changed by another program"));
    if (sqlite3_wal_checkpoint_v2(handle_, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) != SQLITE_OK)
        throw sqliteError(handle_, "checkpoint", true);
}

bool Database::hasLog() const { return !path_.isEmpty() && core::hasLog(handle_); }

QStringList Database::companionsSetAside() { return path_.isEmpty() ? QStringList() : core::companionsSetAside(handle_); }

bool Database::isInTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::interrupt() { sqlite3_interrupt(handle_); }

Transaction::Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (!open_ || !database_.isInTransaction()) return;  // after a full disk SQLite has rolled back by itself
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace core
