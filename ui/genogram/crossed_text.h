// SPDX-License-Identifier: MPL-2.0
// Which words of a drawing stand over a line. Only they need an edge of paper's colour, which takes long to paint.
#pragma once

#include "core/genogram/drawing.h"

#include <vector>

namespace ui {

/// One value for each piece of the drawing: not 0 for lettering that a line or a dark area lies under. About linear.
std::vector<char> crossedText(const core::Drawing& drawing);

}  // namespace ui
