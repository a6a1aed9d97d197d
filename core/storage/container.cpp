// SPDX-License-Identifier: MPL-2.0
#include "core/storage/container.h"

#include "core/base/error.h"
#include "core/base/platform_files.h"
#include "core/storage/container_format.h"
#include "core/storage/container_vfs.h"
#include "core/storage/database_opener.h"
#include "core/storage/key_area.h"

#include <QFile>
#include <QFileInfo>

namespace core {

namespace {

void refuseIfOpenHere(const QString& path) {
    if (isContainerOpen(path)) throw Error(Fault::InUse, QStringLiteral("this program has the file open"));
}

QByteArray readClosedPreamble(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) throw Error(Fault::NotFound, QStringLiteral("no such file"));
    if (info.isDir()) throw Error(Fault::Io, QStringLiteral("this is a folder"));
    refuseIfOpenHere(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(Fault::Io, QStringLiteral("no right to read the file"));
    const QByteArray preamble = file.read(format::preambleBytes);
    if (file.error() != QFileDevice::NoError) throw Error(Fault::Io, file.errorString());
    return preamble;
}

format::KeyArea keyAreaOf(Database& database) { return format::readKeyArea(readPreamble(database.handle())); }

/// What a caller changes the key area with: `change` edits the header, which is then sealed and written.
void changeKeyArea(Database& database, const std::function<void(KeyHeader&)>& change) {
    if (database.isReadOnly()) throw Error(Fault::ReadOnly, QStringLiteral("the file is open for reading"));
    format::KeyArea area = keyAreaOf(database);
    if (!area.header.isAuthentic(database.dataKey())) throw Error(Fault::ReadOnly, QStringLiteral("the key area was altered"));
    change(area.header);
    area.header.seal(database.dataKey());
    writeKeyArea(database.handle(), area);
    database.noteGeneration(area.header.generation);
}

bool opensWithPassphrase(const KeyHeader& header) {
    const QList<SlotInfo> used = header.usedSlots();
    return std::any_of(used.begin(), used.end(), [](const SlotInfo& slot) { return slot.kind != SlotKind::Recovery; });
}

void writeNew(const QString& path, const QByteArray& bytes) {
    QFile::remove(path);  // left by an attempt that was cut off
    writePrivateFile(path, bytes);
}

}  // namespace

void writeKeyArea(sqlite3* handle, const format::KeyArea& area) {
    const QByteArray bytes = area.header.serialise();
    const int older = 1 - area.chosen;
    for (int copy : {older, area.chosen}) writePreamble(handle, format::keyAreaOffset[copy], bytes);
}

CreatedContainer Container::create(const QString& path, const SecretBytes& passphrase,
                                   const std::optional<SecretBytes>& recoveryKey, KdfCost cost,
                                   const std::function<void(Database&)>& fill) {
    if (QFileInfo::exists(path)) throw Error(Fault::Conflict, QStringLiteral("the name is taken"));
    const InstanceLock lock(path);
    KeyHeader header = KeyHeader::make();
    CreatedContainer created{SecretBytes::random(32), header.fileId};
    header.setSlot(0, SlotKind::Password, passphrase, created.dataKey, cost);
    if (recoveryKey) header.setSlot(1, SlotKind::Recovery, *recoveryKey, created.dataKey, cost);
    header.seal(created.dataKey);

    const QString part = path + QStringLiteral(".part");
    try {
        writeNew(part, format::makePreamble(header));
        auto database = DatabaseOpener::draft(part, created.dataKey);
        database->execute("PRAGMA application_id = " + QByteArray::number(Database::applicationId));
        if (fill) fill(*database);
        database.reset();
        syncFile(part);
        renameWithoutReplacing(part, path);
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    return created;
}

HeaderInfo Container::inspect(const QString& path) {
    const format::KeyArea area = format::readKeyArea(readClosedPreamble(path));
    HeaderInfo info;
    info.fileId = area.header.fileId;
    info.format = area.header.format;
    info.minReader = area.header.minReader;
    info.generation = area.header.generation;
    info.readOnlyFeatures = area.header.readOnlyBits != 0;
    info.headerDamaged = !area.copiesEqual;
    info.dataBytes = QFileInfo(path).size() - format::preambleBytes;
    info.keySlots = area.header.usedSlots();
    info.heldBy = InstanceLock::holder(path);
    if (info.dataBytes < format::pageBytes) throw Error(Fault::Corrupt, QStringLiteral("the file is cut short"));
    return info;
}

UnlockedContainer Container::unlock(const QString& path, const SecretBytes& secret, SlotKind kind) {
    const format::KeyArea area = format::readKeyArea(readClosedPreamble(path));
    std::optional<UnwrappedKey> found = unwrapKey(area.header, secret, kind);
    if (!found) throw Error(Fault::WrongKey, QStringLiteral("no key slot fits"));
    UnlockedContainer unlocked;
    unlocked.fileId = area.header.fileId;
    unlocked.slot = found->slot;
    unlocked.altered = !area.header.isAuthentic(found->dataKey);
    unlocked.costBelowFloor = kind != SlotKind::Recovery && isBelowFloor(area.header.keySlots[size_t(found->slot)].cost);
    unlocked.dataKey = std::move(found->dataKey);
    return unlocked;
}

QList<SlotInfo> Container::keySlots(Database& database) { return keyAreaOf(database).header.usedSlots(); }

KeyHeader Container::keyArea(Database& database) { return keyAreaOf(database).header; }

quint64 Container::generation(Database& database) { return keyAreaOf(database).header.generation; }

void Container::changePassphrase(Database& database, int index, const SecretBytes& passphrase, KdfCost cost) {
    changeKeyArea(database, [&](KeyHeader& header) {
        if (index < 0 || index >= KeyHeader::slotCount || header.keySlots[size_t(index)].kind == 0)
            throw Error(Fault::Invalid, QStringLiteral("no such key slot"));
        const auto kind = SlotKind(header.keySlots[size_t(index)].kind);
        header.setSlot(index, kind, passphrase, database.dataKey(), cost);
    });
}

int Container::addSlot(Database& database, SlotKind kind, const SecretBytes& secret, KdfCost cost) {
    int index = -1;
    changeKeyArea(database, [&](KeyHeader& header) {
        index = header.freeSlot();
        if (index < 0) throw Error(Fault::Invalid, QStringLiteral("all key slots are taken"));
        header.setSlot(index, kind, secret, database.dataKey(), cost);
    });
    return index;
}

void Container::removeSlot(Database& database, int index) {
    changeKeyArea(database, [index](KeyHeader& header) {
        if (index < 0 || index >= KeyHeader::slotCount) throw Error(Fault::Invalid, QStringLiteral("no such key slot"));
        header.clearSlot(index);
        if (!opensWithPassphrase(header)) throw Error(Fault::Invalid, QStringLiteral("the last pass phrase"));
    });
}

bool Container::hasLostKeys(const QString& path) { return format::isKeyAreaLost(readClosedPreamble(path)); }

void Container::adoptKeyArea(const QString& path, const QString& donor) {
    const KeyHeader header = format::readKeyArea(readClosedPreamble(donor)).header;
    refuseIfOpenHere(path);
    const InstanceLock lock(path);
    if (!hasLostKeys(path)) throw Error(Fault::Invalid, QStringLiteral("the key area of the file is sound"));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        throw Error(Fault::ReadOnly, QStringLiteral("no right to write the file"));
    // The database begins with its salt: it tells whether the donor's keys belong to it.
    const QByteArray salt(reinterpret_cast<const char*>(header.cipherSalt.data()), qsizetype(header.cipherSalt.size()));
    if (!file.seek(format::preambleBytes) || file.read(salt.size()) != salt)
        throw Error(Fault::Conflict, QStringLiteral("the key area belongs to another file"));
    for (const qint64 offset : format::keyAreaOffset)
        if (!file.seek(offset) || file.write(header.serialise()) != KeyHeader::usedBytes || !file.flush())
            throw Error(Fault::Io, file.errorString());
    file.close();
    syncFile(path);
}

}  // namespace core
