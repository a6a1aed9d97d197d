// SPDX-License-Identifier: MPL-2.0
#include "core/storage/instance_lock.h"

#include "core/base/error.h"
#include "core/storage/container_format.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace core {

namespace {

LockHolder readHolder(const QLockFile& lock) {
    const QFileInfo info(lock.fileName());
    LockHolder holder;
    QString program;
    lock.getLockInfo(&holder.process, &holder.host, &program);
    holder.user = info.owner();
    holder.since = info.lastModified().toUTC();
    return holder;
}

}  // namespace

InstanceLock::InstanceLock(const QString& path) : lock_(lockPath(path)) {
    lock_.setStaleLockTime(0);  // never stale by age: a session may last all day
    if (lock_.tryLock(0)) {
        QFile::setPermissions(lock_.fileName(), QFile::ReadOwner | QFile::WriteOwner);
        return;
    }
    switch (lock_.error()) {
    case QLockFile::LockFailedError: {
        const LockHolder holder = readHolder(lock_);
        throw Error(
            Fault::InUse,
            QStringLiteral("open on %1 by %2 since %3").arg(holder.host, holder.user, holder.since.toString(Qt::ISODate)));
    }
    case QLockFile::PermissionError: throw Error(Fault::ReadOnly, QStringLiteral("no right to write the lock file"));
    default: break;
    }
    // QLockFile does not say why; what the user can do hangs on it.
    if (QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() < qint64(format::pageBytes))
        throw Error(Fault::NoSpace, QStringLiteral("no room for the lock file"));
    throw Error(Fault::Io, QStringLiteral("the lock file cannot be written"));
}

InstanceLock::~InstanceLock() = default;

std::optional<LockHolder> InstanceLock::holder(const QString& path) {
    QLockFile lock(lockPath(path));
    lock.setStaleLockTime(0);
    if (!QFileInfo::exists(lock.fileName())) return std::nullopt;
    if (lock.tryLock(0)) return std::nullopt;  // it was left behind; QLockFile has just removed it
    if (lock.error() != QLockFile::LockFailedError) return std::nullopt;
    return readHolder(lock);
}

void InstanceLock::forget(const QString& path) { QFile::remove(lockPath(path)); }

}  // namespace core
