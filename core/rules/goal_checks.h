// SPDX-License-Identifier: MPL-2.0
// What a program can really check of a goal (practice spec 6.2): explains with an example, never blocks, never a percentage.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

enum class CheckState { Fine, Attention, NotYet };  ///< NotYet: there is nothing to judge yet

/// One rule and what it found. Its sentence is the phrase "smart.CODE" of the pack with `found` filled in, its example
/// "smart.CODE.example".
struct GoalCheck {
    QString code;  ///< "S1" … "T3", "P1"; the first letter is the chip
    CheckState state = CheckState::NotYet;
    QString found;  ///< the word or number it is about
};

struct GoalContext {
    const CaseSnapshot& records;
    const Pack& pack;
    QString language;
    QDate on;
};

/// In the order S1–S5, M1–M3, A1–A4, R1, R2, T1–T3, P1.
QList<GoalCheck> goalChecks(const GoalContext& context, const Goal& goal);

/// Of one letter: attention if any rule of it asks for it.
CheckState stateOf(const QList<GoalCheck>& checks, QChar letter);

}  // namespace core
