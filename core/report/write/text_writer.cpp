// SPDX-License-Identifier: MPL-2.0
#include <QTextBoundaryFinder>

#include "core/report/write/writers.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int width = 78;
constexpr double paperWidth = 160;  // mm between the margins that column widths are meant for

QString plain(const Spans& spans) {
    QString text;
    for (const Span& span : spans) text += span.text;
    return text;
}

qsizetype lengthOf(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() > 0) ++count;
    return count;
}

/// Lines of at most `columns` characters; a longer word is cut.
QStringList wrapped(QString text, qsizetype columns) {
    QStringList lines;
    text.replace(QChar(QChar::LineSeparator), u'\n').replace(QChar(QChar::ParagraphSeparator), u'\n');
    for (const QString& part : text.split(u'\n')) {
        QString line;
        for (QString word : part.simplified().split(u' ')) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (lengthOf(longer) <= columns) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines << line;
            while (lengthOf(word) > columns) {
                QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
                for (qsizetype i = 0; i < columns; ++i) finder.toNextBoundary();
                lines << word.first(finder.position());
                word.remove(0, finder.position());
            }
            line = word;
        }
        lines << line;
    }
    return lines;
}

QList<int> columnWidths(const Table& table) {
    const int gaps = 2 * (int(table.columns.size()) - 1);
    double fixed = 0;
    int shared = 0;
    for (const Column& column : table.columns) {
        fixed += std::max(0.0, column.width);
        if (column.width <= 0) ++shared;
    }
    QList<int> widths;
    for (const Column& column : table.columns) {
        const double mm = column.width > 0 ? column.width : std::max(10.0, (paperWidth - fixed) / shared);
        widths << std::max({4, int(lengthOf(column.heading)), int(mm / paperWidth * (width - gaps))});
    }
    // What headings took too much comes off the widest column, letter by letter.
    int over = gaps - width;
    for (const int w : widths) over += w;
    for (; over > 0 && !widths.isEmpty(); --over)
        if (auto widest = std::max_element(widths.begin(), widths.end()); *widest > 4) --*widest;
    return widths;
}

class Writer {
public:
    QString write(const Document& document) {
        for (const QString& line : document.header) say(line);
        if (!document.notice.isEmpty()) say(u"*** %1 ***"_s.arg(document.notice));
        gap();
        for (const Block& block : document.blocks) std::visit([this](const auto& b) { add(b); }, block);
        say(QString(width, u'-'));
        for (const QString& line : document.footer) say(line);
        return text_;
    }

private:
    QString text_;
    int numbered_ = 0;

    void say(const QString& text) {
        for (const QString& line : wrapped(text, width)) text_ += line + u'\n';
    }
    void gap() {
        if (!text_.isEmpty() && !text_.endsWith("\n\n"_L1)) text_ += u'\n';
    }
    void hanging(const QString& mark, const QString& text) {
        const QStringList lines = wrapped(text, width - mark.size());
        for (qsizetype i = 0; i < lines.size(); ++i) text_ += (i == 0 ? mark : QString(mark.size(), u' ')) + lines[i] + u'\n';
    }

    void add(const Heading& heading) {
        gap();
        say(heading.text);
        if (!heading.other.isEmpty()) say(plain(heading.other));
        if (heading.level < 3) say(QString(std::min<qsizetype>(width, lengthOf(heading.text)), heading.level == 1 ? u'=' : u'-'));
        gap();
    }
    void add(const Paragraph& paragraph) {
        if (paragraph.style == ParagraphStyle::Numbered) hanging(u"%1. "_s.arg(++numbered_), plain(paragraph.spans));
        else if (!paragraph.picture.isEmpty()) hanging(u"[%1] "_s.arg(paragraph.alternative), plain(paragraph.spans));
        else say(plain(paragraph.spans));
        if (!paragraph.other.isEmpty()) hanging(u"    "_s, plain(paragraph.other));
        gap();
    }
    void add(const ListBlock& list) {
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            hanging(list.numbered ? u"%1. "_s.arg(i + 1) : u"- "_s, plain(list.items[i]));
            if (const Spans other = list.others.value(i); !other.isEmpty()) hanging(u"    "_s, plain(other));
        }
        gap();
    }
    void row(const QStringList& cells, const QList<int>& widths) {
        QList<QStringList> columns;
        qsizetype height = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            columns << wrapped(cells.value(i), widths[i]);
            height = std::max(height, columns.last().size());
        }
        for (qsizetype line = 0; line < height; ++line) {
            QString out;
            for (qsizetype i = 0; i < widths.size(); ++i) {
                const QString cell = columns[i].value(line);
                out += cell + QString(widths[i] - lengthOf(cell) + 2, u' ');
            }
            while (out.endsWith(u' ')) out.chop(1);
            text_ += out + u'\n';
        }
    }
    void add(const Table& table) {
        gap();
        if (!table.summary.isEmpty()) say(table.summary);
        const QList<int> widths = columnWidths(table);
        QStringList heads, rules;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            heads << table.columns[i].heading;
            rules << QString(widths[i], u'-');
        }
        row(heads, widths);
        row(rules, widths);
        for (const Row& one : table.rows) {
            QStringList cells;
            for (const Cell& cell : one.cells) cells << plain(cell.spans);
            row(cells, widths);
        }
        gap();
    }
    void add(const Facts& facts) {
        for (const auto& [label, cell] : facts.rows) hanging(label + ": "_L1, plain(cell.spans));
        gap();
    }
    void add(const Figure& figure) {
        say(u"[%1]"_s.arg(figure.alternative));
        if (!figure.caption.isEmpty()) say(figure.caption);
        gap();
    }
    void add(const Box& box) {
        gap();
        if (!box.title.isEmpty()) say(u"* %1 *"_s.arg(box.title));
        for (const Paragraph& paragraph : box.paragraphs) add(paragraph);
    }
    void add(const Signatures& signatures) {
        gap();
        if (!signatures.intro.isEmpty()) say(signatures.intro);
        for (const Signatures::Place& place : signatures.places) {
            say(place.role.isEmpty() ? place.name : u"%1, %2"_s.arg(place.name, place.role));
            say(QString(40, u'_'));
            for (const QString& line : place.lines) say(line + ": "_L1 + QString(30, u'_'));
            gap();
        }
    }
    void add(const Contents&) {}  // without pages there is nothing to look up
    void add(const PageBreak&) { gap(); }
};

}  // namespace

QByteArray writeText(const Document& document) { return Writer().write(document).toUtf8(); }

}  // namespace core
