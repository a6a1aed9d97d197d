// SPDX-License-Identifier: MPL-2.0
// What has happened since the last review, put together from the records.
#pragma once

#include "core/rules/timers.h"

namespace core {

struct ReviewNews {
    QDate since;  ///< day of the last review of the type; null = since the case was opened
    QDate until;
    QList<const ChronologyEntry*> entries;
    QList<const GateDecision*> decisions;
    QList<const RiskClassification*> classifications;
    QList<const FactorRating*> ratings;
    QList<const MeasureScore*> scores;
    QList<const Engagement*> engagements;
    QList<const Wish*> wishes;
    QList<const GoalReview*> goalReviews;
    QList<const AgreementEvent*> agreements;                           ///< given, explained, signed, refused
    QList<const ContactSession*> sessions;                             ///< held or not held, of those that counted
    QList<std::pair<const ContingencyPlan*, const PlanUse*>> backUps;  ///< back-up plans that were needed
    QList<Timer> timers;                                               ///< met, missed or due in that time
    QList<std::pair<const Review*, int>> actions;  ///< of earlier reviews, not done: the review and the place in its list
};

/// Everything dated after the last held review of `type` before `on`, up to `on`.
ReviewNews newsSince(const CaseSnapshot& records, const Pack& pack, const QString& type, QDate on);

/// How many of the times together that counted were held.
int heldOf(const QList<const ContactSession*>& sessions);

/// Two scores of one measure for one person, told apart by rater: first and last of those whose rater is the same.
struct ScoreChange {
    const MeasureScore* first = nullptr;
    const MeasureScore* last = nullptr;
    bool raterDiffers = false;  ///< then no change is worked out (V-29b)
};
/// Baseline against later, one for each measure, person and kind of rater.
QList<ScoreChange> scoreChanges(const CaseSnapshot& records, QDate on);

}  // namespace core
