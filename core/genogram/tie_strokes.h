// SPDX-License-Identifier: MPL-2.0
// How a tie is stroked along its way: parallel lines, zigzag, arrows, bars and beads.
#pragma once

#include "core/genogram/drawing.h"
#include "core/model/tie.h"

#include <QPolygonF>

namespace core {

/// Colour of a kind of tie; a second cue only, the pattern says it as well.
Ink inkOf(TieKind kind);
/// Alleged ties are dashed and never solid (visual.md §4.1).
QList<Piece> tiePieces(const Tie& tie, const QPolygonF& way);

}  // namespace core
