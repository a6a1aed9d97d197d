// SPDX-License-Identifier: MPL-2.0
// One connection to the encrypted file, and the only way to run SQL. Used only on the thread that made it.
#pragma once

#include "core/base/secret_bytes.h"

#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <memory>
#include <thread>

struct sqlite3;

namespace core {

class CipherDriver;
class InstanceLock;

enum class OpenMode { ReadWrite, ReadOnly };

class Database {
public:
    /// Marks our files among SQLite files ("KINK").
    static constexpr qint32 applicationId = 0x4b494e4b;

    /// Unencrypted, in memory, with the limits and settings of a file: for tests of tables.
    static std::unique_ptr<Database> openMemory();
    /// An existing container file. Takes the instance lock, sets aside companions that belong to another file, repairs
    /// an older copy of the header. Throws Error: NotFound, InUse, ReadOnly, TooNew, Corrupt, WrongKey, Io.
    /// A ReadOnly database writes nothing at all, not even beside the file.
    static std::unique_ptr<Database> open(const QString& path, const SecretBytes& dataKey, OpenMode mode);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement with `values` for its "?" in order and has read all rows when it returns; an invalid QVariant
    /// is NULL, an empty QString is ''. Prepared statements are kept by their text. Throws Error.
    QSqlQuery run(const QString& sql, const QVariantList& values = {});
    /// Runs a script of several statements without values, for migrations. Throws Error.
    void execute(const QByteArray& script);

    qint64 userVersion();
    void setUserVersion(qint64 version);

    /// Moves the log into the file: 2 s after the last commit, before a backup, at lock (requirement DUR-5). Throws
    /// Error{Conflict} if the file was replaced or its keys were changed behind our back; then nothing more may be
    /// written (requirement INST-4).
    void checkpoint();
    /// Changes stand in the log that the file itself does not have: while working, and read-only after a crash.
    bool hasLog() const;
    /// New names of companions of another file that opening has set aside: tell the user (requirement FILE-7).
    QStringList companionsSetAside();
    void noteGeneration(quint64 generation) { generation_ = generation; }  ///< of the key area, when we change it

    bool isReadOnly() const { return mode_ == OpenMode::ReadOnly; }
    bool isInTransaction() const;
    /// Stops what runs now with Error{Cancelled}. The only member that another thread may call.
    void interrupt();

    const QString& path() const { return path_; }            ///< empty in memory
    const SecretBytes& dataKey() const { return dataKey_; }  ///< empty in memory
    /// For the files of this folder only: SQLite's backup and header calls need it.
    sqlite3* handle() const { return handle_; }

private:
    friend class DatabaseOpener;
    Database(sqlite3* handle, OpenMode mode);
    void assertThread() const;

    sqlite3* handle_;
    OpenMode mode_;
    QString path_;
    quint64 generation_ = 0;
    SecretBytes dataKey_;
    std::unique_ptr<InstanceLock> lock_;
    std::unique_ptr<CipherDriver> driver_;
    std::thread::id thread_;
};

/// BEGIN IMMEDIATE; rolled back when it goes without commit().
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace core
