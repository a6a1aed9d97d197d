// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/painter.h"

#include <QPainter>
#include <QTextLayout>

#include "core/genogram/painter.h"
#include "core/report/paper/document_font.h"
#include "core/report/paper/page_style.h"

namespace core::paper {

namespace {

constexpr double u = unitsPerPoint;
constexpr double beyond = 6;  // mm that the bounds of a piece, which are generous, may reach beyond a whole drawing

const QColor& ink(bool muted) {
    static const QColor black(Qt::black);
    static const QColor grey(0x80, 0x80, 0x80);
    return muted ? grey : black;
}

QRectF scaled(const QRectF& box) { return {box.x() * u, box.y() * u, box.width() * u, box.height() * u}; }

void paint(QPainter& painter, const PageText& text) {
    QTextLayout layout(text.text, documentFont(text.size, text.bold));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats = arabicFormats(text.text);
    if (text.underlined) {
        QTextCharFormat format;
        format.setFontUnderline(true);
        formats.append({0, int(text.text.size()), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter.setPen(text.muted ? QColor(0x59, 0x59, 0x59) : QColor(Qt::black));
    line.draw(&painter, QPointF(text.at.x() * u - line.naturalTextRect().left(), text.at.y() * u - line.ascent()));
}

void paint(QPainter& painter, const PageRule& rule) {
    painter.setPen(QPen(ink(rule.muted), rule.width * u, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(rule.from * u, rule.to * u);
}

void paint(QPainter& painter, const PageFrame& frame) {
    painter.setPen(QPen(ink(false), frame.width * u, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    if (frame.radius > 0) painter.drawRoundedRect(scaled(frame.box), frame.radius * u, frame.radius * u);
    else painter.drawRect(scaled(frame.box));
}

void paint(QPainter& painter, const PagePicture& picture) {
    const QRectF box = scaled(picture.box);
    if (const auto* image = std::get_if<QImage>(&picture.picture)) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(box, *image);
        return;
    }
    const Drawing& drawing = std::get<Drawing>(picture.picture);
    const double millimetre = box.width() / drawing.bounds.width();
    painter.save();
    painter.translate(box.topLeft() - drawing.bounds.topLeft() * millimetre);
    painter.scale(millimetre, millimetre);
    // Part of a larger drawing: lines that lead to the next part end at its edge.
    const bool isPart = std::any_of(drawing.pieces.begin(), drawing.pieces.end(), [&](const Piece& piece) {
        return !drawing.bounds.adjusted(-beyond, -beyond, beyond, beyond).contains(boundsOf(piece));
    });
    if (isPart) painter.setClipRect(drawing.bounds);
    core::paint(painter, drawing, paperColours());
    painter.restore();
}

void paint(QPainter& painter, const PageCream& cream) { painter.fillRect(scaled(cream.box), QColor(0xff, 0xf8, 0xe1)); }

}  // namespace

void paintItem(QPainter& painter, const PageItem& item) {
    std::visit([&painter](const auto& what) { paint(painter, what); }, item);
}

}  // namespace core::paper

namespace core {

void paintPage(QPainter& painter, const Pages& pages, int page) {
    painter.save();
    painter.scale(1 / paper::unitsPerPoint, 1 / paper::unitsPerPoint);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PageChunk& chunk : pages.pages.at(page).chunks)
        for (const PageItem& item : chunk.items) paper::paintItem(painter, item);
    painter.restore();
}

}  // namespace core
