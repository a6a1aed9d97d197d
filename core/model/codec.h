// SPDX-License-Identifier: MPL-2.0
// Every member of a record as JSON and as a database value: one codec for storage, revisions, audit and export.
#pragma once

#include "core/base/enum_names.h"
#include "core/base/id.h"
#include "core/base/uncertain_date.h"
#include "core/model/describe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <optional>

namespace core {

template <class M>
struct Codec;

// What sort of member a function that walks Describe has in hand.
template <class M>
inline constexpr bool isId = false;
template <class Tag>
inline constexpr bool isId<Id<Tag>> = true;
template <class M>
inline constexpr bool isOptional = false;
template <class M>
inline constexpr bool isOptional<std::optional<M>> = true;

template <>
struct Codec<QString> {
    static QJsonValue toJson(const QString& v) { return QJsonValue(v.isNull() ? QStringLiteral("") : v); }
    static QString fromJson(const QJsonValue& v) { return v.toString(QStringLiteral("")); }
};

template <>
struct Codec<bool> {
    static QJsonValue toJson(bool v) { return QJsonValue(v); }
    static bool fromJson(const QJsonValue& v) { return v.isBool() ? v.toBool() : v.toInteger() != 0; }
};

template <class N>
requires(std::is_integral_v<N> && !std::is_same_v<N, bool>) struct Codec<N> {
    static QJsonValue toJson(N v) { return QJsonValue(qint64(v)); }
    static N fromJson(const QJsonValue& v) {
        if (!v.isDouble()) throw Error(Fault::Corrupt, QStringLiteral("not a whole number"));
        return N(v.toInteger());
    }
};

template <>
struct Codec<UncertainDate> {
    static QJsonValue toJson(const UncertainDate& v) { return QJsonValue(v.edtf()); }
    static UncertainDate fromJson(const QJsonValue& v) {
        const auto date = UncertainDate::fromEdtf(v.toString());
        if (!date) throw Error(Fault::Corrupt, QStringLiteral("not an EDTF date"));
        return *date;
    }
};

template <class Tag>
struct Codec<Id<Tag>> {
    static QJsonValue toJson(const Id<Tag>& v) { return QJsonValue(v.text()); }
    static Id<Tag> fromJson(const QJsonValue& v) { return Id<Tag>::parse(v.toString()); }
};

template <NamedEnum E>
struct Codec<E> {
    static QJsonValue toJson(E v) { return QJsonValue(toName(v)); }
    static E fromJson(const QJsonValue& v) { return fromName<E>(v.toString()); }
};

template <class M>
struct Codec<std::optional<M>> {
    static QJsonValue toJson(const std::optional<M>& v) { return v ? Codec<M>::toJson(*v) : QJsonValue(); }
    static std::optional<M> fromJson(const QJsonValue& v) {
        if (v.isNull() || v.isUndefined()) return std::nullopt;
        return Codec<M>::fromJson(v);
    }
};

template <class M>
struct Codec<QList<M>> {
    static QJsonValue toJson(const QList<M>& v) {
        QJsonArray array;
        for (const M& item : v) array.append(Codec<M>::toJson(item));
        return array;
    }
    static QList<M> fromJson(const QJsonValue& v) {
        QList<M> list;
        const QJsonArray array = v.toArray();
        list.reserve(array.size());
        for (const QJsonValue& item : array) list.append(Codec<M>::fromJson(item));
        return list;
    }
};

namespace detail {
template <Described T>
QJsonObject toObject(const T& value) {
    QJsonObject object;
    eachField<T>([&](const auto& f) {
        using M = typename std::remove_cvref_t<decltype(f)>::Member;
        object.insert(QLatin1String(f.column), Codec<M>::toJson(value.*f.member));
    });
    return object;
}

template <Described T>
T fromObject(const QJsonObject& object) {
    return Describe<T>::fields([&](const auto&... f) {
        return T{Codec<typename std::remove_cvref_t<decltype(f)>::Member>::fromJson(object.value(QLatin1String(f.column)))...};
    });
}
}  // namespace detail

/// A record as JSON and back. They stand in record.cpp, once for every type of the list of records: a compiler that made
/// them anew in each source that asks would spend a minute there.
template <RecordType T>
QJsonObject toJsonObject(const T& record);
/// Throws Error{Corrupt} if a value does not fit its member.
template <RecordType T>
T fromJsonObject(const QJsonObject& object);

/// A value struct inside a list member.
template <Described T>
struct Codec<T> {
    static QJsonValue toJson(const T& v) { return detail::toObject(v); }
    static T fromJson(const QJsonValue& v) { return detail::fromObject<T>(v.toObject()); }
};

template <class M>
inline constexpr bool isListMember = false;
template <class M>
inline constexpr bool isListMember<QList<M>> = true;

/// As a database column: text, integer, real or null; a list is one column of JSON text.
template <class M>
QVariant toColumn(const M& member) {
    if constexpr (isListMember<M>)
        return QString::fromUtf8(QJsonDocument(Codec<M>::toJson(member).toArray()).toJson(QJsonDocument::Compact));
    else if constexpr (std::is_same_v<M, QString>) return member.isNull() ? QVariant(QStringLiteral("")) : QVariant(member);
    else if constexpr (std::is_same_v<M, bool>) return QVariant(int(member));
    else return Codec<M>::toJson(member).toVariant();
}

template <class M>
M fromColumn(const QVariant& column) {
    if constexpr (isListMember<M>) return Codec<M>::fromJson(QJsonDocument::fromJson(column.toString().toUtf8()).array());
    else if constexpr (std::is_same_v<M, QString>) return column.toString();
    else return Codec<M>::fromJson(QJsonValue::fromVariant(column));
}

}  // namespace core
