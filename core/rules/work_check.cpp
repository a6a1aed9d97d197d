// SPDX-License-Identifier: MPL-2.0
#include "core/rules/work_check.h"

#include "core/rules/fact_check.h"
#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

using Severity = Problem::Severity;

constexpr int inARow = 3;      // V-18, V-19
constexpr int afterDays = 14;  // V-21

class WorkCheck {
public:
    WorkCheck(const CaseSnapshot& records, const Pack& pack, QDate on) : records_(records), pack_(pack), on_(on) {}

    Problems run() {
        facts();
        spans();
        for (const SupportPlan& plan : records_.all<SupportPlan>()) ofPlan(plan);
        talks();
        for (const Review& review : records_.all<Review>())
            if (review.state == ReviewState::Planned && isPast(review.date))
                add("V-15", review, "state", "The day has passed. Say whether the review was held.");
        for (const Assessment& one : records_.all<Assessment>()) sharing(one);
        for (const CapacityItem& one : records_.all<CapacityItem>())
            if (one.factors.isEmpty() || one.baseline.trimmed().isEmpty() || one.measures.isEmpty())
                add("V-20", one, "measures", "Say which factor this is about, where it began, and measure it.");
        severe();
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

    // ---- plans
    void ofPlan(const SupportPlan& plan) {
        if (plan.ended) return;
        if (isPast(plan.reviewOn) && dayOf(plan.reviewOn).daysTo(on_) > afterDays)
            add("V-21", plan, "review_on", "This was to be looked at again more than 14 days ago.");
        if (!plan.fallback.trimmed().isEmpty() && !parentsNotTold(plan, true).isEmpty())
            add("V-23", plan, "fallback",
                "The back-up plan is not recorded as shared with every parent who holds responsibility.");
        if (plan.kind != PlanKind::Contact && plan.kind != PlanKind::ReturnHome) return;
        const QDate start = dayOf(plan.start);
        const bool runs = start.isValid() && start <= on_;
        bool supervised = false;
        for (const PlanLine& line : records_.all<PlanLine>())
            if (line.plan == plan.id && line.kind == PlanLineKind::Step && line.state != PlanLineState::Stopped)
                supervised = supervised || !line.supervision.trimmed().isEmpty();
        if (supervised && plan.reviewOn.isUnknown())
            add("V-11", plan, "review_on", "Say when it is looked at again whether supervision is still needed.");
        if (runs && plan.agreedBy.isEmpty()) add("V-12", plan, "agreed_by", "This has begun, and nobody has agreed to it yet.");
        if (runs && !parentsNotTold(plan, false).isEmpty())
            add("V-13", plan, "start", "It is not recorded that every parent was told of this plan.");
    }

    QList<PersonId> parentsNotTold(const SupportPlan& plan, bool onlyHolders) const {
        QList<PersonId> missing;
        for (const PersonId& parent : parentsOf(records_)) {
            if (onlyHolders && !holdsResponsibility(parent)) continue;
            const auto& log = records_.all<Engagement>();
            const bool told = std::any_of(log.begin(), log.end(), [&](const Engagement& one) {
                return one.kind == EngagementKind::Told && one.outcome == EngagementOutcome::Done &&
                       one.subject == anyId(plan.id) && one.people.contains(parent);
            });
            if (!told) missing.append(parent);
        }
        return missing;
    }

    bool holdsResponsibility(const PersonId& parent) const {
        const auto& all = records_.all<ParentalResponsibility>();
        return std::any_of(all.begin(), all.end(), [&](const ParentalResponsibility& one) {
            return one.holder == parent && holdsOn(one.from, one.to, on_) != Truth::No &&
                   codeIs(pack_, QStringLiteral("responsibility_bases"), one.basis, QStringLiteral("holder"));
        });
    }

    // ---- talks
    void talks() {
        QMap<PersonId, QList<const Engagement*>> meetings, sessions;
        QList<const Engagement*> log;
        for (const Engagement& one : records_.all<Engagement>()) {
            ofTalk(one);
            if (dayOf(one.date).isValid() && dayOf(one.date) <= on_) log.append(&one);
        }
        std::sort(log.begin(), log.end(), [](const Engagement* a, const Engagement* b) { return isLater(*a, *b); });
        for (const Engagement* one : std::as_const(log)) {
            const bool face = one->kind == EngagementKind::Meeting || one->kind == EngagementKind::DirectWork;
            for (const PersonId& person : one->people) {
                if (face && one->outcome != EngagementOutcome::Planned) meetings[person].append(one);
                if (one->kind == EngagementKind::DirectWork && one->outcome == EngagementOutcome::Done)
                    sessions[person].append(one);
            }
        }
        for (const QList<const Engagement*>& latest : std::as_const(meetings))
            if (allOf(latest, [](const Engagement& one) { return one.outcome != EngagementOutcome::Done; }))
                add("V-19", *latest.first(), "outcome", "Three in a row did not take place. Ask what stands in the way.");
        for (const PersonId& child : childrenOf(records_))
            if (allOf(sessions.value(child),
                      [](const Engagement& one) { return one.view.trimmed().isEmpty() && one.response.trimmed().isEmpty(); }))
                add("V-18", *sessions.value(child).first(), "response",
                    "Three times in a row the child's own view is not written down.");
    }

    template <class F>
    static bool allOf(const QList<const Engagement*>& latest, F&& fits) {
        return latest.size() >= inARow &&
               std::all_of(latest.begin(), latest.begin() + inARow, [&](const Engagement* one) { return fits(*one); });
    }

    void ofTalk(const Engagement& one) {
        if (one.outcome == EngagementOutcome::Planned && isPast(one.date))
            add("V-15", one, "outcome", "The day has passed. Say what came of it.");
        const bool open = one.outcome == EngagementOutcome::NotHeld || one.outcome == EngagementOutcome::Refused;
        if (open && one.reason.trimmed().isEmpty()) add("V-16", one, "reason", "Say why it did not take place.", Severity::Error);
    }

    // Shared with the family within ten working days; after three months it is more than an oversight.
    void sharing(const Assessment& one) {
        const QDate day = dayOf(one.date);
        if (!day.isValid() || !one.sharedOn.isUnknown() || !one.notSharedBecause.trimmed().isEmpty()) return;
        if (on_ > day.addMonths(3))
            add("V-14", one, "shared_on", "It was written three months ago. Share it with the family, or say why not.",
                Severity::Error);
        else if (on_ > addWorkingDays(pack_, day, 10)) add("V-14", one, "shared_on", "Share it with the family, or say why not.");
    }

    // What is severe and not addressed is worked on with somebody: as a behaviour to change, the nearest to a goal.
    void severe() {
        QSet<QString> worked;
        for (const CapacityItem& one : records_.all<CapacityItem>())
            for (const QString& factor : one.factors) worked.insert(factor);
        QMap<QString, const FactorRating*> last;
        for (const FactorRating& rating : records_.all<FactorRating>()) {
            if (dayOf(rating.date).isValid() && dayOf(rating.date) > on_) continue;
            const FactorRating*& held = last[rating.factor + rating.about.text()];
            if (!held || isLater(rating, *held)) held = &rating;
        }
        for (const FactorRating* rating : std::as_const(last))
            if (rating->status == FactorStatus::NotAddressed && rating->severity >= 2 && !worked.contains(rating->factor))
                add("V-22", *rating, "severity", "A severe risk that is not addressed, and nothing to change names it.");
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const QDate on_;
    Problems problems_;
};

}  // namespace

Problems workProblems(const CaseSnapshot& records, const Pack& pack, QDate on) { return WorkCheck(records, pack, on).run(); }

}  // namespace core
