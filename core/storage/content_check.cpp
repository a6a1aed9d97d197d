// SPDX-License-Identifier: MPL-2.0
#include "core/storage/content_check.h"

#include "core/base/error.h"
#include "core/model/record.h"
#include "core/storage/migration.h"

namespace core {
namespace {

Problem problem(const char* code, const QString& where, const QString& message) {
    return {{}, QString::fromLatin1(code), where, message};
}

// Runs a check that throws when even the reading of it fails.
template <class F>
void guardedCheck(Problems& problems, const char* code, const QString& message, F&& check) {
    try {
        check();
    } catch (const Error& error) {
        if (error.fault() == Fault::Cancelled) throw;
        problems.append(problem(code, error.detail().left(60), message));
    }
}

qint64 count(Database& database, const QString& table) {
    QSqlQuery query = database.run(QStringLiteral("SELECT count(*) FROM ") + table);
    query.next();
    return query.value(0).toLongLong();
}

void unlistedRecords(Database& database, Problems& problems) {
    qint64 rows = 0;
    eachRecordType([&]<RecordType T>() { rows += count(database, QLatin1String(Describe<T>::table)); });
    if (rows != count(database, QStringLiteral("record")))
        problems.append(problem("record_unlisted", QStringLiteral("record"),
                                QStringLiteral("The list of records does not fit the records.")));
}

}  // namespace

Problems contentProblems(Database& database) {
    Problems problems;
    guardedCheck(problems, "schema_unknown", QStringLiteral("The tables of this file cannot be read."), [&] {
        if (!hasOwnSchema(database))
            problems.append(problem("schema_unknown", QStringLiteral("schema"),
                                    QStringLiteral("The file holds tables that this program did not make.")));
    });
    guardedCheck(problems, "reference_broken", QStringLiteral("The references of this file cannot be read."), [&] {
        QSqlQuery broken = database.run(QStringLiteral("PRAGMA foreign_key_check"));
        while (broken.next() && problems.size() < 10)
            problems.append(problem("reference_broken", broken.value(0).toString(),
                                    QStringLiteral("A record names another that is not there.")));
    });
    guardedCheck(problems, "record_unlisted", QStringLiteral("The records of this file cannot be counted."),
                 [&] { unlistedRecords(database, problems); });
    if (!database.isReadOnly())
        guardedCheck(problems, "search_broken", QStringLiteral("The search words do not fit the records."), [&] {
            database.run(QStringLiteral("INSERT INTO search_word (search_word, rank) VALUES ('integrity-check', 1)"));
            database.run(QStringLiteral("INSERT INTO search_part (search_part, rank) VALUES ('integrity-check', 1)"));
        });
    return problems;
}

}  // namespace core
