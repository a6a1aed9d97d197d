// SPDX-License-Identifier: MPL-2.0
// The marks around what is painted: if a later Qt writes them another way, this fails and not the reader.
#include "core/report/paper/pdf_parts.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/report/paper/document_font.h"
#include "core/report/paper/text_breaker.h"
#include "tests/support/sample_document.h"

using namespace core;
using namespace core::paper;

TEST_CASE("every chunk of a page is painted between marks", "[report][pdf]") {
    const Pages pages = layOut(test::everyBlock(Look::Court, PrintSize::Standard));
    const PaintedPdf painted = paintPdf(pages, {});
    qsizetype read = 0;
    qsizetype all = 0;
    for (const Page& page : pages.pages)
        for (const PageChunk& chunk : page.chunks) {
            all += !chunk.items.isEmpty();
            read += !chunk.items.isEmpty() && chunk.segment >= 0;
        }
    CHECK(painted.marks.size() == read);
    CHECK(all == read + pages.pages.size());  // one chunk of decoration on each page
    for (const PdfMark& mark : painted.marks)
        if (!mark.actualText.isEmpty()) CHECK((mark.actualText.contains(u'ש') || mark.actualText.contains(u"Adéy"_qs)));
}

TEST_CASE("a lost mark is an error, not a hole in the text", "[report][pdf]") {
    const Pages pages = layOut(test::documentOf({test::paragraphOf(u"One"_qs), test::paragraphOf(u"Two"_qs)}));
    const PaintedPdf painted = paintPdf(pages, {});
    const auto replace = [&](const QList<PdfMark>& expected) {
        QPDF file;
        file.processMemoryFile("painted", painted.bytes.constData(), size_t(painted.bytes.size()));
        return replaceMarkers(file, pages.structure, expected, {});
    };
    CHECK(replace(painted.marks) == QList<QList<int>>{{0, 1}});
    QList<PdfMark> more = painted.marks;
    more.append(PdfMark{0, 0, {}});
    CHECK_THROWS_AS(replace(more), Error);
    CHECK_THROWS_AS(replace(painted.marks.mid(0, 1)), Error);
}

TEST_CASE("lines are as wide as asked, and no word is lost", "[report][pages]") {
    TextBreaker breaker;
    const TextRuns runs{{u"Plain words and then "_qs}, {u"bold words that go on for more than one line"_qs, true}, {u" end"_qs}};
    for (const double width : {40.0, 80.0, 200.0, 1000.0}) {
        QString all;
        for (const BrokenLine& line : breaker.lines(runs, 12, width, false)) {
            CHECK(line.width <= width);
            double x = -1;
            for (const LinePart& part : line.parts) {
                all += runs[part.run].text.mid(part.start, part.length);
                CHECK(part.x >= x);
                CHECK(part.x + part.width <= width + 0.5);
                x = part.x;
            }
        }
        CHECK(all.remove(u' ') == u"Plainwordsandthenboldwordsthatgoonformorethanonelineend"_qs);
    }
    CHECK(breaker.lines(runs, 12, 1000, false).size() == 1);
    CHECK(breaker.lines({{QString()}}, 12, 100, false).size() == 1);
}

TEST_CASE("letters are measured the same at every size", "[report][pages]") {
    TextBreaker breaker;
    const double twelve = breaker.widthOf(u"Hartley"_qs, 12, false);
    CHECK(std::abs(breaker.widthOf(u"Hartley"_qs, 24, false) - 2 * twelve) < 0.1);
    CHECK(std::abs(twelve - 38.00) < 0.1);  // the font's own advances, in thousandths: 722 556 333 278 222 556 500
}

TEST_CASE("PDF: figures of one width have their characters too", "[report][pdf]") {
    // Ten widths that are equal stand in the file as a range, not one by one.
    const Pages pages = layOut(test::documentOf({Heading{1, QStringLiteral("0123456789"), {}, {}}}));
    const QByteArray bytes = writePdf(pages, {QDateTime(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC), QStringLiteral("Kinkeeper")});
    QPDF file;
    file.processMemoryFile("figures", bytes.constData(), size_t(bytes.size()));
    int bold = 0;
    for (QPDFObjectHandle& object : file.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode")) continue;
        if (object.getKey("/BaseFont").getName().find("Bold") == std::string::npos) continue;
        ++bold;
        const std::shared_ptr<Buffer> data = object.getKey("/ToUnicode").getStreamData();
        const std::string map(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        for (const char figure : std::string("0123456789")) {
            CAPTURE(figure);
            CHECK(map.find(std::string("<003") + figure + ">") != std::string::npos);
        }
    }
    CHECK(bold == 1);
}
