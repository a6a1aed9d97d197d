// SPDX-License-Identifier: MPL-2.0
// The words of a drawing.
#pragma once

#include "core/genogram/drawing.h"

#include <QStringList>

namespace test {

/// All lettering, from back to front.
inline QStringList textsOf(const core::Drawing& drawing) {
    QStringList texts;
    for (const core::Piece& piece : drawing.pieces)
        if (const auto* text = std::get_if<core::Lettering>(&piece)) texts.append(text->text);
    return texts;
}

}  // namespace test
