// SPDX-License-Identifier: MPL-2.0
// The canvas for a screen reader: a list whose items are the people, in the order of the outline.
#pragma once

namespace ui {

/// From now on every FamilyView says its people; may be called more than once.
void makeFamilyAccessible();

}  // namespace ui
