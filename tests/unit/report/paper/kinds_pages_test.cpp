// SPDX-License-Identifier: MPL-2.0
// The papers of the demonstration case as pages, each kind at the smallest and the largest print and as a parent gets it:
// nothing on anything else, nothing over the edge, no heading alone, no page that is nearly empty without a reason.
#include "core/report/paper/page_style.h"
#include "tests/support/demo_case.h"
#include "tests/support/page_reader.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QRectF boxOf(const PageText& text) { return {text.at.x(), text.at.y() - text.size * 0.7, text.width, text.size * 0.72}; }

void checkInside(const Page& page, const paper::PageStyle& style) {
    const double left = style.margins.left(), right = page.size.width() - style.margins.right();
    QList<PageText> texts;
    for (const PageText& text : test::itemsOf<PageText>(page))
        if (!text.text.trimmed().isEmpty()) texts << text;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i].text);
        CHECK(texts[i].at.x() >= left - 0.1);
        CHECK(texts[i].at.x() + texts[i].width <= right + 0.6);
        for (qsizetype k = i + 1; k < texts.size(); ++k) {
            CAPTURE(texts[k].text);
            const QRectF both = boxOf(texts[i]) & boxOf(texts[k]);
            CHECK((both.width() < 0.7 || both.height() < 0.7));
        }
    }
    for (const PagePicture& picture : test::itemsOf<PagePicture>(page)) {
        CHECK(picture.box.left() >= left - 0.1);
        CHECK(picture.box.right() <= right + 0.1);
        for (const PageText& text : texts) CHECK_FALSE(picture.box.adjusted(1, 1, -1, -1).intersects(boxOf(text)));
    }
}

/// How far down a page is filled, by the base line of its lowest words or the edge of a picture; the foot not counted.
double filledTo(const Page& page, const paper::PageStyle& style) {
    double low = 0;
    for (const PageChunk& chunk : page.chunks)
        for (const PageItem& item : chunk.items) {
            if (const auto* text = std::get_if<PageText>(&item); text && chunk.segment >= 0) low = std::max(low, text->at.y());
            if (const auto* picture = std::get_if<PagePicture>(&item)) low = std::max(low, picture->box.bottom());
        }
    return low - style.margins.top();
}

void checkPages(const Document& document) {
    const paper::PageStyle style = paper::styleOf(document);
    const Pages pages = layOut(document);
    CHECK(pages.complete);
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        CAPTURE(i + 1, pages.pages.size());
        checkInside(pages.pages[i], style);
        CHECK(filledTo(pages.pages[i], style) > style.body.line);  // no page of head and foot alone
    }
    for (const Bookmark& mark : pages.bookmarks) {
        CAPTURE(mark.text, mark.place.page + 1);
        CHECK(filledTo(pages.pages[mark.place.page], style) + style.margins.top() >
              mark.place.y + style.heading(mark.level).line);
    }
    // Every link leads somewhere, and lies on its page.
    for (const Page& page : pages.pages)
        for (const PageLink& link : page.links) {
            CHECK(pages.places.contains(link.target));
            CHECK(QRectF(QPointF(0, 0), page.size).contains(link.box));
        }
}

}  // namespace

TEST_CASE("pages of every kind: nothing collides, nothing is lost over the edge, no heading alone", "[report][pages][kinds]") {
    for (const ReportKind& kind : reportKinds())
        for (const auto& [reader, sizes] : {std::pair{u"internal"_s, QList{PrintSize::Standard, PrintSize::Extra}},
                                            {u"parent:Dana Hartley"_s, {PrintSize::Clear}}}) {
            Document document = test::demoDocument(kind.name, reader);
            for (const PrintSize size : sizes) {
                document.size = size;
                CAPTURE(kind.name, reader, toName(size));
                checkPages(document);
            }
        }
}

TEST_CASE("pages of every kind: the letters of charts are as large as those of a note", "[report][pages][kinds]") {
    for (const char* kind : {"goal-chart", "contact-statistics"})
        for (const PrintSize size : {PrintSize::Standard, PrintSize::Extra}) {
            Request request;
            request.kind = QLatin1String(kind);
            request.size = size;
            const Document document = buildReport(test::demoCleared(u"internal"_s), request);
            const Pages pages = layOut(document);
            const double wanted = 10 * paper::styleOf(document).scale();  // GEN-01, and as much larger as the print
            int pictures = 0;
            for (const Page& page : pages.pages)
                for (const PagePicture& picture : test::itemsOf<PagePicture>(page)) {
                    const auto& drawing = std::get<Drawing>(picture.picture);
                    ++pictures;
                    for (const Piece& piece : drawing.pieces)
                        if (const auto* letters = std::get_if<Lettering>(&piece))
                            CHECK(letters->size * picture.box.width() / drawing.bounds.width() >= wanted * 0.95);
                }
            CHECK(pictures >= 3);
        }
}
