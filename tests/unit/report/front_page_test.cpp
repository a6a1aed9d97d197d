// SPDX-License-Identifier: MPL-2.0
// The first page of a genogram: heading, key and drawing together where the drawing stays legible.
#include "core/report/pages.h"
#include "tests/support/demo_case.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("heading, key and drawing of a genogram share a page", "[report][pages]") {
    const Pages pages = layOut(test::demoDocument(u"genogram"_s, u"court"_s));
    CHECK(pages.pages[0].size == QSizeF(842, 595));
    CHECK(test::itemsOf<PagePicture>(pages.pages[0]).size() == 1);
    CHECK(test::linesOf(pages.pages[0]).contains(u"Genogram"_s));
    CHECK(pages.pages.last().size == QSizeF(595, 842));
    // Where a front page would make the picture much smaller, the picture keeps a page of its own.
    Document front = test::demoDocument(u"genogram"_s, u"court"_s);
    Paragraph& first = std::get<Paragraph>(front.blocks[1]);
    first.spans[0].text = test::wordsOf(220);
    const Pages apart = layOut(front);
    CHECK(apart.pages[0].size == QSizeF(595, 842));
    CHECK(test::itemsOf<PagePicture>(apart.pages[0]).isEmpty());
    CHECK(test::itemsOf<PagePicture>(apart.pages[1]).size() == 1);
    const auto widthOf = [](const Page& page) { return test::itemsOf<PagePicture>(page)[0].box.width(); };
    CHECK(widthOf(apart.pages[1]) >= widthOf(pages.pages[0]));
    CHECK(widthOf(pages.pages[0]) >= 0.78 * widthOf(apart.pages[1]));
}
