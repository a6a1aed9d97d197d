// SPDX-License-Identifier: MPL-2.0
#include "core/storage/container.h"

#include "core/storage/container_format.h"
#include "tests/unit/storage/storage_fixture.h"

#include <unistd.h>

using namespace core;
using namespace test;

TEST_CASE("A new file opens with its pass phrase, its recovery key and its data key", "[storage]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.kin"));
    const SecretBytes recovery = SecretBytes::random(16);
    const CreatedContainer created = Container::create(path, secret("a pass phrase"), recovery.clone(), KdfCost::lowest());

    const HeaderInfo info = Container::inspect(path);
    CHECK(info.fileId == created.fileId);
    CHECK(info.keySlots == QList<SlotInfo>{{0, SlotKind::Password}, {1, SlotKind::Recovery}});
    CHECK_FALSE(info.headerDamaged);
    CHECK_FALSE(info.heldBy);

    const UnlockedContainer unlocked = Container::unlock(path, secret("a pass phrase"), SlotKind::Password);
    CHECK(unlocked.dataKey.equals(created.dataKey));
    CHECK(unlocked.costBelowFloor);
    CHECK_FALSE(unlocked.altered);
    CHECK(Container::unlock(path, recovery, SlotKind::Recovery).dataKey.equals(created.dataKey));
    CHECK(faultIn([&] { Container::unlock(path, secret("another phrase"), SlotKind::Password); }) == Fault::WrongKey);
    CHECK(faultIn([&] { Container::unlock(path, SecretBytes::random(16), SlotKind::Recovery); }) == Fault::WrongKey);
    CHECK(Database::open(path, created.dataKey, OpenMode::ReadWrite)->userVersion() == 0);
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("Making a file never overwrites and leaves nothing when it fails", "[storage]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.kin"));
    writeAll(path, "something");
    CHECK(faultIn([&] { Container::create(path, secret("x"), {}, KdfCost::lowest()); }) == Fault::Conflict);
    CHECK(readAll(path) == "something");

    const QString other = folder.filePath(QStringLiteral("b.kin"));
    CHECK(faultIn([&] {
              Container::create(other, secret("x"), {}, KdfCost::lowest(), [](Database&) { throw Error(Fault::Invalid, {}); });
          }) == Fault::Invalid);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("a.kin")});
}

TEST_CASE("What was stored is there at the next opening", "[storage]") {
    StoredFile file;
    {
        auto database = file.open();
        StoredFile::add(*database, QStringLiteral("Zoë 👧"));
        CHECK(readAll(file.path + QStringLiteral("-wal")).size() > 4096);
        database->checkpoint();
        CHECK(QFileInfo(file.path + QStringLiteral("-wal")).size() == 0);
    }
    CHECK(QDir(file.folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("case.kin")});
    CHECK(StoredFile::texts(*file.open()) == QStringList{QString::fromUtf8("Zoë 👧")});
    CHECK(StoredFile::texts(*file.open(OpenMode::ReadOnly)) == QStringList{QString::fromUtf8("Zoë 👧")});
}

TEST_CASE("A wrong data key is refused", "[storage]") {
    StoredFile file;
    for (OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
        CHECK(faultIn([&] { Database::open(file.path, SecretBytes::random(32), mode); }) == Fault::WrongKey);
    CHECK(StoredFile::texts(*file.open()).isEmpty());
}

TEST_CASE("Files that are none of ours or damaged are refused by name of cause", "[storage]") {
    StoredFile file;
    const QByteArray sound = readAll(file.path);
    const auto fault = [&file](const QByteArray& bytes) {
        writeAll(file.path, bytes);
        const Fault inspected = faultIn([&] {
            Container::inspect(file.path);
            file.open();
        });
        CHECK(readAll(file.path).size() == bytes.size());
        return inspected;
    };
    CHECK(fault({}) == Fault::Corrupt);
    CHECK(fault(sound.first(100)) == Fault::Corrupt);
    CHECK(fault(sound.first(format::preambleBytes)) == Fault::Corrupt);
    CHECK(fault(sound.chopped(4096)) == Fault::Corrupt);
    CHECK(fault(sound.chopped(100)) == Fault::Corrupt);
    CHECK(fault(sound + QByteArray(100, 'x')) == Fault::Corrupt);
    CHECK(fault(QByteArray("SQLite format 3\0", 16) + QByteArray(200000, '\0')) == Fault::Corrupt);
    const SecretBytes noise = SecretBytes::random(200000);
    CHECK(fault(noise.view().toByteArray()) == Fault::Corrupt);
    writeAll(file.path, sound);
    CHECK_NOTHROW(file.open());
}

TEST_CASE("A missing file, a folder and a file without rights have their own faults", "[storage]") {
    StoredFile file;
    const QString folder = file.folder.path();
    CHECK(faultIn([&] { Container::inspect(folder + QStringLiteral("/none.kin")); }) == Fault::NotFound);
    CHECK(faultIn([&] { Container::inspect(folder); }) == Fault::Io);
    CHECK(faultIn([&] { Database::open(folder, file.created.dataKey, OpenMode::ReadWrite); }) == Fault::Io);
    CHECK(faultIn([&] { Database::open(folder + QStringLiteral("/none.kin"), file.created.dataKey, OpenMode::ReadOnly); }) ==
          Fault::NotFound);
    if (geteuid() == 0) SKIP("root may read and write everything");
    REQUIRE(QFile::setPermissions(file.path, QFile::ReadOwner));
    CHECK(faultIn([&] { file.open(); }) == Fault::ReadOnly);
    REQUIRE(QFile::setPermissions(file.path, {}));
    CHECK(faultIn([&] { Container::inspect(file.path); }) == Fault::Io);
}

TEST_CASE("A file is open once only", "[storage]") {
    StoredFile file;
    auto database = file.open();
    CHECK(faultIn([&] { file.open(); }) == Fault::InUse);
    CHECK(faultIn([&] { file.open(OpenMode::ReadOnly); }) == Fault::InUse);
    CHECK(faultIn([&] { Container::inspect(file.path); }) == Fault::InUse);
    const auto holder = InstanceLock::holder(file.path);
    REQUIRE(holder);
    CHECK(holder->process == qint64(getpid()));
    database.reset();
    CHECK_FALSE(InstanceLock::holder(file.path));
    CHECK_NOTHROW(file.open());
}

TEST_CASE("Read-only writes nothing at all", "[storage]") {
    StoredFile file;
    const QByteArray before = readAll(file.path);
    {
        auto database = file.open(OpenMode::ReadOnly);
        CHECK(faultIn([&] { StoredFile::add(*database, QStringLiteral("x")); }) == Fault::ReadOnly);
        CHECK(faultIn([&] { Container::addSlot(*database, SlotKind::Manager, secret("m"), KdfCost::lowest()); }) ==
              Fault::ReadOnly);
        CHECK(QDir(file.folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("case.kin")});
    }
    CHECK(readAll(file.path) == before);
}

TEST_CASE("Read-only shows what a crash has left in the log", "[storage]") {
    StoredFile file;
    QByteArray main;
    QByteArray log;
    {
        auto database = file.open();
        StoredFile::add(*database, QStringLiteral("kept"));
        main = readAll(file.path);
        log = readAll(file.path + QStringLiteral("-wal"));
    }
    writeAll(file.path, main);
    writeAll(file.path + QStringLiteral("-wal"), log);
    CHECK(StoredFile::texts(*file.open(OpenMode::ReadOnly)) == QStringList{QStringLiteral("kept")});
    CHECK(readAll(file.path) == main);
    CHECK(readAll(file.path + QStringLiteral("-wal")) == log);
    CHECK(StoredFile::texts(*file.open()) == QStringList{QStringLiteral("kept")});
}

TEST_CASE("The key area is changed in an open file", "[storage]") {
    StoredFile file;
    const SecretBytes recovery = SecretBytes::random(16);
    {
        auto database = file.open();
        const quint64 before = Container::generation(*database);
        Container::changePassphrase(*database, 0, secret("the new phrase"), KdfCost::lowest());
        CHECK(Container::addSlot(*database, SlotKind::Recovery, recovery, KdfCost::lowest()) == 1);
        CHECK(Container::addSlot(*database, SlotKind::Manager, secret("manager"), KdfCost::lowest()) == 2);
        CHECK(Container::generation(*database) == before + 3);
        StoredFile::add(*database, QStringLiteral("a"));
        CHECK_NOTHROW(database->checkpoint());
        CHECK(faultIn([&] { Container::changePassphrase(*database, 5, secret("x"), KdfCost::lowest()); }) == Fault::Invalid);
    }
    CHECK(faultIn([&] { Container::unlock(file.path, secret("four little words here"), SlotKind::Password); }) ==
          Fault::WrongKey);
    for (const auto& [kind, key] :
         {std::pair(SlotKind::Password, secret("the new phrase").view().toByteArray()),
          std::pair(SlotKind::Recovery, recovery.view().toByteArray()), std::pair(SlotKind::Manager, QByteArray("manager"))})
        CHECK(Container::unlock(file.path, SecretBytes::copyOf(key), kind).dataKey.equals(file.created.dataKey));
    {
        auto database = file.open();
        Container::removeSlot(*database, 0);
        CHECK(faultIn([&] { Container::removeSlot(*database, 2); }) == Fault::Invalid);
        CHECK(Container::keySlots(*database).size() == 2);
    }
    CHECK(faultIn([&] { Container::unlock(file.path, secret("the new phrase"), SlotKind::Password); }) == Fault::WrongKey);
    CHECK_FALSE(Container::inspect(file.path).headerDamaged);
}

TEST_CASE("One damaged copy of the key area is mended at the next opening", "[storage]") {
    StoredFile file;
    const QByteArray sound = readAll(file.path);
    for (const qint64 offset : format::keyAreaOffset) {
        QByteArray damaged = sound;
        damaged[offset + 70] = char(damaged[offset + 70] ^ 4);
        writeAll(file.path, damaged);
        CHECK(Container::inspect(file.path).headerDamaged);
        file.open();
        CHECK_FALSE(Container::inspect(file.path).headerDamaged);
    }
}

TEST_CASE("With both copies damaged a backup lends its key area", "[storage]") {
    StoredFile file;
    StoredFile stranger;
    const QString backup = file.folder.filePath(QStringLiteral("backup.kin"));
    REQUIRE(QFile::copy(file.path, backup));
    // Keys that are not lost are not replaced: an old backup would bring an old pass phrase back.
    CHECK_FALSE(Container::hasLostKeys(file.path));
    CHECK(faultIn([&] { Container::adoptKeyArea(file.path, backup); }) == Fault::Invalid);
    QByteArray damaged = readAll(file.path);
    for (const qint64 offset : format::keyAreaOffset) damaged[offset] = 'x';
    writeAll(file.path, damaged);
    CHECK(Container::hasLostKeys(file.path));
    CHECK(faultIn([&] { file.open(); }) == Fault::Corrupt);
    CHECK(faultIn([&] { Container::adoptKeyArea(file.path, stranger.path); }) == Fault::Conflict);
    Container::adoptKeyArea(file.path, backup);
    CHECK_NOTHROW(file.open());
}

TEST_CASE("A key area sealed without the key can only be read", "[storage]") {
    StoredFile file;
    QByteArray bytes = readAll(file.path);
    KeyHeader header = format::readKeyArea(bytes).header;
    header.clearSlot(3);
    header.generation += 5;  // serialise() computes the checksum anew; the MAC stays behind
    const QByteArray area = header.serialise();
    for (const qint64 offset : format::keyAreaOffset) std::copy(area.begin(), area.end(), bytes.begin() + offset);
    writeAll(file.path, bytes);
    CHECK(Container::unlock(file.path, secret("four little words here"), SlotKind::Password).altered);
    CHECK(faultIn([&] { file.open(); }) == Fault::ReadOnly);
    CHECK(StoredFile::texts(*file.open(OpenMode::ReadOnly)).isEmpty());
}

TEST_CASE("A file of a newer format is refused before any key is asked for", "[storage]") {
    StoredFile file;
    const QByteArray sound = readAll(file.path);
    const auto with = [&](const std::function<void(KeyHeader&)>& change) {
        QByteArray bytes = sound;
        KeyHeader header = format::readKeyArea(bytes).header;
        change(header);
        header.seal(file.created.dataKey);
        const QByteArray area = header.serialise();
        for (const qint64 offset : format::keyAreaOffset) std::copy(area.begin(), area.end(), bytes.begin() + offset);
        writeAll(file.path, bytes);
    };
    with([](KeyHeader& header) { header.minReader = 2; });
    CHECK(faultIn([&] { Container::inspect(file.path); }) == Fault::TooNew);
    with([](KeyHeader& header) { header.incompatible = 1; });
    CHECK(faultIn([&] { file.open(); }) == Fault::TooNew);
    with([](KeyHeader& header) { header.readOnlyBits = 8; });
    CHECK(Container::inspect(file.path).readOnlyFeatures);
    CHECK(faultIn([&] { file.open(); }) == Fault::ReadOnly);
    CHECK_NOTHROW(file.open(OpenMode::ReadOnly));
}

TEST_CASE("A file that is replaced while it is open is noticed", "[storage]") {
    StoredFile file;
    auto database = file.open();
    StoredFile::add(*database, QStringLiteral("a"));
    const QString copy = file.path + QStringLiteral(".copy");
    REQUIRE(QFile::rename(file.path, copy));
    writeAll(file.path, "another file");
    CHECK(faultIn([&] { database->checkpoint(); }) == Fault::Conflict);
}
