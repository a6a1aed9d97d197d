// SPDX-License-Identifier: MPL-2.0
// The outline of several upright boxes together.
#pragma once

#include <QList>
#include <QPolygonF>
#include <QRectF>

namespace core {

/// Closed polygons round the area that the boxes cover; a gap within it has one of its own. Boxes may overlap or share edges:
/// QPainterPath::united loses whole boxes whose edges touch.
QList<QPolygonF> outlinesOf(const QList<QRectF>& boxes);

}  // namespace core
