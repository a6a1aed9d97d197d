// SPDX-License-Identifier: MPL-2.0
// Every symbol and line of the notation with its name: a page of help and the proof that all can be told apart.
#pragma once

#include "core/genogram/genogram.h"

namespace core {

/// One part of the sheet under a heading of its own, about as wide as a page.
struct SheetPart {
    QString heading;
    Drawing drawing;
};
QList<SheetPart> symbolSheetParts(SymbolSet symbols, const Words& words);

/// All parts below one another.
Drawing symbolSheet(SymbolSet symbols, const Words& words);

}  // namespace core
