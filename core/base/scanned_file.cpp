// SPDX-License-Identifier: MPL-2.0
// Scanned pages as files, in memory: nothing of them lies readable on the disk.
#include "core/base/scanner.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace core {

QByteArray scannedPdf(const QList<QImage>& pages, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageMargins({});
    QPainter painter;
    for (const QImage& page : pages) {
        constexpr double millimetres = 1000;
        const QSizeF size(page.width() * millimetres / page.dotsPerMeterX(), page.height() * millimetres / page.dotsPerMeterY());
        writer.setPageSize(QPageSize(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        if (painter.isActive()) writer.newPage();
        else if (!painter.begin(&writer)) throw Error(Fault::NoSpace, QStringLiteral("the PDF cannot be written"));
        painter.drawImage(QRect(0, 0, writer.width(), writer.height()), page);
    }
    painter.end();
    return bytes;
}

QByteArray scannedPng(const QImage& page) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!page.save(&buffer, "PNG")) throw Error(Fault::NoSpace, QStringLiteral("the picture cannot be written"));
    return bytes;
}

}  // namespace core
