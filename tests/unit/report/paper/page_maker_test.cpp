// SPDX-License-Identifier: MPL-2.0
// Where the column of strips is cut: each rule by strips made by hand, without any document around them.
#include "core/report/paper/page_maker.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"

using namespace core;
using namespace core::paper;
using namespace Qt::StringLiterals;

namespace {

constexpr double high = 20;

/// A strip of one line that says its name.
Strip strip(const QString& name, double height = high) {
    Strip strip{.height = height};
    strip.items.append({0, PageText{{0, 10}, name, 12, 40}});
    return strip;
}

QString nameOf(qsizetype number) { return u"S%1."_s.arg(number); }

class StripColumn {
public:
    explicit StripColumn(qsizetype count = 0) : document_(test::documentOf({})), style_(styleOf(document_)) {
        for (qsizetype i = 0; i < count; ++i) galley.strips.append(strip(nameOf(i)));
    }

    Pages pages() {
        TextBreaker breaker;
        return makePages(galley, style_, Furniture(document_, style_, breaker));
    }
    /// How many plain strips fill a page.
    qsizetype perPage() {
        TextBreaker breaker;
        const Furniture furniture(document_, style_, breaker);
        return qsizetype((furniture.bottom(style_.page.height()) - furniture.top()) / high);
    }
    /// The numbers of the strips that begin the pages.
    QList<qsizetype> starts() {
        QList<qsizetype> starts;
        const Pages made = pages();
        for (const Page& page : made.pages)
            for (const PageText& text : test::itemsOf<PageText>(page))
                if (text.text.startsWith(u'S')) {
                    starts << text.text.mid(1, text.text.size() - 2).toLongLong();
                    break;
                }
        return starts;
    }
    const PageStyle& style() const { return style_; }

    Galley galley;

private:
    Document document_;
    PageStyle style_;
};

}  // namespace

TEST_CASE("cuts: a page takes what fits, and every strip stands once", "[report][pages][cuts]") {
    StripColumn column(100);
    const qsizetype each = column.perPage();
    REQUIRE(each > 20);
    CHECK(column.starts() == QList<qsizetype>{0, each, 2 * each});
    const QString all = test::textOf(column.pages());
    for (qsizetype i = 0; i < 100; ++i) CHECK(all.count(nameOf(i)) == 1);
}

TEST_CASE("cuts: what stays together moves together", "[report][pages][cuts]") {
    StripColumn column(80);
    const qsizetype each = column.perPage();
    for (qsizetype i = each - 3; i <= each + 1; ++i) column.galley.strips[i].breakBefore = false;
    CHECK(column.starts().value(1) == each - 4);
    // What cannot be cut anywhere and is longer than a page is cut where the page ends, and nothing is lost.
    StripColumn chained(2 * each);
    for (Strip& strip : chained.galley.strips) strip.breakBefore = false;
    CHECK(chained.starts() == QList<qsizetype>{0, each});
}

TEST_CASE("cuts: a gap counts between strips and falls away at the top of a page", "[report][pages][cuts]") {
    StripColumn column(60);
    const qsizetype each = column.perPage();
    column.galley.strips[each].gap = 100;
    const Pages pages = column.pages();
    CHECK(test::itemsOf<PageText>(pages.pages[1])[0].at.y() == test::itemsOf<PageText>(pages.pages[0])[0].at.y());
    column.galley.strips[each].gap = 0;
    column.galley.strips[5].gap = 3 * high;
    CHECK(column.starts().value(1) == each - 3);
}

TEST_CASE("cuts: a new page begins where it must, with what leads to it", "[report][pages][cuts]") {
    StripColumn column(12);
    column.galley.strips[8].newPage = true;
    CHECK(column.starts() == QList<qsizetype>{0, 8});
    column.galley.strips[8].breakBefore = false;  // a heading above goes along
    column.galley.strips[8].landscape = true;
    const Pages pages = column.pages();
    CHECK(column.starts() == QList<qsizetype>{0, 7});
    CHECK(pages.pages[0].size == QSizeF(595, 842));
    CHECK(pages.pages[1].size == QSizeF(842, 595));
}

TEST_CASE("cuts: the head of a table stands again above its rows, as decoration", "[report][pages][cuts]") {
    StripColumn column(95);
    Strip head = strip(u"HEAD"_s);
    head.items[0].segment = -1;
    column.galley.repeated.append({head});
    const qsizetype each = column.perPage();
    for (qsizetype i = 3; i < 95; ++i) column.galley.strips[i].repeats = 0;
    const Pages pages = column.pages();
    CHECK_FALSE(test::textOf(pages).startsWith(u"HEAD"_s));
    for (qsizetype i = 1; i < pages.pages.size(); ++i) {
        CHECK(test::linesOf(pages.pages[i]).first() == u"HEAD"_s);
        CHECK_FALSE(test::isRead(pages.pages[i], u"HEAD"_s));
    }
    CHECK(column.starts().value(1) == each);
    CHECK(column.starts().value(2) == 2 * each - 1);  // the head takes the room of one
    // Above a strip that is no row of it nothing is repeated.
    column.galley.strips[each].repeats = -1;
    CHECK_FALSE(test::linesOf(column.pages().pages[1]).contains(u"HEAD"_s));
}

TEST_CASE("cuts: a row that goes on is closed with a line, a whole one is not", "[report][pages][cuts]") {
    StripColumn column(60);
    const qsizetype each = column.perPage();
    CHECK(test::itemsOf<PageRule>(column.pages().pages[0]).isEmpty());
    column.galley.strips[each - 1].cutRule = 0.7;
    const QList<PageRule> rules = test::itemsOf<PageRule>(column.pages().pages[0]);
    REQUIRE(rules.size() == 1);
    CHECK(rules[0].from.x() == column.style().margins.left());
    CHECK(rules[0].to.x() - rules[0].from.x() == column.style().width(false));
    CHECK(test::itemsOf<PageRule>(column.pages().pages[1]).isEmpty());
}

TEST_CASE("cuts: a box over two pages has a frame on each, around its own strips", "[report][pages][cuts]") {
    StripColumn column(60);
    const qsizetype each = column.perPage();
    for (qsizetype i = each - 4; i < each + 3; ++i) column.galley.strips[i].frame = 0;
    const Pages pages = column.pages();
    const QList<PageFrame> first = test::itemsOf<PageFrame>(pages.pages[0]), second = test::itemsOf<PageFrame>(pages.pages[1]);
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    const double air = 2.5 * 72 / 25.4;  // between words and edge where the box was cut
    CHECK(std::abs(first[0].box.height() - (4 * high + air)) < 0.01);
    CHECK(std::abs(second[0].box.height() - (3 * high + air)) < 0.01);
    // Two boxes one after the other are two.
    column.galley.strips[each - 4].frame = column.galley.strips[each - 3].frame = 1;
    CHECK(test::itemsOf<PageFrame>(column.pages().pages[0]).size() <= 2);
}

TEST_CASE("cuts: marks and links stand where their strip stands", "[report][pages][cuts]") {
    StripColumn column(60);
    const qsizetype each = column.perPage();
    column.galley.strips[each + 2].marks = {{u"there"_s, u"A heading"_s, 2}};
    column.galley.strips[each + 5].marks = {{u"there"_s, {}, 1}};  // the same name again: the first one is meant
    column.galley.strips[1].links = {{QRectF(0, 0, 30, 10), 0, u"there"_s, u"go there"_s}};
    const Pages pages = column.pages();
    const double top = test::itemsOf<PageText>(pages.pages[0])[0].at.y() - 10;
    CHECK(pages.places.value(u"there"_s) == PagePlace{1, top + 2 * high});
    REQUIRE(pages.bookmarks.size() == 1);
    CHECK(pages.bookmarks[0] == Bookmark{u"A heading"_s, 2, {1, top + 2 * high}});
    REQUIRE(pages.pages[0].links.size() == 1);
    CHECK(pages.pages[0].links[0].box == QRectF(column.style().margins.left(), top + high, 30, 10));
}

TEST_CASE("cuts: a last page of a few lines gets company", "[report][pages][cuts]") {
    StripColumn column(0);
    const qsizetype each = column.perPage();
    for (const qsizetype left : {1, 2, 3, 4}) {
        StripColumn little(each + left);
        const QList<qsizetype> starts = little.starts();
        CAPTURE(left, each);
        REQUIRE(starts.size() == 2);
        CHECK(starts[1] < each);
        CHECK(double(each + left - starts[1]) >= double(each) / 6);
        CHECK(starts[1] >= each / 2);  // and the page before keeps the larger part
    }
    CHECK(StripColumn(each + each / 2).starts().value(1) == each);  // enough by itself
    CHECK(StripColumn(2 * each + 1).starts().value(1) == each);     // only the last cut moves
}

TEST_CASE("cuts: company is not taken apart, nor from a picture's page, nor from half a paper", "[report][pages][cuts]") {
    StripColumn sizes(0);
    const qsizetype each = sizes.perPage();
    StripColumn kept(each + 1);
    for (qsizetype i = each - 8; i < each; ++i) kept.galley.strips[i].breakBefore = false;
    CHECK(kept.starts().value(1) == each - 9);  // the whole of what stays together comes
    StripColumn chained(each + 1);
    for (qsizetype i = 1; i < each; ++i) chained.galley.strips[i].breakBefore = false;
    CHECK(chained.starts().value(1) == each);  // it would take all
    StripColumn broken(each + 1);
    broken.galley.strips[each].newPage = true;
    CHECK(broken.starts().value(1) == each);  // the author's wish
    StripColumn half(each + 1);
    half.galley.complete = false;  // a first look: there is more to come
    CHECK(half.starts().value(1) == each);
}

TEST_CASE("cuts: an empty column is one empty page", "[report][pages][cuts]") {
    const Pages pages = StripColumn(0).pages();
    REQUIRE(pages.pages.size() == 1);
    CHECK(test::linesOf(pages.pages[0]).isEmpty());
    CHECK(pages.complete);
}
