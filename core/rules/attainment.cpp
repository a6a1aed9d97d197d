// SPDX-License-Identifier: MPL-2.0
#include "core/rules/attainment.h"

#include "core/base/text.h"
#include "core/rules/family_view.h"

#include <QSet>

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double correlation = 0.3;  // assumed between goals, as in the original paper

}  // namespace

std::optional<double> attainmentT(const QList<WeightedScore>& scores) {
    if (scores.isEmpty()) return std::nullopt;
    const bool weightless = std::all_of(scores.begin(), scores.end(), [](const WeightedScore& s) { return s.weight == 0; });
    double sum = 0, squares = 0, weights = 0;
    for (const WeightedScore& one : scores) {
        const double weight = weightless ? 1 : one.weight;
        sum += weight * one.score;
        squares += weight * weight;
        weights += weight;
    }
    return 50 + 10 * sum / std::sqrt((1 - correlation) * squares + correlation * weights * weights);
}

int goalWeight(const Goal& goal) { return goal.importance * goal.difficulty; }

QList<const GoalReview*> reviewsOf(const CaseSnapshot& records, const GoalId& goal) {
    QSet<GoalReviewId> corrected;
    QList<const GoalReview*> list;
    for (const GoalReview& review : records.all<GoalReview>()) {
        if (!(review.goal == goal)) continue;
        if (review.corrects) corrected.insert(*review.corrects);
        list.append(&review);
    }
    list.removeIf([&](const GoalReview* review) { return corrected.contains(review->id); });
    std::sort(list.begin(), list.end(), [](const GoalReview* a, const GoalReview* b) { return isLater(*b, *a); });
    return list;
}

const GoalReview* lastScored(const CaseSnapshot& records, const GoalId& goal, QDate on) {
    const GoalReview* found = nullptr;
    const QList<const GoalReview*> reviews = reviewsOf(records, goal);
    for (const GoalReview* review : reviews) {
        const QDate day = dayOf(review->date);
        if (review->score && (!day.isValid() || day <= on)) found = review;
    }
    return found;
}

bool counts(const Goal& goal) {
    return goal.status != GoalStatus::Draft && goal.status != GoalStatus::Replaced && goal.status != GoalStatus::Withdrawn;
}

bool isRunning(const Goal& goal) { return goal.status == GoalStatus::Agreed || goal.status == GoalStatus::Active; }

Attainment attainmentOf(const CaseSnapshot& records, const PersonId& person, QDate on, bool weighted) {
    Attainment result;
    QList<WeightedScore> before, now;
    for (const Goal& goal : records.all<Goal>()) {
        if (goal.person != person || !counts(goal)) continue;
        ++result.total;
        const GoalReview* review = lastScored(records, goal.id, on);
        if (!review) continue;
        ++result.scored;
        const int weight = weighted ? goalWeight(goal) : 1;
        before.append({goal.baselineLevel, weight});
        now.append({*review->score, weight});
    }
    result.baseline = attainmentT(before);
    result.achieved = attainmentT(now);
    return result;
}

QString levelText(const Goal& goal, int level) {
    for (const GoalLevel& one : goal.levels)
        if (one.level == level) return one.text.trimmed();
    return {};
}

Problems levelProblems(const Goal& goal) {
    Problems problems;
    const bool agreed = goal.status != GoalStatus::Draft;
    const auto report = [&](const char* code, const QString& where, const QString& message, bool error) {
        problems.append(
            {u"levels"_s, QLatin1String(code), where, message, error ? Problem::Severity::Error : Problem::Severity::Warning});
    };
    QSet<QString> seen;
    for (int level = -2; level <= 2; ++level) {
        const QString text = levelText(goal, level), where = u"level %1"_s.arg(level);
        if (text.isEmpty()) {
            report("level_missing", where, u"Say what you would see at level %1."_s.arg(level), agreed);
            continue;
        }
        if (seen.contains(folded(text)))
            report("levels_same", where, u"Level %1 says the same as another. Each level is seen by itself."_s.arg(level),
                   agreed);
        seen.insert(folded(text));
    }
    for (const GoalLevel& one : goal.levels)
        if (one.level < -2 || one.level > 2)
            report("score_range", u"level %1"_s.arg(one.level), u"Levels go from -2 to 2."_s, true);
    const QString expected = folded(levelText(goal, 0));
    if (!expected.isEmpty() && !goal.target.trimmed().isEmpty() && expected != folded(goal.target))
        report("level_not_target", u"level 0"_s, u"Level 0 is what is expected by the date: the same as the target."_s, false);
    return problems;
}

}  // namespace core
