// SPDX-License-Identifier: MPL-2.0
// Sizes, distances and margins of the two looks at the four print sizes (visual.md, section "Print"). Lengths in points.
#pragma once

#include <QMarginsF>
#include <QSizeF>

#include "core/report/document.h"

namespace core::paper {

constexpr double mm(double millimetres) { return millimetres * 72 / 25.4; }

/// Lettering of one kind of paragraph.
struct Type {
    double size = 12;
    double line = 18;  ///< from base line to base line
    double above = 0;  ///< distance to what stands before
    bool bold = false;
};

struct PageStyle {
    Look look = Look::Court;
    QSizeF page{595, 842};  ///< A4 upright, as PDF writers round it
    QMarginsF margins;
    Type title, section, part, body, lead, small, cell, foot;
    Type wallet;         ///< of a card to fold
    double picture = 0;  ///< side of a picture beside words
    bool cream = false;
    double rowRule = 0, headRule = 0;  ///< thickness
    double headingGap = 0;             ///< between a heading and its text
    double cellPadding = 0;            ///< above and below the lines of a cell
    double gutter = 0;                 ///< between columns
    double titleRule = 0;              ///< above the title; 0 = none
    double footRule = 0;               ///< above the foot; 0 = none

    double scale() const { return body.size / 12; }
    double width(bool landscape) const;
    /// Heading of a level as tagged, 1 to 3.
    const Type& heading(int level) const { return level <= 1 ? title : level == 2 ? section : part; }
};

PageStyle styleOf(const Document& document);

}  // namespace core::paper
