// SPDX-License-Identifier: MPL-2.0
// A polygon with round corners.
#pragma once

#include <QPainterPath>
#include <QPolygonF>

namespace core {

/// Closed; each corner is rounded by `radius` mm, or less where its sides are short.
QPainterPath rounded(const QPolygonF& polygon, double radius = 3.8);

}  // namespace core
