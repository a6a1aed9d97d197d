// SPDX-License-Identifier: MPL-2.0
// Bytes of attachments in pieces under their digest, and drafts of fields.
#pragma once

#include "core/storage/database.h"

#include <QMap>

namespace core {

/// BLAKE2b-256 of the bytes as 64 hex digits.
QString blobDigest(const QByteArray& bytes);
/// Stores the bytes unless they are there; answers their digest.
QString addBlob(Database& database, const QByteArray& bytes);
bool hasBlob(Database& database, const QString& digest);
/// Throws Error: NotFound; Corrupt if the bytes do not give the digest.
QByteArray readBlob(Database& database, const QString& digest);
/// Takes out what no attachment names; answers how many.
int removeUnusedBlobs(Database& database);

void writeDraft(Database& database, const QString& key, const QString& text);
void removeDraft(Database& database, const QString& key);
QMap<QString, QString> readDrafts(Database& database);

}  // namespace core
