// SPDX-License-Identifier: MPL-2.0
#include "core/storage/database_opener.h"

#include "core/storage/cipher_driver.h"
#include "core/storage/container_format.h"
#include "core/storage/container_vfs.h"
#include "core/storage/database_config.h"
#include "core/storage/instance_lock.h"
#include "core/storage/key_area.h"
#include "core/storage/secure_heap.h"
#include "core/storage/sqlite_error.h"

#include <QFileInfo>

#include <sqlcipher/sqlite3.h>

namespace core {

namespace {

struct HandleCloser {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, HandleCloser>;

Handle openHandle(const QByteArray& name, int flags, const char* vfs) {
    installSecureHeap();
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &opened, flags, vfs);
    Handle handle(opened);
    if (!handle) throw std::bad_alloc();
    sqlite3_extended_result_codes(opened, 1);
    if (code != SQLITE_OK) throw sqliteError(opened, "open", true);
    return handle;
}

Handle openContainer(const QString& path, OpenMode mode) {
    registerContainerVfs();
    const int flags = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    Handle handle = openHandle(QFileInfo(path).canonicalFilePath().toUtf8(), flags, containerVfsName);
    if (mode == OpenMode::ReadWrite && sqlite3_db_readonly(handle.get(), "main") != 0)
        throw Error(Fault::ReadOnly, QStringLiteral("no right to write the file"));
    return handle;
}

/// The key area decides what may be done with the file; the first page decides whether the key is right.
void judgeKey(sqlite3* handle, const KeyHeader& header, const SecretBytes& dataKey, OpenMode mode) {
    const bool authentic = header.isAuthentic(dataKey);
    keyConnection(handle, dataKey,
                  {reinterpret_cast<const char*>(header.cipherSalt.data()), qsizetype(header.cipherSalt.size())});
    assertCipherLibrary(handle);
    if (sqlite3_exec(handle, "PRAGMA locking_mode = EXCLUSIVE; SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) !=
        SQLITE_OK) {
        const bool unreadable = (sqlite3_errcode(handle) & 0xff) == SQLITE_NOTADB;
        if (unreadable && !authentic) throw Error(Fault::WrongKey, QStringLiteral("the key does not open the file"));
        if (unreadable) throw Error(Fault::Corrupt, QStringLiteral("the first page was damaged or altered"));
        if ((sqlite3_errcode(handle) & 0xff) == SQLITE_CORRUPT)  // the first page says how many there should be
            throw Error(Fault::Corrupt, QStringLiteral("the file is cut short or its first pages are damaged"));
        throw sqliteError(handle, "first read", true);
    }
    if (mode == OpenMode::ReadOnly) return;
    if (!authentic) throw Error(Fault::ReadOnly, QStringLiteral("the key area was altered"));
    if (header.readOnlyBits != 0) throw Error(Fault::ReadOnly, QStringLiteral("made by a newer version"));
}

/// SQLCipher opens an empty file as an empty database and does not see a missing tail.
void checkLength(const QString& path, OpenMode mode) {
    const qint64 data = QFileInfo(path).size() - format::preambleBytes;
    if (data < format::pageBytes) throw Error(Fault::Corrupt, QStringLiteral("the file is cut short"));
    if (mode == OpenMode::ReadWrite && data % format::pageBytes != 0)
        throw Error(Fault::Corrupt, QStringLiteral("the file does not end with a whole page"));
}

void checkApplication(Database& database) {
    QSqlQuery query = database.run(QStringLiteral("PRAGMA application_id"));
    query.next();
    if (query.value(0).toInt() != Database::applicationId) throw Error(Fault::Corrupt, QStringLiteral("not our database"));
}

void keepLogOnClose(sqlite3* handle, bool keep) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

}  // namespace

std::unique_ptr<Database> DatabaseOpener::memory() {
    Handle handle = openHandle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    configureConnection(handle.get(), Journal::Fixed);
    return std::unique_ptr<Database>(new Database(handle.release(), OpenMode::ReadWrite));
}

std::unique_ptr<Database> DatabaseOpener::file(const QString& path, const SecretBytes& dataKey, OpenMode mode) {
    const QFileInfo info(path);
    if (!info.exists()) throw Error(Fault::NotFound, QStringLiteral("no such file"));
    if (info.isDir()) throw Error(Fault::Io, QStringLiteral("this is a folder"));
    if (info.size() < format::preambleBytes + format::pageBytes)
        throw Error(Fault::Corrupt, QStringLiteral("the file is cut short"));

    std::unique_ptr<InstanceLock> lock;
    if (mode == OpenMode::ReadWrite) lock = std::make_unique<InstanceLock>(path);
    else if (InstanceLock::holder(path)) throw Error(Fault::InUse, QStringLiteral("the file is open for writing"));

    Handle handle = openContainer(path, mode);
    keepLogOnClose(handle.get(), true);  // until all is known to be well, closing changes nothing
    const format::KeyArea area = format::readKeyArea(readPreamble(handle.get()));
    judgeKey(handle.get(), area.header, dataKey, mode);
    configureConnection(handle.get(), mode == OpenMode::ReadWrite ? Journal::Wal : Journal::Fixed);

    sqlite3* opened = handle.get();
    std::unique_ptr<Database> database(new Database(handle.release(), mode));
    database->path_ = path;
    database->dataKey_ = dataKey.clone();
    database->lock_ = std::move(lock);
    database->generation_ = area.header.generation;
    checkApplication(*database);
    if (mode == OpenMode::ReadWrite) {
        database->checkpoint();  // brings in what a crash has left in the log
        checkLength(path, mode);
        if (!area.copiesEqual) writeKeyArea(opened, area);
        keepLogOnClose(opened, false);
    }
    return database;
}

std::unique_ptr<Database> DatabaseOpener::draft(const QString& path, const SecretBytes& dataKey) {
    Handle handle = openContainer(path, OpenMode::ReadWrite);
    const format::KeyArea area = format::readKeyArea(readPreamble(handle.get()));
    judgeKey(handle.get(), area.header, dataKey, OpenMode::ReadWrite);
    configureConnection(handle.get(), Journal::Draft);
    std::unique_ptr<Database> database(new Database(handle.release(), OpenMode::ReadWrite));
    database->path_ = path;
    database->dataKey_ = dataKey.clone();
    database->generation_ = area.header.generation;
    return database;
}

std::unique_ptr<Database> Database::openMemory() { return DatabaseOpener::memory(); }

std::unique_ptr<Database> Database::open(const QString& path, const SecretBytes& dataKey, OpenMode mode) {
    return DatabaseOpener::file(path, dataKey, mode);
}

}  // namespace core
