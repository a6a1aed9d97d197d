// SPDX-License-Identifier: MPL-2.0
#include "core/rules/process_check.h"

#include "core/practice/words.h"
#include "core/rules/contact_check.h"
#include "core/rules/family_check.h"
#include "core/rules/family_view.h"
#include "core/rules/paper_check.h"
#include "core/rules/process_invariants.h"
#include "core/rules/risk_engine.h"
#include "core/rules/timers.h"
#include "core/rules/work_check.h"
#include "core/rules/workflow.h"

namespace core {
namespace {

using Severity = Problem::Severity;

class ProcessCheck {
public:
    ProcessCheck(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, QDate on)
        : records_(records), shared_(shared), pack_(pack), on_(on) {}

    Problems run() {
        children();
        ranges();
        decisions();
        household();
        classifications();
        ratings();
        measures();
        timers();
        chronology();
        approvers();
        return problems_ + workProblems(records_, pack_, on_) + contactProblems({records_, shared_, pack_}, on_) +
               paperProblems(records_, pack_, on_) + familyProblems(records_);
    }

private:
    template <class T>
    void add(const char* code, const T& record, const char* field, const char* message, Severity severity = Severity::Warning) {
        problems_.append({QLatin1String(field), QLatin1String(code),
                          QStringLiteral("%1 %2").arg(QLatin1String(Describe<T>::table), record.id.text()),
                          QString::fromUtf8(message), severity});
    }

    void children() {
        for (const PersonId& id : childrenOf(records_)) {
            const Person* child = records_.find<Person>(id);
            if (child->birth.isUnknown())
                add("V-01", *child, "birth", "Give the date of birth, or say that the child is not born and when it is due.",
                    Severity::Error);
        }
    }

    void ranges() {
        const auto wrong = [](const UncertainDate& from, const std::optional<UncertainDate>& to) {
            return to && to->isBefore(from) == Truth::Certain;
        };
        for (const SupportPlan& plan : records_.all<SupportPlan>())
            if (wrong(plan.start, plan.ended)) add("V-02", plan, "ended", "The end lies before the start.", Severity::Error);
        for (const PlanLine& line : records_.all<PlanLine>())
            if (wrong(line.start, line.end)) add("V-02", line, "ends", "The end lies before the start.", Severity::Error);
        for (const Barrier& barrier : records_.all<Barrier>())
            if (wrong(barrier.since, barrier.resolved))
                add("V-02", barrier, "resolved", "The end lies before the start.", Severity::Error);
    }

    void decisions() {
        for (const GateDecision& one : records_.all<GateDecision>()) {
            for (const SignOff& sign : one.signOffs)
                if (isOwnSignature(one.author, one.authorApprover, sign))
                    add("V-03", one, "sign_offs", "Author and approver are the same person.", Severity::Error);
            if (one.state != DecisionState::Decided) continue;
            for (const UnmetCondition& condition : one.unmet)
                if (condition.hard && condition.reason.trimmed().size() < pack_.framework.overrideCharacters)
                    add("V-04", one, "unmet", "A condition that must be met was passed without a full reason.", Severity::Error);
            increase(one);
        }
        for (const PlanLine& line : records_.all<PlanLine>()) step(line);
    }

    // An increase on the strength of a classification that is older than twelve weeks.
    void increase(const GateDecision& one) {
        const GateRule* gate = gateRule(pack_, one.gate);
        if (!gate || gate->round.isEmpty() || !gate->perChild) return;
        for (const ChildOutcome& outcome : one.outcomes) {
            const RiskClassification* rc = classificationOf(records_, outcome.child, gate->round, dayOf(one.date));
            if (rc && dayOf(rc->date).daysTo(dayOf(one.date)) > 7 * 12)
                return add("V-24", one, "outcomes", "The classification this rests on is older than 12 weeks.");
        }
    }

    // A step of a plan that was taken, held against the classification of its child on that day.
    void step(const PlanLine& line) {
        const QDate day = dayOf(line.actual);
        if (line.kind != PlanLineKind::Step || !day.isValid() || day > on_) return;
        for (const PersonId& child : line.person ? QList<PersonId>{*line.person} : childrenOf(records_)) {
            const RiskClassification* rc = latest<RiskClassification>(
                records_, day, [&](const RiskClassification& one) { return one.child == child && !one.signOffs.isEmpty(); });
            if (rc && dayOf(rc->date).daysTo(day) > 7 * 12)
                return add("V-24", line, "actual", "The classification this step rests on is older than 12 weeks.");
        }
    }

    bool isOvernight(const QString& option) const {
        for (const Rung& rung : pack_.library.rungs)
            if (rung.id == option) return rung.overnight;
        return false;
    }

    // Once a child is to stay the night, every adult of the home is assessed.
    void household() {
        const GateDecision* overnight = latest<GateDecision>(records_, on_, [&](const GateDecision& one) {
            return one.state == DecisionState::Decided &&
                   std::any_of(one.outcomes.begin(), one.outcomes.end(),
                               [&](const ChildOutcome& o) { return isOvernight(o.option); });
        });
        if (!overnight) return;
        QSet<PersonId> assessed;
        for (const SupportPlan& plan : records_.all<SupportPlan>())
            for (const ChecklistMark& mark : plan.checklist)
                if (mark.person && mark.tick == Tick::Yes) assessed.insert(*mark.person);
        for (const FactorRating& rating : records_.all<FactorRating>()) assessed.insert(rating.about);
        for (const PersonId& adult : adultsAtHome(records_, on_))
            if (const Person* person = records_.find<Person>(adult); person && !assessed.contains(adult))
                add("V-06", *person, "id", "This adult lives where the child is to stay, and is not assessed.");
    }

    void classifications() {
        for (const PersonId& child : childrenOf(records_)) {
            QList<const RiskClassification*> list;
            for (const RiskClassification& one : records_.all<RiskClassification>())
                if (one.child == child && !one.signOffs.isEmpty()) list.append(&one);
            std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return isLater(*b, *a); });
            for (qsizetype i = 1; i < list.size(); ++i) {
                const RiskClass* before = riskClass(pack_.library, list[i - 1]->chosen);
                const RiskClass* now = riskClass(pack_.library, list[i]->chosen);
                if (before && now && before->level - now->level >= 2 &&
                    dayOf(list[i - 1]->date).daysTo(dayOf(list[i]->date)) < 7 * 12)
                    add("V-25", *list[i], "chosen", "The class is two steps better in less than 12 weeks. Look again.");
            }
        }
    }

    void ratings() {
        for (const FactorRating& rating : records_.all<FactorRating>())
            if (rating.status == FactorStatus::Strong && rating.reliability == Reliability::SelfReport)
                add("V-26", rating, "reliability", "Rated strong on what the person says alone. Is it confirmed or seen?");
    }

    void measures() {
        for (const MeasureScore& score : records_.all<MeasureScore>()) {
            const auto measure = std::find_if(pack_.library.measures.begin(), pack_.library.measures.end(),
                                              [&](const Measure& m) { return m.id == score.measure; });
            if (measure == pack_.library.measures.end()) continue;
            for (const ScaleScore& one : score.scores)
                for (const Scale& scale : measure->scales)
                    if (scale.id == one.scale && (one.value < scale.min || one.value > scale.max))
                        add("V-29a", score, "scores", "This number cannot come from this measure.", Severity::Error);
            const MeasureScore* before = latest<MeasureScore>(
                records_, dayOf(score.date).addDays(-1),
                [&](const MeasureScore& other) { return other.measure == score.measure && other.about == score.about; });
            if (before && (before->respondent != score.respondent || before->rater != score.rater))
                add("V-29b", score, "rater", "Somebody else rated last time. Do not compare the two.");
        }
    }

    void timers() {
        const Case* file = records_.theCase();
        if (!file || file->closed) return;
        const Words words(pack_, QStringLiteral("en"));
        for (const Timer& timer : timersOf(records_, pack_, on_)) {
            if (refused(timer)) continue;
            if (timer.state == TimerState::Overdue && timer.reason.trimmed().isEmpty() && !timer.rule->limit.before)
                problems_.append({timer.rule->id, QStringLiteral("V-31"),
                                  QStringLiteral("record %1").arg(timer.from.record.text()),
                                  words.heading(QStringLiteral("timer.") + timer.rule->id) +
                                      QStringLiteral(" The day has passed, and nobody said why."),
                                  Severity::Warning});
        }
        const CaseProfile* profile = records_.profile();
        if (!profile) return;
        for (const Variant& variant : pack_.framework.variants)
            if (profile->variants.contains(variant.id) && variant.reviewWeeks > 0 && variant.reviewWeeks <= 4)
                reviewCycle(*profile, variant);
    }

    // A refusal of contact lasts no longer than the law allows without a court, and is told in writing at once.
    bool refused(const Timer& timer) {
        if (timer.rule->on != QLatin1String("task.contact_refused") || timer.state != TimerState::Overdue) return false;
        const bool court = std::any_of(timer.rule->metBy.begin(), timer.rule->metBy.end(),
                                       [](const QString& name) { return name.startsWith(QLatin1String("legal.")); });
        const auto* refusal = records_.find<Engagement>(timer.from.record.as<EngagementTag>());
        // A break of an arrangement is judged where the arrangement is.
        if (!refusal) return records_.find<Arrangement>(timer.from.record.as<ArrangementTag>()) != nullptr;
        if (court)
            add("V-09", *refusal, "date", "The refusal is older than the law allows, and no order of a court is recorded.",
                Severity::Error);
        else add("V-10", *refusal, "date", "The written notices of this refusal are not recorded.", Severity::Error);
        return true;
    }

    void reviewCycle(const CaseProfile& profile, const Variant& variant) {
        for (const Review& review : records_.all<Review>())
            if (review.state == ReviewState::Held && dayOf(review.nextOn).isValid() &&
                dayOf(review.date).daysTo(dayOf(review.nextOn)) > 7 * variant.reviewWeeks)
                return add("V-35", profile, "variants", "Reviews are further apart than four weeks for so young a child.");
    }

    void chronology() {
        const QDate since = on_.addMonths(-6);
        bool any = false, positive = false;
        for (const ChronologyEntry& entry : records_.all<ChronologyEntry>()) {
            const QDate day = dayOf(entry.date);
            if (day < since || day > on_) continue;
            any = true;
            positive = positive || entry.valence == Valence::Strength || entry.category == Category::AchievementPositive;
        }
        if (any && !positive && records_.theCase())
            add("V-27", *records_.theCase(), "id", "Six months of the chronology hold nothing good. Was there nothing?",
                Severity::Info);
    }

    // Who is to sign next is nobody: said before the decision is written, not after.
    void approvers() {
        for (const QString& id : gatesToAsk(records_, pack_, on_)) {
            const GateRule* gate = gateRule(pack_, id);
            const QString ownRole = pack_.library.roles.value(0);  // the worker's own: the first of the pack
            for (const QString& role : gate->signs)
                if (role != ownRole && approversFor(shared_, role, on_).isEmpty() && records_.profile())
                    return add("no_approver", *records_.profile(), "manager_name",
                               "Nobody is listed who may sign. Add somebody, or a stand-in.");
        }
    }

    const CaseSnapshot& records_;
    const Snapshot& shared_;
    const Pack& pack_;
    const QDate on_;
    Problems problems_;
};

}  // namespace

Problems processProblems(const CaseSnapshot& records, const Snapshot& shared, const Pack& pack, QDate on) {
    return ProcessCheck(records, shared, pack, on).run();
}

}  // namespace core
