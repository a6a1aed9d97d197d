// SPDX-License-Identifier: MPL-2.0
// Storage of one record type: every statement and every column comes from Describe<T>.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"
#include "core/storage/database.h"

#include <QStringList>

#include <vector>

namespace core {

template <RecordType T>
class Table {
public:
    using IdType = decltype(T::id);

    explicit Table(Database& database) : database_(database) {}

    std::optional<T> find(const IdType& id) const {
        static const QString sql = select() + QStringLiteral(" WHERE id = ?");
        std::vector<T> rows = read(database_.run(sql, {id.text()}));
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }

    std::vector<T> all() const {
        static const QString sql = select();
        return read(database_.run(sql));
    }

    std::vector<T> ofCase(const CaseId& id) const requires InCase<T> {
        static const QString sql = select() + QStringLiteral(" WHERE case_id = ?");
        return read(database_.run(sql, {id.text()}));
    }

    /// By the index, without reading a row.
    qint64 countOfCase(const CaseId& id) const requires InCase<T> {
        static const QString sql = QStringLiteral("SELECT count(*) FROM %1 WHERE case_id = ?").arg(name());
        QSqlQuery count = database_.run(sql, {id.text()});
        return count.next() ? count.value(0).toLongLong() : 0;
    }

    /// `column` is one of Describe<T>.
    std::vector<T> where(const QString& column, const QVariant& value) const {
        return read(database_.run(select() + QStringLiteral(" WHERE \"%1\" = ?").arg(column), {value}));
    }

    void insert(const T& row) {
        static const QString sql =
            QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                .arg(name(), columns().join(u','), QStringList(columns().size(), QStringLiteral("?")).join(u','));
        database_.run(sql, values(row));
    }

    void update(const T& row) {
        static const QString sql =
            QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(name(), columns().join(QStringLiteral(" = ?, ")));
        database_.run(sql, values(row) << row.id.text());
    }

    void remove(const IdType& id) {
        static const QString sql = QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(name());
        database_.run(sql, {id.text()});
    }

private:
    static QString name() { return QLatin1String(Describe<T>::table); }
    static QString select() { return QStringLiteral("SELECT %1 FROM %2").arg(columns().join(u','), name()); }

    // Quoted, for "from", "to" and "end" are words of SQL.
    static QStringList columns() {
        QStringList list;
        eachField<T>([&](const auto& f) { list << QStringLiteral("\"%1\"").arg(QLatin1String(f.column)); });
        return list;
    }

    static QVariantList values(const T& row) {
        QVariantList list;
        eachField<T>([&](const auto& f) { list << toColumn(row.*f.member); });
        return list;
    }

    static std::vector<T> read(QSqlQuery query) {
        std::vector<T> rows;
        while (query.next()) {
            int column = 0;
            rows.push_back(Describe<T>::fields([&](const auto&... f) {
                return T{fromColumn<typename std::remove_cvref_t<decltype(f)>::Member>(query.value(column++))...};
            }));
        }
        return rows;
    }

    Database& database_;
};

}  // namespace core
