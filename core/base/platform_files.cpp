// SPDX-License-Identifier: MPL-2.0
#include "core/base/platform_files.h"

#include "core/base/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/statfs.h>
#endif

namespace core {

namespace {

[[noreturn]] void throwErrno(int code, const char* during) {
    Fault fault = Fault::Io;
    switch (code) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        fault = Fault::NoSpace;
        break;
    case EROFS:
    case EACCES:
    case EPERM: fault = Fault::ReadOnly; break;
    case ENOENT: fault = Fault::NotFound; break;
    case EEXIST: fault = Fault::Conflict; break;
    default: break;
    }
    throw Error(fault, QStringLiteral("%1: %2").arg(QString::fromUtf8(during), QString::fromLocal8Bit(std::strerror(code))));
}

/// The folder of `path` that exists, for questions about its disk.
QString existingFolder(const QString& path) {
    QFileInfo info(path);
    while (!info.isDir()) {
        const QString parent = info.absolutePath();
        if (parent == info.absoluteFilePath()) break;
        info = QFileInfo(parent);
    }
    return info.absoluteFilePath();
}

#ifdef Q_OS_UNIX
/// Opens, synchronises and closes.
void syncPath(const QString& path, int flags, const char* during) {
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0) throwErrno(errno, during);
    const int code = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    if (code != 0 && code != EINVAL) throwErrno(code, during);  // EINVAL: a file system that cannot
}
#endif

#ifdef Q_OS_LINUX
QString networkKind(const QString& folder) {
    struct statfs info {};
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0) return {};
    switch (static_cast<unsigned int>(info.f_type)) {
    case 0x6969:      // NFS
    case 0x517b:      // SMB
    case 0xfe534d42:  // SMB2
    case 0xff534d42:  // CIFS
    case 0x5346414f:  // AFS
    case 0x01021997:  // 9P
        return QStringLiteral("network drive");
    case 0x65735546:  // FUSE: sshfs, cloud clients
        return QStringLiteral("network or cloud drive");
    default: return {};
    }
}
#endif

QString syncedFolder(const QString& folder) {
    const QStringList services = {QStringLiteral("Dropbox"),     QStringLiteral("OneDrive"),   QStringLiteral("Google Drive"),
                                  QStringLiteral("GoogleDrive"), QStringLiteral("Nextcloud"),  QStringLiteral("ownCloud"),
                                  QStringLiteral("iCloud"),      QStringLiteral("iCloudDrive")};
    for (const QString& part : folder.split(u'/', Qt::SkipEmptyParts))
        for (const QString& service : services)  // "OneDrive - Borough of X" is the usual name of a work account
            if (part.compare(service, Qt::CaseInsensitive) == 0 ||
                part.startsWith(service + QStringLiteral(" - "), Qt::CaseInsensitive))
                return service;
    return {};
}

}  // namespace

void syncDirectory(const QString& folder) {
#ifdef Q_OS_UNIX
    syncPath(folder, O_RDONLY | O_DIRECTORY, "synchronise folder");
#else
    Q_UNUSED(folder);  // NTFS journals its entries and has no call for it
#endif
}

void syncFile(const QString& path) {
#ifdef Q_OS_UNIX
    syncPath(path, O_RDWR, "synchronise file");
#else
    Q_UNUSED(path);
#endif
}

void renameWithoutReplacing(const QString& from, const QString& to) {
#ifdef Q_OS_LINUX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) != 0) {
        if (errno != EINVAL && errno != ENOSYS) throwErrno(errno, "rename");
        // A file system without the flag: the instance lock keeps our own programs apart between the two calls.
        if (QFileInfo::exists(to)) throw Error(Fault::Conflict, QStringLiteral("rename: the name is taken"));
        if (std::rename(source.constData(), target.constData()) != 0) throwErrno(errno, "rename");
    }
#else
    if (QFileInfo::exists(to)) throw Error(Fault::Conflict, QStringLiteral("rename: the name is taken"));
    if (!QFile::rename(from, to)) throw Error(Fault::Io, QStringLiteral("rename"));
#endif
    syncDirectory(QFileInfo(to).absolutePath());
}

qint64 freeSpace(const QString& path) {
    const QString folder = existingFolder(path);
#ifdef Q_OS_UNIX
    // Not QStorageInfo: it reads the list of mounts, which is empty inside a container.
    struct statvfs status {};
    if (::statvfs(QFile::encodeName(folder).constData(), &status) != 0) return -1;
    return qint64(status.f_bavail) * qint64(status.f_frsize);
#else
    const QStorageInfo storage(folder);
    return storage.isValid() ? storage.bytesAvailable() : -1;
#endif
}

QString unsafePlace(const QString& path) {
    const QString folder = existingFolder(path);
    if (const QString service = syncedFolder(folder); !service.isEmpty())
        return QStringLiteral("synchronised folder %1").arg(service);
#ifdef Q_OS_LINUX
    return networkKind(folder);
#else
    return {};
#endif
}

void writePrivateFile(const QString& path, const QByteArray& bytes, const std::function<void()>& beforeItStands) {
    const QFileInfo info(path);
    if (info.isDir()) throw Error(Fault::Io, QStringLiteral("a folder has this name"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        const QFileInfo folder(info.absolutePath());
        if (!folder.isDir()) throw Error(Fault::NotFound, QStringLiteral("the folder does not exist"));
        if (!folder.isWritable() || (info.exists() && !info.isWritable()))
            throw Error(Fault::ReadOnly, QStringLiteral("no right to write here"));
        throw Error(file.error() == QFileDevice::ResourceError ? Fault::NoSpace : Fault::Io, file.errorString());
    }
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        file.cancelWriting();
        throw Error(Fault::Io, QStringLiteral("the file cannot be made private"));
    }
    errno = 0;
    const bool written = file.write(bytes) == bytes.size() && file.flush();
    const int code = errno;
    if (!written) {
        file.cancelWriting();
        if (code != 0) throwErrno(code, "write");
        throw Error(file.error() == QFileDevice::ResourceError ? Fault::NoSpace : Fault::Io, file.errorString());
    }
    if (beforeItStands) beforeItStands();
    errno = 0;
    if (!file.commit()) {
        if (errno == ENOSPC) throwErrno(ENOSPC, "write");
        throw Error(Fault::Io, file.errorString());
    }
    syncDirectory(info.absolutePath());
}

}  // namespace core
