// SPDX-License-Identifier: MPL-2.0
// Small encrypted files for tests, made at the lowest cost of guessing.
#pragma once

#include "core/base/error.h"
#include "core/storage/container.h"
#include "core/storage/database.h"
#include "tests/support/faults.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace test {

inline core::SecretBytes secret(const char* text) { return core::SecretBytes::copyOf(QByteArrayView(text)); }

inline QByteArray readAll(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeAll(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A folder with one file in it, that has a table note(id, text).
class StoredFile {
public:
    StoredFile() : path(folder.filePath(QStringLiteral("case.kin"))) {
        created = core::Container::create(
            path, secret("four little words here"), std::nullopt, core::KdfCost::lowest(),
            [](core::Database& database) { database.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT)"); });
    }

    std::unique_ptr<core::Database> open(core::OpenMode mode = core::OpenMode::ReadWrite) const {
        return core::Database::open(path, created.dataKey, mode);
    }

    static void add(core::Database& database, const QString& text) {
        database.run(QStringLiteral("INSERT INTO note(text) VALUES(?)"), {text});
    }
    static QStringList texts(core::Database& database) {
        QStringList found;
        QSqlQuery query = database.run(QStringLiteral("SELECT text FROM note ORDER BY id"));
        while (query.next()) found.append(query.value(0).toString());
        return found;
    }

    QTemporaryDir folder;
    QString path;
    core::CreatedContainer created;
};

}  // namespace test
