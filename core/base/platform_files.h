// SPDX-License-Identifier: MPL-2.0
// What differs between systems when a file must reach the disk, stay private, or lies in an unsuitable place.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace core {

/// Makes entries of a folder durable (new, renamed or removed files). Does nothing where the system has no such call.
/// Throws Error{Io}.
void syncDirectory(const QString& folder);

/// Writes what the system still holds of a closed file to the disk. Throws Error: Io, NoSpace, NotFound.
/// Never call it on a file that a Database has open.
void syncFile(const QString& path);

/// Renames within a folder and makes it durable. Throws Error: Conflict if `to` exists, else ReadOnly, NoSpace or Io.
void renameWithoutReplacing(const QString& from, const QString& to);

/// Bytes this user can still write on the disk of `path` (a file or folder, existing or not); -1 if unknown.
qint64 freeSpace(const QString& path);

/// Plain English kind of place ("network drive", "synchronised folder Dropbox") where a file must not be worked on,
/// because locks and half-written states are not safe there; empty for a good place (requirement INST-2).
QString unsafePlace(const QString& path);

/// Replaces or creates a file, all or nothing: mode 0600 before the first byte, synchronised with its folder
/// (requirement EXP-1). Throws Error: Io for a folder, else NoSpace, ReadOnly or Io; the old file then stays as it was.
/// `beforeItStands` is called when all bytes are on the disk under a name of their own; if it throws, they go again.
void writePrivateFile(const QString& path, const QByteArray& bytes, const std::function<void()>& beforeItStands = {});

}  // namespace core
