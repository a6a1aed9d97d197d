// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/picture.h"

#include <algorithm>

namespace core::paper {
namespace {

constexpr double sharpest = 300;  // pixels to the inch
constexpr double usual = 150;

}  // namespace

QSizeF naturalSize(const QImage& image) { return QSizeF(image.size()) * 72 / usual; }

QImage resampled(const QImage& image, const QSizeF& size) {
    const QSize most(std::max(1, int(size.width() / 72 * sharpest)), std::max(1, int(size.height() / 72 * sharpest)));
    QImage small = image;
    if (small.width() > most.width() || small.height() > most.height())
        small = small.scaled(most, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (small.hasAlphaChannel()) {
        QImage opaque(small.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        for (int y = 0; y < small.height(); ++y)
            for (int x = 0; x < small.width(); ++x) {
                const QRgb c = small.pixel(x, y);
                const auto over = [&](int channel) { return (channel * qAlpha(c) + 255 * (255 - qAlpha(c))) / 255; };
                opaque.setPixel(x, y, qRgb(over(qRed(c)), over(qGreen(c)), over(qBlue(c))));
            }
        return opaque;
    }
    small = small.convertToFormat(small.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    return QImage(small.constBits(), small.width(), small.height(), small.bytesPerLine(), small.format()).copy();
}

}  // namespace core::paper
