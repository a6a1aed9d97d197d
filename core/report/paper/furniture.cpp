// SPDX-License-Identifier: MPL-2.0
// Head, notice, foot and page number. They are decoration for a screen reader, and never longer than a few lines.
#include "core/report/paper/document_font.h"
#include "core/report/paper/page_maker.h"

namespace core::paper {

namespace {

constexpr double edge = mm(11);  ///< from the paper's edge to the nearest line of text
constexpr double noticePadding = mm(1.5);

}  // namespace

Furniture::Furniture(const Document& document, const PageStyle& style, TextBreaker& breaker)
    : style_(style), breaker_(breaker), pageOf_(document.pageOf) {
    const Type& type = style.foot;
    const auto cleaned = [&](const QStringList& lines) {
        QStringList kept;
        for (const QString& line : lines)
            if (!line.isEmpty()) kept += printable(line, document.unprintable, missing_);
        return kept;
    };
    const double width = style.width(false);
    notice_ = wrapped(cleaned({document.notice}), width - 4 * noticePadding, true);
    for (const QString& line : std::as_const(notice_))
        noticeSize_.setWidth(std::max(noticeSize_.width(), breaker.widthOf(line, type.size, true)));
    if (!notice_.isEmpty()) noticeSize_ += QSizeF(4 * noticePadding, double(notice_.size()) * type.line + 2 * noticePadding);
    // The head stands beside the notice, or below it where that leaves too little room.
    const bool beside = notice_.isEmpty() || noticeSize_.width() < width / 2;
    header_ = wrapped(cleaned(document.header), beside ? width - noticeSize_.width() - mm(5) : width, false);
    headTop_ = edge + (notice_.isEmpty() ? 0 : beside ? noticePadding : noticeSize_.height() + mm(2));
    const double headEnd = header_.isEmpty() ? 0 : headTop_ + double(header_.size()) * type.line;
    const double end = std::max(headEnd, notice_.isEmpty() ? 0 : edge + noticeSize_.height());
    top_ = std::max(style.margins.top(), end > 0 ? end + mm(5) : 0);
    const double numbers = pageOf_.isEmpty() ? 0 : breaker.widthOf(pageOf_.arg(999).arg(999), std::max(12.0, type.size), false);
    footer_ = footed(cleaned(document.footer), width, numbers > 0 ? numbers + mm(3) : 0);
    const double foot = double(std::max<qsizetype>(footer_.size(), 1)) * type.line;
    below_ = std::max(style.margins.bottom(), edge + foot + mm(6));
}

QStringList Furniture::wrapped(const QStringList& lines, double width, bool bold) const {
    QStringList all;
    for (const QString& line : lines) {
        const TextRuns run{{line, bold}};
        for (const BrokenLine& broken : breaker_.lines(run, style_.foot.size, width, false))
            for (const LinePart& part : broken.parts) all += line.mid(part.start, part.length);
    }
    return all;
}

/// Lines take the whole width; the page number stands beside the last one that leaves `beside` free. Lines that do not fit
/// are set as one text, so that large print does not break each of them anew.
QStringList Furniture::footed(const QStringList& lines, double width, double beside) {
    QStringList whole = wrapped(lines, width, false);
    if (whole.size() > lines.size()) whole = wrapped({lines.join(u' ')}, width, false);
    for (numberLine_ = whole.size() - 1; numberLine_ >= 0; --numberLine_)
        if (breaker_.widthOf(whole[numberLine_], style_.foot.size, false) <= width - beside) return whole;
    if (!whole.isEmpty()) whole = whole.mid(0, whole.size() - 1) + wrapped({whole.last()}, width - beside, false);
    numberLine_ = std::max<qsizetype>(0, whole.size() - 1);
    return whole;
}

void Furniture::addLine(QList<PageItem>& items, const QString& text, QPointF at, bool bold) const {
    const double size = style_.foot.size;
    PageText line{at, text, size, breaker_.widthOf(text, size, bold), bold};
    line.rightToLeft = text.isRightToLeft();
    items.append(std::move(line));
}

QList<PageItem> Furniture::items(const QSizeF& page, int number, int of) const {
    QList<PageItem> items;
    const Type& type = style_.foot;
    const double base = (type.line - type.size * (ascent + descent)) / 2 + type.size * ascent;
    const double left = style_.margins.left();
    const double right = page.width() - style_.margins.right();
    double y = headTop_;
    for (const QString& line : header_) {
        addLine(items, line, {left, y + base}, false);
        y += type.line;
    }
    if (!notice_.isEmpty()) {
        const QRectF box(QPointF(right - noticeSize_.width(), edge), noticeSize_);
        items.append(PageFrame{box, mm(0.35), 0});
        y = box.top() + noticePadding;
        for (const QString& line : notice_) {
            addLine(items, line, {box.left() + 2 * noticePadding, y + base}, true);
            y += type.line;
        }
    }
    const double foot = double(std::max<qsizetype>(footer_.size(), 1)) * type.line;
    y = page.height() - edge - foot;
    if (style_.footRule > 0) items.append(PageRule{{left, y - mm(2)}, {right, y - mm(2)}, style_.footRule, true});
    for (const QString& line : footer_) {
        addLine(items, line, {left, y + base}, false);
        y += type.line;
    }
    if (pageOf_.isEmpty()) return items;
    const QString pageOf = pageOf_.arg(number).arg(of > 0 ? QString::number(of) : QStringLiteral("…"));
    const double size = std::max(12.0, type.size);  // always legible, whatever the confidentiality lines are
    const double line = page.height() - edge - foot + double(numberLine_) * type.line;
    PageText text{{0, line + base}, pageOf, size, breaker_.widthOf(pageOf, size, false)};
    text.at.setX(right - text.width);
    items.append(std::move(text));
    return items;
}

}  // namespace core::paper
