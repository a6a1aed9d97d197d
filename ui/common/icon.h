// SPDX-License-Identifier: MPL-2.0
// Our own outline icons (resources/ui/icons/NAME.svg, 24 grid, one colour), drawn sharp at every size and scale.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace ui {

/// Coloured from the palette (button text; border when disabled; highlighted text in menus), or in `fixed` where
/// that is valid. An unknown name is a bug and ends the program.
QIcon icon(const QString& name, const QColor& fixed = {});

}  // namespace ui
