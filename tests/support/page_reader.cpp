// SPDX-License-Identifier: MPL-2.0
#include "tests/support/page_reader.h"

using namespace core;

namespace test {

namespace {

constexpr double bodyTop = 22 * 72 / 25.4;
constexpr double footTop = 842 - 21 * 72 / 25.4;

QStringList linesBetween(const Page& page, double top, double bottom) {
    QMap<int, QMap<double, QString>> lines;
    for (const PageText& text : itemsOf<PageText>(page))
        if (text.at.y() > top && text.at.y() < bottom) lines[qRound(text.at.y() * 10)][text.at.x()] += text.text;
    QStringList said;
    for (const QMap<double, QString>& line : std::as_const(lines)) said += QStringList(line.values()).join(QString());
    return said;
}

}  // namespace

QStringList linesOf(const Page& page) { return linesBetween(page, 0, page.size.height()); }

QStringList bodyOf(const Page& page) { return linesBetween(page, bodyTop, footTop); }

QString textOf(const Pages& pages) {
    QStringList all;
    for (const Page& page : pages.pages) all += linesOf(page);
    return all.join(u'\n');
}

int pageWith(const Pages& pages, const QString& text) {
    for (qsizetype i = 0; i < pages.pages.size(); ++i)
        if (linesOf(pages.pages[i]).join(u'\n').contains(text)) return int(i);
    return -1;
}

bool isRead(const Page& page, const QString& text) {
    for (const PageChunk& chunk : page.chunks)
        for (const PageItem& item : chunk.items)
            if (const auto* line = std::get_if<PageText>(&item); line && chunk.segment >= 0 && line->text.contains(text))
                return true;
    return false;
}

double leftmost(const Page& page) {
    double left = page.size.width();
    for (const PageText& text : itemsOf<PageText>(page)) left = std::min(left, text.at.x());
    return left;
}

double lowest(const Page& page) {
    double low = 0;
    for (const PageText& text : itemsOf<PageText>(page))
        if (text.at.y() < footTop) low = std::max(low, text.at.y());
    return low;
}

}  // namespace test
