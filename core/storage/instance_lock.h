// SPDX-License-Identifier: MPL-2.0
// One program at a time works on a file: a lock file beside it says who has it open (requirement INST-1).
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <optional>

namespace core {

struct LockHolder {
    QString host;
    QString user;
    qint64 process = 0;
    QDateTime since;  ///< UTC

    bool operator==(const LockHolder&) const = default;
};

class InstanceLock {
public:
    /// Takes `path`.lock, mode 0600. A lock left by a program of this machine that no longer runs is replaced.
    /// Throws Error: InUse with host, user and time in the detail; ReadOnly or Io if the folder cannot be written.
    explicit InstanceLock(const QString& path);
    ~InstanceLock();

    static QString lockPath(const QString& path) { return path + QStringLiteral(".lock"); }
    /// Who has the file open now; nothing for a free file and for a lock whose program has gone.
    static std::optional<LockHolder> holder(const QString& path);
    /// Removes a lock of another machine once the user has said that it is not in use there, or that this machine was
    /// renamed. SQLite's own lock still guards against a program of this machine.
    static void forget(const QString& path);

private:
    QLockFile lock_;
};

}  // namespace core
