// SPDX-License-Identifier: MPL-2.0
#include "core/storage/container_vfs.h"

#include "core/storage/container_format.h"
#include "core/storage/secure_heap.h"
#include "core/storage/sqlite_error.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <new>

namespace core {

namespace {

using Session = std::array<char, format::sessionBytes - 1>;

constexpr int preambleControl = 1001;
constexpr int setAsideControl = 1002;
constexpr int hasLogControl = 1003;
constexpr qint64 companionOffset = format::pageBytes;
constexpr const char* companionSuffixes[] = {"-wal", "-journal"};

sqlite3_vfs* systemVfs = nullptr;

struct OpenPaths {
    std::mutex mutex;
    QStringList paths;
};
OpenPaths& openPaths() {
    static OpenPaths open;
    return open;
}

struct PreambleIo {
    qint64 offset;
    QByteArray* bytes;
    bool write;
};

enum class Role { Main, Companion, Other };

/// SQLite allocates it; the file of the system's VFS lies behind it.
struct ContainerFile {
    sqlite3_file base;
    Role role;
    bool readOnly;     ///< main: not even a lock is taken
    bool fixed;        ///< main: read-only, and no companion of ours has changes
    bool hasPreamble;  ///< companion: written, or to be written before the first byte
    Session session;
    QString path;
    QStringList setAside;

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    const sqlite3_io_methods* calls() { return real()->pMethods; }
    qint64 offset() const {
        switch (role) {
        case Role::Main: return format::preambleBytes;
        case Role::Companion: return companionOffset;
        case Role::Other: break;
        }
        return 0;
    }
};

ContainerFile* ours(sqlite3_file* file) { return reinterpret_cast<ContainerFile*>(file); }

enum class Companion { Absent, Empty, Ours, Foreign };

Companion companionState(const QString& path, const Session& session) {
    if (!QFileInfo::exists(path)) return Companion::Absent;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Companion::Foreign;
    const QByteArray start = file.read(format::magicBytes + qint64(session.size()));
    if (start.isEmpty()) return Companion::Empty;
    const bool bound = start.startsWith(format::companionMagic()) &&
                       start.size() == format::magicBytes + qsizetype(session.size()) &&
                       std::memcmp(start.constData() + format::magicBytes, session.data(), session.size()) == 0;
    return bound ? Companion::Ours : Companion::Foreign;
}

/// Leaves only companions of this file. False if a foreign one cannot be moved: then nothing may be opened.
bool setForeignAside(ContainerFile* file) {
    for (const char* suffix : companionSuffixes) {
        const QString path = file->path + QLatin1String(suffix);
        switch (companionState(path, file->session)) {
        case Companion::Absent:
        case Companion::Ours: break;
        case Companion::Empty: QFile::remove(path); break;
        case Companion::Foreign: {
            const QString aside = QStringLiteral("%1.foreign-%2").arg(path).arg(randombytes_random(), 8, 16, QLatin1Char('0'));
            if (!QFile::rename(path, aside)) return false;
            file->setAside.append(aside);
        }
        }
    }
    return true;
}

bool hasCompanion(const ContainerFile* file) {
    return std::any_of(std::begin(companionSuffixes), std::end(companionSuffixes), [file](const char* suffix) {
        const Companion state = companionState(file->path + QLatin1String(suffix), file->session);
        return state == Companion::Ours || (state == Companion::Foreign && !file->readOnly);
    });
}

int writeSession(ContainerFile* file, bool clean) {
    std::array<char, format::sessionBytes> bytes;
    std::copy(file->session.begin(), file->session.end(), bytes.begin());
    bytes.back() = clean ? 1 : 0;
    const int code = file->calls()->xWrite(file->real(), bytes.data(), int(bytes.size()), format::sessionOffset);
    return code == SQLITE_OK ? file->calls()->xSync(file->real(), SQLITE_SYNC_FULL) : code;
}

// --- calls on a file ------------------------------------------------------------------------------------------------

int closeFile(sqlite3_file* base) noexcept {
    ContainerFile* file = ours(base);
    if (file->role == Role::Main) {
        if (!file->readOnly && !hasCompanion(file)) writeSession(file, true);
        const std::lock_guard guard(openPaths().mutex);
        openPaths().paths.removeOne(file->path);
    }
    const int code = file->calls()->xClose(file->real());
    file->~ContainerFile();
    return code;
}

int readFile(sqlite3_file* base, void* to, int count, sqlite3_int64 at) noexcept {
    return ours(base)->calls()->xRead(ours(base)->real(), to, count, at + ours(base)->offset());
}

int writePreambleOfCompanion(ContainerFile* file) {
    char bytes[companionOffset] = {};
    std::memcpy(bytes, format::companionMagic().data(), size_t(format::magicBytes));
    std::memcpy(bytes + format::magicBytes, file->session.data(), file->session.size());
    const int code = file->calls()->xWrite(file->real(), bytes, int(sizeof bytes), 0);
    file->hasPreamble = code == SQLITE_OK;
    return code;
}

int writeFile(sqlite3_file* base, const void* from, int count, sqlite3_int64 at) noexcept {
    ContainerFile* file = ours(base);
    if (file->role == Role::Companion && !file->hasPreamble)
        if (const int code = writePreambleOfCompanion(file); code != SQLITE_OK) return code;
    return file->calls()->xWrite(file->real(), from, count, at + file->offset());
}

/// A companion cut to nothing is really empty, so that an idle program leaves 0 bytes beside the file.
int truncateFile(sqlite3_file* base, sqlite3_int64 size) noexcept {
    ContainerFile* file = ours(base);
    const bool toNothing = file->role == Role::Companion && size == 0;
    if (toNothing) file->hasPreamble = false;
    return file->calls()->xTruncate(file->real(), toNothing ? 0 : size + file->offset());
}

int syncFile(sqlite3_file* base, int flags) noexcept { return ours(base)->calls()->xSync(ours(base)->real(), flags); }

int fileSize(sqlite3_file* base, sqlite3_int64* size) noexcept {
    const int code = ours(base)->calls()->xFileSize(ours(base)->real(), size);
    *size = std::max<sqlite3_int64>(*size - ours(base)->offset(), 0);
    return code;
}

int lockFile(sqlite3_file* base, int level) noexcept {
    return ours(base)->readOnly ? SQLITE_OK : ours(base)->calls()->xLock(ours(base)->real(), level);
}

int unlockFile(sqlite3_file* base, int level) noexcept {
    return ours(base)->readOnly ? SQLITE_OK : ours(base)->calls()->xUnlock(ours(base)->real(), level);
}

int checkReservedLock(sqlite3_file* base, int* reserved) noexcept {
    *reserved = 0;
    return ours(base)->readOnly ? SQLITE_OK : ours(base)->calls()->xCheckReservedLock(ours(base)->real(), reserved);
}

int preambleIo(ContainerFile* file, const PreambleIo& io) {
    const qint64 end = io.offset + io.bytes->size();
    if (file->role != Role::Main || io.offset < 0 || end > format::preambleBytes) return SQLITE_MISUSE;
    if (!io.write) return file->calls()->xRead(file->real(), io.bytes->data(), int(io.bytes->size()), io.offset);
    const int code = file->calls()->xWrite(file->real(), io.bytes->constData(), int(io.bytes->size()), io.offset);
    return code == SQLITE_OK ? file->calls()->xSync(file->real(), SQLITE_SYNC_FULL) : code;
}

int controlFile(sqlite3_file* base, int operation, void* argument) noexcept {
    ContainerFile* file = ours(base);
    switch (operation) {
    case preambleControl: return preambleIo(file, *static_cast<PreambleIo*>(argument));
    case setAsideControl: *static_cast<QStringList*>(argument) = file->setAside; return SQLITE_OK;
    case hasLogControl: {
        const QString log = file->path + QLatin1String(companionSuffixes[0]);
        const bool ofThisFile = companionState(log, file->session) == Companion::Ours;
        *static_cast<bool*>(argument) = ofThisFile && !file->fixed && QFileInfo(log).size() > companionOffset;
        return SQLITE_OK;
    }
    case SQLITE_FCNTL_SIZE_HINT: {
        if (file->role == Role::Companion) return SQLITE_OK;
        sqlite3_int64 size = *static_cast<sqlite3_int64*>(argument) + file->offset();
        return file->calls()->xFileControl(file->real(), operation, &size);
    }
    case SQLITE_FCNTL_MMAP_SIZE: *static_cast<sqlite3_int64*>(argument) = 0; return SQLITE_OK;
    default: return file->calls()->xFileControl(file->real(), operation, argument);
    }
}

int sectorSize(sqlite3_file* base) noexcept { return ours(base)->calls()->xSectorSize(ours(base)->real()); }

int characteristics(sqlite3_file* base) noexcept {
    const int system = ours(base)->calls()->xDeviceCharacteristics(ours(base)->real());
    return ours(base)->fixed ? system | SQLITE_IOCAP_IMMUTABLE : system;
}

// Version 1: without shared memory and memory mapping.
const sqlite3_io_methods fileCalls = {1,           closeFile,  readFile,        writeFile,  truncateFile,
                                      syncFile,    fileSize,   lockFile,        unlockFile, checkReservedLock,
                                      controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                      nullptr,     nullptr,    nullptr,         nullptr};

// --- opening --------------------------------------------------------------------------------------------------------

/// Reads magic and session. A file closed cleanly gets a new session, so that companions of the past are foreign; after
/// a crash the session stays, so that its log is replayed. The caller holds the instance lock.
int startSession(ContainerFile* file) {
    char magic[format::magicBytes];
    std::array<char, format::sessionBytes> session;
    if (file->calls()->xRead(file->real(), magic, int(sizeof magic), 0) != SQLITE_OK ||
        std::memcmp(magic, format::fileMagic().data(), sizeof magic) != 0 ||
        file->calls()->xRead(file->real(), session.data(), int(session.size()), format::sessionOffset) != SQLITE_OK)
        return SQLITE_NOTADB;
    std::copy_n(session.begin(), file->session.size(), file->session.begin());
    const bool closedCleanly = session.back() != 0;
    if (file->readOnly) {
        file->fixed = closedCleanly || !hasCompanion(file);
        return SQLITE_OK;
    }
    if (closedCleanly) {
        randombytes_buf(file->session.data(), file->session.size());
        if (const int code = writeSession(file, false); code != SQLITE_OK) return code;
    }
    return setForeignAside(file) ? SQLITE_OK : SQLITE_CANTOPEN;
}

int openMain(ContainerFile* file, sqlite3_filename name, int flags, int* outFlags) {
    {
        const std::lock_guard guard(openPaths().mutex);
        if (openPaths().paths.contains(file->path)) return SQLITE_BUSY;
        openPaths().paths.append(file->path);
    }
    int granted = 0;
    int code = systemVfs->xOpen(systemVfs, name, file->real(), flags & ~SQLITE_OPEN_CREATE, &granted);
    if (code == SQLITE_OK) {
        file->readOnly = (granted & SQLITE_OPEN_READONLY) != 0;
        code = startSession(file);
        if (code != SQLITE_OK) file->calls()->xClose(file->real());
    }
    if (code != SQLITE_OK) {
        const std::lock_guard guard(openPaths().mutex);
        openPaths().paths.removeOne(file->path);
    }
    if (outFlags) *outFlags = granted;
    return code;
}

int openCompanion(ContainerFile* file, sqlite3_filename name, int flags, int* outFlags) {
    const ContainerFile* main = ours(sqlite3_database_file_object(name));
    file->session = main->session;
    const int code = systemVfs->xOpen(systemVfs, name, file->real(), flags, outFlags);
    if (code != SQLITE_OK) return code;
    sqlite3_int64 size = 0;
    file->calls()->xFileSize(file->real(), &size);
    file->hasPreamble = size > 0;  // what was there has been checked before SQLite could see it
    return SQLITE_OK;
}

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* base, int flags, int* outFlags) noexcept {
    auto* file = new (base) ContainerFile{};
    std::memset(file->real(), 0, size_t(systemVfs->szOsFile));
    if (flags & SQLITE_OPEN_MAIN_DB) file->role = Role::Main;
    else file->role = flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL) ? Role::Companion : Role::Other;
    if (name) file->path = QString::fromUtf8(name);

    int code = SQLITE_OK;
    if (file->role == Role::Main) code = openMain(file, name, flags, outFlags);
    else if (file->role == Role::Companion) code = openCompanion(file, name, flags, outFlags);
    else code = systemVfs->xOpen(systemVfs, name, file->real(), flags, outFlags);

    if (code == SQLITE_OK) {
        file->base.pMethods = &fileCalls;
    } else {
        file->~ContainerFile();
        base->pMethods = nullptr;
    }
    return code;
}

void control(sqlite3* handle, int operation, void* argument, const char* during) {
    const int code = sqlite3_file_control(handle, "main", operation, argument);
    if (code != SQLITE_OK)
        throw Error(faultOf(code, sqlite3_system_errno(handle)), QStringLiteral("%1 (%2)").arg(QLatin1String(during)).arg(code));
}

}  // namespace

void registerContainerVfs() {
    static std::once_flag once;
    std::call_once(once, [] {
        static sqlite3_vfs vfs;
        installSecureHeap();  // asking for a VFS starts SQLite
        if (sodium_init() < 0) throw Error(Fault::Unsupported, QStringLiteral("libsodium does not start"));
        systemVfs = sqlite3_vfs_find(nullptr);
        if (!systemVfs) throw Error(Fault::Unsupported, QStringLiteral("SQLite has no file system"));
        vfs = *systemVfs;
        vfs.zName = containerVfsName;
        vfs.szOsFile = int(sizeof(ContainerFile)) + systemVfs->szOsFile;
        vfs.xOpen = openFile;
        vfs.pNext = nullptr;
        if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK) throw Error(Fault::Unsupported, QStringLiteral("no VFS"));
    });
}

bool isContainerOpen(const QString& path) {
    const std::lock_guard guard(openPaths().mutex);
    return openPaths().paths.contains(QFileInfo(path).canonicalFilePath());
}

QByteArray readPreamble(sqlite3* handle) {
    QByteArray bytes(format::preambleBytes, '\0');
    PreambleIo io{0, &bytes, false};
    control(handle, preambleControl, &io, "read preamble");
    return bytes;
}

void writePreamble(sqlite3* handle, qint64 offset, const QByteArray& bytes) {
    QByteArray copy = bytes;
    PreambleIo io{offset, &copy, true};
    control(handle, preambleControl, &io, "write preamble");
}

QStringList companionsSetAside(sqlite3* handle) {
    QStringList names;
    control(handle, setAsideControl, &names, "companions");
    return names;
}

bool hasLog(sqlite3* handle) {
    bool found = false;
    control(handle, hasLogControl, &found, "log");
    return found;
}

bool hasMoved(sqlite3* handle) {
    int moved = 0;
    control(handle, SQLITE_FCNTL_HAS_MOVED, &moved, "has moved");
    return moved != 0;
}

}  // namespace core
