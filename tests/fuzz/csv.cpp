// SPDX-License-Identifier: MPL-2.0
// Any bytes: the reader may refuse them; what it reads can be written as a table again.
#include "core/interchange/chronology_csv.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const CaseSnapshot empty(CaseId::named(QStringLiteral("fuzz")));
    static const QDate today(2026, 3, 24);
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    try {
        ProblemList problems;
        const ColumnMapping mapping = guessMapping(parseCsv(bytes, problems).header);
        const ImportResult result = readChronologyCsv(bytes, mapping, empty, today);
        CaseSnapshot snapshot = empty;
        snapshot.apply(result.set);
        if (writeChronologyCsv(snapshot).bytes.isEmpty()) std::abort();
    } catch (const Error&) {}
    return 0;
}
