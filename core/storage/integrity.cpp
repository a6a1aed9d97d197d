// SPDX-License-Identifier: MPL-2.0
#include "core/storage/integrity.h"

#include "core/storage/container_format.h"
#include "core/storage/database.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace core {

namespace {

constexpr qsizetype mostProblems = 100;

qint64 number(Database& database, const QString& sql) {
    QSqlQuery query = database.run(sql);
    return query.next() ? query.value(0).toLongLong() : 0;
}

Problem problem(const char* code, const QString& where, const QString& message) {
    return {{}, QString::fromLatin1(code), where, message, Problem::Severity::Error};
}

void checkLength(Database& database, Problems& problems) {
    const qint64 data = QFileInfo(database.path()).size() - format::preambleBytes;
    const qint64 expected = number(database, QStringLiteral("PRAGMA page_count")) * format::pageBytes;
    if (data == expected) return;
    problems.append(problem("file_length", QStringLiteral("%1 of %2 bytes").arg(data).arg(expected),
                            QStringLiteral("The file does not have the length it should have. Restore a backup.")));
}

void checkSeals(Database& database, Problems& problems) {
    static const QRegularExpression pageNumber(QStringLiteral("page (\\d+)"));
    QSqlQuery query = database.run(QStringLiteral("PRAGMA cipher_integrity_check"));
    while (query.next() && problems.size() < mostProblems) {
        const QString page = pageNumber.match(query.value(0).toString()).captured(1);
        problems.append(problem("page_altered", page.isEmpty() ? QString() : QStringLiteral("page %1").arg(page),
                                QStringLiteral("A part of the file was damaged or altered. Restore a backup.")));
    }
}

void checkStructure(Database& database, Problems& problems) {
    const auto broken = [&problems](const QString& where) {
        problems.append(problem("structure", where, QStringLiteral("The file is damaged inside. Restore a backup.")));
    };
    try {
        QSqlQuery query = database.run(QStringLiteral("PRAGMA quick_check(100)"));
        while (query.next() && problems.size() < mostProblems) {
            const QString line = query.value(0).toString();
            if (line != QStringLiteral("ok")) broken(line.left(60));
        }
    } catch (const Error& error) {
        if (error.fault() != Fault::Corrupt) throw;
        broken({});  // too damaged to be looked through
    }
}

}  // namespace

Problems checkIntegrity(Database& database, const Progress& progress) {
    Problems problems;
    if (!database.path().isEmpty()) {
        database.checkpoint();
        progress.step(0, 3);
        // A log that cannot be brought in holds pages that the file does not have yet.
        if (!database.hasLog()) checkLength(database, problems);
        progress.step(1, 3);
        checkSeals(database, problems);
    }
    progress.step(2, 3);
    checkStructure(database, problems);
    progress.step(3, 3);
    return problems;
}

}  // namespace core
