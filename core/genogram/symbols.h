// SPDX-License-Identifier: MPL-2.0
// The symbol of one person: shape by figure, gender or sex, illness inside, cross or slash, second outline or arrow, age.
#pragma once

#include "core/genogram/genogram.h"

#include <array>

namespace core {

/// Oblong: an institution, twice as wide as high. Pet: a diamond without a question mark.
enum class SymbolShape { Square, Circle, Diamond, QueryDiamond, Pet, Oblong };

/// By the figure; a person's by the gender they live in, in whatever words the pack knows, else by sex (spec/genogram
/// §2.1: outer shape only).
SymbolShape shapeOf(const Person& person, const Words& words);

/// The outline of a shape round `centre`; also for selection rings, with a larger side.
QPainterPath outlineOfShape(SymbolShape shape, QPointF centre, double side);

/// What stands for how a pregnancy ended, or goes on.
QPainterPath outlineOfBeginning(Beginning beginning, SymbolShape shape, SymbolSet symbols, QPointF centre, double side);

/// Mental health, bodily health, drugs, alcohol (spec/genogram §2.5); no value = nothing is recorded.
enum class HealthField { Mind, Body, Drugs, Alcohol };
using HealthFields = std::array<std::optional<HealthState>, 4>;
/// What of a person's health belongs in the picture on `asAt` (null: what has not ended). Of several facts of one field the
/// surest and present counts. Substances that the pack knows as drink are alcohol, all others drugs.
HealthFields healthOf(const CaseSnapshot& records, const PersonId& person, QDate asAt, const Words& words);
/// The quarters of a shape that tell of `health`: solid, hatched if suspected, outlined if in recovery.
QList<Piece> healthPieces(const HealthFields& health, SymbolShape shape, SymbolSet symbols, QPointF centre, double side);

/// All pieces of the symbol, without name. `age` as ageMark gives it. A picture lies within the shape, or within the
/// quarters that tell of health, and the age then stands at its lower edge.
QList<Piece> symbolPieces(const Person& person, const Words& words, SymbolSet symbols, QPointF centre, double side,
                          const QString& age, const HealthFields& health = {}, const QImage& photo = {});
/// Square brackets round the symbol of who was adopted (pedigrees).
Piece bracketsRound(QPointF centre, double side);
/// A short wave: came to live in this country. `at` is its middle.
QPainterPath waveOfArrival(QPointF at);

}  // namespace core
