// SPDX-License-Identifier: MPL-2.0
#include "core/rules/work_check.h"

#include "core/rules/agreement_checks.h"
#include "core/rules/attainment.h"
#include "core/rules/coverage.h"
#include "core/rules/fact_check.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

using Severity = Problem::Severity;

constexpr int afterDays = 14;  // V-21

class WorkCheck {
public:
    WorkCheck(const CaseSnapshot& records, const Pack& pack, QDate on) : records_(records), pack_(pack), on_(on) {}

    Problems run() {
        facts();
        spans();
        for (const Engagement& one : records_.all<Engagement>()) ofTalk(one);
        for (const Review& review : records_.all<Review>())
            if (review.state == ReviewState::Planned && isPast(review.date))
                add("V-15", review, "state", "The day has passed. Say whether the review was held.");
        for (const Goal& goal : records_.all<Goal>())
            if (isRunning(goal)) ofGoal(goal);
        severe();
        for (const ContingencyPlan& plan : records_.all<ContingencyPlan>())
            if (!plan.ended) shared(plan);
        return std::move(problems_);
    }

private:
    template <class T>
    void add(const char* code, const T& record, const char* field, const char* message, Severity severity = Severity::Warning) {
        problems_.append({QLatin1String(field), QLatin1String(code),
                          QStringLiteral("%1 %2").arg(QLatin1String(Describe<T>::table), record.id.text()),
                          QString::fromUtf8(message), severity});
    }
    bool isPast(const UncertainDate& date) const { return dayOf(date).isValid() && date.latest().value_or(on_) < on_; }

    void facts() {
        for (const FactFinding& one : checkFacts(records_, pack_, on_)) {
            if (one.records.isEmpty()) continue;
            const AnyId first = one.records.first();
            switch (one.issue) {
            case FactIssue::StatusMissing:
                if (const auto* placement = records_.find<Placement>(first.as<PlacementTag>()))
                    add("V-05", *placement, "from", "No legal status says why the child lived here all that time.");
                break;
            case FactIssue::StatusesTogether:
                if (const auto* status = records_.find<LegalStatus>(first.as<LegalStatusTag>()))
                    add("V-05", *status, "status", "Two legal statuses that exclude each other hold at once.");
                break;
            case FactIssue::ParentNotApproved:
                if (const auto* placement = records_.find<Placement>(first.as<PlacementTag>()))
                    add("V-07", *placement, "approved", "Give the day on which the nominated officer agreed.", Severity::Error);
                break;
            case FactIssue::ConsentMissing:
                if (const auto* status = records_.find<LegalStatus>(first.as<LegalStatusTag>()))
                    add("V-34", *status, "status", "Nobody is recorded who holds parental responsibility and could agree.");
                break;
            default: break;  // shown on the page of the facts; not of the catalogue
            }
        }
    }

    void spans() {
        eachRecordType([&]<RecordType T>() {
            if constexpr (requires(const T& fact) {
                              { fact.from } -> std::convertible_to<UncertainDate>;
                              { fact.to } -> std::convertible_to<std::optional<UncertainDate>>;
                          })
                for (const T& fact : records_.all<T>())
                    if (fact.to && fact.to->isBefore(fact.from) == Truth::Certain)
                        add("V-02", fact, "to", "The end lies before the start.", Severity::Error);
        });
    }

    // ---- talks
    void ofTalk(const Engagement& one) {
        if (one.outcome == EngagementOutcome::Planned && isPast(one.date))
            add("V-15", one, "outcome", "The day has passed. Say what came of it.");
        const bool open = one.outcome == EngagementOutcome::NotHeld || one.outcome == EngagementOutcome::Refused;
        if (open && one.reason.trimmed().isEmpty()) add("V-16", one, "reason", "Say why it did not take place.", Severity::Error);
    }

    // ---- goals
    void ofGoal(const Goal& goal) {
        const auto lacks = [&](bool is, const char* field, const char* message) {
            if (is) add("V-20", goal, field, message);
        };
        // What a service does need not rest on a rated risk.
        lacks(goal.factors.isEmpty() && goal.kind != GoalKind::Service, "factors", "Say which factor this goal is about.");
        lacks(goal.measure == GoalMeasure::NotSaid, "measure", "Say how all will know that it is done.");
        lacks(goal.baseline.trimmed().isEmpty(), "baseline", "Say where things stand now.");
        lacks(goal.nextReview.isUnknown(), "next_review", "Say when you look at it together.");
        const QList<const GoalReview*> reviews = reviewsOf(records_, goal.id);
        QDate last = dayOf(goal.agreedOn);
        for (const GoalReview* review : reviews)
            if (dayOf(review->date).isValid() && dayOf(review->date) <= on_ && !(dayOf(review->date) < last))
                last = dayOf(review->date);
        const QDate due = goal.reviewEveryWeeks > 0 && last.isValid() ? last.addDays(7 * goal.reviewEveryWeeks)
                                                                      : goal.nextReview.latest().value_or(QDate());
        if (due.isValid() && due.addDays(afterDays) < on_)
            add("V-21", goal, "next_review", "This goal was to be looked at more than 14 days ago.");
    }

    // A risk that is severe and not addressed has a goal, or it is said why not.
    void severe() {
        const QList<CoverageRow> rows = coverageOf(records_, pack_, on_);
        for (const CoverageRow& row : rows)
            if (row.lacksGoal())
                add("V-22", *row.rating, "severity", "A severe risk that is not addressed, and no goal is about it.");
    }

    // ---- back-up plans
    void shared(const ContingencyPlan& plan) {
        const Problems found = contingencyProblems(records_, plan, on_);
        for (const Problem& one : found)
            if (one.code == QLatin1String("not_shared"))
                add("V-23", plan, "shared_with",
                    "The back-up plan is not recorded as shared with every parent who holds responsibility.");
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const QDate on_;
    Problems problems_;
};

}  // namespace

Problems workProblems(const CaseSnapshot& records, const Pack& pack, QDate on) { return WorkCheck(records, pack, on).run(); }

}  // namespace core
