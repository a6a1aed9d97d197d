// SPDX-License-Identifier: MPL-2.0
// The key area of a file: a random data key wrapped in up to eight slots, each under a pass phrase or a recovery key,
// and a MAC under the data key over all of it (requirements KEY-1 to KEY-5, VER-1). Bytes in, values out; no file.
#pragma once

#include "core/base/secret_bytes.h"
#include "core/storage/key_types.h"

#include <QByteArray>
#include <QList>
#include <QUuid>

#include <array>
#include <optional>

namespace core {

/// Within what a reader accepts: 64 to 1,024 MiB, 1 to 20 passes.
bool isAccepted(const KdfCost& cost);
/// Weaker than new files get: raise it when the secret is next at hand.
bool isBelowFloor(const KdfCost& cost);

struct KeySlot {
    quint8 kind = 0;  ///< 0 = empty, else a SlotKind
    quint8 kdf = 0;   ///< 1 = Argon2id, 2 = BLAKE2b of a random key
    KdfCost cost{0, 0};
    std::array<unsigned char, 16> salt{};
    std::array<unsigned char, 24> nonce{};
    std::array<unsigned char, 48> wrapped{};
    bool operator==(const KeySlot&) const = default;
};

struct KeyHeader {
    static constexpr int slotCount = 8;
    static constexpr int usedBytes = 920;
    static constexpr quint32 currentFormat = 1;

    quint32 format = currentFormat;
    quint32 minReader = currentFormat;
    quint64 generation = 0;  ///< grows by one with each change of the key area
    QUuid fileId;
    quint32 incompatible = 0;  ///< bits a reader must know, or refuse
    quint32 readOnlyBits = 0;  ///< bits a reader must know, or not write
    std::array<unsigned char, 16> cipherSalt{};
    std::array<KeySlot, slotCount> keySlots{};
    std::array<unsigned char, 32> mac{};
    bool operator==(const KeyHeader&) const = default;

    /// New file id and cipher salt, no slots.
    static KeyHeader make();
    QByteArray serialise() const;  ///< usedBytes long, ends with a checksum
    /// Nothing if the checksum is wrong or a field is out of its bounds; nothing large is allocated before that is known.
    static std::optional<KeyHeader> parse(QByteArrayView bytes);

    /// Wraps `dataKey` in slot `index`. Throws Error{Invalid} for a recovery key that is not 16 bytes or a cost out of
    /// bounds, Error{Unsupported} if the memory cannot be had. Call seal() after the last change.
    void setSlot(int index, SlotKind kind, const SecretBytes& secret, const SecretBytes& dataKey, KdfCost cost);
    void clearSlot(int index);
    int freeSlot() const;  ///< -1 if all are taken
    /// Raises the generation and computes the MAC.
    void seal(const SecretBytes& dataKey);
    bool isAuthentic(const SecretBytes& dataKey) const;  ///< the MAC holds
    QList<SlotInfo> usedSlots() const;                   ///< in order of their index
};

struct UnwrappedKey {
    SecretBytes dataKey;  ///< 32 bytes
    int slot = 0;
};

/// Tries every slot of that kind; nothing if the secret fits none. Takes the KDF time of each.
std::optional<UnwrappedKey> unwrapKey(const KeyHeader& header, const SecretBytes& secret, SlotKind kind);

}  // namespace core
