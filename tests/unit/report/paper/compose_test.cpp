// SPDX-License-Identifier: MPL-2.0
// How blocks become lines at their places: lists, numbered paragraphs, contents, pictures with what belongs to them, places
// to sign, boxes longer than a page. At every size of print.
#include "core/report/paper/page_style.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::documentOf;
using test::paragraphOf;
using test::wordsOf;

namespace {

constexpr auto sizes = {PrintSize::Standard, PrintSize::Clear, PrintSize::Large, PrintSize::Extra};

/// The text items of all pages that contain the words.
QList<PageText> textsWith(const Pages& pages, const QString& words) {
    QList<PageText> found;
    for (const Page& page : pages.pages)
        for (const PageText& text : test::itemsOf<PageText>(page))
            if (text.text.contains(words)) found << text;
    return found;
}

Drawing drawingOf(double width, double height) {
    Drawing drawing;
    drawing.bounds = QRectF(0, 0, width, height);
    drawing.pieces.append(Lettering{{width / 2, height / 2}, u"Dana"_s, 6});
    return drawing;
}

QList<Block> lines(int count) {
    QList<Block> blocks;
    for (int i = 0; i < count; ++i) blocks += paragraphOf(u"Line %1"_s.arg(i));
    return blocks;
}

}  // namespace

TEST_CASE("lists: the sign stands beside the first line, the text hangs under itself", "[report][pages][compose]") {
    for (const PrintSize size : sizes)
        for (const bool numbered : {false, true}) {
            const ListBlock list{numbered, {{Span{u"First "_s + wordsOf(40)}}, {Span{u"Second"_s}}}, {}};
            const Pages pages = layOut(documentOf({list}, Look::Family, size));
            const QList<PageText> signs = textsWith(pages, numbered ? u"1."_s : u"•"_s), words = textsWith(pages, u"First"_s);
            CAPTURE(toName(size), numbered);
            REQUIRE(signs.size() == (numbered ? 1 : 2));
            REQUIRE(words.size() == 1);
            CHECK(signs[0].at.y() == words[0].at.y());
            CHECK(signs[0].at.x() + signs[0].width <= words[0].at.x());
            for (const PageText& text : textsWith(pages, u"contact"_s)) CHECK(text.at.x() == words[0].at.x());
        }
}

TEST_CASE("numbered paragraphs count through the document", "[report][pages][compose]") {
    Paragraph numbered = paragraphOf(u"I am a social worker."_s);
    numbered.style = ParagraphStyle::Numbered;
    QList<Block> blocks;
    for (int i = 0; i < 12; ++i) blocks << Heading{2, u"Part"_s, {}, {}} << numbered;
    const Pages pages = layOut(documentOf(blocks));
    for (int i = 1; i <= 12; ++i) CHECK(textsWith(pages, u"%1."_s.arg(i)).size() >= 1);
    CHECK(textsWith(pages, u"13."_s).isEmpty());
}

TEST_CASE("contents: numbers end at the right edge, and each entry is one link", "[report][pages][compose]") {
    for (const PrintSize size : sizes) {
        QList<Block> blocks{Heading{1, u"Title"_s, {}, {}}, Contents{u"Contents"_s}};
        for (int i = 0; i < 12; ++i)
            blocks << Heading{2, u"Part %1"_s.arg(i), u"part-%1"_s.arg(i), {}} << paragraphOf(wordsOf(120));
        const Document document = documentOf(blocks, Look::Court, size);
        const paper::PageStyle style = paper::styleOf(document);
        const Pages pages = layOut(document);
        int links = 0;
        for (const Page& page : pages.pages)
            for (const PageLink& link : page.links) {
                const PagePlace place = pages.places.value(link.target);
                CAPTURE(toName(size), link.target);
                CHECK(link.says.endsWith(u", %1"_s.arg(place.page + 1)));
                ++links;
                double right = 0;  // of the number on the entry's line
                for (const PageText& text : test::itemsOf<PageText>(page))
                    if (link.box.contains(text.at) && !text.text.trimmed().isEmpty())
                        right = std::max(right, text.at.x() + text.width);
                CHECK(std::abs(right - (style.page.width() - style.margins.right())) < 0.5);
            }
        CHECK(links == 12);
    }
}

TEST_CASE("pictures: whole, with their caption, and with the heading that leads to them", "[report][pages][compose]") {
    for (const PrintSize size : sizes)
        for (int before = 0; before < 36; before += 5) {
            const Figure figure{drawingOf(150, 190), u"A family"_s, u"The family as it is"_s, false, {}};
            const Document document =
                documentOf(lines(before) + QList<Block>{Heading{2, u"Who is who"_s, {}, {}}, figure, paragraphOf(u"After"_s)},
                           Look::Court, size);
            const Pages pages = layOut(document);
            const int page = test::pageWith(pages, u"Who is who"_s);
            CAPTURE(toName(size), before);
            const QList<PagePicture> pictures = test::itemsOf<PagePicture>(pages.pages[page]);
            REQUIRE(pictures.size() == 1);
            CHECK(test::pageWith(pages, u"The family as it is"_s) == page);
            CHECK(std::abs(pictures[0].box.width() / pictures[0].box.height() - 150.0 / 190) < 0.01);
            CHECK(pictures[0].box.bottom() < test::lowest(pages.pages[page]));
        }
    CHECK(test::itemsOf<PagePicture>(layOut(documentOf({Figure{Drawing{}, u"Nothing"_s, {}, false, {}}})).pages[0]).isEmpty());
}

TEST_CASE("pictures: no larger than meant, but for large print", "[report][pages][compose]") {
    const auto widthAt = [](PrintSize size) {
        const Pages pages = layOut(documentOf({Figure{drawingOf(40, 30), u"A"_s, {}, false, {}}}, Look::Court, size));
        return test::itemsOf<PagePicture>(pages.pages[0])[0].box.width();
    };
    CHECK(std::abs(widthAt(PrintSize::Standard) - paper::mm(40)) < 0.1);
    CHECK(std::abs(widthAt(PrintSize::Extra) - paper::mm(80)) < 0.1);
    QImage image(300, 150, QImage::Format_RGB32);
    image.fill(Qt::gray);
    const Pages pages = layOut(documentOf({Figure{image, u"A"_s, {}, false, {}}}, Look::Court, PrintSize::Extra));
    CHECK(std::abs(test::itemsOf<PagePicture>(pages.pages[0])[0].box.width() - 144) < 0.1);  // 150 dots to the inch
}

TEST_CASE("places to sign: boxes and lines stand clear of each other at every size", "[report][pages][compose]") {
    const Signatures signatures{u"I agree."_s,
                                {{u"Dana Hartley"_s, u"mother"_s, {u"Date"_s, u"Read aloud or interpreted by"_s, u"Witness"_s}},
                                 {u"Samuel Mensah"_s, u"father"_s, {u"Date"_s}}}};
    for (const PrintSize size : sizes) {
        const Document document = documentOf({signatures}, Look::Family, size);
        const Pages pages = layOut(document);
        const double right = 595 - paper::styleOf(document).margins.right();
        QList<QRectF> boxes;
        for (const PageFrame& frame : test::itemsOf<PageFrame>(pages.pages[0])) {
            for (const QRectF& other : std::as_const(boxes)) CHECK_FALSE(other.intersects(frame.box));
            boxes << frame.box;
        }
        CAPTURE(toName(size));
        CHECK(boxes.size() == 2);
        for (const PageRule& rule : test::itemsOf<PageRule>(pages.pages[0])) {
            CHECK(rule.to.x() <= right + 0.1);
            for (const QRectF& box : std::as_const(boxes)) CHECK_FALSE(box.contains(rule.from));
        }
        for (const PageText& text : test::itemsOf<PageText>(pages.pages[0]))
            for (const QRectF& box : std::as_const(boxes)) CHECK_FALSE(box.adjusted(1, 1, -1, -1).contains(text.at));
    }
}

TEST_CASE("a box longer than a page goes on, framed on each", "[report][pages][compose]") {
    const Pages pages = layOut(documentOf({Box{u"Not an order."_s, {paragraphOf(wordsOf(1600))}}, paragraphOf(u"After"_s)}));
    REQUIRE(pages.pages.size() >= 3);
    for (const Page& page : pages.pages) CHECK(test::itemsOf<PageFrame>(page).size() == 1);
    CHECK(test::textOf(pages).contains(u"End1600"_s));
}
