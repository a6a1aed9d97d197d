// SPDX-License-Identifier: MPL-2.0
// What stands on laid-out pages: characters, numbers, links, languages, pictures.
#include <QGuiApplication>
#include <QPainter>
#include <thread>

#include "core/report/pages.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"

using namespace core;
using test::documentOf;
using test::paragraphOf;
using test::wordsOf;

TEST_CASE("what the font lacks is described and reported", "[report][pages]") {
    Paragraph paragraph = paragraphOf(u"Kofi 😀 wrote दिन and\tleft\u00adovers, Adéyẹmí.\nNext\u2028line"_qs);
    paragraph.where = u"Note of 3 March"_qs;
    const Pages pages = layOut(documentOf({paragraph}));
    const QString text = test::textOf(pages);
    CHECK(QString(text).remove(u'\n').contains(
        u"Kofi [character U+1F600] wrote [character U+0926, U+093F, U+0928] and leftovers, Adéyẹmí."_qs));
    CHECK(text.contains(u"\nNext"_qs));
    REQUIRE(pages.unprintable.size() == 1);
    CHECK(pages.unprintable[0].text == u"U+1F600, U+0926, U+093F, U+0928"_qs);
    CHECK(pages.unprintable[0].where == u"Note of 3 March"_qs);
    CHECK(layOut(documentOf({paragraphOf(u"Llŷr Wójcik Nguyễn Ŵyn £5 – “so”… שלום"_qs)})).unprintable.isEmpty());
}

TEST_CASE("the words for a missing character are the document's", "[report][pages]") {
    Document document = documentOf({paragraphOf(u"a😀😀😀😀b"_qs)});
    document.unprintable = u"(llythyren %1)"_qs;
    CHECK(test::textOf(layOut(document)).contains(u"a(llythyren U+1F600, U+1F600, U+1F600, …)b"_qs));
}

TEST_CASE("contents and links say the page that their target is on", "[report][pages]") {
    QList<Block> blocks{Heading{1, u"Title"_qs}, Contents{u"Contents"_qs}};
    Paragraph reference;
    for (int i = 0; i < 40; ++i) {
        reference.spans = {Span{u"See "_qs}, Span{u"part %1"_qs.arg(i), false, u"part-%1"_qs.arg(i)},
                           Span{u" for more. "_qs + wordsOf(9)}};
        blocks += reference;
    }
    for (int i = 0; i < 40; ++i)
        blocks += {Heading{2, u"Part %1 of it"_qs.arg(i), u"part-%1"_qs.arg(i)}, paragraphOf(wordsOf(150))};
    Document document = documentOf(blocks);
    document.linkWithPage = u"%1 (page %2)"_qs;
    const Pages pages = layOut(document);
    const QString all = test::textOf(pages).replace(u'\n', u' ');
    int places = 0;
    for (int i = 0; i < 40; ++i) {
        const PagePlace place = pages.places.value(u"part-%1"_qs.arg(i));
        CAPTURE(i, place.page);
        CHECK(test::linesOf(pages.pages[place.page]).contains(u"Part %1 of it"_qs.arg(i)));
        CHECK(all.contains(u"part %1 (page %2)"_qs.arg(i).arg(place.page + 1)));
        CHECK(all.contains(u"Part %1 of it%2"_qs.arg(i).arg(place.page + 1)));
        places += place.page > 8;
    }
    CHECK(places > 10);  // numbers of one and of two digits
    CHECK(pages.bookmarks.size() == 42);
    CHECK(test::linesOf(pages.pages.last()).last().contains(u"Page %1 of %1"_qs.arg(pages.pages.size())));
}

TEST_CASE("a link to nothing is plain text", "[report][pages]") {
    Paragraph paragraph;
    paragraph.spans = {Span{u"See there"_qs, false, u"nowhere"_qs}};
    const Pages pages = layOut(documentOf({paragraph}));
    CHECK(pages.pages[0].links.isEmpty());
    CHECK_FALSE(test::itemsOf<PageText>(pages.pages[0])[0].underlined);
}

TEST_CASE("right-to-left text begins at the right", "[report][pages]") {
    Paragraph paragraph;
    paragraph.spans = {Span{u"שלום זה מסמך לדוגמה על המשפחה "_qs.repeated(6), false, {}, u"he"_qs}};
    const Pages pages = layOut(documentOf({paragraph}));
    const QList<PageText> lines = test::itemsOf<PageText>(pages.pages[0]);
    REQUIRE(lines.size() > 3);
    for (const PageText& line : lines) {
        if (line.text.startsWith(u"Page"_qs) || line.text == u" "_qs) continue;
        CHECK(line.rightToLeft);
        CHECK(std::abs(line.at.x() + line.width - (595 - 25 * 72 / 25.4)) < 4);
    }
    CHECK(pages.structure.elements.last().language == u"he"_qs);
}

TEST_CASE("spans carry their language and segments their order", "[report][pages]") {
    Paragraph paragraph;
    paragraph.spans = {Span{u"They said "_qs}, Span{u"diolch"_qs, false, {}, u"cy-GB"_qs}, Span{u" twice."_qs}};
    const PageStructure structure = layOut(documentOf({paragraph})).structure;
    REQUIRE(structure.elements.size() == 3);
    CHECK(structure.elements[1].kids == QList<int>{-1, 2, -3});
    CHECK(structure.elements[2].type == "Span");
    CHECK(structure.elements[2].language == u"cy-GB"_qs);
}

TEST_CASE("levels of headings have no gaps for a reader", "[report][pages]") {
    const PageStructure structure =
        layOut(documentOf({Heading{2, u"A"_qs}, Heading{3, u"B"_qs}, Heading{1, u"C"_qs}, Heading{3, u"D"_qs}})).structure;
    QByteArrayList tags;
    for (const PageElement& element : structure.elements) tags += element.type;
    CHECK(tags == QByteArrayList{"Document", "H1", "H2", "H1", "H2"});
}

TEST_CASE("a notice is framed on every page, and long heads make room", "[report][pages]") {
    Document document = documentOf({paragraphOf(wordsOf(2000))});
    document.notice = u"Draft"_qs;
    document.header = {u"In the Family Court"_qs, {}, u"Case NM25C00417"_qs, u"Third"_qs, u"Fourth"_qs, u"Fifth line"_qs};
    const Pages pages = layOut(document);
    REQUIRE(pages.pages.size() > 2);
    for (const Page& page : pages.pages) {
        const QList<PageFrame> frames = test::itemsOf<PageFrame>(page);
        REQUIRE(frames.size() == 1);
        CHECK(test::linesOf(page).join(u' ').contains(u"Draft"_qs));
        double head = 0;
        double text = 1000;
        for (const PageText& line : test::itemsOf<PageText>(page)) {
            if (line.text.contains(u"Fifth"_qs)) head = line.at.y();
            if (line.size == 12 && !line.text.startsWith(u"Page"_qs)) text = std::min(text, line.at.y() - 12);
        }
        CHECK(text > head);
        CHECK(text > frames[0].box.bottom());
    }
}

TEST_CASE("a long notice stands above the head, not over it", "[report][pages]") {
    const auto size = GENERATE(PrintSize::Standard, PrintSize::Extra);
    Document document = documentOf({paragraphOf(wordsOf(50))}, Look::Family, size);
    document.notice = u"Example only. The people in it are made up, and so is what they say. 😀"_qs;
    document.header = {u"Case number NM25C00417"_qs, u"In the Family Court at Northmere"_qs};
    const Pages pages = layOut(document);
    const QRectF notice = test::itemsOf<PageFrame>(pages.pages[0])[0].box;
    CHECK(notice.left() >= 56);
    for (const PageText& text : test::itemsOf<PageText>(pages.pages[0])) CHECK(notice.contains(text.at) == text.bold);
    REQUIRE(pages.unprintable.size() == 1);
    CHECK(pages.unprintable[0].text == u"U+1F600"_qs);
}

TEST_CASE("a drawing is turned before its letters get too small", "[report][pages]") {
    Drawing drawing;
    drawing.bounds = QRectF(0, 0, 240, 120);
    drawing.pieces.append(Lettering{{20, 20}, u"Dana"_qs, 4.2});
    const auto pageOf = [&](bool mayTurn) {
        Figure figure{drawing, u"A family"_qs, u"The family"_qs, mayTurn};
        return layOut(documentOf(
            {Heading{1, u"Before"_qs}, paragraphOf(u"Text"_qs), Heading{2, u"Who is who"_qs}, figure, paragraphOf(u"After"_qs)}));
    };
    const Pages turned = pageOf(true);
    REQUIRE(turned.pages.size() == 3);
    CHECK(turned.pages[1].size == QSizeF(842, 595));
    CHECK(test::linesOf(turned.pages[1]).contains(u"Who is who"_qs));
    CHECK(test::linesOf(turned.pages[1]).contains(u"The family"_qs));
    CHECK(turned.pages[2].size == QSizeF(595, 842));
    const PagePicture picture = test::itemsOf<PagePicture>(turned.pages[1])[0];
    CHECK(picture.box.width() / drawing.bounds.width() * 4.2 >= 10);
    CHECK(pageOf(false).pages.size() == 1);
    drawing.bounds.setWidth(150);
    CHECK(pageOf(true).pages.size() == 1);
}

TEST_CASE("a large photograph becomes as sharp as can be seen, and opaque", "[report][pages]") {
    QImage image(8000, 5000, QImage::Format_RGB32);
    image.fill(Qt::darkGray);
    image.setText(u"Location"_qs, u"51.5 N"_qs);
    const Pages pages = layOut(documentOf({Figure{image, u"A park"_qs}}));
    const PagePicture picture = test::itemsOf<PagePicture>(pages.pages[0])[0];
    const QImage& shown = std::get<QImage>(picture.picture);
    CHECK(shown.width() <= picture.box.width() / 72 * 300);
    CHECK(shown.width() > picture.box.width() / 72 * 250);
    CHECK_FALSE(shown.hasAlphaChannel());
    CHECK(shown.textKeys().isEmpty());
    CHECK(std::abs(picture.box.width() / picture.box.height() - 1.6) < 0.01);
}

TEST_CASE("the first pages can be had without the rest", "[report][pages]") {
    const Document document = test::longChronology(300);
    const Pages all = layOut(document);
    const Pages first = layOut(document, {2});
    CHECK(all.complete);
    CHECK_FALSE(first.complete);
    REQUIRE(first.pages.size() == 2);
    CHECK(test::bodyOf(first.pages[1]).mid(3, 12) == test::bodyOf(all.pages[1]).mid(3, 12));
    CHECK(layOut(documentOf({paragraphOf(u"Short"_qs)}), {3}).complete);
}

TEST_CASE("laying out can be cancelled", "[report][pages]") {
    int steps = 0;
    std::optional<Progress> stopper;
    const Progress progress([&](qint64, qint64) {
        if (++steps == 20) stopper->cancel();
    });
    stopper = progress;
    try {
        layOut(test::longChronology(400), {}, progress);
        FAIL("not cancelled");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::Cancelled);
    }
    CHECK(steps < 25);
}

TEST_CASE("pages laid out in a worker are painted elsewhere", "[report][pages]") {
    Pages pages;
    std::thread([&] { pages = layOut(test::everyBlock(Look::Family, PrintSize::Clear)); }).join();
    const auto shot = [&](int number) {
        QImage image(595, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPage(painter, pages, number);
        painter.end();
        return image;
    };
    const QImage image = shot(0);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) dark += qGray(image.pixel(x, y)) < 100;
    CHECK(dark > 3000);
    CHECK(dark < 60000);
    QImage again;
    std::thread([&] { again = shot(0); }).join();
    CHECK(again == image);
    CHECK(pages == layOut(test::everyBlock(Look::Family, PrintSize::Clear)));
}
