// SPDX-License-Identifier: MPL-2.0
#include "core/edit/file_memory.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace core {

FileMemory::FileMemory(const QString& folder)
    : folder_(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/files") : folder) {}

QString FileMemory::pathOf(const QUuid& file) const {
    return QDir(folder_).filePath(file.toString(QUuid::WithoutBraces) + QStringLiteral(".json"));
}

RememberedFile FileMemory::recall(const QUuid& file) const {
    QFile stored(pathOf(file));
    if (!stored.open(QIODevice::ReadOnly)) return {};
    const QJsonObject object = QJsonDocument::fromJson(stored.read(4096)).object();
    return {{object.value(QStringLiteral("number")).toInteger(), object.value(QStringLiteral("head")).toString()},
            quint64(object.value(QStringLiteral("generation")).toInteger()), object.value(QStringLiteral("failed")).toInt()};
}

bool FileMemory::remember(const QUuid& file, const RememberedFile& state) const {
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (!QDir().mkpath(folder_)) return false;
    QFile::setPermissions(folder_, ownerOnly | QFile::ExeOwner);
    QSaveFile stored(pathOf(file));
    if (!stored.open(QIODevice::WriteOnly)) return false;
    stored.setPermissions(ownerOnly);
    const QJsonObject object{{QStringLiteral("number"), state.anchor.number},
                             {QStringLiteral("head"), state.anchor.head},
                             {QStringLiteral("generation"), qint64(state.generation)},
                             {QStringLiteral("failed"), state.failedUnlocks}};
    stored.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return stored.commit();
}

}  // namespace core
