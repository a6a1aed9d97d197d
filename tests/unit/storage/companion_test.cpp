// SPDX-License-Identifier: MPL-2.0
// SQLite replays any log or journal that lies beside a file. Ours are bound to the file (requirements FILE-7, INT-5).
#include "tests/unit/storage/storage_fixture.h"

#include <sodium.h>

#include <QDir>

using namespace core;
using namespace test;

namespace {

QStringList namesIn(const QTemporaryDir& folder, const QString& pattern) {
    return QDir(folder.path()).entryList({pattern}, QDir::Files, QDir::Name);
}

/// The log of a session in which "old" was written and that ended well.
QByteArray oldLog(const StoredFile& file) {
    auto database = file.open();
    StoredFile::add(*database, QStringLiteral("old"));
    return readAll(file.path + QStringLiteral("-wal"));
}

}  // namespace

TEST_CASE("An older log of the same file is set aside", "[storage]") {
    StoredFile file;
    const QByteArray log = oldLog(file);
    {
        auto database = file.open();
        database->run(QStringLiteral("UPDATE note SET text = 'new'"));
    }
    writeAll(file.path + QStringLiteral("-wal"), log);

    auto database = file.open();
    CHECK(StoredFile::texts(*database) == QStringList{QStringLiteral("new")});
    REQUIRE(database->companionsSetAside().size() == 1);
    CHECK(readAll(database->companionsSetAside().constFirst()) == log);
    CHECK(namesIn(file.folder, QStringLiteral("*.foreign-*")).size() == 1);
    StoredFile::add(*database, QStringLiteral("next"));
    database.reset();
    CHECK(StoredFile::texts(*file.open()) == QStringList{QStringLiteral("new"), QStringLiteral("next")});
}

TEST_CASE("A hot journal and random bytes are set aside", "[storage]") {
    StoredFile file;
    {
        auto database = file.open();
        StoredFile::add(*database, QStringLiteral("kept"));
    }
    QByteArray journal = QByteArray::fromHex("d9d505f920a163d7") + QByteArray(20000, '\1');
    QByteArray noise(9000, '\0');
    randombytes_buf(noise.data(), size_t(noise.size()));
    writeAll(file.path + QStringLiteral("-journal"), journal);
    writeAll(file.path + QStringLiteral("-wal"), noise);

    auto database = file.open();
    CHECK(StoredFile::texts(*database) == QStringList{QStringLiteral("kept")});
    CHECK(database->companionsSetAside().size() == 2);
    CHECK(namesIn(file.folder, QStringLiteral("*-journal.foreign-*")).size() == 1);
    CHECK(namesIn(file.folder, QStringLiteral("*-wal.foreign-*")).size() == 1);
}

TEST_CASE("A log with our mark and another session is set aside", "[storage]") {
    StoredFile file;
    StoredFile other;
    const QByteArray log = oldLog(other);
    writeAll(file.path + QStringLiteral("-wal"), log);
    auto database = file.open();
    CHECK(StoredFile::texts(*database).isEmpty());
    CHECK(database->companionsSetAside().size() == 1);
}

TEST_CASE("Read-only ignores foreign companions and leaves them", "[storage]") {
    StoredFile file;
    const QByteArray log = oldLog(file);
    {
        auto database = file.open();
        database->run(QStringLiteral("UPDATE note SET text = 'new'"));
    }
    writeAll(file.path + QStringLiteral("-wal"), log);
    CHECK(StoredFile::texts(*file.open(OpenMode::ReadOnly)) == QStringList{QStringLiteral("new")});
    CHECK(readAll(file.path + QStringLiteral("-wal")) == log);
}

TEST_CASE("Empty companions are removed without a word", "[storage]") {
    StoredFile file;
    writeAll(file.path + QStringLiteral("-wal"), {});
    writeAll(file.path + QStringLiteral("-journal"), {});
    auto database = file.open();
    CHECK(database->companionsSetAside().isEmpty());
    CHECK_FALSE(QFile::exists(file.path + QStringLiteral("-journal")));
}
