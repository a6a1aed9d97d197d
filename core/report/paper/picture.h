// SPDX-License-Identifier: MPL-2.0
// Images as papers show them: never larger or sharper than can be seen, opaque, and without what the camera wrote.
#pragma once

#include <QImage>
#include <QSizeF>

namespace core::paper {

/// The size in points that a picture takes where there is room: 150 pixels to the inch, as most pictures are meant.
QSizeF naturalSize(const QImage& image);
/// At most 300 pixels to the inch at `size` points (BUN-11), on white, no text keys.
QImage resampled(const QImage& image, const QSizeF& size);

}  // namespace core::paper
