// SPDX-License-Identifier: MPL-2.0
#include "core/storage/backup.h"

#include "core/storage/database.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <vector>

namespace core {
namespace {

constexpr qsizetype newestKept = 10;
constexpr qsizetype weeksKept = 4;
constexpr qsizetype monthsKept = 6;
constexpr int mostMonths = 12;
constexpr size_t alwaysKept = 3;

struct Copy {
    QDateTime at;
    QString name;
};

std::vector<Copy> copiesOf(const QString& fileName, const QStringList& names) {
    const QFileInfo file(fileName);
    const QRegularExpression form(
        QStringLiteral("^%1-(\\d{8}-\\d{6})\\.%2$")
            .arg(QRegularExpression::escape(file.completeBaseName()), QRegularExpression::escape(file.suffix())));
    std::vector<Copy> copies;
    for (const QString& name : names) {
        const QDateTime at = QDateTime::fromString(form.match(name).captured(1), QStringLiteral("yyyyMMdd-HHmmss"));
        if (at.isValid()) copies.push_back({at, name});
    }
    std::sort(copies.begin(), copies.end(), [](const Copy& a, const Copy& b) { return a.at > b.at; });
    return copies;
}

/// Takes the newest copy of each of the last `most` spans of time that have one.
void keepOneOfEach(const std::vector<Copy>& newestFirst, qsizetype most, const std::function<int(QDate)>& span,
                   QSet<QString>& kept) {
    QSet<int> spans;
    for (const Copy& copy : newestFirst) {
        if (spans.size() == most) return;
        const int number = span(copy.at.date());
        if (spans.contains(number)) continue;
        spans.insert(number);
        kept.insert(copy.name);
    }
}

}  // namespace

QString backupFolder(const QString& path) {
    const QFileInfo info(path);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral("-backups");
}

QString newestBackup(const QString& path) {
    const QDir folder(backupFolder(path));
    const std::vector<Copy> copies = copiesOf(QFileInfo(path).fileName(), folder.entryList(QDir::Files));
    return copies.empty() ? QString() : folder.filePath(copies.front().name);
}

QStringList outdatedBackups(const QStringList& names, const QString& fileName, const QDateTime& now) {
    const std::vector<Copy> copies = copiesOf(fileName, names);
    QSet<QString> kept;
    for (size_t i = 0; i < std::min(copies.size(), size_t(newestKept)); ++i) kept.insert(copies[i].name);
    keepOneOfEach(
        copies, weeksKept,
        [](QDate day) {
            int year = 0;
            const int week = day.weekNumber(&year);
            return 100 * year + week;
        },
        kept);
    keepOneOfEach(
        copies, monthsKept, [](QDate day) { return 12 * day.year() + day.month(); }, kept);
    const QDateTime oldest = now.toLocalTime().addMonths(-mostMonths);
    QStringList outdated;
    for (size_t i = alwaysKept; i < copies.size(); ++i)
        if (copies[i].at < oldest || !kept.contains(copies[i].name)) outdated.append(copies[i].name);
    return outdated;
}

QString makeDatedBackup(Database& source, const QDateTime& now, const Progress& progress) {
    const QDir folder(backupFolder(source.path()));
    if (!folder.exists() && folder.mkpath(QStringLiteral(".")))
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString fileName = QFileInfo(source.path()).fileName();
    const QString name = backupName(fileName, now);
    if (folder.exists(name)) return {};
    makeBackup(source, folder.filePath(name), progress);
    for (const QString& old : outdatedBackups(folder.entryList(QDir::Files), fileName, now)) QFile::remove(folder.filePath(old));
    return name;
}

}  // namespace core
