// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/pages.h"

namespace ui {

const QList<PageLine>& pageLines() {
    static const QList<PageLine> lines{};
    return lines;
}

}  // namespace ui
