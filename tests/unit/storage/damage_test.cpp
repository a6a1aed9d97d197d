// SPDX-License-Identifier: MPL-2.0
// Every kind of damage is reported, and nothing readable lies in the file.
#include "core/storage/container_format.h"
#include "core/storage/integrity.h"
#include "tests/unit/storage/storage_fixture.h"

#include <QSet>

using namespace core;
using namespace test;

namespace {

constexpr char canary[] = "Persephone Quillfeather";

struct FilledFile : StoredFile {
    FilledFile() {
        auto database = open();
        database->execute(
            "CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words(words, rank) VALUES('secure-delete', 1)");
        Transaction transaction(*database);
        for (int i = 0; i < 80; ++i) {
            add(*database, QStringLiteral("%1 was seen on day %2. ").arg(QLatin1String(canary)).arg(i).repeated(12));
            database->run(QStringLiteral("INSERT INTO words VALUES(?)"), {QLatin1String(canary) + QString::number(i)});
        }
        transaction.commit();
        database->run(QStringLiteral("DELETE FROM note WHERE id > 60"));  // leaves free pages
    }
};

/// Codes of the problems found; "unreadable" if the file does not even open.
QSet<QString> report(const FilledFile& file) {
    QSet<QString> codes;
    try {
        auto database = file.open(OpenMode::ReadOnly);
        for (const Problem& problem : checkIntegrity(*database)) codes.insert(problem.code);
    } catch (const Error& error) {
        INFO(error.what());
        REQUIRE(error.fault() == Fault::Corrupt);
        codes.insert(QStringLiteral("unreadable"));
    }
    return codes;
}

}  // namespace

TEST_CASE("A sound file has no problems", "[storage]") {
    FilledFile file;
    CHECK(report(file).isEmpty());
    auto database = file.open();
    StoredFile::add(*database, QStringLiteral("one more"));
    CHECK(checkIntegrity(*database).isEmpty());
}

TEST_CASE("A flipped bit in any page is reported", "[storage]") {
    FilledFile file;
    const QByteArray sound = readAll(file.path);
    const qint64 pages = (sound.size() - format::preambleBytes) / format::pageBytes;
    REQUIRE(pages > 15);
    int missed = 0;
    for (qint64 page = 0; page < pages; ++page)
        for (qint64 at : {qint64(100), qint64(format::pageBytes - 75), qint64(format::pageBytes - 20)}) {  // text, IV, HMAC
            QByteArray damaged = sound;
            const qint64 place = format::preambleBytes + page * format::pageBytes + at;
            damaged[place] = char(damaged[place] ^ 16);
            writeAll(file.path, damaged);
            const QSet<QString> codes = report(file);
            if (!codes.contains(QStringLiteral("page_altered")) && !codes.contains(QStringLiteral("unreadable"))) ++missed;
        }
    CHECK(missed == 0);
}

TEST_CASE("Missing, added, swapped and emptied pages are reported", "[storage]") {
    FilledFile file;
    const QByteArray sound = readAll(file.path);
    const auto page = [&sound](int number) {
        return sound.mid(format::preambleBytes + number * format::pageBytes, format::pageBytes);
    };
    const auto with = [&](int number, const QByteArray& bytes) {
        QByteArray damaged = sound;
        damaged.replace(format::preambleBytes + number * format::pageBytes, bytes.size(), bytes);
        return damaged;
    };
    for (const QByteArray& damaged :
         {sound.chopped(4096), sound.chopped(8 * 4096), sound.chopped(100), sound + page(3), sound + QByteArray(100, 'x'),
          with(4, page(5)), with(6, QByteArray(4096, '\0')), sound.first(format::preambleBytes + 4096)}) {
        writeAll(file.path, damaged);
        CHECK_FALSE(report(file).isEmpty());
    }
    writeAll(file.path, sound);
    CHECK(report(file).isEmpty());
}

TEST_CASE("Nothing readable lies in the file or its log", "[storage]") {
    FilledFile file;
    auto database = file.open();
    StoredFile::add(*database, QLatin1String(canary));
    const QByteArray utf16(reinterpret_cast<const char*>(QString(QLatin1String(canary)).utf16()),
                           2 * qsizetype(sizeof canary - 1));
    for (const QString& path : {file.path, file.path + QStringLiteral("-wal")}) {
        const QByteArray bytes = readAll(path);
        CHECK(bytes.size() > 4096);
        for (const QByteArray& text : {QByteArray(canary), QByteArray("Quillfeather"), utf16, QByteArray("CREATE TABLE"),
                                       QByteArray("SQLite format 3"), file.created.dataKey.view().toByteArray()})
            CHECK_FALSE(bytes.contains(text));
    }
}
