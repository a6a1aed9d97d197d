// SPDX-License-Identifier: MPL-2.0
// The pieces a .docx is put together from; only the DOCX writer uses them.
#pragma once

#include "core/base/zip_parts.h"
#include "core/report/paper/page_style.h"
#include "core/report/paper/table_shape.h"
#include "core/report/write/writers.h"

namespace core::docx {

/// Escaped for XML; what XML 1.0 cannot hold is left out.
QString escaped(const QString& text);

struct Media {
    QString name;  ///< "image1.png"
    QByteArray bytes;
};

/// What word/document.xml refers to.
struct Body {
    QString xml;            ///< of word/document.xml
    QList<Media> media;     ///< relation ids "rIdM1", "rIdM2", …
    int numberedLists = 0;  ///< each starts at 1: numbering 10, 11, …
};

/// PNG of a picture shown `shown` points large.
QByteArray pngFor(const Drawing& drawing, const QSizeF& shown);
QByteArray pngFor(const QImage& image, const QSizeF& shown);
/// A run that shows the n-th picture (from 1) `points` large.
QString pictureRun(const QSizeF& points, const QString& alternative, qsizetype media);

Body bodyOf(const Document& document, const Progress& progress);

QString stylesPart(const Document& document);
QString numberingPart(int numberedLists);
QString headerPart(const Document& document);
QString footerPart(const Document& document);

/// Half points and twentieths of a point, as the format counts.
inline int half(double points) { return qRound(points * 2); }
inline int twips(double points) { return qRound(points * 20); }

/// Runs of text with line breaks; no style.
QString runText(const QString& text);

/// What a paragraph is: its style, and what it has beside it.
QString paragraphLook(const QString& style, const QString& more = {});

/// A column of a table with the gutter behind it, in twips. A narrow one has a narrow gutter, so that no word of its
/// heading breaks.
struct Side {
    int width = 0;
    int gutter = 0;
    bool right = false;
};
/// `width`: of the text on the page, in points.
QList<Side> sidesOf(const QList<paper::ColumnPlace>& columns, double width);
QString tableBegin(const QList<Side>& columns, const QString& summary, const QString& style = QStringLiteral("Ruled"));
QString tableCell(const Side& side, const QString& style, const QString& inside, bool keepWithNext, bool rightToLeft);
QString tableEnd();
/// No table leaves its first or its last row alone on a page. Word keeps a row with the next by its paragraphs; with all of
/// them the table would never be cut.
bool keepsNext(qsizetype row, qsizetype rows);

using Part = ZipPart;

}  // namespace core::docx
