// SPDX-License-Identifier: MPL-2.0
// What this machine remembers of a file without opening it: wrong tries, how far its record had got, when it was
// last backed up, where it lies.
// A private JSON file without personal data (requirements PW-4, INT-4, LEFT-2).
#pragma once

#include "core/base/problem.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>

namespace core {

/// How far a file had got when it was last closed here.
struct LastSeen {
    qint64 auditNumber = 0;
    QByteArray auditHead;
    quint64 generation = 0;  ///< of its key area
    bool operator==(const LastSeen&) const = default;
};

struct FailedTries {
    int count = 0;
    QDateTime since;  ///< UTC, of the first
};

struct LastBackup {
    QDateTime at;            ///< UTC
    qint64 auditNumber = 0;  ///< how far the record of changes had got
    bool operator==(const LastBackup&) const = default;
};

class LocalState {
public:
    /// `folder` empty = standardFolder(). A missing or unreadable file counts as nothing remembered.
    explicit LocalState(const QString& folder = {});
    /// XDG_STATE_HOME/kinkeeper, or what the system has for it.
    static QString standardFolder();

    /// 0 for the first two wrong tries, then 2, 5, 10, 30 and 60 s after the last. Holds over a restart.
    int secondsToWait(const QUuid& file, const QDateTime& now) const;
    FailedTries failedTries(const QUuid& file) const;

    // These write the file at once and throw Error: NoSpace, ReadOnly, Io.
    void noteWrongSecret(const QUuid& file, const QDateTime& now);
    /// Forgets the wrong tries and returns them, to be shown.
    FailedTries noteUnlocked(const QUuid& file);
    void remember(const QUuid& file, const LastSeen& memory);
    std::optional<LastSeen> memory(const QUuid& file) const;
    void noteBackup(const QUuid& file, const LastBackup& backup);
    std::optional<LastBackup> lastBackup(const QUuid& file) const;
    void setLastPath(const QUuid& file, const QString& path);
    /// Of the file used last; empty if there is none.
    QString lastPath() const;
    void forgetPaths();

private:
    QJsonObject entry(const QUuid& file) const;
    void setEntry(const QUuid& file, const QJsonObject& entry);
    void save() const;

    QString path_;
    QJsonObject root_;
};

/// Code "older_than_known" if `found` is behind what was remembered, "other_history" if the same number has another
/// head. Empty otherwise.
Problems compareWithMemory(const LastSeen& found, const LastSeen& remembered);

}  // namespace core
