// SPDX-License-Identifier: MPL-2.0
// The straight lines of partners and descent, merged and cut where a line of lower rank runs under another.
#pragma once

#include "core/genogram/drawing.h"

#include <QLineF>
#include <QPolygonF>

namespace core {

/// Which line is whole where two cross (visual.md §4.1).
enum class LineRank { Care, Bracket, Union, Descent };

/// One line of a net: all lines of a couple are one net and never cut each other.
struct NetLine {
    QLineF line;  ///< horizontal or vertical
    int net = 0;
    LineRank rank = LineRank::Descent;
    Pattern pattern = Pattern::Solid;
    double width = 0.48;
    std::optional<AnyId> of;
};

class LineNet {
public:
    void add(const QPolygonF& points, const NetLine& like);
    /// Merged, cut, as pieces: lines of one net that look alike are one piece.
    QList<Piece> pieces() const;
    /// What add() collected, merged: for tests.
    QList<NetLine> merged() const;

private:
    QList<NetLine> lines_;
};

}  // namespace core
