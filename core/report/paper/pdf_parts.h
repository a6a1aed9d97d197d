// SPDX-License-Identifier: MPL-2.0
// The steps that turn what QPdfWriter wrote into a tagged, archivable PDF. Each changes the file in memory.
#pragma once

#include <QByteArray>
#include <QList>

#include "core/report/pdf.h"

class QPDF;

namespace core::paper {

/// A chunk of a page as it is painted: which segment it says, and what a reader hears where glyphs do not tell.
struct PdfMark {
    int page = 0;
    int segment = 0;
    QString actualText;  ///< "" = the glyphs say it
};

/// What a marker stands for. It is a filled rectangle far outside the page, as wide as 1 and as high as the kind.
enum class MarkerKind { Begin = 1, End = 2, BeginDecoration = 3 };
constexpr int markerX = -7777;

struct PaintedPdf {
    QByteArray bytes;
    QList<PdfMark> marks;  ///< a marker's y is the number of its mark
};

/// Paints all pages with QPdfWriter, markers around every chunk.
PaintedPdf paintPdf(const Pages& pages, const Progress& progress);

/// Puts marked content operators in place of the markers. Per page the marks found, in order: the position is the MCID.
/// Throws Error{Corrupt} unless each mark is found exactly once on its page.
QList<QList<int>> replaceMarkers(QPDF& file, const PageStructure& structure, const QList<PdfMark>& marks,
                                 const Progress& progress);

/// Structure tree, links, language.
void addStructure(QPDF& file, const Pages& pages, const QList<PdfMark>& marks, const QList<QList<int>>& found);
/// Bookmarks, page labels, and how the file opens.
void addNavigation(QPDF& file, const Pages& pages);
/// Makes copied text right: maps every glyph to Unicode, splits ligatures, names subsets as such.
void repairFonts(QPDF& file);
/// Title, dates, conformance. No author, no other words.
void addMetadata(QPDF& file, const Pages& pages, const PdfMeta& meta);

}  // namespace core::paper
