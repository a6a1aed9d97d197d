// SPDX-License-Identifier: MPL-2.0
// The list of pages: one line each. Sidebar, Ctrl+1 … Ctrl+9, the palette, the help of F1 and the page
// tests are made from it.
#pragma once

#include "ui/common/page.h"

#include <QList>

#include <functional>

namespace ui {

struct PageLine {
    QString id;  ///< "people": what Host::openPage and ActionLine::page name
    QString title;
    QString icon;
    bool ofCase = true;           ///< false = of the whole file; true = only while a case is open
    bool startsWithCase = false;  ///< of the whole file, but it begins with the open case: made anew with another one
    QString help;                 ///< what the page is for, and what to do there first
    std::function<Page*(const PageContext&)> make;
};

/// In the order of the sidebar.
const QList<PageLine>& pageLines();

}  // namespace ui
