// SPDX-License-Identifier: MPL-2.0
// The steps by which a file of an older version becomes one of this version: resources/core/schema/NNN.sql.
#pragma once

#include "core/storage/database.h"

namespace core {

/// The version of the schema that this program writes.
inline constexpr int schemaVersion = 5;

/// Is this a file of an older version, with something in it?
bool needsMigration(Database& database);

/// Runs the steps that are missing in one transaction, the version number last: a crash leaves the old schema or the
/// new one. Throws Error: TooNew if the file is of a later version; ReadOnly if steps are missing and nothing may be
/// written.
void migrate(Database& database);

/// BLAKE2b-256 over the SQL of every table, index and trigger in the order of their names: two files of one version
/// have the same (requirement DB-5).
QByteArray schemaFingerprint(Database& database);
/// Is the schema the one that migrate() makes, no object more, less or other? Into a file with tables or triggers of
/// somebody else nothing may be written.
bool hasOwnSchema(Database& database);

}  // namespace core
