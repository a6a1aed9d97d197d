// SPDX-License-Identifier: MPL-2.0
// What stands side by side: two languages, a picture and its words, the panels of a card to fold.
#include "core/report/paper/composer.h"
#include "core/report/paper/wallet.h"
#include "core/report/pictograms.h"

namespace core::paper {

void addBeside(QList<SetLine>& lines, const QList<SetLine>& more) {
    for (qsizetype i = 0; i < more.size(); ++i) {
        if (i >= lines.size()) lines.append(SetLine());
        lines[i].items += more[i].items;
        lines[i].links += more[i].links;
    }
}

QList<SetLine> Composer::setBeside(const Spans& spans, const Spans& other, int element, int otherElement, const TextPlace& place,
                                   const QString& where) {
    if (other.isEmpty()) return setSpans(spans, element, place, where);
    TextPlace half = place;
    half.width = (place.width - style_.gutter) / 2;
    QList<SetLine> lines = setSpans(spans, element, half, where);
    half.left = place.left + half.width + style_.gutter;
    addBeside(lines, setSpans(other, otherElement, half, where));
    return lines;
}

namespace {

/// The lines as one strip, `top` points down; what reads on in it is never cut.
void putLines(Strip& strip, const QList<SetLine>& lines, double top, double line) {
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QPointF by(0, top + double(i) * line);
        for (StripItem item : lines[i].items) {
            moveBy(item.item, by);
            strip.items.append(item);
        }
        for (PageLink link : lines[i].links) {
            link.box.translate(by);
            strip.links.append(link);
        }
    }
}

}  // namespace

// The picture comes first for those who hear the page as well: it says what the line is about. What is read from right to
// left keeps the picture at the left, so that the pictures of a page stand in one column.
void Composer::addPictured(const Paragraph& paragraph, const Type& type, double gap) {
    PageStructure& structure = galley_.structure;
    const double side = style_.picture, indent = side + mm(6);
    const int figure = structure.addElement("Figure", 0);
    structure.elements[figure].alternative = clean(paragraph.alternative, paragraph.where);
    const int element = structure.addElement("P", 0);
    const int second = paragraph.other.isEmpty() ? -1 : structure.addElement("P", 0);
    const StripItem picture{structure.addSegment(figure),
                            PagePicture{QRectF(0, 0, side, side), pictogram(paragraph.picture, side / mm(1))}};
    const QList<SetLine> lines =
        setBeside(paragraph.spans, paragraph.other, element, second, {indent, width() - indent, type}, paragraph.where);
    const double height = double(lines.size()) * type.line;
    const qsizetype first = galley_.strips.size();
    if (height <= room() * 0.6) {
        Strip strip{.gap = gap, .height = std::max(side, height)};
        strip.items.append(picture);
        putLines(strip, lines, std::max(0.0, (side - height) / 2), type.line);
        append(std::move(strip));
    } else {  // words that fill a page go on over the next ones
        addLines(lines, type, gap, false);
        galley_.strips[first].items.prepend(picture);
        for (qsizetype i = first + 1; i < galley_.strips.size() && double(i - first) * type.line < side; ++i)
            galley_.strips[i].breakBefore = false;
    }
    if (!paragraph.anchor.isEmpty()) galley_.strips[first].marks.append({paragraph.anchor, {}, 1});
}

// Two panels side by side are as wide as the page between its margins; two rows of them fold to one bank card.
void Composer::addWallet(const Box& box) {
    const int element = galley_.structure.addElement("Div", 0);
    const Type& type = style_.wallet;
    const QList<QList<Paragraph>> panels = walletPanels(box, type, breaker_);
    for (qsizetype row = 0; row * 2 < panels.size(); ++row) {
        Strip strip{.gap = row == 0 ? style_.body.above * 1.5 : 0, .height = walletHeight, .breakBefore = row % 2 == 0};
        for (qsizetype column = 0; column < 2; ++column) {
            const double left = double(column) * walletWidth + walletEdge;
            double y = walletEdge;
            for (const Paragraph& paragraph : panels.value(row * 2 + column)) {
                const int part = galley_.structure.addElement("P", element);
                const QList<SetLine> lines =
                    setSpans(paragraph.spans, part, {left, walletWidth - 2 * walletEdge, type}, paragraph.where);
                putLines(strip, lines, y, type.line);
                y += double(lines.size()) * type.line + type.above;
            }
            strip.height = std::max(strip.height, y - type.above + walletEdge);
        }
        strip.items.append({-1, PageFrame{QRectF(0, 0, 2 * walletWidth, strip.height), mm(0.25), 0}});
        strip.items.append({-1, PageRule{{walletWidth, 0}, {walletWidth, strip.height}, mm(0.25), true}});
        append(std::move(strip));
    }
    gapAfter_ = style_.body.above;
    smallBefore_ = false;
}

}  // namespace core::paper
