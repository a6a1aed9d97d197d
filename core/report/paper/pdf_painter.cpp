// SPDX-License-Identifier: MPL-2.0
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include "core/report/paper/document_font.h"
#include "core/report/paper/painter.h"
#include "core/report/paper/pdf_parts.h"

namespace core::paper {

namespace {

/// Scripts whose glyphs are shaped, joined or ordered otherwise than their characters.
bool needsActualText(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x0300 && u < 0x0370) || (u >= 0x0590 && u < 0x1e00) || (u >= 0x20d0 && u < 0x2100) ||
               (u >= 0xfb1d && u < 0xfe70);
    });
}

QString actualTextOf(const PageChunk& chunk) {
    QString text;
    for (const PageItem& item : chunk.items)
        if (const auto* line = std::get_if<PageText>(&item)) text += line->text;
    return needsActualText(text) ? text : QString();
}

void drawMarker(QPainter& painter, qsizetype number, MarkerKind kind) {
    painter.fillRect(QRectF(markerX, double(number), 1, double(kind)), Qt::black);
}

QPageLayout layoutOf(const Page& page) {
    const bool landscape = page.size.width() > page.size.height();
    QPageLayout layout(QPageSize(QPageSize::A4), landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(),
                       QPageLayout::Point);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

}  // namespace

PaintedPdf paintPdf(const Pages& pages, const Progress& progress) {
    PaintedPdf painted;
    QBuffer buffer(&painted.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);  // brings the output intent, and no live transparency
    writer.setResolution(int(72 * unitsPerPoint));
    writer.setTitle(pages.title);
    writer.setPageLayout(layoutOf(pages.pages.first()));
    QPainter painter(&writer);
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        progress.step(i, pages.pages.size());
        const Page& page = pages.pages[i];
        if (i > 0) {
            writer.setPageLayout(layoutOf(page));
            writer.newPage();
        }
        for (const PageChunk& chunk : page.chunks) {
            if (chunk.items.isEmpty()) continue;
            const bool decoration = chunk.segment < 0;
            drawMarker(painter, painted.marks.size(), decoration ? MarkerKind::BeginDecoration : MarkerKind::Begin);
            if (!decoration) painted.marks.append({int(i), chunk.segment, actualTextOf(chunk)});
            for (const PageItem& item : chunk.items) paintItem(painter, item);
            drawMarker(painter, 0, MarkerKind::End);
        }
    }
    painter.end();
    return painted;
}

}  // namespace core::paper
