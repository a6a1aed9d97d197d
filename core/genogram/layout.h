// SPDX-License-Identifier: MPL-2.0
// Where everything of a genogram stands, in millimetres, y downwards: what the drawing is made of and the JSON says.
#pragma once

#include <QPolygonF>

#include "core/model/snapshot.h"

namespace core {

/// Measures of visual.md §4.1: 44 px are 12 mm.
namespace measure {
inline constexpr double side = 12;  ///< of a symbol
inline constexpr double pixel = side / 44;
inline constexpr double pitch = 24;           ///< least distance of neighbours
inline constexpr double rowPitch = 40;        ///< least distance of rows
inline constexpr double outline = 5 * pixel;  ///< second outline of a child of the case
inline constexpr double line = 1.75 * pixel;
inline constexpr double nameSize = 12.5 * pixel;
inline constexpr double textSize = 12 * pixel;
inline constexpr double ageSize = 16 * pixel;
inline constexpr double textLine = 14 * pixel;  ///< from base line to base line
}  // namespace measure

struct LabelLine {
    QString text;
    bool bold = false;
    bool muted = false;
    double size = 0;  ///< mm of the letters; 0 = as is usual for names and for what stands below them
    bool operator==(const LabelLine&) const = default;
};

struct PersonPlace {
    PersonId person;
    QPointF centre;
    double side = measure::side;  ///< of the symbol without the second outline
    int generation = 0;           ///< 0 = oldest
    QList<LabelLine> label;
    bool labelRight = false;  ///< starts right of a line that leaves the lower edge, else centred
    QRectF labelBox;
    bool operator==(const PersonPlace&) const = default;
};

/// A straight line between neighbours, or a bracket below the row. A lone parent has no line.
struct CouplePlace {
    std::optional<UnionId> id;
    QList<PersonId> partners;  ///< left one first
    QPolygonF line;
    QPointF mark;   ///< where the sign of an ending goes
    QString label;  ///< "m 1985", above the line beside the mark
    bool bracket = false;
    bool operator==(const CouplePlace&) const = default;
};

/// The way from a couple to one child; the last point is the top of the child's symbol.
struct DescentPlace {
    PersonId child;
    int couple = 0;  ///< index into Layout::couples
    QList<PersonId> parents;
    ParentageKind kind = ParentageKind::Birth;
    ParentageId link;
    QPolygonF points;
    bool operator==(const DescentPlace&) const = default;
};

struct HomePlace {
    HouseholdId id;
    QList<PersonId> members;
    QList<QPolygonF> outlines;  ///< closed, right-angled; more than one where no way joins the parts
    bool ofIndexChild = false;
    QString name;
    QPointF nameAt;  ///< left end of the base line
    bool operator==(const HomePlace&) const = default;
};

struct TiePlace {
    TieId id;
    PersonId a, b;
    TieKind kind = TieKind::Close;
    QPolygonF points;  ///< the middle of the tie, from a's symbol to b's
    bool operator==(const TiePlace&) const = default;
};

struct Layout {
    QRectF bounds;              ///< of all that is below, without title and legend
    QList<PersonPlace> people;  ///< rows from the top, left to right
    QList<CouplePlace> couples;
    QList<DescentPlace> descents;
    QList<TiePlace> ties;
    QList<HomePlace> homes;
    bool operator==(const Layout&) const = default;
};

}  // namespace core
