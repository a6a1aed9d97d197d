// SPDX-License-Identifier: MPL-2.0
#include "core/storage/key_slots.h"

#include "core/base/error.h"

#include <QtEndian>

#include <sodium.h>

#include <cstring>

namespace core {

namespace {

constexpr quint8 kdfArgon2id = 1;
constexpr quint8 kdfRandomKey = 2;
constexpr qsizetype macBytes = 32;
constexpr qsizetype checksumBytes = 32;
constexpr size_t recoveryKeyBytes = 16;

class Writer {
public:
    template <class Number>
    void number(Number value) {
        char bytes[sizeof(Number)];
        qToLittleEndian(value, bytes);
        bytes_.append(bytes, qsizetype(sizeof bytes));
    }
    template <size_t size>
    void raw(const std::array<unsigned char, size>& value) {
        bytes_.append(reinterpret_cast<const char*>(value.data()), qsizetype(size));
    }
    void raw(const QByteArray& value) { bytes_.append(value); }
    QByteArray take() { return std::move(bytes_); }

private:
    QByteArray bytes_;
};

/// The length is known before reading starts, so nothing can run over.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : at_(bytes.data()) {}
    template <class Number>
    Number number() {
        const Number value = qFromLittleEndian<Number>(at_);
        at_ += sizeof(Number);
        return value;
    }
    template <size_t size>
    void raw(std::array<unsigned char, size>& value) {
        std::memcpy(value.data(), at_, size);
        at_ += size;
    }
    QByteArray raw(qsizetype size) {
        const QByteArray value(at_, size);
        at_ += size;
        return value;
    }

private:
    const char* at_;
};

std::array<unsigned char, 32> digest(const QByteArray& bytes, const unsigned char* key = nullptr, size_t keySize = 0) {
    std::array<unsigned char, 32> sum{};
    crypto_generichash(sum.data(), sum.size(), reinterpret_cast<const unsigned char*>(bytes.constData()), size_t(bytes.size()),
                       key, keySize);
    return sum;
}

/// Everything the MAC covers.
QByteArray macInput(const KeyHeader& header) {
    Writer out;
    out.number(header.format);
    out.number(header.minReader);
    out.number(header.generation);
    out.raw(header.fileId.toRfc4122());
    out.number(header.incompatible);
    out.number(header.readOnlyBits);
    out.raw(header.cipherSalt);
    for (const KeySlot& slot : header.keySlots) {
        out.number(slot.kind);
        out.number(slot.kdf);
        out.number(quint16(0));
        out.number(quint32(slot.cost.memoryMiB));
        out.number(quint32(slot.cost.passes));
        out.raw(slot.salt);
        out.raw(slot.nonce);
        out.raw(slot.wrapped);
    }
    return out.take();
}

std::array<unsigned char, 32> macOf(const KeyHeader& header, const SecretBytes& dataKey) {
    SecretBytes key(crypto_kdf_KEYBYTES);
    crypto_kdf_derive_from_key(key.data(), key.size(), 1, "cwhdrmac", dataKey.data());
    return digest(macInput(header), key.data(), key.size());
}

bool isSane(const KeySlot& slot) {
    switch (slot.kind) {
    case 0: return slot == KeySlot{};
    case quint8(SlotKind::Password):
    case quint8(SlotKind::Manager): return slot.kdf == kdfArgon2id && isAccepted(slot.cost);
    case quint8(SlotKind::Recovery): return slot.kdf == kdfRandomKey && slot.cost == KdfCost{0, 0};
    default: return false;
    }
}

/// Binds a wrapped key to its file, place and cost, so that a slot cannot be moved or made cheaper to guess.
QByteArray boundTo(const KeyHeader& header, int index) {
    const KeySlot& slot = header.keySlots[size_t(index)];
    Writer out;
    out.number(header.format);
    out.raw(header.fileId.toRfc4122());
    out.number(quint32(index));
    out.number(slot.kind);
    out.number(slot.kdf);
    out.number(quint32(slot.cost.memoryMiB));
    out.number(quint32(slot.cost.passes));
    out.raw(slot.salt);
    return out.take();
}

/// False if the memory for Argon2id cannot be had.
bool deriveKey(const KeySlot& slot, const SecretBytes& secret, SecretBytes& key) {
    if (slot.kdf == kdfRandomKey)
        return crypto_generichash(key.data(), key.size(), secret.data(), secret.size(), slot.salt.data(), slot.salt.size()) == 0;
    return crypto_pwhash(key.data(), key.size(), secret.view().data(), secret.size(), slot.salt.data(),
                         static_cast<unsigned long long>(slot.cost.passes), size_t(slot.cost.memoryMiB) << 20,
                         crypto_pwhash_ALG_ARGON2ID13) == 0;
}

const unsigned char* bytesOf(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); }

}  // namespace

bool isAccepted(const KdfCost& cost) {
    return cost.memoryMiB >= 64 && cost.memoryMiB <= 1024 && cost.passes >= 1 && cost.passes <= 20;
}

bool isBelowFloor(const KdfCost& cost) { return cost.memoryMiB < 256 ? cost.passes < 8 : cost.passes < 3; }

KeyHeader KeyHeader::make() {
    if (sodium_init() < 0) throw Error(Fault::Unsupported, QStringLiteral("libsodium does not start"));
    KeyHeader header;
    header.fileId = QUuid::createUuid();
    randombytes_buf(header.cipherSalt.data(), header.cipherSalt.size());
    return header;
}

QByteArray KeyHeader::serialise() const {
    QByteArray bytes = macInput(*this);
    bytes.append(reinterpret_cast<const char*>(mac.data()), macBytes);
    const auto sum = digest(bytes);
    bytes.append(reinterpret_cast<const char*>(sum.data()), checksumBytes);
    Q_ASSERT(bytes.size() == usedBytes);
    return bytes;
}

std::optional<KeyHeader> KeyHeader::parse(QByteArrayView bytes) {
    if (bytes.size() < usedBytes) return std::nullopt;
    const auto sum = digest(bytes.first(usedBytes - checksumBytes).toByteArray());
    if (std::memcmp(sum.data(), bytes.data() + usedBytes - checksumBytes, checksumBytes) != 0) return std::nullopt;

    Reader in(bytes);
    KeyHeader header;
    header.format = in.number<quint32>();
    header.minReader = in.number<quint32>();
    header.generation = in.number<quint64>();
    header.fileId = QUuid::fromRfc4122(in.raw(16));
    header.incompatible = in.number<quint32>();
    header.readOnlyBits = in.number<quint32>();
    in.raw(header.cipherSalt);
    // A newer format may give the slots another meaning: then only the version is asked for.
    const bool known = header.format == currentFormat;
    for (KeySlot& slot : header.keySlots) {
        slot.kind = in.number<quint8>();
        slot.kdf = in.number<quint8>();
        const quint16 padding = in.number<quint16>();
        const quint32 memory = in.number<quint32>();
        const quint32 passes = in.number<quint32>();
        if (known && (padding != 0 || memory > 1024 || passes > 20)) return std::nullopt;
        slot.cost = {int(memory), int(passes)};
        in.raw(slot.salt);
        in.raw(slot.nonce);
        in.raw(slot.wrapped);
        if (known && !isSane(slot)) return std::nullopt;
    }
    in.raw(header.mac);
    return header;
}

void KeyHeader::setSlot(int index, SlotKind kind, const SecretBytes& secret, const SecretBytes& dataKey, KdfCost cost) {
    Q_ASSERT(index >= 0 && index < slotCount && dataKey.size() == 32);
    const bool recovery = kind == SlotKind::Recovery;
    if (recovery ? secret.size() != recoveryKeyBytes : !isAccepted(cost) || secret.isEmpty())
        throw Error(Fault::Invalid, QStringLiteral("secret or cost out of bounds"));

    KeySlot slot;
    slot.kind = quint8(kind);
    slot.kdf = recovery ? kdfRandomKey : kdfArgon2id;
    slot.cost = recovery ? KdfCost{0, 0} : cost;
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    SecretBytes key(32);
    if (!deriveKey(slot, secret, key)) throw Error(Fault::Unsupported, QStringLiteral("no memory for the key"));
    keySlots[size_t(index)] = slot;
    const QByteArray bound = boundTo(*this, index);
    crypto_aead_xchacha20poly1305_ietf_encrypt(keySlots[size_t(index)].wrapped.data(), nullptr, dataKey.data(), dataKey.size(),
                                               bytesOf(bound), size_t(bound.size()), nullptr, slot.nonce.data(), key.data());
}

void KeyHeader::clearSlot(int index) { keySlots[size_t(index)] = {}; }

int KeyHeader::freeSlot() const {
    for (int i = 0; i < slotCount; ++i)
        if (keySlots[size_t(i)].kind == 0) return i;
    return -1;
}

void KeyHeader::seal(const SecretBytes& dataKey) {
    ++generation;
    mac = macOf(*this, dataKey);
}

bool KeyHeader::isAuthentic(const SecretBytes& dataKey) const {
    return dataKey.size() == 32 && sodium_memcmp(macOf(*this, dataKey).data(), mac.data(), mac.size()) == 0;
}

QList<SlotInfo> KeyHeader::usedSlots() const {
    QList<SlotInfo> used;
    for (int i = 0; i < slotCount; ++i)
        if (const KeySlot& slot = keySlots[size_t(i)]; slot.kind != 0) used.append({i, SlotKind(slot.kind)});
    return used;
}

std::optional<UnwrappedKey> unwrapKey(const KeyHeader& header, const SecretBytes& secret, SlotKind kind) {
    for (const SlotInfo& info : header.usedSlots()) {
        const KeySlot& slot = header.keySlots[size_t(info.index)];
        if (info.kind != kind) continue;
        SecretBytes key(32);
        if (!deriveKey(slot, secret, key)) throw Error(Fault::Unsupported, QStringLiteral("no memory for the key"));
        const QByteArray bound = boundTo(header, info.index);
        UnwrappedKey found{SecretBytes(32), info.index};
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(found.dataKey.data(), nullptr, nullptr, slot.wrapped.data(),
                                                       slot.wrapped.size(), bytesOf(bound), size_t(bound.size()),
                                                       slot.nonce.data(), key.data()) == 0)
            return found;
    }
    return std::nullopt;
}

}  // namespace core
