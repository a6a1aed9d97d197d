// SPDX-License-Identifier: MPL-2.0
// The SQLite VFS "kinkeeper": the database starts after the preamble of the container, and its log and journal are
// bound to the container by a session id, because SQLite replays any companion that lies beside a file
// (requirements FILE-1, FILE-3, FILE-5, FILE-7). It offers no shared memory: only exclusive locking works.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

struct sqlite3;

namespace core {

constexpr const char* containerVfsName = "kinkeeper";

/// Cheap after the first call. Throws Error{Unsupported}.
void registerContainerVfs();

/// True while this process has the file open through the VFS. Opening it a second time in any way would drop SQLite's
/// locks on it when that descriptor closes (POSIX).
bool isContainerOpen(const QString& path);

// Through the descriptor that SQLite has open. They throw Error.
QByteArray readPreamble(sqlite3* handle);
/// Written and synchronised.
void writePreamble(sqlite3* handle, qint64 offset, const QByteArray& bytes);
/// New names of the companions of other files that opening has set aside.
QStringList companionsSetAside(sqlite3* handle);
/// The log holds changes that the file does not have yet.
bool hasLog(sqlite3* handle);
/// The path no longer leads to the file that is open.
bool hasMoved(sqlite3* handle);

}  // namespace core
