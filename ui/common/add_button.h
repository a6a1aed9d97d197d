// SPDX-License-Identifier: MPL-2.0
// The Add button that stands below a section: what "New" of a page presses.
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace ui {

/// The first small button in sight below `part`, with these words if any are given; nullptr if there is none.
QPushButton* addButton(const QWidget* part, const QString& words = {});
/// Presses it, if there is one.
void pressAdd(const QWidget* part, const QString& words = {});

}  // namespace ui
