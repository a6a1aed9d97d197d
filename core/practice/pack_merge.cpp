// SPDX-License-Identifier: MPL-2.0
#include "core/practice/pack_merge.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace core {
namespace {

const QLatin1String idKey("id");

bool hasIds(const QJsonArray& list) {
    return !list.isEmpty() &&
           std::all_of(list.begin(), list.end(), [](const QJsonValue& v) { return v.toObject().contains(idKey); });
}

QJsonValue merged(const QJsonValue& base, const QJsonValue& own);

QJsonArray mergedList(const QJsonArray& base, const QJsonArray& own) {
    QJsonArray result = base;
    for (const QJsonValue& item : own) {
        qsizetype at = 0;
        while (at < result.size() && result.at(at).toObject().value(idKey) != item.toObject().value(idKey)) ++at;
        if (item.toObject().value(QLatin1String("left_out")).toBool()) {
            if (at < result.size()) result.removeAt(at);
        } else if (at < result.size()) {
            result.replace(at, merged(result.at(at), item));
        } else {
            result.append(item);
        }
    }
    return result;
}

QJsonValue merged(const QJsonValue& base, const QJsonValue& own) {
    if (base.isObject() && own.isObject()) return mergedPack(base.toObject(), own.toObject());
    if (base.isArray() && own.isArray() && hasIds(base.toArray()) && hasIds(own.toArray()))
        return mergedList(base.toArray(), own.toArray());
    return own;
}

}  // namespace

QJsonObject mergedPack(const QJsonObject& base, const QJsonObject& own) {
    QJsonObject result = base;
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (it.value().isNull()) result.remove(it.key());
        else result.insert(it.key(), merged(base.value(it.key()), it.value()));
    }
    return result;
}

std::optional<QJsonObject> withBase(const QJsonObject& own, Problems& problems) {
    constexpr int deepest = 3;
    QJsonObject whole = own;
    for (int depth = 0;; ++depth) {
        const QString key = QStringLiteral("based_on");
        const QString base = whole.value(key).toString();
        if (base.isEmpty()) return whole;
        const QByteArray json = depth < deepest ? shippedPackJson(base) : QByteArray();
        if (json.isEmpty()) {
            problems.append({{},
                             QStringLiteral("base_missing"),
                             key,
                             QStringLiteral("There is no pack \u201c%1\u201d in this program to build on.").arg(base.left(40)),
                             Problem::Severity::Error});
            return std::nullopt;
        }
        whole.remove(key);
        whole = mergedPack(QJsonDocument::fromJson(json).object(), whole);
    }
}

QByteArray shippedPackJson(const QString& id) {
    for (const QChar c : id)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_') return {};
    QFile file(QStringLiteral(":/core/packs/%1.json").arg(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace core
