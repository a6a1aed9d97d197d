// SPDX-License-Identifier: MPL-2.0
// Tables from elsewhere: any bytes end in a table or an Error, in every format, and the table in entries.
#include "core/interchange/chronology_csv.h"
#include "core/interchange/pasted.h"
#include "core/interchange/table_reading.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    static const CaseSnapshot empty(CaseId::named(QStringLiteral("fuzz")));
    const QDate today(2026, 3, 24);
    for (const char* format : {"xlsx", "docx", "ics"}) {
        try {
            ProblemList problems;
            const CsvTable table = readTable(bytes, QLatin1String(format), problems);
            const ColumnMapping mapping = guessMapping(table.header);
            if (mapping.event >= 0) readChronologyTable(table, QStringLiteral("fuzz"), mapping, empty, today, {}, problems);
        } catch (const Error&) {}
    }
    pastedTable(QString::fromUtf8(bytes), QString::fromUtf8(bytes), today);
    return 0;
}
