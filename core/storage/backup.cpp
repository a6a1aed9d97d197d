// SPDX-License-Identifier: MPL-2.0
#include "core/storage/backup.h"

#include "core/base/platform_files.h"
#include "core/storage/container_format.h"
#include "core/storage/container_vfs.h"
#include "core/storage/database_opener.h"
#include "core/storage/instance_lock.h"
#include "core/storage/integrity.h"
#include "core/storage/sqlite_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlRecord>

#include <sqlcipher/sqlite3.h>

namespace core {

namespace {

constexpr int pagesAtOnce = 500;  // 2 MB between two looks at the cancel flag

void copyPages(Database& source, Database& target, const Progress& progress) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup) throw sqliteError(target.handle(), "backup", true);
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> guard(backup, sqlite3_backup_finish);
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        progress.step(total - sqlite3_backup_remaining(backup), total);
    }
    if (code != SQLITE_DONE)
        throw Error(faultOf(code, sqlite3_system_errno(target.handle())), QStringLiteral("backup (%1)").arg(code));
}

struct Measure {
    const char* table;
    QString sql;
};

/// How a copy comes about: page by page, or row by row into fresh pages, which leaves behind what nothing uses.
enum class Copying { Pages, Rows };

/// What must be equal in source and copy: the schema, numbers of rows, the newest entry of the record of changes.
QList<QVariantList> fingerprint(Database& database, Copying how) {
    const Measure measures[] = {{"record", QStringLiteral("SELECT type, count(*) FROM record GROUP BY type ORDER BY type")},
                                {"revision", QStringLiteral("SELECT count(*), max(audit) FROM revision")},
                                {"blob", QStringLiteral("SELECT count(*), total(length(bytes)) FROM blob")},
                                {"audit", QStringLiteral("SELECT * FROM audit ORDER BY number DESC LIMIT 1")}};
    QList<QVariantList> found;
    const auto add = [&](const QString& sql) {
        QSqlQuery query = database.run(sql);
        const int columns = query.record().count();
        while (query.next()) {
            QVariantList row;
            for (int i = 0; i < columns; ++i) row.append(query.value(i));
            found.append(row);
        }
    };
    add(QStringLiteral("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"));
    if (how == Copying::Pages) add(QStringLiteral("PRAGMA page_count"));
    add(QStringLiteral("PRAGMA user_version"));
    for (const Measure& measure : measures) {
        const QString table = QString::fromLatin1(measure.table);
        if (database.run(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"), {table}).next())
            add(measure.sql);
    }
    return found;
}

void verify(const QString& copy, Database& source, Copying how, const Progress& progress) {
    auto opened = Database::open(copy, source.dataKey(), OpenMode::ReadOnly);
    if (!checkIntegrity(*opened, progress).isEmpty()) throw Error(Fault::Corrupt, QStringLiteral("the copy is damaged"));
    if (fingerprint(*opened, how) != fingerprint(source, how)) throw Error(Fault::Corrupt, QStringLiteral("the copy differs"));
}

/// Writes and checks `part`, which the caller removes if this throws.
void writeVerifiedCopy(Database& source, const QString& part, Copying how, const Progress& progress) {
    source.checkpoint();
    writePrivateFile(part, format::makePreamble(format::readKeyArea(readPreamble(source.handle())).header));
    if (how == Copying::Pages) {
        auto target = DatabaseOpener::draft(part, source.dataKey());
        copyPages(source, *target, progress);
    } else {
        // The preamble stands already; through our VFS SQLite takes what follows for an empty file, as it wants it.
        source.run(QStringLiteral("VACUUM INTO ?"), {QFileInfo(part).canonicalFilePath()});
    }
    syncFile(part);
    verify(part, source, how, progress);
}

void copyTo(Database& source, const QString& target, Copying how, const Progress& progress,
            const std::function<void()>& makeRoom) {
    const QString part = target + QStringLiteral(".part");
    try {
        QFile::remove(part);
        writeVerifiedCopy(source, part, how, progress);
        makeRoom();
        renameWithoutReplacing(part, target);
    } catch (...) {
        QFile::remove(part);
        throw;
    }
}

void copyToNewName(Database& source, const QString& target, Copying how, const Progress& progress) {
    if (QFileInfo::exists(target)) throw Error(Fault::Conflict, QStringLiteral("the name is taken"));
    copyTo(source, target, how, progress, [] {});
}

QString withSuffix(const QString& path, const QString& middle) {
    const QFileInfo info(path);
    const QString end = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return info.path() + u'/' + info.completeBaseName() + middle + end;
}

QString stamp(const QDateTime& now) { return now.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss")); }

}  // namespace

QString backupName(const QString& fileName, const QDateTime& now) {
    return QFileInfo(withSuffix(fileName, u'-' + stamp(now))).fileName();
}

void makeBackup(Database& source, const QString& target, const Progress& progress) {
    copyToNewName(source, target, Copying::Pages, progress);
}

void makeRepairedCopy(Database& source, const QString& target, const Progress& progress) {
    copyToNewName(source, target, Copying::Rows, progress);
}

QString restoreBackup(const QString& backup, const QString& path, const SecretBytes& dataKey, const Clock& clock,
                      const Progress& progress) {
    const InstanceLock lock(path);
    auto source = Database::open(backup, dataKey, OpenMode::ReadOnly);
    if (!checkIntegrity(*source, progress).isEmpty()) throw Error(Fault::Corrupt, QStringLiteral("the backup is damaged"));
    QString kept;
    try {
        copyTo(*source, path, Copying::Pages, progress, [&] {
            if (!QFileInfo::exists(path)) return;
            const QString aside = withSuffix(path, QStringLiteral("-before-restore-") + stamp(clock.now()));
            renameWithoutReplacing(path, aside);
            kept = aside;
        });
    } catch (...) {
        if (!kept.isEmpty() && !QFileInfo::exists(path)) renameWithoutReplacing(kept, path);
        throw;
    }
    return kept;
}

}  // namespace core
