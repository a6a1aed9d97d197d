// SPDX-License-Identifier: MPL-2.0
// tests/golden/pages: where every letter, rule and frame of each kind of block stands, and what a screen reader is told.
#include "core/report/pages.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString number(double value) {
    const double rounded = std::round(value * 10) / 10;
    return QString::number(rounded == 0 ? 0.0 : rounded, 'f', 1);
}
QString point(const QPointF& at) { return number(at.x()) + u',' + number(at.y()); }
QString box(const QRectF& r) { return point(r.topLeft()) + u' ' + number(r.width()) + u'x' + number(r.height()); }

struct Line {
    QString operator()(const PageText& t) const {
        QString look;
        if (t.bold) look += u" bold"_s;
        if (t.underlined) look += u" underlined"_s;
        if (t.muted) look += u" muted"_s;
        if (t.rightToLeft) look += u" rtl"_s;
        return u"text %1 %2pt %3%4 \u201c%5\u201d"_s.arg(point(t.at), number(t.size), number(t.width), look, t.text);
    }
    QString operator()(const PageRule& r) const {
        return u"rule %1 to %2 %3%4"_s.arg(point(r.from), point(r.to), QString::number(r.width, 'f', 2),
                                           r.muted ? u" muted"_s : QString());
    }
    QString operator()(const PageFrame& f) const {
        return u"frame %1 %2 r%3"_s.arg(box(f.box), QString::number(f.width, 'f', 2), number(f.radius));
    }
    QString operator()(const PagePicture& p) const { return u"picture %1"_s.arg(box(p.box)); }
};

void tell(const PageStructure& structure, int element, int depth, QStringList& lines) {
    const PageElement& e = structure.elements[element];
    QString line = QString(depth * 2, u' ') + QString::fromLatin1(e.type);
    if (!e.scope.isEmpty()) line += u" scope="_s + QString::fromLatin1(e.scope);
    if (!e.alternative.isEmpty()) line += u" alt="_s + e.alternative;
    if (!e.summary.isEmpty()) line += u" summary="_s + e.summary;
    if (!e.language.isEmpty()) line += u" lang="_s + e.language;
    QStringList segments;
    for (const int kid : e.kids)
        if (kid < 0) segments << QString::number(-1 - kid);
    if (!segments.isEmpty()) line += u" ["_s + segments.join(u' ') + u']';
    lines << line;
    for (const int kid : e.kids)
        if (kid >= 0) tell(structure, kid, depth + 1, lines);
}

QStringList dump(const Pages& pages) {
    QStringList lines;
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        const Page& page = pages.pages[i];
        lines << u"page %1 %2x%3"_s.arg(QString::number(i + 1), number(page.size.width()), number(page.size.height()));
        for (const PageChunk& chunk : page.chunks) {
            if (!chunk.items.isEmpty()) lines << u" segment %1"_s.arg(chunk.segment);
            for (const PageItem& item : chunk.items) lines << u"  "_s + std::visit(Line{}, item);
        }
        for (const PageLink& link : page.links)
            lines << u" link %1 to %2 \u201c%3\u201d"_s.arg(box(link.box), link.target, link.says);
    }
    for (const Bookmark& mark : pages.bookmarks)
        lines << u"bookmark %1 %2 page %3 at %4"_s.arg(QString::number(mark.level), mark.text,
                                                       QString::number(mark.place.page + 1), number(mark.place.y));
    tell(pages.structure, 0, 0, lines);
    return lines;
}

const char* nameOf(const Block& block) {
    constexpr const char* names[] = {"heading", "paragraph", "list",       "table",    "facts",
                                     "figure",  "box",       "signatures", "contents", "break"};
    return names[block.index()];
}

}  // namespace

TEST_CASE("golden pages: each block stands where it was looked at", "[report][golden]") {
    for (const auto& [look, lookName] : {std::pair{Look::Court, "court"}, {Look::Family, "family"}})
        for (const PrintSize size : {PrintSize::Standard, PrintSize::Large}) {
            const Document whole = test::everyBlock(look, size);
            QStringList lines;
            for (qsizetype i = 0; i < whole.blocks.size(); ++i) {
                Block block = whole.blocks[i];
                if (auto* table = std::get_if<Table>(&block)) table->rows.resize(std::min<qsizetype>(3, table->rows.size()));
                Document alone =
                    test::documentOf({Heading{1, u"One"_s, {}, {}}, block, test::paragraphOf(u"After."_s)}, look, size);
                lines << u"== %1 %2"_s.arg(QString::number(i), QLatin1String(nameOf(block))) << dump(layOut(alone));
            }
            lines << u"== all, with head and foot"_s;
            Document furnished = whole;
            furnished.bound = true;
            furnished.blocks.resize(3);
            lines << dump(layOut(furnished));
            test::checkGolden(u"pages/%1-%2.txt"_s.arg(QLatin1String(lookName), toName(size)), lines.join(u'\n').toUtf8() + '\n');
        }
}

TEST_CASE("golden pages: heading, key and drawing of a genogram share a page", "[report][golden]") {
    const Pages pages = layOut(test::demoDocument(u"genogram"_s, u"court"_s));
    CHECK(pages.pages[0].size == QSizeF(842, 595));
    CHECK(test::itemsOf<PagePicture>(pages.pages[0]).size() == 1);
    CHECK(test::linesOf(pages.pages[0]).contains(u"Genogram"_s));
    CHECK(pages.pages[1].size == QSizeF(595, 842));
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
