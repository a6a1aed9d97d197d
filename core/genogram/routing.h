// SPDX-License-Identifier: MPL-2.0
// The lines of a genogram: between partners, down to brothers and sisters, and round everybody who stands in the way.
#pragma once

#include "core/genogram/layout.h"
#include "core/genogram/positions.h"

namespace core {

/// Couples whose line leaves a person's lower edge, from left to right, and where, measured from the centre.
struct Legs {
    std::vector<int> couples;
    double offset(size_t index) const;
    double of(int couple) const;
    /// Where the label starts, measured from the centre, if there are legs.
    double labelStart() const;
};
std::vector<Legs> legsOf(const FamilyGraph& graph, const Rows& rows, const Order& order);

struct RoutingInput {
    const FamilyGraph& graph;
    const Rows& rows;
    const Order& order;
    const std::vector<Legs>& legs;
    const std::vector<Extent>& extents;
    const std::vector<double>& x;
    std::vector<double> side;   ///< of each symbol
    std::vector<double> below;  ///< from the centre to the lower end of the label
    std::vector<double> marks;  ///< width of what is written at the line of each couple of neighbours
    std::vector<double> above;  ///< from the centre to the upper end of the symbol with its second outline
};

struct Routes {
    std::vector<double> rowY;        ///< centre of each row
    std::vector<QPolygonF> couples;  ///< partner line of each couple; empty for a lone parent
    std::vector<QPointF> marks;      ///< the middle of the part of the line that is free for a sign and a date
    /// For each couple its children, in its order: from the couple to the top of the child. Empty only for a link that
    /// is not drawn.
    std::vector<std::vector<QPolygonF>> descents;
};

/// Horizontal lines that share a gap between two rows get tracks, so that none lies on another; their order is the one
/// with fewest crossings that greedy exchange finds (exact for few). Source: spec/genogram §7.7.
Routes route(const RoutingInput& input);

/// Is the child's line dotted and on a bar of its own, as that of carers is?
bool isCare(ParentageKind kind);

}  // namespace core
