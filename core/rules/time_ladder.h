// SPDX-License-Identifier: MPL-2.0
// The way of one child from letters to living at home: what was decided and when, and what each further step asks for. Pure.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// From one decision to the next that says something else.
struct LadderSpan {
    QDate from;
    QDate to;  ///< null = it still holds
    DecisionId decision;
    QString gate;  ///< of the pack: "G2"
    bool operator==(const LadderSpan&) const = default;
};

enum class LadderPlace { Passed, Here, Ahead };

struct LadderRung {
    QString rung;  ///< form of contact of the pack: "supervised_direct"
    LadderPlace place = LadderPlace::Ahead;
    QList<LadderSpan> history;     ///< oldest first
    QStringList roles;             ///< who else has to sign a decision for this step, in the child's legal situation of today
    QStringList arranged;          ///< titles of arrangements in force that are on this step
    QStringList openConditions{};  ///< of the decision that holds, not yet done: what stands before a further step
    bool operator==(const LadderRung&) const = default;
};

/// In the order of the pack, without "paused" and "other"; all Ahead where nothing was decided. A pause keeps the step. Of
/// decisions that are signed; one that was superseded held until then.
QList<LadderRung> ladderOf(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on);

/// The step that is decided for the child; "" = none.
QString decidedRung(const CaseSnapshot& records, const PersonId& child, QDate on);

/// How far up the pack's list; -1 for what is no step.
int heightOf(const Pack& pack, const QString& rung);

}  // namespace core
