// SPDX-License-Identifier: MPL-2.0
// Head, notice, foot and page number: what they take of a page, and that nothing of them stands on anything else.
#include "core/report/paper/page_maker.h"
#include "tests/support/sample_document.h"

using namespace core;
using namespace core::paper;
using namespace Qt::StringLiterals;

namespace {

const QStringList courtFoot{u"This document is confidential and contains sensitive information."_s,
                            u"It should not be disclosed without permission of the court."_s,
                            u"Made for our own use. Record of changes: entry 12, 00112233445566ff"_s};

Document withFoot(PrintSize size, const QStringList& foot, Look look = Look::Court) {
    Document document = test::documentOf({}, look, size);
    document.footer = foot;
    return document;
}

struct Foot {
    QList<PageText> lines;
    PageText number;
    double top = 0;    ///< of the highest letters
    double limit = 0;  ///< where the text of the page has to end
};

Foot footOf(const Document& document, int number, int of) {
    const PageStyle style = styleOf(document);
    TextBreaker breaker;
    const Furniture furniture(document, style, breaker);
    Foot foot{{}, {}, style.page.height(), furniture.bottom(style.page.height())};
    const QList<PageItem> items = furniture.items(style.page, number, of);
    for (const PageItem& item : items) {
        const auto* text = std::get_if<PageText>(&item);
        if (!text || text->at.y() < style.page.height() / 2) continue;
        foot.top = std::min(foot.top, text->at.y() - text->size);
        if (text->text.startsWith(u"Page"_s)) foot.number = *text;
        else foot.lines << *text;
    }
    return foot;
}

constexpr auto sizes = {PrintSize::Standard, PrintSize::Clear, PrintSize::Large, PrintSize::Extra};

}  // namespace

TEST_CASE("foot: all words of it, and never on the page number", "[report][pages][furniture]") {
    for (const PrintSize size : sizes)
        for (const Look look : {Look::Court, Look::Family}) {
            const Document document = withFoot(size, courtFoot, look);
            const PageStyle style = styleOf(document);
            const Foot foot = footOf(document, 118, 250);
            CAPTURE(toName(size), int(look));
            QStringList said;
            for (const PageText& line : foot.lines) {
                said << line.text.trimmed();
                CHECK(line.at.x() == style.margins.left());
                CHECK(line.at.x() + line.width <= style.page.width() - style.margins.right() + 0.5);
                if (std::abs(line.at.y() - foot.number.at.y()) < line.size)
                    CHECK(line.at.x() + line.width < foot.number.at.x() - 3);
            }
            CHECK(said.join(u' ') == courtFoot.join(u' '));
            CHECK(foot.number.text == u"Page 118 of 250"_s);
            CHECK(foot.number.size >= 12);
            CHECK(foot.top > foot.limit);  // the text of the page ends above it
            CHECK(foot.number.at.y() < style.page.height() - 20);
        }
}

TEST_CASE("foot: lines take the whole width, and large print few of them", "[report][pages][furniture]") {
    CHECK(footOf(withFoot(PrintSize::Standard, courtFoot), 1, 9).lines.size() == 3);
    const QStringList internal{u"Confidential. For use within the service."_s, courtFoot.last()};
    CHECK(footOf(withFoot(PrintSize::Standard, internal), 1, 9).lines.size() == 2);
    CHECK(footOf(withFoot(PrintSize::Clear, internal), 1, 9).lines.size() == 2);
    CHECK(footOf(withFoot(PrintSize::Extra, courtFoot), 1, 9).lines.size() <= 5);
    CHECK(footOf(withFoot(PrintSize::Extra, internal), 1, 9).lines.size() <= 3);
}

TEST_CASE("foot: the number is right-aligned, and open while the count is not known", "[report][pages][furniture]") {
    const Document document = withFoot(PrintSize::Standard, {});
    const PageStyle style = styleOf(document);
    const Foot known = footOf(document, 3, 12), open = footOf(document, 3, 0);
    CHECK(known.number.text == u"Page 3 of 12"_s);
    CHECK(open.number.text == u"Page 3 of …"_s);
    for (const PageText& number : {known.number, open.number})
        CHECK(std::abs(number.at.x() + number.width - (style.page.width() - style.margins.right())) < 0.01);
    Document silent = document;
    silent.pageOf.clear();
    CHECK(footOf(silent, 1, 1).number.text.isEmpty());
}

TEST_CASE("head: it makes room, beside a short notice and below a long one", "[report][pages][furniture]") {
    for (const PrintSize size : sizes)
        for (const QString& notice :
             {QString(), u"Draft"_s, u"Example only. The people in it are made up, and what they say too."_s})
            for (const int lines : {0, 1, 6}) {
                Document document = withFoot(size, {});
                document.notice = notice;
                for (int i = 0; i < lines; ++i) document.header << u"Head line %1 of the court"_s.arg(i);
                const PageStyle style = styleOf(document);
                TextBreaker breaker;
                const Furniture furniture(document, style, breaker);
                CAPTURE(toName(size), notice, lines);
                CHECK(furniture.top() >= style.margins.top());
                QRectF frame;
                double lowest = 0;
                QList<PageText> head;
                const QList<PageItem> items = furniture.items(style.page, 1, 1);
                for (const PageItem& item : items) {
                    if (const auto* box = std::get_if<PageFrame>(&item)) frame = box->box;
                    const auto* text = std::get_if<PageText>(&item);
                    if (!text || text->at.y() > style.page.height() / 2) continue;
                    lowest = std::max(lowest, text->at.y() + text->size * 0.25);
                    if (!text->bold) head << *text;
                }
                CHECK(frame.isNull() == notice.isEmpty());
                CHECK(std::max(lowest, frame.bottom()) < furniture.top());
                CHECK(head.size() >= lines);
                for (const PageText& line : std::as_const(head))
                    CHECK_FALSE(
                        frame.intersects(QRectF(line.at.x(), line.at.y() - line.size * 0.7, line.width, line.size * 0.7)));
                CHECK(frame.right() <= style.page.width() - style.margins.right() + 0.01);
            }
}

TEST_CASE("head: empty lines are left out, and missing letters told", "[report][pages][furniture]") {
    Document document = withFoot(PrintSize::Standard, {u"a"_s, {}, u"b \U0001F600"_s});
    document.header = {{}, u"Head"_s};
    TextBreaker breaker;
    const PageStyle style = styleOf(document);
    const Furniture furniture(document, style, breaker);
    CHECK(furniture.missing() == QStringList{u"U+1F600"_s});
    CHECK(footOf(document, 1, 1).lines.size() == 2);
}
