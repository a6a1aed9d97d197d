// SPDX-License-Identifier: MPL-2.0
// What depends on the process: locks against a second program, a full disk, and the SQLite of Qt's plugin beside ours.
#include "core/storage/integrity.h"
#include "tests/support/file_size_limit.h"
#include "tests/unit/storage/storage_fixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace core;
using namespace test;

namespace {

/// Runs in a child; its answer is the exit code.
int inChild(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Whether another process sees SQLite's exclusive lock on the file.
bool isLockedByUs(const QString& path) {
    return inChild([&path] {
               const int fd = open(QFile::encodeName(path).constData(), O_RDWR);
               struct flock lock {};
               lock.l_type = F_WRLCK;
               lock.l_whence = SEEK_SET;
               lock.l_start = 0x40000000;  // SQLite's lock bytes
               lock.l_len = 512;
               return fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK && lock.l_pid == getppid() ? 1 : 0;
           }) == 1;
}

int exportedSqliteSymbols(const QString& program) {
    QProcess nm;
    nm.start(QStringLiteral("nm"), {QStringLiteral("-D"), QStringLiteral("--defined-only"), program});
    REQUIRE(nm.waitForFinished());
    return int(nm.readAllStandardOutput().count(" sqlite3_"));
}

QString versionOf(QSqlQuery query) {
    REQUIRE(query.next());
    return query.value(0).toString();
}

}  // namespace

TEST_CASE("A second program is told who has the file open", "[storage]") {
    StoredFile file;
    auto database = file.open();
    CHECK(inChild([&file] {
              try {
                  file.open();
              } catch (const Error& error) {
                  return error.fault() == Fault::InUse && error.detail().startsWith(QStringLiteral("open on ")) ? 1 : 2;
              }
              return 3;
          }) == 1);
    StoredFile::add(*database, QStringLiteral("still writing"));
    CHECK(StoredFile::texts(*database).size() == 1);
}

TEST_CASE("A lock left by a program that has gone is no obstacle", "[storage]") {
    StoredFile file;
    CHECK(inChild([&file] {
              auto* leaked = new InstanceLock(file.path);
              return leaked ? 1 : 0;
          }) == 1);
    CHECK(QFile::exists(InstanceLock::lockPath(file.path)));
    CHECK_FALSE(InstanceLock::holder(file.path));
    CHECK_NOTHROW(file.open());
}

TEST_CASE("A lock of another machine needs a word of the user", "[storage]") {
    StoredFile file;
    writeAll(InstanceLock::lockPath(file.path), "4242\nkinkeeper\nanother-laptop\n");
    CHECK(faultIn([&] { file.open(); }) == Fault::InUse);
    REQUIRE(InstanceLock::holder(file.path));
    CHECK(InstanceLock::holder(file.path)->host == QStringLiteral("another-laptop"));
    InstanceLock::forget(file.path);
    CHECK_NOTHROW(file.open());
}

TEST_CASE("The lock on the file survives changes of the key area and inspections", "[storage]") {
    StoredFile file;
    auto database = file.open();
    CHECK(isLockedByUs(file.path));
    Container::addSlot(*database, SlotKind::Recovery, SecretBytes::random(16), KdfCost::lowest());
    database->checkpoint();
    CHECK_THROWS_AS(Container::inspect(file.path), Error);
    CHECK_THROWS_AS(Container::adoptKeyArea(file.path, file.path), Error);
    CHECK(isLockedByUs(file.path));
    database.reset();
    CHECK_FALSE(isLockedByUs(file.path));
}

TEST_CASE("A full disk takes nothing away", "[storage]") {
    StoredFile file;
    auto database = file.open();
    StoredFile::add(*database, QStringLiteral("kept"));
    for (int round = 0; round < 20; ++round) {
        const QStringList before = StoredFile::texts(*database);
        database->checkpoint();  // the log starts at nothing
        {
            const test::FileSizeLimit limit(3000 * round);
            const Fault fault = faultIn([&] {
                Transaction transaction(*database);
                for (int i = 0; i < 200; ++i) StoredFile::add(*database, QStringLiteral("lost ").repeated(300));
                transaction.commit();
            });
            CHECK(fault == Fault::NoSpace);
        }
        CHECK_FALSE(database->isInTransaction());
        CHECK(StoredFile::texts(*database) == before);
        StoredFile::add(*database, QStringLiteral("after round %1").arg(round));
    }
    CHECK(checkIntegrity(*database).isEmpty());
    database.reset();
    CHECK(StoredFile::texts(*file.open()).size() == 21);
}

TEST_CASE("Qt's own SQLite and ours stay apart in one process", "[storage]") {
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) SKIP("Qt's SQLite plugin is not installed");
    StoredFile file;
    auto ours = file.open();
    {
        QSqlDatabase theirs = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("beside"));
        theirs.setDatabaseName(QStringLiteral(":memory:"));
        REQUIRE(theirs.open());
        QSqlQuery query(theirs);
        REQUIRE(query.exec(QStringLiteral("SELECT sqlite_version()")));
        const QString version = versionOf(std::move(query));
        CHECK(version != versionOf(ours->run(QStringLiteral("SELECT sqlite_version()"))));
        QSqlQuery cipher(theirs);
        CHECK_FALSE((cipher.exec(QStringLiteral("PRAGMA cipher_version")) && cipher.next()));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("beside"));
    StoredFile::add(*ours, QStringLiteral("both work"));
    CHECK(StoredFile::texts(*ours).size() == 1);
}

TEST_CASE("No program exports SQLite's symbols", "[storage]") {
    if (QStandardPaths::findExecutable(QStringLiteral("nm")).isEmpty()) SKIP("nm is not installed");
    CHECK(exportedSqliteSymbols(QCoreApplication::applicationFilePath()) == 0);
#ifdef KINKEEPER_CLI
    CHECK(exportedSqliteSymbols(QStringLiteral(KINKEEPER_CLI)) == 0);
#endif
}
