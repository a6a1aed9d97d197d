// SPDX-License-Identifier: MPL-2.0
// Reads a paper aloud with the voice of the machine. The text goes to another program, so it is off until somebody switches
// it on; without a voice there is no button.
#pragma once

#include "core/report/pages.h"
#include "ui/common/page.h"

namespace ui {

/// Did somebody switch it on? Kept with the looks of the window, never in a case.
bool readsAloud();
void setReadsAloud(bool on);
/// The program was built with speech, and the machine has an engine for it.
bool canReadAloud();

/// What is read: the words of the pages in reading order, a line for each part; heads and feet of pages are left out.
QString wordsOf(const core::Pages& pages);

/// A button that reads what `pages` gives and stops when it is pressed again; nullptr where it is off or there is no voice.
QWidget* makeReadAloud(const PageContext& context, std::function<std::shared_ptr<const core::Pages>()> pages);

}  // namespace ui
