// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_kin.h"

#include "core/interchange/gedcom_reading.h"
#include "core/rules/references.h"

namespace core::gedcom {
namespace {

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

/// Types of record that a file may bring in whole: those of a case, without its settings and without file contents.
bool isReadable(const QString& table) {
    bool readable = false;
    eachRecordType([&]<RecordType T>() {
        if constexpr (InCase<T> && !std::is_same_v<T, CaseProfile> && !std::is_same_v<T, Attachment>)
            readable = readable || table == QLatin1String(Describe<T>::table);
    });
    return readable;
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
    if (!isReadable(table)) {
        reading.problems.warn("own_line_unknown", node.line, QStringLiteral("_KIN"),
                              QStringLiteral("This record is of a kind this program does not read: %1.").arg(quoted(table)));
        return;
    }
    QJsonObject object;
    overlaySets(object, node, reading);
    const auto id = reading.idFor<AnyId>(kinOf(node), QStringLiteral("kin/%1").arg(node.line));
    object.insert(QStringLiteral("id"), id.text());
    object.insert(QStringLiteral("case_id"), reading.into.text());
    try {
        reading.records.push_back(recordFromJson(table, object));
    } catch (const Error&) {
        reportBadSets(node, reading);
    }
}

void dropDangling(std::vector<Record>& records, ProblemList& problems) {
    QSet<AnyId> known;
    for (const Record& record : records) known.insert(recordId(record));
    bool again = true;
    while (again) {
        const auto dangling = [&](const Record& record) {
            bool gone = false;
            eachReference(record, [&](const Reference& reference) {
                const bool toItsCase = std::string_view(reference.column) == "case_id";
                gone = gone || (!toItsCase && !known.contains(reference.target));
            });
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

QJsonObject setsOf(const Record& record, const QJsonObject& known) {
    const QJsonObject columns = toJsonObject(record);
    QJsonObject sets;
    for (const RecordColumn& column : columnsOf(record)) {
        const QString name = QLatin1String(column.name);
        if (column.label == Label::Guard || name == QLatin1String("id") || name == QLatin1String("case_id")) continue;
        if (!known.contains(name) || columns.value(name) != known.value(name)) sets.insert(name, columns.value(name));
    }
    return sets;
}

}  // namespace core::gedcom
