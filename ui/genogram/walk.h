// SPDX-License-Identifier: MPL-2.0
// Where an arrow key leads in a family drawing: along the generation, up to a parent, down to a child.
#pragma once

#include "core/genogram/drawing.h"
#include "core/model/snapshot.h"

namespace ui {

enum class Step { Left, Right, Up, Down, First, Last };

/// Number of the spot reached from spot `from`; `from` itself where there is nowhere to go, −1 if nobody is drawn. Up and
/// Down lead to the nearest parent or child that is drawn, else to the nearest person in the next row.
int stepFrom(const QList<core::Spot>& spots, const core::CaseSnapshot& records, int from, Step step);

/// Number of the first spot of a person; −1 if not drawn.
int spotOf(const QList<core::Spot>& spots, const core::AnyId& person);

}  // namespace ui
