// SPDX-License-Identifier: MPL-2.0
#include "core/base/platform_process.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <ctime>
#endif

namespace core {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

void forbidDumps() {
#if defined(Q_OS_UNIX) && defined(QT_NO_DEBUG)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && defined(QT_NO_DEBUG)
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

/// Above the folders of the processes.
QString tempRoot() {
    QString base = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (base.isEmpty() || !QFileInfo(base).isWritable())
        base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return base + QStringLiteral("/kinkeeper");
}

bool isOurs(const QFileInfo& info) {
#ifdef Q_OS_UNIX
    return info.ownerId() == getuid();
#else
    return info.isWritable();
#endif
}

void makePrivateFolder(const QString& folder) {
    const bool made = QDir().mkpath(folder);
    const QFileInfo info(folder);
    // Somebody else's folder of that name, or a link to one, must not get our temporary files.
    if (!made || !info.isDir() || info.isSymLink() || !isOurs(info) || !QFile::setPermissions(folder, ownerOnly))
        throw Error(Fault::Unsupported, QStringLiteral("no private folder for temporary files"));
}

bool isRunning(qint64 process) {
#ifdef Q_OS_UNIX
    return kill(pid_t(process), 0) == 0 || errno == EPERM;
#else
    return process == QCoreApplication::applicationPid();
#endif
}

void removeLeftovers(const QString& root) {
    for (const QString& name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 process = name.toLongLong(&isNumber);
        if (isNumber && process > 0 && !isRunning(process)) QDir(root + u'/' + name).removeRecursively();
    }
}

}  // namespace

QString privateTempFolder() { return tempRoot() + u'/' + QString::number(QCoreApplication::applicationPid()); }

void hardenProcess() {
#ifdef Q_OS_UNIX
    umask(0077);
#endif
    forbidDumps();
    makePrivateFolder(tempRoot());
    removeLeftovers(tempRoot());
    const QString folder = privateTempFolder();
    makePrivateFolder(folder);
    for (const char* name : {"TMPDIR", "SQLITE_TMPDIR"}) qputenv(name, QFile::encodeName(folder));
}

qint64 millisecondsSinceBoot() {
#ifdef Q_OS_LINUX
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
#else
    // Windows counts sleep in; macOS does not, where a long sleep then reads as a clock that was set.
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
#endif
}

}  // namespace core
