// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/recent_files.h"

#include "core/storage/local_state.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace ui {
namespace {

constexpr int most = 8;

}  // namespace

RecentFiles::RecentFiles(const QString& folder)
    : path_((folder.isEmpty() ? core::LocalState::standardFolder() : folder) + QStringLiteral("/recent.json")) {
    QFile file(path_);
    if (!file.open(QIODevice::ReadOnly)) return;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        const RecentFile recent{object.value(QLatin1String("path")).toString(), object.value(QLatin1String("label")).toString(),
                                QDateTime::fromString(object.value(QLatin1String("opened")).toString(), Qt::ISODate),
                                object.value(QLatin1String("fictional")).toBool()};
        if (QFileInfo::exists(recent.path)) files_.append(recent);
    }
}

void RecentFiles::note(const RecentFile& file) {
    files_.removeIf([&](const RecentFile& old) { return old.path == file.path; });
    files_.prepend(file);
    if (files_.size() > most) files_.resize(most);
    save();
}

void RecentFiles::forget(const QString& path) {
    files_.removeIf([&](const RecentFile& old) { return old.path == path; });
    save();
}

void RecentFiles::forgetAll() {
    files_.clear();
    QFile::remove(path_);
}

// A convenience only: where it cannot be written, the list is shorter next time.
void RecentFiles::save() const {
    QDir().mkpath(QFileInfo(path_).path());
    QJsonArray array;
    for (const RecentFile& file : files_)
        array.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("label"), file.label},
                                 {QStringLiteral("opened"), file.opened.toString(Qt::ISODate)},
                                 {QStringLiteral("fictional"), file.fictional}});
    QSaveFile out(path_);
    if (!out.open(QIODevice::WriteOnly)) return;
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(QJsonDocument(array).toJson());
    out.commit();
}

}  // namespace ui
