// SPDX-License-Identifier: MPL-2.0
// Workbooks and CSV: made of the same tables as the paper, read back, and opened by LibreOffice where it is installed.
#include "core/base/csv_text.h"
#include "core/base/zip_parts.h"
#include "core/interchange/csv.h"
#include "core/report/write/sheets.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray partOf(const QByteArray& bytes, const QString& name) {
    for (const QList<ZipPart> parts = unzipped(bytes); const ZipPart& part : parts)
        if (part.name == name) return part.bytes;
    return {};
}

/// Cells of a sheet by their place: "t:" text, "n:" number with its style.
QMap<QString, QString> cellsOf(const QByteArray& sheet) {
    QMap<QString, QString> cells;
    QXmlStreamReader xml(sheet);
    QString place, style;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == "c"_L1) {
            place = xml.attributes().value("r"_L1).toString();
            style = xml.attributes().value("s"_L1).toString();
        }
        if (xml.name() == "t"_L1) cells.insert(place, "t:"_L1 + xml.readElementText());
        if (xml.name() == "v"_L1) cells.insert(place, "n"_L1 + style + u':' + xml.readElementText());
    }
    REQUIRE_FALSE(xml.hasError());
    return cells;
}

Document small() {
    Document document;
    document.title = u"Chronology"_s;
    document.footer = {u"Confidential"_s};
    const auto row = [](const QString& number, const QString& date, const QString& value, const QString& event) {
        return Row{{Cell{{Span{number, false, {}, {}}}, {}}, Cell{{Span{date, false, {}, {}}}, {}, value},
                    Cell{{Span{event, false, {}, {}}}, {}}},
                   {}};
    };
    const QList<Column> columns{Column{u"No."_s, 11, false}, Column{u"Date"_s, 37, false}, Column{u"Event"_s, 0, false}};
    document.blocks << Heading{1, u"Chronology: all [of it]"_s, {}, {}} << Heading{2, u"2025"_s, {}, {}}
                    << Table{{}, columns, {row(u"1"_s, u"1 Mar 2025"_s, u"2025-03-01"_s, u"=1+1 & <b>"_s)}, true}
                    << Heading{2, u"2026"_s, {}, {}}
                    << Table{{},
                             columns,
                             {row(u"2"_s, u"about 2026"_s, u"2026~"_s,
                                  QString(u"Line"_s + QChar(QChar::LineSeparator) + u"two"_s))},
                             true};
    return document;
}

}  // namespace

TEST_CASE("XLSX: one sheet of all years, header row, real dates, numbers, no formula", "[report][xlsx]") {
    const QByteArray bytes = writeXlsx(small());
    CHECK(bytes == writeXlsx(small()));
    const auto cells = cellsOf(partOf(bytes, u"xl/worksheets/sheet1.xml"_s));
    CHECK(cells.value(u"A1"_s) == u"t:No."_s);
    CHECK(cells.value(u"C1"_s) == u"t:Event"_s);
    CHECK(cells.value(u"A2"_s) == u"n0:1"_s);
    CHECK(cells.value(u"B2"_s) == u"n2:45717"_s);  // 1 March 2025 in Excel's count
    CHECK(cells.value(u"C2"_s) == u"t:=1+1 & <b>"_s);
    CHECK(cells.value(u"B3"_s) == u"t:about 2026"_s);
    CHECK(cells.value(u"C3"_s) == u"t:Line\ntwo"_s);
    CHECK(cells.size() == 9);
    CHECK(partOf(bytes, u"xl/workbook.xml"_s).contains("name=\"Chronology all of it\""));
    CHECK(partOf(bytes, u"xl/worksheets/sheet1.xml"_s).contains("state=\"frozen\""));
    CHECK_FALSE(partOf(bytes, u"xl/worksheets/sheet1.xml"_s).contains("<f>"));
    CHECK(cellsOf(partOf(bytes, u"xl/worksheets/sheet2.xml"_s)).values().contains(u"t:Confidential"_s));
}

TEST_CASE("XLSX: every word of every paper's tables is there for the leak check", "[report][xlsx]") {
    for (const ReportKind& kind : reportKinds()) {
        const Document document = test::demoDocument(kind.name, u"court"_s);
        QStringList found;
        for (const Passage& passage : passagesOfXlsx(writeXlsx(document))) found << passage.text;
        const QString all = found.join(u'\n');
        CAPTURE(kind.name);
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block))
                for (const Row& row : table->rows) {
                    if (!row.cells.last().value.isEmpty()) continue;  // a date is a number there
                    QString text;
                    for (const Span& span : row.cells.last().spans) text += span.text;
                    const QString line = text.section(QChar(QChar::LineSeparator), 0, 0).trimmed();
                    if (!all.contains(line)) FAIL_CHECK(line.toStdString());
                }
    }
    CHECK_THROWS_AS(passagesOfXlsx("no workbook"), Error);
}

TEST_CASE("CSV of a paper: ISO dates, guarded cells, read back by our own reader", "[report][csv]") {
    const QByteArray bytes = writeCsv(small());
    ProblemList problems;
    const CsvTable table = parseCsv(bytes, problems);
    CHECK(table.header == QStringList{u"No."_s, u"Date"_s, u"Event"_s});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].fields == QStringList{u"1"_s, u"2025-03-01"_s, u"=1+1 & <b>"_s});
    CHECK(table.rows[1].fields == QStringList{u"2"_s, u"2026~"_s, u"Line\ntwo"_s});
    CHECK(bytes.contains("'=1+1"));
    Document none;
    none.title = u"Nothing"_s;
    CHECK_THROWS_AS(writeCsv(none), Error);
    const CsvTable all = parseCsv(writeCsv(test::demoDocument(u"chronology-running"_s, u"internal"_s)), problems);
    CHECK(all.rows.size() >= 71);
}

TEST_CASE("A packed file with more inside than allowed is refused", "[base][zip]") {
    const QByteArray bytes = zipped({{u"a.xml"_s, QByteArray(100'000, 'x')}});
    CHECK(unzipped(bytes).first().bytes.size() == 100'000);
    CHECK_THROWS_AS(unzipped(bytes, 99'999), Error);
    CHECK_THROWS_AS(unzipped(bytes.left(bytes.size() / 2)), Error);
    CHECK_THROWS_AS(unzipped({}), Error);
}

TEST_CASE("LibreOffice opens the workbook and finds the dates", "[report][xlsx]") {
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    // The part of it that reads workbooks can be missing where Writer is there.
    const bool hasCalc = QFile::exists(QFileInfo(office).canonicalPath() + u"/libsclo.so"_s);
    if (office.isEmpty() || !hasCalc) SKIP("LibreOffice Calc is not installed here");
    const QTemporaryDir place;
    QFile file(place.filePath(u"paper.xlsx"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(writeXlsx(small()));
    file.close();
    QProcess process;
    process.start(office, {u"-env:UserInstallation=file://"_s + place.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
                           u"csv"_s, u"--outdir"_s, place.path(), file.fileName()});
    REQUIRE(process.waitForFinished(120'000));
    QFile made(place.filePath(u"paper.csv"_s));
    REQUIRE(made.open(QIODevice::ReadOnly));
    const QByteArray text = made.readAll();
    CHECK(text.startsWith("No.,Date,Event"));
    CHECK(text.contains("1 Mar 2025"));
    CHECK(text.contains("=1+1"));
}
