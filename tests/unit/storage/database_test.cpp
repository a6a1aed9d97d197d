// SPDX-License-Identifier: MPL-2.0
#include "core/storage/database.h"

#include "tests/support/faults.h"

#include <catch2/matchers/catch_matchers_exception.hpp>

using namespace core;
using test::faultIn;

namespace {

std::unique_ptr<Database> withTable() {
    auto database = Database::openMemory();
    database->execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL, bytes BLOB, weight REAL, day TEXT)");
    return database;
}

qint64 count(Database& database) {
    QSqlQuery query = database.run(QStringLiteral("SELECT count(*) FROM note"));
    query.next();
    return query.value(0).toLongLong();
}

}  // namespace

TEST_CASE("Every kind of value comes back as it was stored", "[storage]") {
    auto database = withTable();
    const QString text = QString::fromUtf8("Zoë 👧 ' ? :x");
    const QByteArray bytes("\0\x01\xff", 3);
    database->run(QStringLiteral("INSERT INTO note VALUES(?,?,?,?,?)"), {7, text, bytes, 0.25, QDate(2026, 2, 28)});
    QSqlQuery query = database->run(QStringLiteral("SELECT * FROM note WHERE id = ?"), {qint64(7)});
    REQUIRE(query.next());
    CHECK(query.value(0).toLongLong() == 7);
    CHECK(query.value(1).toString() == text);
    CHECK(query.value(2).toByteArray() == bytes);
    CHECK(query.value(3).toDouble() == 0.25);
    CHECK(query.value(QStringLiteral("day")).toString() == QStringLiteral("2026-02-28"));
    CHECK_FALSE(query.next());
}

TEST_CASE("An empty text is not NULL", "[storage]") {
    auto database = withTable();
    database->run(QStringLiteral("INSERT INTO note(id, text, bytes) VALUES(1, ?, ?)"), {QString(), QByteArray("")});
    QSqlQuery query = database->run(QStringLiteral("SELECT text IS NULL, bytes IS NULL, length(bytes), weight FROM note"));
    REQUIRE(query.next());
    CHECK(query.value(0).toInt() == 0);
    CHECK(query.value(1).toInt() == 0);
    CHECK(query.value(2).toInt() == 0);
    CHECK_FALSE(query.value(3).isValid());
    CHECK_THROWS_AS(database->run(QStringLiteral("INSERT INTO note(text) VALUES(?)"), {QVariant()}), Error);
}

TEST_CASE("A query reports rows changed and the last id", "[storage]") {
    auto database = withTable();
    for (int i = 0; i < 3; ++i) database->run(QStringLiteral("INSERT INTO note(text) VALUES(?)"), {QStringLiteral("a")});
    CHECK(database->run(QStringLiteral("UPDATE note SET text = ?"), {QStringLiteral("b")}).numRowsAffected() == 3);
    CHECK(database->run(QStringLiteral("INSERT INTO note(text) VALUES('c')")).lastInsertId().toLongLong() == 4);
    CHECK(database->run(QStringLiteral("SELECT * FROM note")).size() == 4);
}

TEST_CASE("A transaction that is not committed leaves nothing", "[storage]") {
    auto database = withTable();
    {
        Transaction transaction(*database);
        database->run(QStringLiteral("INSERT INTO note(text) VALUES('a')"));
    }
    CHECK(count(*database) == 0);
    CHECK_FALSE(database->isInTransaction());
    Transaction transaction(*database);
    database->run(QStringLiteral("INSERT INTO note(text) VALUES('a')"));
    transaction.commit();
    CHECK(count(*database) == 1);
}

TEST_CASE("A transaction can end while a query still has rows to read", "[storage]") {
    auto database = withTable();
    database->execute("INSERT INTO note(text) VALUES('a'),('b')");
    QSqlQuery rows = database->run(QStringLiteral("SELECT text FROM note"));
    REQUIRE(rows.next());
    { Transaction transaction(*database); }
    CHECK(rows.next());
    database.reset();
    CHECK(rows.value(0).toString() == QStringLiteral("b"));
}

TEST_CASE("Errors say what can be done and never quote values", "[storage]") {
    auto database = withTable();
    CHECK(faultIn([&] { database->run(QStringLiteral("SELECT nothing FROM note")); }) == Fault::Io);
    CHECK(faultIn([&] { database->run(QStringLiteral("SELECT 1; SELECT 2")); }) == Fault::Io);
    CHECK(faultIn([&] { database->run(QStringLiteral("SELECT ?"), {}); }) == Fault::Io);
    database->execute("CREATE VIRTUAL TABLE words USING fts5(text)");
    try {
        database->run(QStringLiteral("SELECT * FROM words WHERE words MATCH ?"), {QStringLiteral("Fernsby:")});
        FAIL("a faulty search passed");
    } catch (const Error& error) {
        CHECK_FALSE(error.detail().contains(QStringLiteral("Fernsby")));
    }
}

TEST_CASE("The connection is strict", "[storage]") {
    auto database = withTable();
    CHECK_THROWS_AS(database->run(QStringLiteral("SELECT \"nosuchcolumn\" FROM note")), Error);
    CHECK_THROWS_AS(database->run(QStringLiteral("SELECT load_extension('x')")), Error);
    database->execute("CREATE TABLE child(note INTEGER REFERENCES note(id))");
    CHECK_THROWS_AS(database->run(QStringLiteral("INSERT INTO child VALUES(99)")), Error);
}

TEST_CASE("The version of the schema is kept", "[storage]") {
    auto database = Database::openMemory();
    CHECK(database->userVersion() == 0);
    database->setUserVersion(12);
    CHECK(database->userVersion() == 12);
}
