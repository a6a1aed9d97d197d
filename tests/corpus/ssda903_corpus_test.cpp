// SPDX-License-Identifier: MPL-2.0
// A whole return that others made: every row ends in a record or in the list of problems.
#include "core/interchange/csv.h"
#include "core/interchange/ssda903.h"
#include "core/rules/invariants.h"
#include "core/rules/references.h"

#include <QDir>
#include <QFile>

using namespace core;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("corpus return"));
const QDate today(2026, 3, 24);

QByteArray bytesOf(const char* name) {
    const QDir corpus(qEnvironmentVariable("KINKEEPER_CORPUS") + QStringLiteral("/ssda903"));
    QFile file(corpus.filePath(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype rowsOf(const QByteArray& bytes) {
    ProblemList unheard;
    return parseCsv(bytes, unheard).rows.size();
}

int left(const ImportResult& result) {
    int rows = 0;
    for (const Problem& problem : result.problems) rows += problem.severity == Problem::Severity::Error;
    return rows;
}

}  // namespace

TEST_CASE("every row of a whole return is accounted for", "[corpus][ssda903]") {
    if (bytesOf("episodes.csv").isEmpty()) SKIP("KINKEEPER_CORPUS does not name the corpus");
    CaseSnapshot records(caseId);
    records.put(Case{caseId, QStringLiteral("R-1")});

    const ImportResult header = readSsda903(bytesOf("header.csv"), records, today);
    CHECK(header.counts.persons == 2675);
    CHECK(header.problems.isEmpty());
    records.apply(header.set);

    const ImportResult episodes = readSsda903(bytesOf("episodes.csv"), records, today);
    CHECK(rowsOf(bytesOf("episodes.csv")) == 5050);
    records.apply(episodes.set);
    // A row lies on the first day, on a day between, or on the last day of a status and of a placement of its child.
    QMultiHash<QString, std::pair<QDate, QDate>> law, lived;
    const auto fill = [&](const auto& facts, auto& into) {
        for (const auto& fact : facts) {
            const Person* child = records.find<Person>(fact.child);
            REQUIRE(child);
            into.insert(child->localNumber, {*fact.from.exact(), fact.to ? *fact.to->exact() : QDate(9999, 1, 1)});
        }
    };
    fill(records.all<LegalStatus>(), law);
    fill(records.all<Placement>(), lived);
    ProblemList unheard;
    const CsvTable table = parseCsv(bytesOf("episodes.csv"), unheard);
    int accounted = 0;
    for (const CsvRow& row : table.rows) {
        const QDate day = QDate::fromString(row.fields[1], QStringLiteral("dd/MM/yyyy"));
        const auto holds = [&](const auto& facts) {
            const auto [first, last] = facts.equal_range(row.fields[0]);
            return std::any_of(first, last, [&](const auto& span) { return span.first <= day && day <= span.second; });
        };
        accounted += holds(law) && holds(lived);
    }
    CHECK(accounted + left(episodes) == 5050);

    const ImportResult reviews = readSsda903(bytesOf("reviews.csv"), records, today);
    int twice = 0;
    for (const Problem& problem : reviews.problems) twice += problem.code == QStringLiteral("already_there");
    CHECK(rowsOf(bytesOf("reviews.csv")) == 12582);
    CHECK(reviews.counts.others + twice + left(reviews) == 12582);
    records.apply(reviews.set);
    const ImportResult missing = readSsda903(bytesOf("missing.csv"), records, today);
    CHECK(missing.counts.others + left(missing) == 43);
    records.apply(missing.set);

    int broken = 0;
    eachRecord(records, [&](const Record& record) {
        eachReference(record, [&](const Reference& reference) { broken += !holds(records, reference.target, reference.type); });
    });
    CHECK(broken == 0);
}
