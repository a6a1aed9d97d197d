// SPDX-License-Identifier: MPL-2.0
// The symbol of one person: shape by sex or gender, cross, second outline, age.
#pragma once

#include "core/genogram/genogram.h"

namespace core {

enum class SymbolShape { Square, Circle, Diamond, QueryDiamond };

/// By the gender a person lives in, in whatever words the pack knows, else by sex (spec/genogram §2.1: outer shape only).
SymbolShape shapeOf(const Person& person, const Words& words);

/// The outline of a shape round `centre`; also for selection rings, with a larger side.
QPainterPath outlineOfShape(SymbolShape shape, QPointF centre, double side);

/// What stands for how a pregnancy ended, or goes on.
QPainterPath outlineOfBeginning(Beginning beginning, SymbolShape shape, SymbolSet symbols, QPointF centre, double side);

/// All pieces of the symbol, without name. `age` as ageMark gives it.
QList<Piece> symbolPieces(const Person& person, const Words& words, SymbolSet symbols, QPointF centre, double side,
                          const QString& age);

}  // namespace core
