// SPDX-License-Identifier: MPL-2.0
// How wide charts are drawn, so that their letters are as large as the print.
#pragma once

#include "core/report/paper/page_style.h"

namespace core {

/// In how many millimetres a chart is drawn that takes `standard` millimetres of the paper: fewer for large print, where
/// it is painted larger, and its letters with it.
inline double drawnWidth(double standard, PrintSize size) {
    Document document;
    document.size = size;
    return standard / paper::styleOf(document).scale();
}

}  // namespace core
