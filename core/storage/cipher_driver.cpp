// SPDX-License-Identifier: MPL-2.0
#include "core/storage/cipher_driver.h"

#include "core/storage/sqlite_error.h"

#include <QDateTime>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QSqlResult>
#include <QUuid>
#include <QVariant>

#include <sqlcipher/sqlite3.h>

#include <vector>

namespace core {

namespace {

constexpr qsizetype mostIdleStatements = 300;

int bindText(sqlite3_stmt* statement, int index, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text64(statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

int bindCell(sqlite3_stmt* statement, int index, const QVariant& value) {
    if (!value.isValid() || value.isNull()) return sqlite3_bind_null(statement, index);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return sqlite3_bind_int64(statement, index, value.toLongLong());
    case QMetaType::Double: return sqlite3_bind_double(statement, index, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(statement, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QString: return bindText(statement, index, value.toString());
    case QMetaType::QDate: return bindText(statement, index, value.toDate().toString(Qt::ISODate));
    case QMetaType::QTime: return bindText(statement, index, value.toTime().toString(Qt::ISODateWithMs));
    case QMetaType::QDateTime: return bindText(statement, index, value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
    case QMetaType::QUuid: return bindText(statement, index, value.toUuid().toString(QUuid::WithoutBraces));
    default: return SQLITE_MISMATCH;
    }
}

QVariant columnValue(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return QVariant::fromValue<qint64>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_NULL: return {};
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return bytes ? QByteArray(bytes, sqlite3_column_bytes(statement, column)) : QByteArray("");
    }
    default: {
        const void* text = sqlite3_column_text(statement, column);
        return QString::fromUtf8(static_cast<const char*>(text), sqlite3_column_bytes(statement, column));
    }
    }
}

/// Reads every row when it is executed: an error in the middle then fails the query instead of looking like its end,
/// and no statement stays open while a transaction ends.
class CipherResult final : public QSqlResult {
public:
    CipherResult(const QSqlDriver* driver, std::shared_ptr<StatementCache> statements)
        : QSqlResult(driver), statements_(std::move(statements)) {}

protected:
    bool reset(const QString& sql) override { return prepare(sql) && exec(); }

    bool prepare(const QString& sql) override {
        clearRows();
        sql_ = sql.toUtf8();
        sqlite3_stmt* statement = statements_->take(sql_);
        if (!statement) return fail("prepare", true);
        statements_->giveBack(sql_, statement);
        return true;
    }

    bool exec() override {
        clearRows();
        sqlite3_stmt* statement = statements_->take(sql_);
        if (!statement) return fail("prepare", true);
        const bool done = bindAll(statement) && readRows(statement);
        statements_->giveBack(sql_, statement);
        setActive(done);
        return done;
    }

    QVariant data(int column) override {
        const bool valid = at() >= 0 && column >= 0 && column < columns_;
        return valid ? cells_[size_t(at()) * size_t(columns_) + size_t(column)] : QVariant();
    }
    bool isNull(int column) override { return !data(column).isValid(); }

    bool fetch(int row) override {
        if (row < 0 || row >= size()) return false;
        setAt(row);
        return true;
    }
    bool fetchFirst() override { return fetch(0); }
    bool fetchLast() override { return fetch(size() - 1); }

    int size() override { return columns_ == 0 ? -1 : int(cells_.size() / size_t(columns_)); }
    int numRowsAffected() override { return affected_; }
    QVariant lastInsertId() const override { return lastInsertId_; }
    QSqlRecord record() const override { return record_; }

private:
    void clearRows() {
        cells_.clear();
        columns_ = 0;
        affected_ = 0;
        record_.clear();
        setSelect(false);
        setActive(false);
        setLastError({});
        setAt(QSql::BeforeFirstRow);
    }

    bool fail(const char* during, bool ownText) {
        if (!statements_->handle()) {
            setLastError(QSqlError(QStringLiteral("closed"), {}, QSqlError::ConnectionError));
            return false;
        }
        const Error error = sqliteError(statements_->handle(), during, ownText);
        setLastError(QSqlError(error.detail(), {}, QSqlError::StatementError, QString::number(errorCode(statements_->handle()))));
        return false;
    }

    bool bindAll(sqlite3_stmt* statement) {
        const QVariantList values = boundValues();
        const int count = sqlite3_bind_parameter_count(statement);
        if (values.size() != count) {
            setLastError(QSqlError(QStringLiteral("%1 values for %2 places").arg(values.size()).arg(count), {},
                                   QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
            return false;
        }
        for (int i = 0; i < count; ++i) {
            const int code = bindCell(statement, i + 1, values[i]);
            if (code == SQLITE_OK) continue;
            setLastError(QSqlError(QStringLiteral("value %1 cannot be stored").arg(i + 1), {}, QSqlError::StatementError,
                                   QString::number(code)));
            return false;
        }
        return true;
    }

    bool readRows(sqlite3_stmt* statement) {
        columns_ = sqlite3_column_count(statement);
        setSelect(columns_ > 0);
        for (int i = 0; i < columns_; ++i) record_.append(QSqlField(QString::fromUtf8(sqlite3_column_name(statement, i))));
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement))
            for (int i = 0; i < columns_; ++i) cells_.push_back(columnValue(statement, i));
        if (code != SQLITE_DONE) {
            fail("run", sqlite3_bind_parameter_count(statement) == 0);
            cells_.clear();
            return false;
        }
        affected_ = sqlite3_stmt_readonly(statement) ? 0 : sqlite3_changes(statements_->handle());
        lastInsertId_ = QVariant::fromValue<qint64>(sqlite3_last_insert_rowid(statements_->handle()));
        return true;
    }

    std::shared_ptr<StatementCache> statements_;
    QByteArray sql_;
    std::vector<QVariant> cells_;
    int columns_ = 0;
    int affected_ = 0;
    QVariant lastInsertId_;
    QSqlRecord record_;
};

}  // namespace

sqlite3_stmt* StatementCache::take(const QByteArray& sql) {
    if (!handle_) return nullptr;
    if (sqlite3_stmt* kept = idle_.take(sql)) return kept;
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (code != SQLITE_OK) return nullptr;
    if (!statement || !QByteArrayView(rest).trimmed().isEmpty()) {
        sqlite3_finalize(statement);
        return nullptr;
    }
    return statement;
}

void StatementCache::giveBack(const QByteArray& sql, sqlite3_stmt* statement) {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);  // what was stored must not linger in memory
    if (idle_.size() >= mostIdleStatements) {
        for (sqlite3_stmt* old : std::as_const(idle_)) sqlite3_finalize(old);
        idle_.clear();
    }
    if (sqlite3_stmt* twin = idle_.take(sql)) sqlite3_finalize(twin);
    idle_.insert(sql, statement);
}

void StatementCache::close() {
    for (sqlite3_stmt* statement : std::as_const(idle_)) sqlite3_finalize(statement);
    idle_.clear();
    handle_ = nullptr;
}

CipherDriver::CipherDriver(sqlite3* handle) : statements_(std::make_shared<StatementCache>(handle)) {
    setOpen(true);
    setOpenError(false);
}

CipherDriver::~CipherDriver() { CipherDriver::close(); }

bool CipherDriver::hasFeature(DriverFeature feature) const {
    switch (feature) {
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders:
    case QuerySize:
    case LastInsertId:
    case LowPrecisionNumbers:
    case SimpleLocking: return true;
    default: return false;
    }
}

bool CipherDriver::open(const QString&, const QString&, const QString&, const QString&, int, const QString&) {
    return isOpen();  // the handle came with the constructor
}

void CipherDriver::close() {
    statements_->close();
    setOpen(false);
}

QSqlResult* CipherDriver::createResult() const { return new CipherResult(this, statements_); }

}  // namespace core
