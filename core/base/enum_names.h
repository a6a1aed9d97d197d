// SPDX-License-Identifier: MPL-2.0
// The stored name of every enumerator: chosen once, lower case, never derived from a C++ name.
#pragma once

#include "core/base/error.h"

#include <array>
#include <string_view>
#include <utility>

namespace core {

/// Specialise with `static constexpr std::array table{std::pair{E::A, std::string_view("a")}, …};`
template <class E>
struct EnumNames;

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires {
    EnumNames<E>::table;
};

template <NamedEnum E>
QString toName(E value) {
    for (const auto& [e, name] : EnumNames<E>::table)
        if (e == value) return QString::fromLatin1(name.data(), qsizetype(name.size()));
    throw Error(Fault::Invalid, QStringLiteral("enumerator without a name"));
}

/// Throws Error{Corrupt} for a name that is not in the table.
template <NamedEnum E>
E fromName(const QString& text) {
    for (const auto& [e, name] : EnumNames<E>::table)
        if (text == QLatin1String(name.data(), qsizetype(name.size()))) return e;
    throw Error(Fault::Corrupt, QStringLiteral("unknown name of an enumerator"));
}

}  // namespace core
