// SPDX-License-Identifier: MPL-2.0
// The file as a whole (.kin): 64 KiB in clear with magic, words for the finder and two copies of the key area, then the
// encrypted database. Nothing here opens a file that a Database of this process has open.
#pragma once

#include "core/base/secret_bytes.h"
#include "core/storage/instance_lock.h"
#include "core/storage/key_slots.h"

#include <QString>
#include <QUuid>

#include <functional>
#include <optional>

namespace core {

class Database;

struct CreatedContainer {
    SecretBytes dataKey;
    QUuid fileId;
};

/// What can be said of a file without its key.
struct HeaderInfo {
    QUuid fileId;
    quint32 format = 0;
    quint32 minReader = 0;
    quint64 generation = 0;
    bool readOnlyFeatures = false;  ///< made by a newer version: can be read, must not be written
    bool headerDamaged = false;     ///< one of the two copies of the key area is; the next opening mends it
    qint64 dataBytes = 0;           ///< size of the encrypted part
    QList<SlotInfo> keySlots;
    std::optional<LockHolder> heldBy;  ///< who has it open now
};

struct UnlockedContainer {
    SecretBytes dataKey;
    QUuid fileId;
    int slot = 0;
    bool altered = false;         ///< the key area was changed by someone without the key: open read-only
    bool costBelowFloor = false;  ///< change the slot to KdfCost::standard() now that the secret is known
};

struct Container {
    Container() = delete;

    /// Makes a new file with one pass phrase slot and, if given, a recovery slot. `fill` writes schema and first rows
    /// before the file gets its name, so that it exists whole or not at all. Never overwrites: Error{Conflict}.
    static CreatedContainer create(const QString& path, const SecretBytes& passphrase,
                                   const std::optional<SecretBytes>& recoveryKey, KdfCost cost,
                                   const std::function<void(Database&)>& fill = {});

    /// Throws Error: NotFound; Io (a folder, no right to read it); Corrupt; TooNew with the version in the detail;
    /// InUse if this process has it open.
    static HeaderInfo inspect(const QString& path);

    /// Takes the KDF time. Throws Error{WrongKey} and what inspect() throws.
    static UnlockedContainer unlock(const QString& path, const SecretBytes& secret, SlotKind kind);

    // Changes of the key area of an open file: through its own descriptor, older copy first, data untouched (KEY-7).
    // They throw Error{ReadOnly} for a read-only or altered file.
    static QList<SlotInfo> keySlots(Database& database);
    static KeyHeader keyArea(Database& database);
    static quint64 generation(Database& database);
    /// Replaces the pass phrase in slot `index`.
    static void changePassphrase(Database& database, int index, const SecretBytes& passphrase, KdfCost cost);
    /// Returns the index of the new slot. Throws Error{Invalid} if all eight are taken.
    static int addSlot(Database& database, SlotKind kind, const SecretBytes& secret, KdfCost cost);
    /// Throws Error{Invalid} for the last slot that a pass phrase opens.
    static void removeSlot(Database& database, int index);

    /// Is it one of our files of which both copies of the key area are damaged? Then only a backup's key area opens it.
    static bool hasLostKeys(const QString& path);
    /// Takes the key area of `donor`, a backup of the same file, for a file that hasLostKeys(). Throws Error: Conflict if
    /// the donor belongs to another file, Invalid if the keys are not lost (an old backup would bring back an old pass
    /// phrase), InUse, ReadOnly, Io.
    static void adoptKeyArea(const QString& path, const QString& donor);
};

}  // namespace core
