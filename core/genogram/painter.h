// SPDX-License-Identifier: MPL-2.0
// Draws a Drawing with a QPainter, in the colours of a theme or of paper; writes it as SVG, PNG or PDF.
#pragma once

#include <QColor>
#include <QDateTime>

#include "core/genogram/drawing.h"

class QPainter;

namespace core {

/// One colour for each ink. `font` is the family of all lettering.
struct DrawingColours {
    QColor line, muted, paper, household, householdFill, tieClose, tieHarm, tieOther, sign;
    QString font;

    QColor of(Ink ink) const;
};

/// Ink on white paper, with colours that stay apart in grey; lettering in the fonts that the program brings along.
DrawingColours paperColours();

/// Lengths of line and gap in turn, in mm; none for a solid line.
QList<double> dashLengths(Pattern pattern);
/// Breadth in mm of the edge of paper's colour around lettering.
extern const double haloWidth;

/// Millimetres of the drawing are units of the painter; scale and move it before. Needs a QGuiApplication.
void paint(QPainter& painter, const Drawing& drawing, const DrawingColours& colours);
/// One piece, for scenes that hold pieces.
void paintPiece(QPainter& painter, const Piece& piece, const DrawingColours& colours);
/// What the piece covers when painted, a little generously.
QRectF boundsOf(const Piece& piece);

QByteArray svgOf(const Drawing& drawing, const DrawingColours& colours, const QString& title);
/// At most 12,000 dots wide or high: larger drawings get fewer dots. Throws Error{NoSpace} if there is no memory.
QByteArray pngOf(const Drawing& drawing, const DrawingColours& colours, double dotsPerMm = 8);
/// One page: A4 if the smallest lettering stays readable (7 pt), else A3, else as large as the drawing needs.
/// `madeAt` is the date in the file, so that the same drawing gives the same bytes.
QByteArray pdfOf(const Drawing& drawing, const DrawingColours& colours, const QString& title, const QDateTime& madeAt);

}  // namespace core
