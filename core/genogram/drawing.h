// SPDX-License-Identifier: MPL-2.0
// A drawing as a value: shapes and lettering in millimetres, y downwards. Screen, PDF, SVG and PNG share its painter.
#pragma once

#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QString>

#include <optional>
#include <variant>

#include "core/model/ids.h"

namespace core {

/// What a piece is drawn with; the painter turns it into a colour of the theme or of paper.
enum class Ink { None, Line, Muted, Paper, Household, HouseholdFill, TieClose, TieHarm, TieOther, Sign };

/// Patterns of visual.md §4.1, lengths in multiples of the line's width or as stated there.
enum class Pattern { Solid, Dashed, ShortDashed, Dotted, DashDot, Household };

/// A line or area. `of` is the record it stands for, if it stands for one. A picture fills the area, cut at its edge.
struct Shape {
    QPainterPath path;
    Ink stroke = Ink::Line;
    double width = 0.48;  ///< mm; 1.75 px at 44 px = 12 mm
    Pattern pattern = Pattern::Solid;
    Ink fill = Ink::None;
    std::optional<AnyId> of;
    QImage picture = {};
    bool operator==(const Shape&) const = default;
};

/// One line of text with a halo of the paper's colour.
struct Lettering {
    enum class Align { Left, Centre, Right };
    QPointF at;  ///< on the base line, at the side that `align` names
    QString text;
    double size = 3.4;  ///< mm of the font's pixel size
    bool bold = false;
    Align align = Align::Centre;
    Ink ink = Ink::Line;
    std::optional<AnyId> of;
    bool operator==(const Lettering&) const = default;
};

/// The place of one person, for hit tests, keyboard walk and JSON.
struct Spot {
    AnyId person;
    QRectF box;    ///< the symbol without its text
    int row = 0;   ///< generation, 0 = oldest
    int copy = 0;  ///< > 0: drawn again
    QString says;  ///< what a screen reader says: name, age, place in the family
    bool operator==(const Spot&) const = default;
};

using Piece = std::variant<Shape, Lettering>;

struct Drawing {
    QRectF bounds;        ///< everything, with a small margin
    QList<Piece> pieces;  ///< from back to front
    QList<Spot> spots;    ///< in reading order: rows from the top, left to right
    bool operator==(const Drawing&) const = default;
};

}  // namespace core
