// SPDX-License-Identifier: MPL-2.0
#include "core/storage/backup.h"

#include "core/storage/container_format.h"
#include "core/storage/integrity.h"
#include "tests/unit/storage/storage_fixture.h"

#include <QDir>

using namespace core;
using namespace test;

namespace {

QStringList filesIn(const QTemporaryDir& folder) { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

void fill(Database& database, int rows) {
    Transaction transaction(database);
    for (int i = 0; i < rows; ++i) StoredFile::add(database, QStringLiteral("entry %1 ").arg(i).repeated(60));
    transaction.commit();
}

}  // namespace

TEST_CASE("A backup opens with the same keys and holds the same rows", "[storage]") {
    StoredFile file;
    const QString target = file.folder.filePath(QStringLiteral("copy.kin"));
    qint64 reported = 0;
    {
        auto database = file.open();
        fill(*database, 50);
        makeBackup(*database, target, Progress([&](qint64 done, qint64) { reported += done; }));
        CHECK(faultIn([&] { makeBackup(*database, target); }) == Fault::Conflict);
        StoredFile::add(*database, QStringLiteral("later"));
        CHECK(StoredFile::texts(*database).size() == 51);
    }
    CHECK(reported > 0);
    CHECK(filesIn(file.folder) == QStringList{QStringLiteral("case.kin"), QStringLiteral("copy.kin")});
    CHECK(Container::unlock(target, secret("four little words here"), SlotKind::Password).dataKey.equals(file.created.dataKey));
    CHECK(Container::inspect(target).fileId == file.created.fileId);
    auto copy = Database::open(target, file.created.dataKey, OpenMode::ReadWrite);
    CHECK(StoredFile::texts(*copy).size() == 50);
    CHECK(checkIntegrity(*copy).isEmpty());
}

TEST_CASE("A backup that is stopped or fails leaves nothing", "[storage]") {
    StoredFile file;
    auto database = file.open();
    const QString target = file.folder.filePath(QStringLiteral("copy.kin"));
    Progress stopped;
    stopped.cancel();
    CHECK(faultIn([&] { makeBackup(*database, target, stopped); }) == Fault::Cancelled);
    CHECK_FALSE(QFile::exists(target));
    CHECK_FALSE(QFile::exists(target + QStringLiteral(".part")));
    CHECK(faultIn([&] { makeBackup(*database, file.folder.filePath(QStringLiteral("none/copy.kin"))); }) == Fault::NotFound);
    CHECK(StoredFile::texts(*database).isEmpty());
}

TEST_CASE("Restoring keeps what was there", "[storage]") {
    StoredFile file;
    const QString backup = file.folder.filePath(QStringLiteral("backup.kin"));
    {
        auto database = file.open();
        StoredFile::add(*database, QStringLiteral("first"));
        makeBackup(*database, backup);
        StoredFile::add(*database, QStringLiteral("second"));
    }
    const Clock clock(QDateTime({2026, 11, 22}, {3, 15}));
    const QString kept = restoreBackup(backup, file.path, file.created.dataKey, clock);
    CHECK(QFileInfo(kept).fileName() == QStringLiteral("case-before-restore-20261122-031500.kin"));
    CHECK(StoredFile::texts(*file.open()) == QStringList{QStringLiteral("first")});
    CHECK(StoredFile::texts(*Database::open(kept, file.created.dataKey, OpenMode::ReadOnly)).size() == 2);
    CHECK(StoredFile::texts(*Database::open(backup, file.created.dataKey, OpenMode::ReadOnly)).size() == 1);

    REQUIRE(QFile::remove(file.path));
    CHECK(restoreBackup(backup, file.path, file.created.dataKey).isEmpty());
    CHECK(StoredFile::texts(*file.open()).size() == 1);
}

namespace {

/// Flips a bit in the pages of the file until its check finds one damaged, and says which; 0 if `from` is past the end.
qint64 damagePage(const StoredFile& file, qint64 page) {
    QByteArray bytes = readAll(file.path);
    const qint64 place = format::preambleBytes + (page - 1) * format::pageBytes + 200;
    if (place >= bytes.size()) return 0;
    bytes[place] = char(bytes[place] ^ 8);
    writeAll(file.path, bytes);
    return page;
}

qint64 pagesIn(const QString& path) { return (QFileInfo(path).size() - format::preambleBytes) / format::pageBytes; }

}  // namespace

TEST_CASE("Damage in unused pages is left behind by a repaired copy", "[storage][repair]") {
    StoredFile file;
    {
        auto database = file.open();
        fill(*database, 600);
        database->run(QStringLiteral("DELETE FROM note WHERE id > 20"));  // at the end of the file: free from now on
    }
    const qint64 pages = pagesIn(file.path);
    REQUIRE(pages > 40);
    REQUIRE(damagePage(file, pages - 1) > 0);
    const QByteArray damaged = readAll(file.path);
    const QString target = file.folder.filePath(QStringLiteral("repaired.kin"));
    {
        auto database = file.open(OpenMode::ReadOnly);
        CHECK_FALSE(checkIntegrity(*database).isEmpty());
        makeRepairedCopy(*database, target);
        CHECK(faultIn([&] { makeRepairedCopy(*database, target); }) == Fault::Conflict);
    }
    CHECK(readAll(file.path) == damaged);
    CHECK(pagesIn(target) < pages / 2);
    CHECK(Container::unlock(target, secret("four little words here"), SlotKind::Password).dataKey.equals(file.created.dataKey));
    CHECK(Container::inspect(target).fileId == file.created.fileId);
    auto copy = Database::open(target, file.created.dataKey, OpenMode::ReadWrite);
    CHECK(checkIntegrity(*copy).isEmpty());
    CHECK(StoredFile::texts(*copy).size() == 20);
    StoredFile::add(*copy, QStringLiteral("work goes on"));
}

TEST_CASE("Damage in a record cannot be left behind, and says so", "[storage][repair]") {
    StoredFile file;
    fill(*file.open(), 200);
    REQUIRE(damagePage(file, pagesIn(file.path) / 2) > 0);
    const QString target = file.folder.filePath(QStringLiteral("repaired.kin"));
    auto database = file.open(OpenMode::ReadOnly);
    CHECK(faultIn([&] { makeRepairedCopy(*database, target); }) == Fault::Corrupt);
    CHECK(filesIn(file.folder) == QStringList{QStringLiteral("case.kin")});
}

TEST_CASE("The newest dated backup is found", "[storage]") {
    StoredFile file;
    CHECK(newestBackup(file.path).isEmpty());
    auto database = file.open();
    makeDatedBackup(*database, QDateTime({2026, 3, 2}, {9, 0}));
    makeDatedBackup(*database, QDateTime({2026, 3, 1}, {9, 0}));
    CHECK(QFileInfo(newestBackup(file.path)).fileName() == QStringLiteral("case-20260302-090000.kin"));
}

TEST_CASE("A damaged backup and a file in use are not restored", "[storage]") {
    StoredFile file;
    const QString backup = file.folder.filePath(QStringLiteral("backup.kin"));
    {
        auto database = file.open();
        fill(*database, 50);
        makeBackup(*database, backup);
        CHECK(faultIn([&] { restoreBackup(backup, file.path, file.created.dataKey); }) == Fault::InUse);
    }
    const QByteArray before = readAll(file.path);
    QByteArray damaged = readAll(backup);
    damaged[damaged.size() - 3000] = char(damaged[damaged.size() - 3000] ^ 1);
    writeAll(backup, damaged);
    CHECK(faultIn([&] { restoreBackup(backup, file.path, file.created.dataKey); }) == Fault::Corrupt);
    CHECK(faultIn([&] { restoreBackup(backup, file.path, SecretBytes::random(32)); }) == Fault::WrongKey);
    CHECK(readAll(file.path) == before);
    CHECK(filesIn(file.folder) == QStringList{QStringLiteral("backup.kin"), QStringLiteral("case.kin")});
}

TEST_CASE("A backup is named after its file and its time", "[storage]") {
    const QDateTime now({2026, 11, 22}, {3, 15, 7});
    CHECK(backupName(QStringLiteral("/home/x/case.kin"), now) == QStringLiteral("case-20261122-031507.kin"));
    CHECK(backupName(QStringLiteral("a.b.kin"), now) == QStringLiteral("a.b-20261122-031507.kin"));
}

TEST_CASE("Old backups go by their age, and some always stay", "[storage]") {
    const QDateTime now({2026, 11, 22}, {9, 0});
    const auto names = [&](int count, int daysApart, int first = 0) {
        QStringList all;
        for (int i = 0; i < count; ++i) all.append(backupName(QStringLiteral("case.kin"), now.addDays(-first - daysApart * i)));
        return all;
    };
    const QString path = QStringLiteral("/x/case.kin");
    CHECK(outdatedBackups(names(10, 1), path, now).isEmpty());

    const QStringList daily = names(60, 1);
    const QStringList gone = outdatedBackups(daily, path, now);
    QStringList kept = daily;
    for (const QString& name : gone) kept.removeAll(name);
    for (int i = 0; i < 10; ++i) CHECK(kept.contains(daily[i]));
    // Sunday 22 November and the newest of the three weeks before; the newest of October and of September.
    for (const QDate& day : {QDate(2026, 11, 8), QDate(2026, 11, 1), QDate(2026, 10, 31), QDate(2026, 9, 30)})
        CHECK(kept.contains(backupName(QStringLiteral("case.kin"), QDateTime(day, {9, 0}))));
    CHECK(kept.size() == 14);

    CHECK(outdatedBackups(names(3, 30, 500), path, now).isEmpty());  // the last three stay, however old
    CHECK(outdatedBackups(names(5, 30, 500), path, now).size() == 2);
    CHECK(outdatedBackups(names(9, 31, 300), path, now).size() == 6);
    CHECK(outdatedBackups(
              {QStringLiteral("other-20200101-000000.kin"), QStringLiteral("case-copy.kin"), QStringLiteral("case-2020.kin")},
              path, now)
              .isEmpty());
}

TEST_CASE("A dated backup makes its folder and clears what has had its time", "[storage]") {
    StoredFile file;
    const QDateTime now({2026, 11, 22}, {9, 0});
    const QDir folder(backupFolder(file.path));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    for (int i = 0; i < 4; ++i) writeAll(folder.filePath(backupName(file.path, now.addYears(-2).addDays(-i))), "old");
    writeAll(folder.filePath(QStringLiteral("letter.pdf")), "somebody's");
    auto database = file.open();
    const QString name = makeDatedBackup(*database, now);
    CHECK(name == QStringLiteral("case-20261122-090000.kin"));
    CHECK(makeDatedBackup(*database, now).isEmpty());
    CHECK(folder.entryList(QDir::Files).size() == 4);
    CHECK(folder.exists(QStringLiteral("letter.pdf")));
}
