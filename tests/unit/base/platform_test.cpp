// SPDX-License-Identifier: MPL-2.0
#include "core/base/platform_files.h"
#include "core/base/platform_process.h"
#include "tests/unit/storage/storage_fixture.h"

#include <QCoreApplication>
#include <QDir>

#include <sys/stat.h>

using namespace core;
using namespace test;

namespace {

const QFile::Permissions privateFile = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

}  // namespace

TEST_CASE("A private file is written whole or not at all", "[base]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    writePrivateFile(path, "first");
    CHECK(readAll(path) == "first");
    CHECK(QFile::permissions(path) == privateFile);
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    writePrivateFile(path, "second");
    CHECK(readAll(path) == "second");
    CHECK(QFile::permissions(path) == privateFile);
    CHECK(faultIn([&] { writePrivateFile(folder.path(), "x"); }) == Fault::Io);
    CHECK(faultIn([&] { writePrivateFile(folder.filePath(QStringLiteral("no/file")), "x"); }) == Fault::NotFound);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("paper.pdf")});
}

TEST_CASE("A rename does not overwrite", "[base]") {
    QTemporaryDir folder;
    const QString a = folder.filePath(QStringLiteral("a"));
    const QString b = folder.filePath(QStringLiteral("b"));
    writeAll(a, "a");
    writeAll(b, "b");
    CHECK(faultIn([&] { renameWithoutReplacing(a, b); }) == Fault::Conflict);
    CHECK(readAll(b) == "b");
    REQUIRE(QFile::remove(b));
    renameWithoutReplacing(a, b);
    CHECK(readAll(b) == "a");
    CHECK(faultIn([&] { renameWithoutReplacing(a, b + u'c'); }) == Fault::NotFound);
}

TEST_CASE("Files and folders can be synchronised", "[base]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeAll(path, "a");
    CHECK_NOTHROW(syncFile(path));
    CHECK_NOTHROW(syncDirectory(folder.path()));
    CHECK(faultIn([&] { syncFile(path + u'x'); }) == Fault::NotFound);
}

TEST_CASE("Free space is asked for files that do not exist yet", "[base]") {
    QTemporaryDir folder;
    CHECK(freeSpace(folder.filePath(QStringLiteral("not/yet/there.kin"))) > 0);
}

TEST_CASE("A file whose last step fails is not there, and the old one stays", "[base]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x"));
    writePrivateFile(path, "old");
    CHECK_THROWS_AS(writePrivateFile(path, "new",
                                     [&] {
                                         CHECK(readAll(path) == "old");
                                         throw Error(Fault::NoSpace, QStringLiteral("not recorded"));
                                     }),
                    Error);
    CHECK(readAll(path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    writePrivateFile(path, "new", [] {});
    CHECK(readAll(path) == "new");
}

TEST_CASE("Synchronised folders are unsafe places", "[base]") {
    QTemporaryDir folder;
    CHECK(unsafePlace(folder.filePath(QStringLiteral("case.kin"))).isEmpty());
    for (const char* name : {"Dropbox", "OneDrive - Borough of X/Cases", "nextcloud"}) {
        const QString place = folder.filePath(QLatin1String(name));
        REQUIRE(QDir().mkpath(place));
        CHECK(unsafePlace(place + QStringLiteral("/case.kin")).startsWith(QStringLiteral("synchronised folder")));
    }
    REQUIRE(QDir().mkpath(folder.filePath(QStringLiteral("Dropbox notes"))));
    CHECK(unsafePlace(folder.filePath(QStringLiteral("Dropbox notes/case.kin"))).isEmpty());
}

TEST_CASE("A hardened process makes private files and has a private folder", "[base]") {
    const mode_t before = umask(0022);
    const QByteArray tmp = qgetenv("TMPDIR");
    QTemporaryDir runtime;
    const QByteArray oldRuntime = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    const QString leftover = runtime.filePath(QStringLiteral("kinkeeper/4194999"));  // above the largest process id
    const QString other = runtime.filePath(QStringLiteral("kinkeeper/1"));
    REQUIRE(QDir().mkpath(leftover));
    REQUIRE(QDir().mkpath(other));
    writeAll(leftover + QStringLiteral("/print.pdf"), "x");

    hardenProcess();
    CHECK(privateTempFolder() == runtime.filePath(QStringLiteral("kinkeeper/%1").arg(QCoreApplication::applicationPid())));
    CHECK(qgetenv("TMPDIR") == QFile::encodeName(privateTempFolder()));
    CHECK(qgetenv("SQLITE_TMPDIR") == qgetenv("TMPDIR"));
    CHECK((QFile::permissions(privateTempFolder()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)) ==
          QFile::Permissions());
    CHECK_FALSE(QFile::exists(leftover));
    CHECK(QFile::exists(other));
    writeAll(runtime.filePath(QStringLiteral("plain")), "x");
    CHECK(QFile::permissions(runtime.filePath(QStringLiteral("plain"))) == privateFile);

    umask(before);
    qputenv("TMPDIR", tmp);
    if (tmp.isEmpty()) qunsetenv("TMPDIR");
    qunsetenv("SQLITE_TMPDIR");
    qputenv("XDG_RUNTIME_DIR", oldRuntime);
}
