// SPDX-License-Identifier: MPL-2.0
#include "core/rules/review_news.h"

#include "core/rules/arrivals.h"
#include "core/rules/contact_parties.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

template <RecordType T, class F>
QList<const T*> between(const CaseSnapshot& records, QDate after, QDate until, F&& fits) {
    QList<const T*> list;
    for (const T& record : records.all<T>()) {
        const QDate day = dayOf(record.date);
        if (day.isValid() && day <= until && (!after.isValid() || day > after) && fits(record)) list.append(&record);
    }
    std::sort(list.begin(), list.end(), [](const T* a, const T* b) { return isLater(*b, *a); });
    return list;
}

}  // namespace

ReviewNews newsSince(const CaseSnapshot& records, const Pack& pack, const QString& type, QDate on) {
    ReviewNews news;
    news.until = on;
    const auto any = [](const auto&) { return true; };
    if (const Review* last = latest<Review>(records, on.addDays(-1), [&](const Review& review) {
            return review.state == ReviewState::Held && review.type == type;
        }))
        news.since = dayOf(last->date);
    news.entries =
        between<ChronologyEntry>(records, news.since, on, [&](const ChronologyEntry& one) { return !isRoutine(one, records); });
    news.decisions = between<GateDecision>(records, news.since, on,
                                           [](const GateDecision& one) { return one.state == DecisionState::Decided; });
    news.classifications = between<RiskClassification>(records, news.since, on,
                                                       [](const RiskClassification& one) { return !one.signOffs.isEmpty(); });
    news.ratings = between<FactorRating>(records, news.since, on, any);
    news.scores = between<MeasureScore>(records, news.since, on, any);
    news.engagements = between<Engagement>(records, news.since, on, any);
    news.wishes = between<Wish>(records, news.since, on, any);
    news.goalReviews = between<GoalReview>(records, news.since, on, [&](const GoalReview& one) {
        return std::none_of(records.all<GoalReview>().begin(), records.all<GoalReview>().end(),
                            [&](const GoalReview& other) { return other.corrects == one.id; });
    });
    news.agreements = between<AgreementEvent>(records, news.since, on, any);
    news.sessions = between<ContactSession>(records, news.since, on, isCounted);
    for (const ContingencyPlan& plan : records.all<ContingencyPlan>())
        for (const PlanUse& use : plan.uses)
            if (const QDate day = dayOf(use.date); day.isValid() && day <= on && (!news.since.isValid() || day > news.since))
                news.backUps.append({&plan, &use});
    for (const Timer& timer : timersOf(records, pack, on)) {
        if (timer.rule->limit.before) continue;
        const bool metInTime = timer.met && (!news.since.isValid() || timer.met->day > news.since);
        if (metInTime || timer.state == TimerState::Overdue || timer.state == TimerState::Amber) news.timers.append(timer);
    }
    for (const Review& review : records.all<Review>()) {
        if (review.state != ReviewState::Held || dayOf(review.date) > on) continue;
        for (int i = 0; i < int(review.actions.size()); ++i)
            if (!review.actions[i].doneOn) news.actions.append({&review, i});
    }
    return news;
}

int heldOf(const QList<const ContactSession*>& sessions) {
    return int(std::count_if(sessions.begin(), sessions.end(), [](const ContactSession* one) { return isHeld(*one); }));
}

QList<ScoreChange> scoreChanges(const CaseSnapshot& records, QDate on) {
    QMap<QString, QList<const MeasureScore*>> groups;
    for (const MeasureScore* score : between<MeasureScore>(records, {}, on, [](const MeasureScore&) { return true; }))
        groups[score->measure + u'\n' + (score->about ? score->about->text() : QString())].append(score);
    QList<ScoreChange> changes;
    for (const QList<const MeasureScore*>& scores : groups) {
        QMap<QString, ScoreChange> byRater;  // raters are never put on one line
        for (const MeasureScore* score : scores) {
            ScoreChange& change = byRater[score->respondent];
            if (!change.first) change.first = score;
            else change.last = score;
            const auto plain = [](const QString& name) { return name.simplified().toCaseFolded(); };
            if (change.last && plain(change.last->rater) != plain(change.first->rater)) change.raterDiffers = true;
        }
        for (ScoreChange& change : byRater) {
            change.raterDiffers = change.raterDiffers || (!change.last && byRater.size() > 1);
            changes.append(change);
        }
    }
    return changes;
}

}  // namespace core
