// SPDX-License-Identifier: MPL-2.0
// Tables of other agencies: workbooks with their dates and merged cells, Word tables, calendars, the clipboard.
#include "core/interchange/table_reading.h"

#include "core/base/zip_parts.h"
#include "core/interchange/chronology_csv.h"
#include "core/interchange/formats.h"
#include "core/interchange/pasted.h"

#include <QDir>
#include <QFile>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 24);

/// A workbook of one sheet; style 1 is a date, 2 a date with time written as a format of one's own, 3 plain.
QByteArray workbook(const QByteArray& sheet, const QByteArray& merges = {}, bool from1904 = false) {
    const QByteArray space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return zipped(
        {{u"[Content_Types].xml"_s, "<Types/>"},
         {u"xl/workbook.xml"_s, "<workbook " + space + "><workbookPr date1904=\"" + (from1904 ? "1" : "0") + "\"/></workbook>"},
         {u"xl/sharedStrings.xml"_s, "<sst " + space +
                                         "><si><t>Date</t></si><si><t>Incident</t></si><si><r><t>Police </t></r><r><t>called"
                                         "</t></r><rPh><t>no</t></rPh></si></sst>"},
         {u"xl/styles.xml"_s, "<styleSheet " + space +
                                  "><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt "
                                  "numFmtId=\"171\" formatCode=\"0.00&quot; days&quot;\"/></numFmts><cellStyleXfs><xf "
                                  "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
                                  "numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"},
         {u"xl/worksheets/sheet1.xml"_s,
          "<worksheet " + space + "><sheetData>" + sheet + "</sheetData>" + merges + "</worksheet>"}});
}

QByteArray wordFile(const QByteArray& body) {
    return zipped({{u"word/document.xml"_s,
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
                        "</w:body></w:document>"}});
}

QByteArray wordRow(const QByteArrayList& cells) {
    QByteArray row = "<w:tr>";
    for (const QByteArray& cell : cells)
        row += cell.startsWith('<') ? cell : "<w:tc><w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p></w:tc>";
    return row + "</w:tr>";
}

QList<QStringList> fields(const CsvTable& table) {
    QList<QStringList> rows;
    for (const CsvRow& row : table.rows) rows << row.fields;
    return rows;
}

CaseSnapshot empty() { return CaseSnapshot(CaseId::named(u"tables"_s)); }

}  // namespace

TEST_CASE("XLSX: serial dates, times, shared and rich text, numbers", "[interchange][xlsx]") {
    ProblemList problems;
    const QByteArray bytes = workbook(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Days"
        "</t></is></c></row>"
        "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45717</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"C2\" "
        "s=\"3\"><v>2.5</v></c></row>"
        "<row r=\"4\"><c r=\"A4\" s=\"2\"><v>45717.604166666664</v></c><c r=\"C4\"><v>7</v></c></row>"
        "<row r=\"5\"><c r=\"A5\" s=\"1\"><v>1</v></c></row><row r=\"6\"><c r=\"A6\" s=\"1\"><v>60</v></c></row>");
    CHECK(tableFormatOf(bytes) == u"xlsx"_s);
    const CsvTable table = readTable(bytes, u"xlsx"_s, problems);
    CHECK(table.header == QStringList{u"Date"_s, u"Incident"_s, u"Days"_s});
    CHECK(fields(table) == QList<QStringList>{{u"2025-03-01"_s, u"Police called"_s, u"2.5"_s},
                                              {u"2025-03-01T14:30"_s, {}, u"7"_s},
                                              {u"1900-01-01"_s},
                                              {u"1900-02-28"_s}});
    CHECK(table.rows[1].line == 4);
}

TEST_CASE("XLSX: the date system of old Macs", "[interchange][xlsx]") {
    ProblemList problems;
    const CsvTable table = readTable(
        workbook("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c s=\"1\"><v>44255</v></c></row>", {}, true),
        u"xlsx"_s, problems);
    CHECK(fields(table) == QList<QStringList>{{u"2025-03-01"_s}});
}

TEST_CASE("XLSX: merged cells say the same in each row; a title is no header", "[interchange][xlsx]") {
    ProblemList problems;
    const auto text = [](const char* place, const char* words) {
        return QByteArray("<c r=\"") + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    };
    const QByteArray bytes = workbook(
        "<row r=\"1\">" + text("A1", "Chronology of the school") + "</row><row r=\"3\">" + text("A3", "Date") +
            text("B3", "What happened") + text("C3", "Source") + "</row><row r=\"4\">" + text("A4", "1/3/2025") +
            text("B4", "Kofi late") + text("C4", "Register") + "</row><row r=\"5\">" + text("B5", "Kofi sent home") + "</row>",
        "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A4:A5\"/><mergeCell ref=\"C4:C900000\"/></mergeCells>");
    const CsvTable table = readTable(bytes, u"xlsx"_s, problems);
    CHECK(table.header == QStringList{u"Date"_s, u"What happened"_s, u"Source"_s});
    CHECK(fields(table) == QList<QStringList>{{u"1/3/2025"_s, u"Kofi late"_s, u"Register"_s},
                                              {u"1/3/2025"_s, u"Kofi sent home"_s, u"Register"_s}});
    CHECK_THROWS_AS(readTable(workbook("<row/>", "<mergeCells><mergeCell ref=\"C4:A1\"/></mergeCells>"), u"xlsx"_s, problems),
                    Error);
}

TEST_CASE("XLSX: damage is refused with nothing read", "[interchange][xlsx]") {
    ProblemList problems;
    const QByteArray bytes = workbook("<row><c t=\"s\"><v>0</v></c></row>");
    CHECK_THROWS_AS(readTable(bytes.left(bytes.size() - 30), u"xlsx"_s, problems), Error);
    CHECK_THROWS_AS(readTable(workbook("<row><c t=\"s\"><v>0</v></row>"), u"xlsx"_s, problems), Error);
    CHECK_THROWS_AS(readTable(zipped({{u"xl/nothing.xml"_s, "<a/>"}}), u"xlsx"_s, problems), Error);
    CHECK_THROWS_AS(readTable("no zip", u"xlsx"_s, problems), Error);
    CHECK_THROWS_AS(readTable(bytes, u"pdf"_s, problems), Error);
}

TEST_CASE("DOCX: merged cells, line breaks, changes accepted, nested tables as text", "[interchange][docx]") {
    ProblemList problems;
    const QByteArray bytes = wordFile(
        "<w:p><w:r><w:t>Chronology</w:t></w:r></w:p><w:tbl><w:tblPr/>" + wordRow({"Date", "Event", "Source"}) +
        wordRow({"<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>1 March 2025</w:t></w:r></w:p></w:tc>",
                 "<w:tc><w:p><w:r><w:t>Police </w:t></w:r><w:ins><w:r><w:t>called</w:t></w:r></w:ins><w:del><w:r><w:delText>away"
                 "</w:delText></w:r></w:del><w:r><w:br/><w:t>at night</w:t></w:r></w:p><w:p><w:r><w:t>No arrest</w:t></w:r></w:p>"
                 "</w:tc>",
                 "Log"}) +
        wordRow({"<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>",
                 "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Both</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>"
                 "<w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc>"}) +
        wordRow({"", "", ""}) + "</w:tbl>");
    CHECK(tableFormatOf(bytes) == u"docx"_s);
    const CsvTable table = readTable(bytes, u"docx"_s, problems);
    CHECK(table.header == QStringList{u"Date"_s, u"Event"_s, u"Source"_s});
    CHECK(fields(table) == QList<QStringList>{{u"1 March 2025"_s, u"Police called\nat night\nNo arrest"_s, u"Log"_s},
                                              {u"1 March 2025"_s, u"Both\ninner"_s, u"Both\ninner"_s}});
    CHECK_THROWS_AS(readTable(wordFile("<w:p/>"), u"docx"_s, problems), Error);
    CHECK_THROWS_AS(readTable(wordFile("<w:tbl><w:tr>"), u"docx"_s, problems), Error);
}

TEST_CASE("DOCX: of several tables the one that is a chronology", "[interchange][docx]") {
    ProblemList problems;
    const CsvTable table =
        readTable(wordFile("<w:tbl>" + wordRow({"Name", "Role"}) + wordRow({"A", "B"}) + wordRow({"C", "D"}) + "</w:tbl><w:tbl>" +
                           wordRow({"Date", "Incident"}) + wordRow({"1/3/25", "Moved"}) + "</w:tbl>"),
                  u"docx"_s, problems);
    CHECK(table.header == QStringList{u"Date"_s, u"Incident"_s});
    REQUIRE(problems.all().size() == 1);
    CHECK(problems.all().first().code == u"other_tables"_s);
}

TEST_CASE("Calendar: whole days, times, zones, folding, cancelled and repeating events", "[interchange][ics]") {
    ProblemList problems;
    const QByteArray bytes =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD"
        "\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250301\r\nDTEND;VALUE=DATE:20250304\r\nSUMMARY:Respite\\, "
        "with "
        "Bev\r\nDESCRIPTION:Three\\nnights and a lo\r\n ng day\r\nATTENDEE;CN=\"Hartley; Dana\":mailto:d@example.org\r\nLOCATION:"
        "Orchard Close\r\nBEGIN:VALARM\r\nSUMMARY:not this\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20250701T233000Z\r\nDTEND:20250702T003000Z\r\nSUMMARY:Call\r\nSTATUS:CANCELLED\r\nRRULE:FREQ="
        "WEEKLY"
        "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:rubbish\r\nSUMMARY:No date\r\nEND:VEVENT\r\nno line\r\nEND:VCALENDAR\r\n";
    CHECK(tableFormatOf(bytes) == u"ics"_s);
    const CsvTable table = readTable(bytes, u"ics"_s, problems);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].fields == QStringList{u"2025-03-01"_s,
                                              u"2025-03-03"_s,
                                              u"Respite, with Bev\nThree\nnights and a long day"_s,
                                              u"Hartley; Dana"_s,
                                              u"Calendar"_s,
                                              u"Orchard Close"_s,
                                              {}});
    CHECK(table.rows[1].fields.mid(0, 3) == QStringList{u"2025-07-02T00:30"_s, {}, u"Call"_s});  // summer time
    CHECK(table.rows[1].fields.last() == u"Cancelled"_s);
    CHECK(table.rows[2].fields[0].isEmpty());
    QStringList codes;
    for (const Problem& problem : problems.all()) codes << problem.code;
    codes.sort();
    CHECK(codes == QStringList{u"date_unreadable"_s, u"line_unreadable"_s, u"repeats"_s});
    CHECK_THROWS_AS(readTable("BEGIN:VCARD\nEND:VCARD", u"ics"_s, problems), Error);
}

TEST_CASE("Calendars of the corpus are read or refused, never half", "[interchange][ics]") {
    const QDir folder(qEnvironmentVariable("KINKEEPER_CORPUS") + u"/ical/ics"_s);
    if (!folder.exists()) SKIP("no corpus here");
    int events = 0;
    for (const QString& name : folder.entryList({u"*.ics"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ProblemList problems;
        try {
            events += int(readTable(bytes, u"ics"_s, problems).rows.size());
        } catch (const Error& error) {
            CAPTURE(name);
            CHECK((error.fault() == Fault::Invalid || error.fault() == Fault::Unsupported));
        }
    }
    CHECK(events > 10);
}

TEST_CASE("A table becomes entries of its agency; a time of day stays in the text", "[interchange]") {
    ProblemList problems;
    CsvTable table;
    table.header = {u"Date"_s, u"Event"_s, u"Place"_s, u"Agency"_s};
    table.rows = {{2, {u"2025-03-01T14:30"_s, u"Called out"_s, u"Quarry Row"_s, {}}},
                  {3, {u"2 Mar 2025 9:05"_s, u"Seen"_s, {}, u"Health"_s}},
                  {4, {u"3/3/2025"_s, {}, {}, {}}}};
    const ImportResult result =
        readChronologyTable(table, u"x"_s, guessMapping(table.header), empty(), today, u" Police "_s, problems);
    REQUIRE(result.set.changes.size() == 2);
    const auto first = std::get<ChronologyEntry>(*result.set.changes[0].after);
    CHECK(first.date == UncertainDate(QDate(2025, 3, 1)));
    CHECK(first.event == u"Called out\n[Time: 14:30]"_s);
    CHECK(first.place == u"Quarry Row"_s);
    CHECK(first.agency == u"Police"_s);
    const auto second = std::get<ChronologyEntry>(*result.set.changes[1].after);
    CHECK(second.date == UncertainDate(QDate(2025, 3, 2)));
    CHECK(second.agency == u"Health"_s);
    CHECK(result.problems.size() == 1);
}

TEST_CASE("The columns of a table are known again", "[interchange]") {
    const QStringList header{u"Q1"_s, u"Q2"_s, u"When"_s};
    ColumnMapping mapping;
    mapping.event = 1;
    mapping.date = 2;
    const SavedMapping saved = savedMapping(header, mapping, u"School"_s);
    CHECK(saved.fields == QStringList{{}, u"event"_s, u"date"_s});
    QList<SavedMapping> list = withMapping({}, saved);
    list = withMapping(list, savedMapping({u"other"_s}, {}, {}));
    const SavedMapping* found = savedFor(list, {u"q1"_s, u"Q 2"_s.remove(u' '), u"WHEN"_s});
    REQUIRE(found);
    CHECK(mappingFrom(*found, header) == mapping);
    CHECK(found->agency == u"School"_s);
    CHECK_FALSE(savedFor(list, {u"Q1"_s}));
    list = withMapping(list, savedMapping(header, {}, u"Later"_s));
    CHECK(list.size() == 2);
    CHECK(savedFor(list, header)->agency == u"Later"_s);
}

TEST_CASE("Every format of tables is in the list and reads by suffix", "[interchange]") {
    for (const char* name : {"csv", "xlsx", "docx", "ics"}) {
        REQUIRE(formatNamed(QLatin1String(name)));
        CHECK(formatOfFile(u"a."_s + QLatin1String(name))->name == QLatin1String(name));
    }
    const QByteArray bytes = workbook(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c s=\"1\"><v>45717</v></c><c t=\"s\"><v>2</v></c></row>");
    CHECK(formatNamed(u"xlsx"_s)->read(bytes, empty(), today, {}).counts.entries == 1);
}

TEST_CASE("Pasted from Excel as text: quotation marks, tabs, no header", "[interchange][paste]") {
    const auto pasted =
        pastedTable({}, u"1/3/2025\t\"Police called.\nNo \"\"arrest\"\".\"\tLog 12\n2/3/25\tKofi late\t\n"_s, today);
    REQUIRE(pasted);
    CHECK(pasted->mapping.date == 0);
    CHECK(pasted->mapping.event == 1);
    CHECK(pasted->mapping.source == 2);
    REQUIRE(pasted->table.rows.size() == 2);
    CHECK(pasted->table.rows[0].fields[1] == u"Police called.\nNo \"arrest\"."_s);
    CHECK_FALSE(pastedTable({}, u"just a sentence"_s, today));
    CHECK_FALSE(pastedTable({}, {}, today));
}

TEST_CASE("Pasted from Word as HTML: head, spans, entities, styles left out", "[interchange][paste]") {
    const auto pasted = pastedTable(
        u"<html><style>td {color: red}</style><!--[if x]><td>no</td><![endif]--><table><tr><td>Date</td><td>What "
        "happened</td></tr><tr><td rowspan=2>1 Mar 2025</td><td><p>Police&nbsp;called &amp; left</p></td></tr><tr><td>It&#8217;s "
        "quiet<br>now</td></tr></table>"_s,
        u"ignored"_s, today);
    REQUIRE(pasted);
    CHECK(pasted->table.header == QStringList{u"Date"_s, u"What happened"_s});
    REQUIRE(pasted->table.rows.size() == 2);
    CHECK(pasted->table.rows[0].fields == QStringList{u"1 Mar 2025"_s, u"Police called & left"_s});
    CHECK(pasted->table.rows[1].fields == QStringList{u"1 Mar 2025"_s, u"It\u2019s quiet\nnow"_s});
    CHECK(rowsOfHtml(u"<td><<tr></table>&#xFFFFFF;"_s).size() <= 1);
}
