// SPDX-License-Identifier: MPL-2.0
// A document as one long column of strips, before it is cut into pages. A strip is never cut; where the column may be cut
// is a property of each strip, and all rules of good pages (widows, rows, headings) are said in it.
#pragma once

#include "core/report/pages.h"

namespace core::paper {

/// An item of a strip; its `y` counts from the strip's top, its `x` from the left margin.
struct StripItem {
    int segment = -1;
    PageItem item;
};

/// A part of a page, further on by so much.
void moveBy(PageItem& item, const QPointF& by);

struct StripMark {
    QString anchor;
    QString bookmark;  ///< "" = an anchor without bookmark
    int level = 1;
};

struct Strip {
    double gap = 0;  ///< to the strip before; falls away at the top of a page
    double height = 0;
    bool breakBefore = true;  ///< a page may end above
    bool newPage = false;     ///< a page has to end above
    bool landscape = false;   ///< stands on a page that is turned
    int repeats = -1;         ///< heading that is repeated when a page ends above this strip; -1 = none
    double cutRule = 0;       ///< thickness of the line that closes the page when it ends below this strip; 0 = none
    int frame = -1;           ///< number of the box it belongs to; -1 = none
    QList<StripItem> items;
    QList<PageLink> links;
    QList<StripMark> marks;
};

struct Galley {
    QList<Strip> strips;
    QList<QList<Strip>> repeated;  ///< headings of tables
    PageStructure structure;
    QList<Passage> unprintable;
    bool numbersPages = false;  ///< says page numbers of its own parts
    bool complete = true;
};

}  // namespace core::paper
