// SPDX-License-Identifier: MPL-2.0
// A QSqlDriver on public Qt API over an sqlite3 handle that is already open and keyed: Qt's own plugin would bring a
// second SQLite, and would take the key as a QString. Prepared statements are kept by their SQL text.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSqlDriver>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace core {

/// Prepared statements of one connection. A statement is out of the cache while it runs.
class StatementCache {
public:
    explicit StatementCache(sqlite3* handle) : handle_(handle) {}
    ~StatementCache() { close(); }
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;

    /// Null if the SQL does not compile or holds more than one statement; the connection then has the error.
    sqlite3_stmt* take(const QByteArray& sql);
    void giveBack(const QByteArray& sql, sqlite3_stmt* statement);
    /// Finalises everything; later calls of take() answer null.
    void close();

    sqlite3* handle() const { return handle_; }

private:
    sqlite3* handle_;
    QHash<QByteArray, sqlite3_stmt*> idle_;
};

class CipherDriver final : public QSqlDriver {
public:
    /// Borrows the handle: who opened it closes it, after this driver is gone.
    explicit CipherDriver(sqlite3* handle);
    ~CipherDriver() override;

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString& name, const QString& user, const QString& password, const QString& host, int port,
              const QString& options) override;
    void close() override;
    QSqlResult* createResult() const override;

private:
    std::shared_ptr<StatementCache> statements_;
};

}  // namespace core
