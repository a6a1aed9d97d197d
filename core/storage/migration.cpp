// SPDX-License-Identifier: MPL-2.0
#include "core/storage/migration.h"

#include "core/base/error.h"

#include <sodium.h>

#include <QFile>

namespace core {
namespace {

QByteArray step(int version) {
    QFile file(QStringLiteral(":/core/schema/%1.sql").arg(version, 3, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly)) throw Error(Fault::Unsupported, QStringLiteral("a step of the schema is missing"));
    return file.readAll();
}

}  // namespace

bool needsMigration(Database& database) {
    const qint64 found = database.userVersion();
    return found > 0 && found < schemaVersion;
}

void migrate(Database& database) {
    const qint64 found = database.userVersion();
    if (found > schemaVersion)
        throw Error(Fault::TooNew, QStringLiteral("schema %1 is later than %2").arg(found).arg(schemaVersion));
    if (found == schemaVersion) return;
    if (database.isReadOnly()) throw Error(Fault::ReadOnly, QStringLiteral("an older schema in a file that cannot be written"));
    Transaction transaction(database);
    for (int version = int(found) + 1; version <= schemaVersion; ++version) database.execute(step(version));
    database.setUserVersion(schemaVersion);
    transaction.commit();
}

QByteArray schemaFingerprint(Database& database) {
    QByteArray text;
    QSqlQuery rows =
        database.run(QStringLiteral("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"));
    while (rows.next())
        for (int column = 0; column < 3; ++column) text += rows.value(column).toString().toUtf8() + '\0';
    QByteArray digest(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), size_t(digest.size()),
                       reinterpret_cast<const unsigned char*>(text.constData()), size_t(text.size()), nullptr, 0);
    return digest;
}

bool hasOwnSchema(Database& database) {
    static const QByteArray own = [] {
        const std::unique_ptr<Database> fresh = Database::openMemory();
        migrate(*fresh);
        return schemaFingerprint(*fresh);
    }();
    return schemaFingerprint(database) == own;
}

}  // namespace core
