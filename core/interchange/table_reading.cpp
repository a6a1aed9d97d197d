// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/table_reading.h"

#include "core/interchange/chronology_csv.h"

namespace core {
namespace {

constexpr qsizetype titleRows = 10;

bool isEmpty(const CsvRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// How much a row looks like the head of a chronology: 2 for date and event, 1 for one of them.
int asHeader(const QStringList& cells) {
    const ColumnMapping mapping = guessMapping(cells);
    return int(mapping.event >= 0) + int(mapping.date >= 0);
}

bool startsWithWords(const QByteArray& bytes, const char* words) { return bytes.left(64).trimmed().toUpper().contains(words); }

}  // namespace

CsvTable withHeader(QList<CsvRow> rows) {
    rows.removeIf(isEmpty);
    if (rows.isEmpty()) throw Error(Fault::Invalid, QStringLiteral("the table is empty"));
    qsizetype head = 0;
    for (qsizetype i = 0; i < std::min(titleRows, rows.size()); ++i)
        if (asHeader(rows[i].fields) > asHeader(rows[head].fields)) head = i;
    CsvTable table;
    for (const QString& name : std::as_const(rows[head].fields)) table.header.append(name.simplified());
    table.rows = rows.mid(head + 1);
    return table;
}

QString tableFormatOf(const QByteArray& bytes) {
    if (bytes.startsWith("PK\x03\x04")) {
        // The names of the parts stand in clear in the directory at the end.
        if (bytes.contains("xl/workbook.xml")) return QStringLiteral("xlsx");
        return bytes.contains("word/document.xml") ? QStringLiteral("docx") : QString();
    }
    if (startsWithWords(bytes, "BEGIN:VCALENDAR")) return QStringLiteral("ics");
    return bytes.contains('\0') && !bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF") ? QString()
                                                                                                  : QStringLiteral("csv");
}

CsvTable readTable(const QByteArray& bytes, const QString& format, ProblemList& problems, const Progress& progress) {
    checkImportSize(bytes);
    if (format == QLatin1String("csv")) return parseCsv(bytes, problems, progress);
    if (format == QLatin1String("ics")) return tableOfCalendar(bytes, problems, progress);
    QList<CsvTable> tables;
    if (format == QLatin1String("xlsx")) tables = tablesOfXlsx(bytes, problems, progress);
    else if (format == QLatin1String("docx")) tables = tablesOfDocx(bytes, problems, progress);
    else throw Error(Fault::Unsupported, QStringLiteral("no table can be read from this format"));
    if (tables.isEmpty()) throw Error(Fault::Invalid, QStringLiteral("there is no table in this file"));
    const auto score = [](const CsvTable& table) { return std::pair(asHeader(table.header), table.rows.size()); };
    const auto best =
        std::max_element(tables.begin(), tables.end(), [&](const CsvTable& a, const CsvTable& b) { return score(a) < score(b); });
    if (tables.size() > 1)
        problems.info("other_tables", 0, {},
                      QStringLiteral("The file has %1 tables. The one that begins with %2 was read.")
                          .arg(tables.size())
                          .arg(quoted(best->header.join(QLatin1String(", ")))));
    return *best;
}

}  // namespace core
