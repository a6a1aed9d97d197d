// SPDX-License-Identifier: MPL-2.0
// Bytes of a key or a pass phrase: locked in memory, behind guard pages, wiped when they go.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace core {

class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(size_t size);  ///< zeroed
    static SecretBytes copyOf(QByteArrayView bytes);
    static SecretBytes random(size_t size);
    /// UTF-8 of the text in Unicode NFC, so that the same words give the same key on every system; then overwrites
    /// and clears `text`.
    static SecretBytes fromText(QString& text);

    SecretBytes(SecretBytes&&) noexcept = default;
    SecretBytes& operator=(SecretBytes&&) noexcept = default;
    SecretBytes clone() const;

    unsigned char* data() { return bytes_.get(); }
    const unsigned char* data() const { return bytes_.get(); }
    size_t size() const { return size_; }
    bool isEmpty() const { return size_ == 0; }
    QByteArrayView view() const { return {reinterpret_cast<const char*>(bytes_.get()), qsizetype(size_)}; }

    bool equals(const SecretBytes& other) const;  ///< constant time

private:
    struct Free {
        void operator()(unsigned char* p) const;
    };
    std::unique_ptr<unsigned char[], Free> bytes_;
    size_t size_ = 0;
};

}  // namespace core
