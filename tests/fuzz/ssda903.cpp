// SPDX-License-Identifier: MPL-2.0
// Any bytes: the reader may refuse them; what it reads stands in a case, every reference in place.
#include "core/interchange/ssda903.h"

#include "core/rules/references.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const CaseSnapshot empty(CaseId::named(QStringLiteral("fuzz")));
    static const QDate today(2026, 3, 24);
    try {
        const ImportResult result = readSsda903(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), empty, today);
        CaseSnapshot snapshot = empty;
        snapshot.put(Case{empty.id(), QStringLiteral("F-1")});
        snapshot.apply(result.set);
        eachRecord(snapshot, [&](const Record& record) {
            eachReference(record, [&](const Reference& reference) {
                if (!holds(snapshot, reference.target, reference.type)) std::abort();
            });
        });
    } catch (const Error&) {}
    return 0;
}
