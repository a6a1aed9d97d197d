// SPDX-License-Identifier: MPL-2.0
// Copies of a file that are known to be good before they get their name (requirements BAK-1, BAK-2, BAK-5).
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/secret_bytes.h"

#include <QStringList>

namespace core {

class Database;

/// "case.kin" → "case-20261122-031500.kin" (local time), for a backup made now.
QString backupName(const QString& fileName, const QDateTime& now);

/// Where copies go that are made without being asked for: a folder beside the file, "case-backups".
QString backupFolder(const QString& path);

/// Which of the copies of `fileName` in a folder have had their time (requirement BAK-3). Kept: the ten newest, the
/// newest of each of the last four weeks and six months with one; of these none older than twelve months, but always
/// three. Names that backupName() does not make are left alone.
QStringList outdatedBackups(const QStringList& names, const QString& fileName, const QDateTime& now);

/// A copy under the same keys, written beside its final name, opened, checked against the source, then renamed.
/// Throws Error: Conflict if `target` exists, Corrupt if the copy or its source is damaged, NoSpace, ReadOnly, Io,
/// Cancelled; nothing is left behind then.
void makeBackup(Database& source, const QString& target, const Progress& progress = {});

/// The same under its dated name in backupFolder(), which is made if need be; copies that have had their time go.
/// Answers the name; empty if there is a copy of this second already.
QString makeDatedBackup(Database& source, const QDateTime& now, const Progress& progress = {});

/// A copy made of what the tables still hold, for a file whose unused pages are damaged (requirement INT-2): pages that
/// nothing uses stay behind. It opens with the same keys and is checked like a backup, inside and out. Throws Error: Corrupt
/// if damage lies where something stands, and what makeBackup() throws; nothing is left behind then.
void makeRepairedCopy(Database& source, const QString& target, const Progress& progress = {});

/// The newest dated copy in backupFolder(); empty if there is none.
QString newestBackup(const QString& path);

/// Puts a backup in the place of `path`, which is closed; what was there is kept as "…-before-restore-….kin".
/// Returns its new path, empty if there was none. Throws Error: InUse, WrongKey, Corrupt, NoSpace …; `path` is unchanged then.
QString restoreBackup(const QString& backup, const QString& path, const SecretBytes& dataKey, const Clock& clock = {},
                      const Progress& progress = {});

}  // namespace core
