// SPDX-License-Identifier: MPL-2.0
// A drawing too large for one page, on several to be joined: cut between families where that can be.
#pragma once

#include "core/genogram/painter.h"

namespace core {

enum class PosterPage { A4, A3 };
template <>
struct EnumNames<PosterPage> {
    static constexpr std::array table{std::pair{PosterPage::A4, std::string_view("a4")},
                                      std::pair{PosterPage::A3, std::string_view("a3")}};
};

/// Mm that a page shows of its neighbours.
inline constexpr double posterOverlap = 8;

/// The parts of `drawing`, row by row, each no larger than `room` less an overlap on all sides. Of the last two fifths of
/// a page the line is taken that cuts fewest names and symbols, then fewest lines.
QList<QRectF> posterTiles(const Drawing& drawing, const QSizeF& room);

/// Those parts as drawings, each with what it shows of its neighbours, marks where the next begins, and its number. What
/// reaches beyond the bounds of a part is to be cut off by whoever paints it. A drawing with room enough comes back as the
/// only part, without number.
QList<Drawing> posterParts(const Drawing& drawing, const QSizeF& room);

/// The drawing `by` times as large, lines and lettering alike; dashes keep their length.
Drawing enlarged(const Drawing& drawing, double by);

/// One landscape page for each part at full size, with marks where the next begins and the page's number. `madeAt` is the
/// date in the file, so that the same drawing gives the same bytes.
QByteArray posterOf(const Drawing& drawing, const DrawingColours& colours, const QString& title, const QDateTime& madeAt,
                    PosterPage page);

/// Puts `madeAt` in place of the clock's time into a PDF that Qt has written.
void setCreationDate(QByteArray& pdf, const QDateTime& madeAt);

}  // namespace core
