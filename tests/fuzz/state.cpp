// SPDX-License-Identifier: MPL-2.0
// Any bytes where this machine keeps what it remembers of files: a pause is never longer than a minute, and what is
// written on top of it is read back.
#include "core/storage/local_state.h"

#include "core/base/error.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/state-XXXXXX"));
    static const QUuid known = QUuid::fromString(QStringLiteral("{6f2d1c9e-1f43-4d58-9d0e-7a3c1b2d4e5f}"));
    static const QDateTime now(QDate(2026, 3, 24), QTime(10, 42), Qt::UTC);
    QFile file(folder.filePath(QStringLiteral("state.json")));
    if (!file.open(QIODevice::WriteOnly)) return 0;
    file.write(reinterpret_cast<const char*>(data), qint64(size));
    file.close();
    LocalState state(folder.path());
    const int wait = state.secondsToWait(known, now);
    if (wait < 0 || wait > 60) std::abort();
    (void)state.lastBackup(known);
    (void)state.lastPath();
    if (const auto seen = state.memory(known)) (void)compareWithMemory(LastSeen{3, QByteArray("a"), 1}, *seen);
    const LastSeen memory{7, QByteArray("\x01\xff", 2), 4};
    state.remember(known, memory);
    state.noteWrongSecret(known, now);
    if (LocalState(folder.path()).memory(known) != memory) std::abort();
    return 0;
}
