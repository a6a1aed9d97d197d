// SPDX-License-Identifier: MPL-2.0
// Goal attainment scaling: the T score of one person's goals, and what each goal's reviews say by now.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"

namespace core {

struct WeightedScore {
    int score = 0;   ///< -2 to 2
    int weight = 1;  ///< 0 counts only where another has more
    bool operator==(const WeightedScore&) const = default;
};

/// 50 + 10 Σ(w·x) / √((1−ρ) Σw² + ρ (Σw)²) with ρ = 0.3 (Kiresuk and Sherman 1968). All weights 0 count as 1.
/// No value for no scores.
std::optional<double> attainmentT(const QList<WeightedScore>& scores);

/// Importance times difficulty, 0 to 9.
int goalWeight(const Goal& goal);

/// Reviews of a goal that count, oldest first: one that was corrected does not.
QList<const GoalReview*> reviewsOf(const CaseSnapshot& records, const GoalId& goal);
/// The last of them with a score, up to a day; nullptr if there is none.
const GoalReview* lastScored(const CaseSnapshot& records, const GoalId& goal, QDate on);

/// Of one person's goals; the goals of two people are never put together.
struct Attainment {
    std::optional<double> baseline;  ///< of the goals that are scored
    std::optional<double> achieved;
    int scored = 0;
    int total = 0;                              ///< goals that are or were worked on
    bool tooFew() const { return scored < 3; }  ///< a figure of fewer than three goals says little
};
Attainment attainmentOf(const CaseSnapshot& records, const PersonId& person, QDate on, bool weighted = true);

/// Counts towards what was achieved: agreed at some time, and neither replaced nor withdrawn.
bool counts(const Goal& goal);
/// Is it being worked on now?
bool isRunning(const Goal& goal);

/// The words of a level; "" if there are none.
QString levelText(const Goal& goal, int level);

/// Codes: level_missing, levels_same (errors once the goal is agreed, else to do), level_not_target (warning: level 0 and the
/// target say different things), score_range.
Problems levelProblems(const Goal& goal);

}  // namespace core
