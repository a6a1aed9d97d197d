// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_kin.h"

#include "core/interchange/gedcom_reading.h"

namespace core::gedcom {
namespace {

template <class M>
struct References {
    template <class F>
    static void each(const M&, bool, const F&) {}
};

template <Described T, class F>
void referencesOf(const T& value, const F& f) {
    eachField<T>([&](const auto& field) {
        using M = typename std::remove_cvref_t<decltype(field)>::Member;
        if (std::string_view(field.column) != "id" && std::string_view(field.column) != "case_id")
            References<M>::each(value.*field.member, true, f);
    });
}

template <class Tag>
struct References<Id<Tag>> {
    template <class F>
    static void each(const Id<Tag>& id, bool required, const F& f) {
        f(anyId(id), required);
    }
};
template <class M>
struct References<std::optional<M>> {
    template <class F>
    static void each(const std::optional<M>& value, bool, const F& f) {
        if (value) References<M>::each(*value, false, f);
    }
};
template <class M>
struct References<QList<M>> {
    template <class F>
    static void each(const QList<M>& list, bool required, const F& f) {
        for (const M& item : list) References<M>::each(item, required, f);
    }
};
template <Described T>
struct References<T> {
    template <class F>
    static void each(const T& value, bool, const F& f) {
        referencesOf(value, f);
    }
};

bool isUuid(const QString& text) { return text.size() == 36 && !QUuid::fromString(text).isNull(); }

bool namesId(const QString& key) {
    return key.endsWith(QLatin1String("_id")) || key == QLatin1String("not_to_learn") || key == QLatin1String("not_for");
}

// Texts lose what could deceive a reader; ids become ids of this case.
QJsonValue cleaned(const QJsonValue& value, const QString& key, const Reading& reading, int depth = 0) {
    if (depth > 8) return {};
    if (value.isString()) {
        const QString text = value.toString();
        return namesId(key) && isUuid(text) ? reading.mapped(text) : visibleText(text);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray()) array.append(cleaned(item, key, reading, depth + 1));
        return array;
    }
    if (value.isObject()) {
        const QJsonObject from = value.toObject();
        QJsonObject object;
        for (auto it = from.begin(); it != from.end(); ++it)
            object.insert(it.key(), cleaned(it.value(), it.key(), reading, depth + 1));
        return object;
    }
    return value;
}

template <RecordType T>
void addKin(const Node& node, Reading& reading) {
    QJsonObject object;
    overlaySets(object, node, reading);
    const Node* kin = kinOf(node);
    const auto id = reading.idFor<decltype(T::id)>(kin, QStringLiteral("kin/%1").arg(node.line));
    object.insert(QStringLiteral("id"), id.text());
    object.insert(QStringLiteral("case_id"), reading.into.text());
    try {
        reading.add(fromJsonObject<T>(object), nullptr);
    } catch (const Error&) {
        reportBadSets(node, reading);
    }
}

}  // namespace

const Node* kinOf(const Node& node) { return node.child(QLatin1String("_KIN")); }

void overlaySets(QJsonObject& object, const Node& kin, Reading& reading) {
    for (const Node& set : kin.children) {
        if (set.tag != QLatin1String("_SET")) continue;
        const qsizetype space = set.value.indexOf(QLatin1Char(' '));
        const QString column = set.value.left(space);
        if (space < 0 || column == QLatin1String("id") || column == QLatin1String("case_id")) continue;
        QString json = set.value.sliced(space + 1);
        for (const Node& more : set.children)
            if (more.tag == QLatin1String("_MORE")) json += more.value;
        const QJsonArray value = QJsonDocument::fromJson(QByteArray("[" + json.toUtf8() + "]")).array();
        if (value.size() != 1) {
            reading.problems.warn("own_line_unreadable", set.line, column,
                                  QStringLiteral("This _SET line cannot be read: %1. It was left out.").arg(quoted(set.value)));
            continue;
        }
        object.insert(column, cleaned(value.at(0), column, reading));
    }
}

void reportBadSets(const Node& kin, Reading& reading) {
    reading.problems.warn("own_line_invalid", kin.line, QStringLiteral("_KIN"),
                          QStringLiteral("The _SET lines here do not fit together. They were left out."));
}

void readKinRecord(const Node& node, Reading& reading) {
    const QString table = node.value.trimmed();
    bool found = false;
    eachRecordType([&]<class T>() {
        if constexpr (InCase<T> && !std::is_same_v<T, CaseProfile> && !std::is_same_v<T, Attachment>) {
            if (table != QLatin1String(Describe<T>::table)) return;
            found = true;
            addKin<T>(node, reading);
        }
    });
    if (!found)
        reading.problems.warn("own_line_unknown", node.line, QStringLiteral("_KIN"),
                              QStringLiteral("This record is of a kind this program does not read: %1.").arg(quoted(table)));
}

void eachReference(const Record& record, const std::function<void(const AnyId&, bool)>& f) {
    std::visit([&](const auto& value) { referencesOf(value, f); }, record);
}

void dropDangling(std::vector<Record>& records, ProblemList& problems) {
    QSet<AnyId> known;
    for (const Record& record : records) known.insert(recordId(record));
    bool again = true;
    while (again) {
        const auto dangling = [&](const Record& record) {
            bool gone = false;
            eachReference(record, [&](const AnyId& id, bool) { gone = gone || !known.contains(id); });
            if (gone) known.remove(recordId(record));
            return gone;
        };
        const qsizetype before = known.size();
        std::erase_if(records, [&](const Record& record) {
            if (!dangling(record)) return false;
            problems.warn("reference_missing", 0, typeName(record),
                          QStringLiteral("A record refers to something that is not in the file. It was left out."));
            return true;
        });
        again = known.size() != before;
    }
}

QJsonObject setsBetween(const Record& from, const Record& to) {
    QJsonObject sets;
    std::visit(
        [&](const auto& target) {
            using T = std::remove_cvref_t<decltype(target)>;
            const QJsonObject before = toJsonObject(std::get<T>(from));
            const QJsonObject after = toJsonObject(target);
            eachField<T>([&](const auto& field) {
                const QString column = QLatin1String(field.column);
                if (field.label == Label::Guard || column == QLatin1String("id") || column == QLatin1String("case_id")) return;
                if (before.value(column) != after.value(column)) sets.insert(column, after.value(column));
            });
        },
        to);
    return sets;
}

}  // namespace core::gedcom
