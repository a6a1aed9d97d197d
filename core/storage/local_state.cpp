// SPDX-License-Identifier: MPL-2.0
#include "core/storage/local_state.h"

#include "core/base/error.h"
#include "core/base/platform_files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace core {

namespace {

const QString filesKey = QStringLiteral("files");
const QString lastKey = QStringLiteral("last");
const QString triesKey = QStringLiteral("wrong_tries");
const QString firstTryKey = QStringLiteral("first_try");
const QString lastTryKey = QStringLiteral("last_try");
const QString numberKey = QStringLiteral("audit_number");
const QString headKey = QStringLiteral("audit_head");
const QString generationKey = QStringLiteral("generation");
const QString backupKey = QStringLiteral("last_backup");
const QString backupNumberKey = QStringLiteral("last_backup_number");
const QString pathKey = QStringLiteral("path");

QString nameOf(const QUuid& file) { return file.toString(QUuid::WithoutBraces); }

int delayAfter(int tries) {
    constexpr int delays[] = {0, 0, 0, 2, 5, 10, 30, 60};
    return delays[std::clamp(tries, 0, int(std::size(delays)) - 1)];
}

QDateTime timeIn(const QJsonObject& entry, const QString& key) {
    return QDateTime::fromString(entry.value(key).toString(), Qt::ISODateWithMs).toUTC();
}

QString textOf(const QDateTime& time) { return time.toUTC().toString(Qt::ISODateWithMs); }

}  // namespace

QString LocalState::standardFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
#ifdef Q_OS_WIN
    return qEnvironmentVariable("LOCALAPPDATA", QDir::homePath()) + QStringLiteral("/kinkeeper");
#else
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) + QStringLiteral("/kinkeeper");
#endif
}

LocalState::LocalState(const QString& folder)
    : path_((folder.isEmpty() ? standardFolder() : folder) + QStringLiteral("/state.json")) {
    QFile file(path_);
    if (file.open(QIODevice::ReadOnly)) root_ = QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject LocalState::entry(const QUuid& file) const { return root_.value(filesKey).toObject().value(nameOf(file)).toObject(); }

void LocalState::setEntry(const QUuid& file, const QJsonObject& entry) {
    QJsonObject files = root_.value(filesKey).toObject();
    files.insert(nameOf(file), entry);
    root_.insert(filesKey, files);
    save();
}

void LocalState::save() const {
    const QString folder = QFileInfo(path_).absolutePath();
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder)) throw Error(Fault::ReadOnly, QStringLiteral("no folder for the local state"));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    writePrivateFile(path_, QJsonDocument(root_).toJson());
}

int LocalState::secondsToWait(const QUuid& file, const QDateTime& now) const {
    const QJsonObject known = entry(file);
    const int delay = delayAfter(known.value(triesKey).toInt());
    const QDateTime last = timeIn(known, lastTryKey);
    if (delay == 0 || !last.isValid()) return 0;
    // A clock set back must not lock anyone out for longer than the delay.
    return int(std::clamp<qint64>((last.msecsTo(now) <= 0 ? delay : delay - last.secsTo(now)), 0, delay));
}

FailedTries LocalState::failedTries(const QUuid& file) const {
    return {entry(file).value(triesKey).toInt(), timeIn(entry(file), firstTryKey)};
}

void LocalState::noteWrongSecret(const QUuid& file, const QDateTime& now) {
    QJsonObject known = entry(file);
    const int before = known.value(triesKey).toInt();
    if (before == 0) known.insert(firstTryKey, textOf(now));
    known.insert(triesKey, before + 1);
    known.insert(lastTryKey, textOf(now));
    setEntry(file, known);
}

FailedTries LocalState::noteUnlocked(const QUuid& file) {
    const FailedTries tries = failedTries(file);
    if (tries.count == 0) return tries;
    QJsonObject known = entry(file);
    for (const QString& key : {triesKey, firstTryKey, lastTryKey}) known.remove(key);
    setEntry(file, known);
    return tries;
}

void LocalState::remember(const QUuid& file, const LastSeen& memory) {
    QJsonObject known = entry(file);
    known.insert(numberKey, memory.auditNumber);
    known.insert(headKey, QString::fromLatin1(memory.auditHead.toHex()));
    known.insert(generationKey, qint64(memory.generation));
    setEntry(file, known);
}

std::optional<LastSeen> LocalState::memory(const QUuid& file) const {
    const QJsonObject known = entry(file);
    if (!known.contains(numberKey)) return std::nullopt;
    return LastSeen{known.value(numberKey).toInteger(), QByteArray::fromHex(known.value(headKey).toString().toLatin1()),
                    quint64(known.value(generationKey).toInteger())};
}

void LocalState::noteBackup(const QUuid& file, const LastBackup& backup) {
    QJsonObject known = entry(file);
    known.insert(backupKey, textOf(backup.at));
    known.insert(backupNumberKey, backup.auditNumber);
    setEntry(file, known);
}

std::optional<LastBackup> LocalState::lastBackup(const QUuid& file) const {
    const QJsonObject known = entry(file);
    const QDateTime at = timeIn(known, backupKey);
    if (!at.isValid()) return std::nullopt;
    return LastBackup{at, known.value(backupNumberKey).toInteger()};
}

void LocalState::setLastPath(const QUuid& file, const QString& path) {
    root_.insert(lastKey, nameOf(file));
    QJsonObject known = entry(file);
    known.insert(pathKey, path);
    setEntry(file, known);
}

QString LocalState::lastPath() const {
    return entry(QUuid::fromString(root_.value(lastKey).toString())).value(pathKey).toString();
}

void LocalState::forgetPaths() {
    QJsonObject files = root_.value(filesKey).toObject();
    for (const QString& name : files.keys()) {
        QJsonObject known = files.value(name).toObject();
        known.remove(pathKey);
        files.insert(name, known);
    }
    root_.insert(filesKey, files);
    root_.remove(lastKey);
    save();
}

Problems compareWithMemory(const LastSeen& found, const LastSeen& remembered) {
    const auto warning = [](const char* code, const QString& where, const QString& message) {
        return Problems{{{}, QString::fromLatin1(code), where, message, Problem::Severity::Warning}};
    };
    if (found.auditNumber < remembered.auditNumber || found.generation < remembered.generation)
        return warning("older_than_known",
                       QStringLiteral("entry %1, expected %2").arg(found.auditNumber).arg(remembered.auditNumber),
                       QStringLiteral("This file is older than the one last used here."));
    if (found.auditNumber == remembered.auditNumber && found.auditHead != remembered.auditHead)
        return warning("other_history", QStringLiteral("entry %1").arg(found.auditNumber),
                       QStringLiteral("The record of changes in this file is not the one last seen here."));
    return {};
}

}  // namespace core
