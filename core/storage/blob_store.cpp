// SPDX-License-Identifier: MPL-2.0
#include "core/storage/blob_store.h"

#include "core/base/error.h"

#include <sodium.h>

namespace core {
namespace {

constexpr qsizetype partSize = 1 << 20;  // bytes; far below the limit of a value, and no large block of memory

}  // namespace

QString blobDigest(const QByteArray& bytes) {
    QByteArray digest(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), size_t(digest.size()),
                       reinterpret_cast<const unsigned char*>(bytes.constData()), size_t(bytes.size()), nullptr, 0);
    return QString::fromLatin1(digest.toHex());
}

QString addBlob(Database& database, const QByteArray& bytes) {
    const QString digest = blobDigest(bytes);
    if (hasBlob(database, digest)) return digest;
    Transaction transaction(database);
    int part = 0;
    for (qsizetype at = 0; at == 0 || at < bytes.size(); at += partSize)
        database.run(QStringLiteral("INSERT INTO blob (digest, part, bytes) VALUES (?, ?, ?)"),
                     {digest, part++, bytes.mid(at, partSize)});
    transaction.commit();
    return digest;
}

bool hasBlob(Database& database, const QString& digest) {
    return database.run(QStringLiteral("SELECT 1 FROM blob WHERE digest = ? LIMIT 1"), {digest}).next();
}

QByteArray readBlob(Database& database, const QString& digest) {
    QSqlQuery query = database.run(QStringLiteral("SELECT bytes FROM blob WHERE digest = ? ORDER BY part"), {digest});
    QByteArray bytes;
    bool found = false;
    while (query.next()) {
        bytes += query.value(0).toByteArray();
        found = true;
    }
    if (!found) throw Error(Fault::NotFound, QStringLiteral("no bytes under this digest"));
    if (blobDigest(bytes) != digest) throw Error(Fault::Corrupt, QStringLiteral("stored bytes do not give their digest"));
    return bytes;
}

int removeUnusedBlobs(Database& database) {
    return database.run(QStringLiteral("DELETE FROM blob WHERE digest NOT IN (SELECT digest FROM attachment)")).numRowsAffected();
}

void writeDraft(Database& database, const QString& key, const QString& text) {
    database.run(
        QStringLiteral("INSERT INTO draft (key, text) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text"),
        {key, text});
}

void removeDraft(Database& database, const QString& key) {
    database.run(QStringLiteral("DELETE FROM draft WHERE key = ?"), {key});
}

QMap<QString, QString> readDrafts(Database& database) {
    QMap<QString, QString> drafts;
    QSqlQuery query = database.run(QStringLiteral("SELECT key, text FROM draft"));
    while (query.next()) drafts.insert(query.value(0).toString(), query.value(1).toString());
    return drafts;
}

}  // namespace core
