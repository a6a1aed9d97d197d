// SPDX-License-Identifier: MPL-2.0
// A typed identifier that cannot be null: an object that holds one refers to something.
#pragma once

#include "core/base/error.h"

#include <QUuid>

#include <functional>

namespace core {

template <class Tag>
class Id {
public:
    using TagType = Tag;

    static Id make() { return Id(QUuid::createUuid()); }

    /// The same name always gives the same id (UUID version 5): for demonstration data and tests.
    static Id named(const QString& name) {
        static const QUuid house(0x6b696e6b, 0x6565, 0x7065, 0x90, 0x01, 0x66, 0x61, 0x6d, 0x69, 0x6c, 0x79);
        return Id(QUuid::createUuidV5(house, name));
    }

    /// Throws Error{Corrupt} if `text` is not an id.
    static Id parse(const QString& text) {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull()) throw Error(Fault::Corrupt, QStringLiteral("not an id"));
        return Id(uuid);
    }

    QString text() const { return uuid_.toString(QUuid::WithoutBraces); }
    const QUuid& uuid() const { return uuid_; }
    /// The same identifier under another type: only for references to records of any type.
    template <class Other>
    Id<Other> as() const {
        return Id<Other>(uuid_);
    }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.uuid_ < b.uuid_; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.uuid_, seed); }

private:
    template <class>
    friend class Id;
    explicit Id(const QUuid& uuid) : uuid_(uuid) {}
    QUuid uuid_;
};

}  // namespace core
