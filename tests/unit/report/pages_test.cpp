// SPDX-License-Identifier: MPL-2.0
// Where pages end, and what they repeat: the rules of documents.md (CHR-05, AGR-02, STM-05, ACC-04).
#include "core/report/pages.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"

using namespace core;
using test::documentOf;
using test::paragraphOf;
using test::rowOf;
using test::wordsOf;

namespace {

Table tableOf(int rows, int wordsInEach) {
    Table table;
    table.columns = {{u"No."_qs, 20}, {u"Event"_qs, 0}};
    for (int i = 1; i <= rows; ++i) table.rows.append(rowOf({u"Row%1"_qs.arg(i), wordsOf(wordsInEach)}));
    return table;
}

/// Lines of body text on each page that contain no row number or heading.
int linesWith(const Page& page, const QString& what) {
    int lines = 0;
    for (const QString& line : test::linesOf(page)) lines += line.contains(what);
    return lines;
}

}  // namespace

TEST_CASE("a heading stays with what follows", "[report][pages]") {
    // With every amount of text before it, the heading must never be the last thing on a page.
    for (int before = 1; before < 90; ++before) {
        QList<Block> blocks;
        for (int i = 0; i < before; ++i) blocks += paragraphOf(u"Line %1"_qs.arg(i));
        blocks += {Heading{2, u"The heading"_qs}, Heading{3, u"The part"_qs}, paragraphOf(wordsOf(60))};
        const Pages pages = layOut(documentOf(blocks));
        const int heading = test::pageWith(pages, u"The heading"_qs);
        CAPTURE(before, heading);
        CHECK(heading == test::pageWith(pages, u"The part"_qs));
        CHECK(heading == test::pageWith(pages, u"Start1"_qs));
    }
}

TEST_CASE("a paragraph leaves two lines on either side of a page", "[report][pages]") {
    int broken = 0;
    for (int before = 10; before < 40; ++before) {
        QList<Block> blocks;
        for (int i = 0; i < before; ++i) blocks += paragraphOf(u"Line %1"_qs.arg(i));
        blocks += paragraphOf(u"about "_qs.repeated(80));
        blocks += paragraphOf(wordsOf(400));  // enough to fill the next page, so that nothing has to keep it company
        const Pages pages = layOut(documentOf(blocks));
        QList<int> lines;
        for (const Page& page : pages.pages)
            if (const int count = linesWith(page, u"about"_qs); count > 0) lines += count;
        CAPTURE(before);
        REQUIRE(lines.size() <= 2);
        broken += lines.size() == 2;
        for (const int count : lines) CHECK(count >= 2);
    }
    CHECK(broken >= 3);
}

TEST_CASE("a row that fits on a page is never split, and the head is repeated", "[report][pages]") {
    const Pages pages = layOut(documentOf({Heading{1, u"Chronology"_qs}, tableOf(60, 45)}));
    REQUIRE(pages.pages.size() > 5);
    for (const Page& page : pages.pages) {
        const int begun = linesWith(page, u"Start1"_qs);
        CHECK(begun == linesWith(page, u"End45"_qs));
        CHECK(begun == linesWith(page, u"Row"_qs));
        CHECK(linesWith(page, u"No."_qs) == 1);
    }
}

TEST_CASE("a row longer than a page is split with two lines on either side", "[report][pages]") {
    const Pages pages = layOut(documentOf({tableOf(1, 40), tableOf(1, 5000), paragraphOf(u"After"_qs)}));
    REQUIRE(pages.pages.size() > 8);
    const QString all = test::textOf(pages);
    CHECK(all.contains(u"End5000"_qs));
    CHECK(all.count(u"afterwards"_qs) > 500);
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        CAPTURE(i);
        const QStringList lines = test::linesOf(pages.pages[i]);
        CHECK(test::bodyOf(pages.pages[i]).size() >= 2);
        CHECK(test::lowest(pages.pages[i]) <= 842 - 70);  // 25 mm stay free, but for the foot
    }
}

TEST_CASE("a repeated head is decoration, the first one is read", "[report][pages]") {
    const Pages pages = layOut(documentOf({tableOf(60, 45)}));
    CHECK(test::isRead(pages.pages[0], u"Event"_qs));
    CHECK_FALSE(test::isRead(pages.pages[1], u"Event"_qs));
    CHECK(test::linesOf(pages.pages[1]).join(u' ').contains(u"Event"_qs));
}

TEST_CASE("places to sign stay together with the end of what is signed", "[report][pages]") {
    const Signatures signatures{u"I believe this is true."_qs,
                                {{u"Dana"_qs, u"mother"_qs, {u"Date"_qs}}, {u"Samuel"_qs, {}, {u"Date"_qs}}}};
    for (int before = 5; before < 45; ++before) {
        QList<Block> blocks;
        for (int i = 0; i < before; ++i) blocks += paragraphOf(u"Line %1"_qs.arg(i));
        blocks += {paragraphOf(u"last "_qs.repeated(120)), signatures};
        const Pages pages = layOut(documentOf(blocks));
        const int truth = test::pageWith(pages, u"I believe"_qs);
        CAPTURE(before, truth);
        CHECK(truth == test::pageWith(pages, u"Samuel"_qs));
        CHECK(linesWith(pages.pages[truth], u"last"_qs) >= 2);
        int boxes = 0;
        for (const PageFrame& frame : test::itemsOf<PageFrame>(pages.pages[truth])) {
            CHECK(frame.box.width() >= 80 * 72 / 25.4);
            CHECK(frame.box.height() >= 15 * 72 / 25.4);
            ++boxes;
        }
        CHECK(boxes == 2);
    }
}

TEST_CASE("a box has a frame around its words, on one page", "[report][pages]") {
    for (int before = 20; before < 42; ++before) {
        QList<Block> blocks;
        for (int i = 0; i < before; ++i) blocks += paragraphOf(u"Line"_qs);
        blocks += {Box{u"Not an order."_qs, {paragraphOf(wordsOf(40))}}, paragraphOf(u"After"_qs)};
        const Pages pages = layOut(documentOf(blocks));
        const int page = test::pageWith(pages, u"Not an order."_qs);
        CAPTURE(before);
        CHECK(page == test::pageWith(pages, u"End40"_qs));
        const QList<PageFrame> frames = test::itemsOf<PageFrame>(pages.pages[page]);
        REQUIRE(frames.size() == 1);
        for (const PageText& text : test::itemsOf<PageText>(pages.pages[page]))
            if (text.text.contains(u"End40"_qs)) CHECK(frames[0].box.adjusted(5, 5, -5, -5).contains(text.at));
    }
}

TEST_CASE("in large print a table that gets too narrow becomes a list", "[report][pages]") {
    Table table;
    table.columns = {{u"No."_qs, 11}, {u"Date"_qs, 37}, {u"Event"_qs, 0}, {u"Impact"_qs, 40}, {u"Reference"_qs, 30}};
    table.rows = {rowOf({u"1"_qs, u"4 May 2022"_qs, wordsOf(20), wordsOf(20), u"C10"_qs})};
    const QString small = test::textOf(layOut(documentOf({table})));
    const QString large = test::textOf(layOut(documentOf({table}, Look::Family, PrintSize::Large)));
    CHECK_FALSE(small.contains(u"Date:"_qs));
    CHECK(large.contains(u"Date: 4 May 2022"_qs));
    CHECK(large.contains(u"No. 1"_qs));
    Table two;
    two.columns = {{u"I will"_qs, 0}, {u"How we know"_qs, 0}};
    two.rows = {rowOf({wordsOf(20), wordsOf(20)})};
    CHECK_FALSE(test::textOf(layOut(documentOf({two}, Look::Family, PrintSize::Large))).contains(u"I will:"_qs));
}

TEST_CASE("print sizes are laid out anew, not magnified", "[report][pages]") {
    for (const auto look : {Look::Court, Look::Family})
        for (const auto& [size, points] : {std::pair{PrintSize::Standard, 12.0},
                                           {PrintSize::Clear, 14.0},
                                           {PrintSize::Large, 18.0},
                                           {PrintSize::Extra, 24.0}}) {
            const Pages pages = layOut(documentOf({paragraphOf(wordsOf(400))}, look, size));
            for (const Page& page : pages.pages) {
                CHECK(page.size == QSizeF(595, 842));
                for (const PageText& text : test::itemsOf<PageText>(page)) {
                    CHECK(text.at.x() + text.width <= 595 - 56);
                    if (!text.text.startsWith(u"Page"_qs)) CHECK(text.size == points);
                }
            }
        }
}

TEST_CASE("a bound document leaves room at the left", "[report][pages]") {
    Document document = documentOf({paragraphOf(wordsOf(60))});
    CHECK(test::leftmost(layOut(document).pages[0]) < 75);
    document.bound = true;
    CHECK(test::leftmost(layOut(document).pages[0]) >= 35 * 72 / 25.4);
}

TEST_CASE("a page break ends a page, but makes no empty one", "[report][pages]") {
    CHECK(layOut(documentOf({paragraphOf(u"A"_qs), PageBreak{}, paragraphOf(u"B"_qs)})).pages.size() == 2);
    CHECK(layOut(documentOf({PageBreak{}, paragraphOf(u"A"_qs), PageBreak{}})).pages.size() == 1);
    CHECK(layOut(documentOf({})).pages.size() == 1);
}

TEST_CASE("no first and no last row of a table stands alone on a page", "[report][pages]") {
    int broken = 0;
    for (int rows = 3; rows < 70; ++rows) {
        Facts facts{u"Facts"_qs, {}};
        for (int i = 1; i <= rows; ++i) facts.rows.append({u"Row%1"_qs.arg(i), Cell{{Span{u"said"_qs}}, {}}});
        const QList<Block> tables{tableOf(rows, 3), facts};
        for (const Block& table : tables) {
            // Something above, so that the table begins anywhere on the page.
            QList<Block> blocks;
            for (int i = 0; i < rows % 7 * 5; ++i) blocks += paragraphOf(u"Line %1"_qs.arg(i));
            const Pages pages = layOut(documentOf(blocks + QList<Block>{Heading{2, u"The table"_qs}, table}));
            int parts = 0;
            for (const Page& page : pages.pages) {
                const int lines = linesWith(page, u"Row"_qs);
                CAPTURE(rows, table.index(), lines);
                CHECK(lines != 1);
                parts += lines > 0;
            }
            broken += parts > 1;
        }
    }
    CHECK(broken > 20);
}
