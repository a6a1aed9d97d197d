// SPDX-License-Identifier: MPL-2.0
// Pages of made-up documents of any shape: nothing lost, nothing twice, nothing outside the page, no heading alone.
#include <QRandomGenerator>

#include "core/report/pages.h"
#include "core/report/paper/page_style.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// Documents by number: the same number gives the same document.
class Maker {
public:
    explicit Maker(quint32 number) : dice_(number) {}

    Document make() {
        QList<Block> blocks{Heading{1, name(u"Title"_s), {}, {}}};
        const int count = 3 + below(10);
        for (int i = 0; i < count; ++i) add(blocks);
        // What an author would not do either: a paper that ends with a heading.
        blocks << test::paragraphOf(name(u"End"_s));
        const Look look = below(2) == 0 ? Look::Court : Look::Family;
        Document document = test::documentOf(blocks, look, PrintSize(below(4)));
        document.bound = below(3) == 0;
        if (below(2) == 0) document.notice = u"Example: made-up people"_s;
        for (int i = below(4); i > 0; --i) document.footer << u"This paper is confidential and holds what few may know."_s;
        return document;
    }
    QStringList names;  ///< unique words, in reading order

private:
    int below(int limit) { return int(dice_.bounded(quint32(limit))); }
    QString name(const QString& kind) {
        names << kind + QString::number(names.size()) + u'x';
        return names.last();
    }
    QString words(int most) {
        static const QStringList some{u"contact"_s, u"a"_s, u"safeguarding"_s, u"of"_s, u"mother"_s, u"reported"_s};
        QStringList list{name(u"w"_s)};
        for (int i = below(most); i > 0; --i) list << some[below(int(some.size()))];
        return list.join(u' ');
    }
    void add(QList<Block>& blocks) {
        switch (below(8)) {
        case 0: blocks << Heading{2 + below(2), words(6), {}, {}} << test::paragraphOf(words(40)); break;
        case 1: {
            ListBlock list{below(2) == 0, {}, {}};
            for (int i = 1 + below(6); i > 0; --i) list.items << Spans{Span{words(30), below(2) == 0, {}, {}}};
            blocks << list;
            break;
        }
        case 2:
        case 3: blocks << table(); break;
        case 4: {
            Facts facts{u"Facts"_s, {}};
            for (int i = 1 + below(5); i > 0; --i) {
                const QString label = words(2);
                facts.rows << std::pair{label, Cell{{Span{words(25), false, {}, {}}}, {}}};
            }
            blocks << facts;
            break;
        }
        case 5: {
            const QString title = words(4);
            blocks << Box{title, {test::paragraphOf(words(40))}};
            break;
        }
        case 6:
            if (blocks.size() > 1) blocks << PageBreak{};  // a title alone on its page is the author's wish, not a fault
            blocks << test::paragraphOf(words(20));
            break;
        default: blocks << test::paragraphOf(words(250));
        }
    }
    Table table() {
        Table table{u"Table"_s, {}, {}, below(2) == 0};
        const int columns = 2 + below(3);
        for (int c = 0; c < columns; ++c) table.columns << Column{u"Head"_s, c + 1 < columns && below(2) == 0 ? 20.0 : 0, false};
        for (int r = 1 + below(12); r > 0; --r) {
            QStringList cells;
            for (int c = 0; c < columns; ++c) cells << words(c + 1 == columns ? 60 : 4);
            table.rows << test::rowOf(cells);
        }
        return table;
    }

    QRandomGenerator dice_;
};

/// What is read, in the order of the pages.
QString readText(const Pages& pages) {
    QString text;
    for (const Page& page : pages.pages)
        for (const PageChunk& chunk : page.chunks)
            if (chunk.segment >= 0)
                for (const PageItem& item : chunk.items)
                    if (const auto* one = std::get_if<PageText>(&item)) text += one->text;
    return text;
}

void checkPage(const Page& page, const paper::PageStyle& style) {
    const double right = page.size.width() - style.margins.right();
    struct Line {
        double y, left, right;
    };
    QList<Line> lines;
    for (const PageChunk& chunk : page.chunks)
        for (const PageItem& item : chunk.items) {
            const auto* text = std::get_if<PageText>(&item);
            if (!text || text->text.trimmed().isEmpty()) continue;
            CHECK(text->at.x() >= style.margins.left() - 0.1);
            CHECK(text->at.x() + text->width <= right + 0.5);
            CHECK(text->at.y() > 0);
            CHECK(text->at.y() < page.size.height() - 20);
            lines << Line{text->at.y(), text->at.x(), text->at.x() + text->width};
        }
    // No two texts on one another: on one base line they stand side by side.
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (qsizetype k = i + 1; k < lines.size(); ++k)
            if (std::abs(lines[i].y - lines[k].y) < 6)
                CHECK((lines[i].right <= lines[k].left + 0.6 || lines[k].right <= lines[i].left + 0.6));
}

}  // namespace

TEST_CASE("pages of any document hold every word once, in order, inside the margins", "[report][pages][property]") {
    for (quint32 number = 1; number <= 60; ++number) {
        Maker maker(number);
        const Document document = maker.make();
        const Pages pages = layOut(document);
        CAPTURE(number, toName(document.size), int(document.look));
        const QString text = readText(pages);
        qsizetype from = 0;
        for (const QString& name : std::as_const(maker.names)) {
            const qsizetype at = text.indexOf(name, from);
            CAPTURE(name);
            REQUIRE(at >= 0);
            CHECK(text.count(name) == 1);
            from = at;
        }
        const paper::PageStyle style = paper::styleOf(document);
        for (const Page& page : pages.pages) checkPage(page, style);
        // A heading is never the last thing on a page.
        for (const Bookmark& mark : pages.bookmarks) {
            const Page& page = pages.pages[mark.place.page];
            CAPTURE(mark.text);
            CHECK(test::lowest(page) > mark.place.y + style.heading(mark.level).line);
        }
        CHECK(layOut(document) == pages);
    }
}

TEST_CASE("every segment of a document belongs to one element, and stands on paper", "[report][pages][property]") {
    for (quint32 number = 61; number <= 90; ++number) {
        const Pages pages = layOut(Maker(number).make());
        CAPTURE(number);
        QSet<int> painted;
        for (const Page& page : pages.pages)
            for (const PageChunk& chunk : page.chunks)
                if (chunk.segment >= 0) painted.insert(chunk.segment);
        QList<int> owners(pages.structure.segments.size(), 0);
        for (const PageElement& element : pages.structure.elements)
            for (const int kid : element.kids)
                if (kid < 0) ++owners[-1 - kid];
        for (qsizetype i = 0; i < owners.size(); ++i) {
            CHECK(owners[i] == 1);
            CHECK(painted.contains(int(i)));
        }
        for (qsizetype i = 1; i < pages.structure.elements.size(); ++i) {
            const int parent = pages.structure.elements[i].parent;
            CHECK(parent >= 0);
            CHECK(parent < i);
            CHECK(pages.structure.elements[parent].kids.contains(int(i)));
        }
    }
}
