// SPDX-License-Identifier: MPL-2.0
#include "core/report/write/writers.h"

#include <QRegularExpression>
#include <QSet>

#include "core/report/pages.h"
#include "core/report/write/docx_parts.h"
#include "core/report/write/read_back.h"
#include "tests/support/demo_case.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString squeezed(QString text) {
    text.replace(QChar(QChar::LineSeparator), u' ');
    return text.simplified();
}

QString joined(const QList<Passage>& passages) {
    QStringList texts;
    for (const Passage& passage : passages) texts << squeezed(passage.text);
    return texts.join(u'\n');
}

QByteArray partOf(const QByteArray& docx, const QString& name) {
    const QList<docx::Part> parts = unzipped(docx);
    for (const docx::Part& part : parts)
        if (part.name == name) return part.bytes;
    return {};
}

/// Letters inside a drawing are painted, not written; everything else of a document is text in a Word file.
QStringList missingIn(const QString& text, Document document) {
    for (Block& block : document.blocks)
        if (auto* figure = std::get_if<Figure>(&block)) figure->picture = Drawing{};
    QStringList missing;
    const QList<Passage> passages = passagesOf(document);
    for (const Passage& passage : passages) {
        QString wanted = squeezed(passage.text);
        if (wanted == document.pageOf) wanted = u"Page 1 of 1"_s;
        if (!text.contains(wanted)) missing << wanted;
    }
    return missing;
}

}  // namespace

TEST_CASE("DOCX: its text is the text of the document", "[report][docx]") {
    for (const Look look : {Look::Court, Look::Family}) {
        const Document document = test::everyBlock(look, PrintSize::Standard);
        CHECK(missingIn(joined(passagesOfDocx(writeDocx(document))), document) == QStringList());
    }
    for (const ReportKind& kind : reportKinds()) {
        const Document document = test::demoDocument(kind.name, u"court"_s);
        const QByteArray bytes = writeDocx(document);
        CHECK(missingIn(joined(passagesOfDocx(bytes)), document) == QStringList());
        // And nothing else: what stands in the body stands in the document.
        QSet<QString> said;
        const QList<Passage> passages = passagesOf(document), parts = passagesOfDocx(bytes);
        for (const Passage& passage : passages) said << squeezed(passage.text);
        for (const Passage& passage : parts) {
            CAPTURE(passage.text);
            static const QRegularExpression number(u" \\d+$"_s);  // of the page, behind a heading in the contents
            if (passage.where == u"word/document.xml"_s)
                CHECK((said.contains(squeezed(passage.text)) || said.contains(squeezed(passage.text).remove(number))));
        }
    }
}

TEST_CASE("DOCX: headings, header rows, numbering, fields, links and languages are real", "[report][docx]") {
    const QByteArray bytes = writeDocx(test::everyBlock(Look::Court, PrintSize::Standard));
    const QString xml = QString::fromUtf8(partOf(bytes, u"word/document.xml"_s));
    for (const char* piece :
         {"<w:pStyle w:val=\"Heading1\"/>", "<w:pStyle w:val=\"Heading2\"/>", "<w:tblHeader/>", "<w:cantSplit/>",
          "<w:numId w:val=\"1\"/>", "TOC \\o", "<w:hyperlink w:anchor=", "<w:lang w:val=", "descr="}) {
        CAPTURE(piece);
        CHECK(xml.contains(QLatin1String(piece)));
    }
    CHECK(QString::fromUtf8(partOf(bytes, u"word/footer1.xml"_s)).contains(u"NUMPAGES"_s));
    CHECK(QString::fromUtf8(partOf(bytes, u"word/settings.xml"_s)).contains(u"updateFields"_s));
    CHECK(QString::fromUtf8(partOf(bytes, u"word/styles.xml"_s)).contains(u"w:lang w:val=\"en-GB\""_s));
    const QString properties = QString::fromUtf8(partOf(bytes, u"docProps/core.xml"_s));
    CHECK_FALSE(properties.contains(u"creator"_s));
    static const QRegularExpression target(u"w:anchor=\"([^\"]*)\""_s);
    for (auto it = target.globalMatch(xml); it.hasNext();) CHECK(xml.contains(u"w:name=\"%1\""_s.arg(it.next().captured(1))));
}

TEST_CASE("DOCX: contents say the pages of our own layout until Word counts anew", "[report][docx]") {
    const Document document = test::longChronology(170);  // three years, a heading each
    const Pages pages = layOut(document);
    const QByteArray bytes = writeDocx(document);
    QStringList lines;
    const QList<Passage> parts = passagesOfDocx(bytes);
    for (const Passage& passage : parts) lines << squeezed(passage.text);
    int entries = 0;
    for (const Bookmark& bookmark : pages.bookmarks) {
        if (bookmark.level < 2 || bookmark.text == u"Contents"_s) continue;
        CAPTURE(bookmark.text);
        CHECK(lines.contains(bookmark.text + u' ' + QString::number(bookmark.place.page + 1)));
        ++entries;
    }
    CHECK(entries == 3);
    const QString xml = QString::fromUtf8(partOf(bytes, u"word/document.xml"_s));
    CHECK(xml.count(u" PAGEREF "_s) == entries);
    CHECK(xml.count(u"fldCharType=\"begin\""_s) == xml.count(u"fldCharType=\"end\""_s));
}

TEST_CASE("DOCX: in large print narrow tables are read as lists, as on paper", "[report][docx]") {
    for (const auto& [size, isList] :
         {std::pair{PrintSize::Standard, false}, {PrintSize::Clear, false}, {PrintSize::Extra, true}}) {
        Document document = test::demoDocument(u"chronology-court"_s, u"court"_s);
        document.size = size;
        const QByteArray bytes = writeDocx(document);
        const QString xml = QString::fromUtf8(partOf(bytes, u"word/document.xml"_s));
        const QString text = joined(passagesOfDocx(bytes));
        CAPTURE(toName(size));
        // Two columns have room at every size: the list of sources stays a table.
        qsizetype tables = 0, narrow = 0;
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block)) {
                ++tables;
                narrow += table->columns.size() > 2;
            }
        REQUIRE(narrow > 0);
        CHECK(xml.count(u"<w:tbl>"_s) == (isList ? tables - narrow : tables));
        CHECK(text.contains(u"Date: "_s) == isList);
        // What stands in a cell is there either way.
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block))
                for (const Row& row : table->rows)
                    for (const Cell& cell : row.cells)
                        for (const Span& span : cell.spans) CHECK(text.contains(squeezed(span.text)));
    }
}

TEST_CASE("DOCX: columns take the whole width at every size", "[report][docx]") {
    static const QRegularExpression column(u"<w:gridCol w:w=\"(\\d+)\"/>"_s);
    static const QRegularExpression grid(u"<w:tblGrid>(.*?)</w:tblGrid>"_s);
    for (const PrintSize size : {PrintSize::Standard, PrintSize::Clear, PrintSize::Large}) {
        const Document document = test::everyBlock(Look::Court, size);
        const QString xml = QString::fromUtf8(partOf(writeDocx(document), u"word/document.xml"_s));
        int tables = 0;
        for (auto it = grid.globalMatch(xml); it.hasNext(); ++tables) {
            int total = 0;
            for (auto one = column.globalMatch(it.next().captured(1)); one.hasNext();) total += one.next().captured(1).toInt();
            CHECK(std::abs(total - docx::twips(paper::styleOf(document).width(false))) <= 4);
        }
        CHECK(tables >= 2);
    }
}

TEST_CASE("DOCX: the same document gives the same bytes", "[report][docx]") {
    const Document document = test::everyBlock(Look::Family, PrintSize::Large);
    CHECK(writeDocx(document) == writeDocx(document));
}

TEST_CASE("DOCX: characters that XML cannot hold do not break it", "[report][docx]") {
    const QString odd = u"a\x01"_s + QChar(0xd800) + u"<b> & \"c\" %1 %2"_s + QString::fromUcs4(U"\x1F600", 1);
    const QByteArray bytes = writeDocx(test::documentOf({test::paragraphOf(odd)}));
    CHECK(joined(passagesOfDocx(bytes)).contains(u"a<b> & \"c\" %1 %2"_s + QString::fromUcs4(U"\x1F600", 1)));
}

TEST_CASE("DOCX: cancelling leaves nothing", "[report][docx]") {
    const Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(writeDocx(test::longChronology(50), progress), Error);
    CHECK_THROWS_AS(passagesOfDocx("no archive"), Error);
}

TEST_CASE("DOCX: a table can be cut anywhere but behind its first row and before its last", "[report][docx]") {
    // Word keeps a row with the next by its paragraphs; a table with all of them so never leaves its page.
    Facts facts{{}, {}};
    Table table{{}, {{u"No."_s, 11}, {u"Event"_s, 0}}, {}, true};
    for (int i = 0; i < 6; ++i) {
        facts.rows << std::pair{u"Label"_s, Cell{{Span{u"said"_s}}, {}}};
        table.rows << test::rowOf({QString::number(i), u"said"_s});
    }
    const auto keeps = [](const Block& block) {
        const QString xml = QString::fromUtf8(partOf(writeDocx(test::documentOf({block})), u"word/document.xml"_s));
        QString rows;
        const QStringList parts = xml.split(u"<w:tr>"_s).mid(1);
        for (const QString& row : parts) rows += row.contains(u"<w:keepNext/>"_s) ? u'k' : u'-';
        return rows;
    };
    CHECK(keeps(facts) == u"k---k-"_s);
    CHECK(keeps(table) == u"kk---k-"_s);  // the heading stays with its table
    facts.rows = facts.rows.mid(0, 1);
    CHECK(keeps(facts) == u"-"_s);
}

TEST_CASE("DOCX: a narrow column has a narrow gutter, so that its heading stays whole", "[report][docx]") {
    const Table table{
        {}, {{u"Event"_s, 0}, {u"Reference"_s, 10}, {u"Note"_s, 40}}, {test::rowOf({u"a"_s, u"R1"_s, u"b"_s})}, true};
    const QString xml = QString::fromUtf8(partOf(writeDocx(test::documentOf({table})), u"word/document.xml"_s));
    static const QRegularExpression gutter(u"<w:tcMar><w:right w:w=\"(\\d+)\""_s);
    QList<int> gutters;
    for (auto it = gutter.globalMatch(xml); it.hasNext();) gutters << it.next().captured(1).toInt();
    REQUIRE(gutters.size() == 6);
    CHECK(gutters[1] < 100);  // twips: 1.5 mm and what rounding leaves
    CHECK(gutters[0] > 190);
    CHECK(gutters[2] == 0);
}

TEST_CASE("HTML: whole, self-contained, with headers of tables and targets of links", "[report][html]") {
    for (const ReportKind& kind : reportKinds()) {
        const Document document = test::demoDocument(kind.name, u"court"_s);
        const QByteArray bytes = writeHtml(document);
        const QString html = QString::fromUtf8(bytes);
        CHECK(missingIn(joined(passagesOfHtml(bytes)) + u"\nPage 1 of 1"_s, document) == QStringList());
        CHECK(html.contains(u"<html lang=\"en-GB\">"_s));
        const QStringList tables = html.split(u"<table"_s).mid(1);  // a letter has none
        for (const QString& each : tables) {
            const QString table = each.section(u"</table>"_s, 0, 0);
            CAPTURE(kind.name, table.left(200));
            CHECK(table.contains(u"<th scope=\"row\""_s));
            CHECK(table.contains(u"<th scope=\"col\""_s) != table.startsWith(u" class=\"facts\""_s));
        }
        CHECK_FALSE(html.contains(u"<script"_s));
        static const QRegularExpression outside(u"(?:src|href)=\"(?!data:|#)"_s);
        CHECK_FALSE(html.contains(outside));
        static const QRegularExpression target(u"href=\"#([^\"]*)\""_s);
        for (auto it = target.globalMatch(html); it.hasNext();) CHECK(html.contains(u"id=\"%1\""_s.arg(it.next().captured(1))));
    }
}

TEST_CASE("HTML: as large as the print that was asked for, columns at one place", "[report][html]") {
    for (const auto& [size, share] : {std::pair{PrintSize::Standard, "html{font-size:100%}@media print{html{font-size:12pt}}"},
                                      {PrintSize::Clear, "html{font-size:117%}@media print{html{font-size:14pt}}"},
                                      {PrintSize::Large, "html{font-size:150%}@media print{html{font-size:18pt}}"},
                                      {PrintSize::Extra, "html{font-size:200%}@media print{html{font-size:24pt}}"}})
        CHECK(writeHtml(test::documentOf({}, Look::Court, size)).contains(share));
    CHECK(writeHtml(test::documentOf({}, Look::Family)).contains("<body class=\"family\">"));
    const Table table{{}, {{u"No."_s, 11}, {u"Event"_s, 0}}, {test::rowOf({u"1"_s, u"said"_s})}, true};
    CHECK(writeHtml(test::documentOf({table})).contains("<colgroup><col style=\"width:2.6rem\"><col></colgroup>"));
}

TEST_CASE("HTML: what people typed stays text", "[report][html]") {
    const QByteArray html = writeHtml(test::documentOf({test::paragraphOf(u"<img src=x onerror=alert(1)> & \"co\""_s)}));
    CHECK_FALSE(html.contains("<img"));
    CHECK(joined(passagesOfHtml(html)).contains(u"<img src=x onerror=alert(1)> & \"co\""_s));
}

TEST_CASE("Text: narrow lines, every word of the document", "[report][text]") {
    for (const ReportKind& kind : reportKinds()) {
        const QString text = QString::fromUtf8(writeText(test::demoDocument(kind.name, u"court"_s)));
        for (const QString& line : text.split(u'\n')) CHECK(line.size() <= 78);
    }
    const QString text = QString::fromUtf8(writeText(test::everyBlock(Look::Court, PrintSize::Standard)));
    CHECK(text.contains(u"==="_s));
    const QString long1(200, u'x');
    CHECK(QString::fromUtf8(writeText(test::documentOf({test::paragraphOf(long1)}))).remove(u'\n').contains(long1));
}

TEST_CASE("JSON: reads back and holds every text", "[report][json]") {
    const Document document = test::demoDocument(u"chronology-court"_s, u"court"_s);
    CHECK(missingIn(joined(passagesOfJson(writeJson(document))) + u"\nPage 1 of 1"_s, document) == QStringList());
    CHECK_THROWS_AS(passagesOfJson("{"), Error);
}
