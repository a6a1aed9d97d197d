// SPDX-License-Identifier: MPL-2.0
// Reads described values from a pack's JSON and tells every fault with its path: what is missing, of the wrong kind, unknown.
#pragma once

#include "core/base/problem.h"
#include "core/model/codec.h"

namespace core {

class ItemReader {
public:
    explicit ItemReader(Problems& problems) : problems_(problems) {}
    bool failed() const { return failed_; }

    /// A field with Label::Key must be given; others keep their default.
    template <Described T>
    T item(const QJsonValue& value, const QString& path) {
        T result{};
        if (!value.isObject()) {
            error(path, "not_an_object", QStringLiteral("%1 must be an object.").arg(path));
            return result;
        }
        const QJsonObject object = value.toObject();
        QStringList known;
        eachField<T>([&](const auto& f) {
            const QString key = QLatin1String(f.column);
            const QString where = path.isEmpty() ? key : path + u'.' + key;
            known.append(key);
            if (object.contains(key)) read(object.value(key), where, result.*f.member);
            else if (f.label == Label::Key) error(where, "missing", QStringLiteral("%1 is missing.").arg(where));
        });
        for (const QString& key : object.keys())
            if (!known.contains(key))
                problems_.append({{},
                                  QStringLiteral("unknown_key"),
                                  path + u'.' + key,
                                  QStringLiteral("%1.%2 is not known and is not used. Check its spelling.").arg(path, key),
                                  Problem::Severity::Warning});
        return result;
    }

    void error(const QString& where, const char* code, const QString& message) {
        failed_ = true;
        problems_.append({{}, QLatin1String(code), where, message, Problem::Severity::Error});
    }

private:
    template <class M>
    void read(const QJsonValue& value, const QString& where, M& member) {
        if constexpr (std::is_same_v<M, QString>) {
            member = value.toString();
            if (member.trimmed().isEmpty()) error(where, "not_text", QStringLiteral("%1 must be text.").arg(where));
        } else if constexpr (std::is_same_v<M, bool>) {
            member = value.toBool();
            if (!value.isBool()) error(where, "not_yes_or_no", QStringLiteral("%1 must be true or false.").arg(where));
        } else if constexpr (std::is_same_v<M, int>) {
            member = value.toInt(outOfRange);
            if (member < -1000 || member > 100000)
                error(where, "not_in_range", QStringLiteral("%1 must be a whole number.").arg(where));
        } else if constexpr (NamedEnum<M>) {
            readName(value.toString(), where, member);
        } else if constexpr (isListMember<M>) {
            readList(value, where, member);
        } else {
            member = item<M>(value, where);
        }
    }

    template <NamedEnum E>
    void readName(const QString& text, const QString& where, E& member) {
        QStringList names;
        for (const auto& [value, name] : EnumNames<E>::table) {
            names.append(toName(value));
            if (text == names.last()) {
                member = value;
                return;
            }
        }
        error(where, "unknown_name", QStringLiteral("%1 must be one of: %2.").arg(where, names.join(QStringLiteral(", "))));
    }

    template <class V>
    void readList(const QJsonValue& value, const QString& where, QList<V>& list) {
        if (!value.isArray()) {
            error(where, "not_a_list", QStringLiteral("%1 must be a list.").arg(where));
            return;
        }
        int index = 0;
        for (const QJsonValue& one : value.toArray()) {
            V member{};
            read(one, QStringLiteral("%1[%2]").arg(where).arg(index++), member);
            list.append(std::move(member));
        }
    }

    static constexpr int outOfRange = -100000;
    Problems& problems_;
    bool failed_ = false;
};

}  // namespace core
