// SPDX-License-Identifier: MPL-2.0
// Any text typed into the search box: hits or none, never a failure of the query.
#include "core/storage/migration.h"
#include "core/storage/record_store.h"
#include "core/storage/search_index.h"

#include <cstdint>
#include <cstdlib>

namespace {

std::unique_ptr<core::Database> filled() {
    using namespace core;
    auto database = Database::openMemory();
    migrate(*database);
    Note note{NoteId::named(QStringLiteral("n")), CaseId::named(QStringLiteral("c"))};
    note.text = QStringLiteral("Zoë's “quoted” AND (bracketed) NEAR* words: café -minus ^caret");
    Transaction transaction(*database);
    storeChange(*database, {std::nullopt, Record(Case{note.caseId, QStringLiteral("R")})});
    storeChange(*database, {std::nullopt, Record(note)});
    transaction.commit();
    return database;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const std::unique_ptr<Database> database = filled();
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(std::min<size_t>(size, 2000)));
    try {
        SearchIndex(*database).find(text, 20);
    } catch (const Error&) {
        std::abort();
    }
    return 0;
}
