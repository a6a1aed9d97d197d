// SPDX-License-Identifier: MPL-2.0
#include "core/storage/record_store.h"

#include "core/storage/search_index.h"
#include "core/storage/table.h"

namespace core {
namespace {

template <RecordType T>
const T* side(const std::optional<Record>& record) {
    return record ? std::get_if<T>(&*record) : nullptr;
}

[[noreturn]] void conflict(const Record& record) {
    throw Error(Fault::Conflict, QStringLiteral("%1 %2 is not as it was").arg(typeName(record), recordId(record).text()));
}

template <RecordType T>
void write(Database& database, const Change& change) {
    Table<T> table(database);
    SearchIndex index(database);
    const T* before = side<T>(change.before);
    const T* after = side<T>(change.after);
    if (before && after && before->id != after->id) throw Error(Fault::Invalid, QStringLiteral("a change of two records"));
    if (before) {
        const std::optional<T> stored = table.find(before->id);
        if (!stored || !(*stored == *before)) conflict(change.either());
    } else if (index.holds(anyId(after->id))) {
        conflict(change.either());
    }
    if (!after) {
        table.remove(before->id);
        index.remove(anyId(before->id));
    } else if (before) {
        table.update(*after);
        index.update(*change.after);
    } else {
        table.insert(*after);
        index.insert(*change.after);
    }
}

}  // namespace

void storeChange(Database& database, const Change& change) {
    if (change.before && change.after && change.before->index() != change.after->index())
        throw Error(Fault::Invalid, QStringLiteral("a change of two types"));
    std::visit([&](const auto& r) { write<std::remove_cvref_t<decltype(r)>>(database, change); }, change.either());
}

Snapshot loadShared(Database& database) {
    Snapshot shared;
    eachRecordType([&]<RecordType T>() {
        if constexpr (!InCase<T>)
            for (T& row : Table<T>(database).all()) shared.put(std::move(row));
    });
    return shared;
}

CaseSnapshot loadCase(Database& database, const CaseId& id) {
    CaseSnapshot snapshot(id);
    if (std::optional<Case> file = Table<Case>(database).find(id)) snapshot.put(*std::move(file));
    eachRecordType([&]<RecordType T>() {
        if constexpr (InCase<T>)
            for (T& row : Table<T>(database).ofCase(id)) snapshot.put(std::move(row));
    });
    return snapshot;
}

std::optional<CaseProfile> loadProfile(Database& database, const CaseId& id) {
    std::vector<CaseProfile> rows = Table<CaseProfile>(database).ofCase(id);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

qint64 countRecords(Database& database, const CaseId& id) {
    qint64 records = 0;
    eachRecordType([&]<RecordType T>() {
        if constexpr (InCase<T>) records += Table<T>(database).countOfCase(id);
    });
    return records;
}

QList<CaseSummary> summariseCases(Database& database) {
    QMap<CaseId, CaseSummary> byCase;
    const auto of = [&](const CaseId& id) -> CaseSummary& {
        const auto at = byCase.find(id);
        return at == byCase.end() ? *byCase.insert(id, CaseSummary{id, {}, 0, 0}) : *at;
    };
    QSqlQuery counts = database.run(
        QStringLiteral("SELECT case_id, type, count(*) FROM record WHERE case_id IS NOT NULL GROUP BY case_id, type"));
    while (counts.next()) {
        CaseSummary& summary = of(CaseId::parse(counts.value(0).toString()));
        const QString type = counts.value(1).toString();
        if (type == QLatin1String(Describe<Person>::table)) summary.people = counts.value(2).toInt();
        if (type == QLatin1String(Describe<ChronologyEntry>::table)) summary.entries = counts.value(2).toInt();
    }
    for (Person& child : Table<Person>(database).where(QStringLiteral("subject_child"), 1))
        of(child.caseId).children.append(std::move(child));
    return byCase.values();
}

}  // namespace core
