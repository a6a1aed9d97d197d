// SPDX-License-Identifier: MPL-2.0
#include "core/base/secret_bytes.h"

#include "core/base/error.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace core {

void SecretBytes::Free::operator()(unsigned char* p) const { sodium_free(p); }

SecretBytes::SecretBytes(size_t size) : size_(size) {
    if (sodium_init() < 0) throw Error(Fault::Unsupported, QStringLiteral("libsodium does not start"));
    auto* bytes = static_cast<unsigned char*>(sodium_malloc(size == 0 ? 1 : size));
    if (!bytes) throw std::bad_alloc();
    std::memset(bytes, 0, size);
    bytes_.reset(bytes);
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes) {
    SecretBytes copy(size_t(bytes.size()));
    if (!bytes.isEmpty()) std::memcpy(copy.data(), bytes.data(), size_t(bytes.size()));
    return copy;
}

SecretBytes SecretBytes::random(size_t size) {
    SecretBytes bytes(size);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

SecretBytes SecretBytes::fromText(QString& text) {
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    SecretBytes secret = copyOf(utf8);
    sodium_memzero(utf8.data(), size_t(utf8.size()));
    sodium_memzero(composed.data(), size_t(composed.size()) * sizeof(QChar));
    sodium_memzero(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

SecretBytes SecretBytes::clone() const { return copyOf(view()); }

bool SecretBytes::equals(const SecretBytes& other) const {
    return size_ == other.size_ && (size_ == 0 || sodium_memcmp(data(), other.data(), size_) == 0);
}

}  // namespace core
