// SPDX-License-Identifier: MPL-2.0
// How a union is drawn: the line by its kind, slashes by its end; and what the legend says of them.
#pragma once

#include "core/genogram/drawing.h"
#include "core/genogram/genogram.h"

namespace core {

struct UnionLook {
    Pattern pattern = Pattern::Solid;
    const char* key = "key_couple";  ///< phrase of the legend, after "genogram."
    const char* letter = "";         ///< in a bead on the line
    const char* tag = "";            ///< phrase of the word above the line, after "genogram."
    bool lightning = false;          ///< without consent
};
/// By the last phase; no record or no phase: a plain line. That a union was without consent is shown only if `sensitive`.
/// Sources: spec/genogram §2.2, §3.
UnionLook unionLook(const Union* pair, SymbolSet symbols, bool sensitive = false);
/// Bead or lightning on the line through `at`.
QList<Piece> unionSigns(const UnionLook& look, QPointF at, const std::optional<AnyId>& of);

enum class UnionEnding { None, Separated, Divorced, Annulled, BackTogether };
/// How the last phase ended; BackTogether if an earlier one was parted and the last goes on.
UnionEnding unionEnding(const Union& pair);
/// "" for None.
const char* endingKey(UnionEnding ending);
/// The slashes on a line through `at`.
QList<Piece> endingPieces(UnionEnding ending, QPointF at, const std::optional<AnyId>& of);

/// "" for NotSaid.
const char* childlessKey(Childless why);
/// A short drop from the line through `at` that ends in one bar, or in two for infertility (Bennett 2008); `beside`: the
/// word below it, or "".
QList<Piece> childlessPieces(Childless why, QPointF at, const QString& beside, const std::optional<AnyId>& of);

}  // namespace core
