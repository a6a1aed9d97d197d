// SPDX-License-Identifier: MPL-2.0
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

#include "core/base/error.h"
#include "core/genogram/poster.h"

namespace core {
namespace {

constexpr double mostDots = 12000;
constexpr double pageMargin = 10;           // mm
constexpr double smallest = 7 * 25.4 / 72;  // mm of the smallest lettering that can be read in print

double leastLettering(const Drawing& drawing) {
    double least = 10;
    for (const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece); text && text->size > 3) least = std::min(least, text->size);
    return least;
}

}  // namespace

// The writer takes the clock's time; its place in the file stays as long as it is, so that no offset changes.
void setCreationDate(QByteArray& pdf, const QDateTime& madeAt) {
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(key);
    if (at < 0) return;
    const qsizetype from = at + key.size(), length = pdf.indexOf(')', from) - from;
    const QByteArray zone = length >= 21 ? QByteArrayLiteral("+00'00'") : QByteArrayLiteral("Z");
    const QByteArray date = madeAt.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + zone;
    pdf.replace(from, length, date.leftJustified(length, ' ', true));
}

QByteArray pngOf(const Drawing& drawing, const DrawingColours& colours, double dotsPerMm) {
    const QRectF box = drawing.bounds;
    const double dots = std::min(dotsPerMm, mostDots / std::max({box.width(), box.height(), 1.0}));
    const auto whole = [dots](double mm) { return int(std::ceil(mm * dots - 1e-6)); };
    QImage image(whole(box.width()), whole(box.height()), QImage::Format_RGB32);
    if (image.isNull()) throw Error(Fault::NoSpace, QStringLiteral("no memory for the picture"));
    image.setDotsPerMeterX(int(dots * 1000));
    image.setDotsPerMeterY(int(dots * 1000));
    image.fill(colours.paper);
    QPainter painter(&image);
    painter.scale(dots, dots);
    painter.translate(-box.topLeft());
    paint(painter, drawing, colours);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfOf(const Drawing& drawing, const DrawingColours& colours, const QString& title, const QDateTime& madeAt) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(1200);
    const QRectF box = drawing.bounds;
    const bool wide = box.width() > box.height();
    double scale = 0;
    for (const QPageSize::PageSizeId id : {QPageSize::A4, QPageSize::A3}) {
        writer.setPageLayout(QPageLayout(QPageSize(id), wide ? QPageLayout::Landscape : QPageLayout::Portrait,
                                         QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin), QPageLayout::Millimeter));
        const QSizeF room = writer.pageLayout().paintRect(QPageLayout::Millimeter).size();
        scale = std::min({room.width() / box.width(), room.height() / box.height(), 1.0});
        if (scale * leastLettering(drawing) >= smallest) break;
    }
    if (scale * leastLettering(drawing) < smallest) {
        scale = 1;
        const QSizeF size = box.size() + QSizeF(2 * pageMargin, 2 * pageMargin);
        writer.setPageLayout(QPageLayout(QPageSize(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch), QPageLayout::Portrait,
                                         QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin), QPageLayout::Millimeter));
    }
    QPainter painter(&writer);
    const double dots = writer.resolution() / 25.4 * scale;
    painter.scale(dots, dots);
    painter.translate(-box.topLeft());
    paint(painter, drawing, colours);
    painter.end();
    setCreationDate(bytes, madeAt);
    return bytes;
}

}  // namespace core
