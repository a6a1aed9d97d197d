// SPDX-License-Identifier: MPL-2.0
// Paints the items of a page.
#pragma once

#include "core/report/pages.h"

namespace core::paper {

/// One unit of the painter is a tenth of a point (unitsPerPoint).
void paintItem(QPainter& painter, const PageItem& item);

}  // namespace core::paper
