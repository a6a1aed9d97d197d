// SPDX-License-Identifier: MPL-2.0
#include "core/rules/checks.h"

#include "core/practice/framework_check.h"
#include "core/rules/check_parts.h"
#include "core/rules/events.h"
#include "core/rules/legal_view.h"
#include "core/rules/risk_engine.h"
#include "core/rules/workflow.h"

namespace core {
namespace {

using namespace checkparts;

CheckResult chronologyWithImpact(const CheckContext& c, const Check& check) {
    CheckResult result = counting(check);
    for (const ChronologyEntry& entry : c.records.all<ChronologyEntry>())
        if (!entry.impacts.isEmpty()) note(result, anyId(entry.id));
    return enough(result);
}

// Child, both birth parents (or one who is marked as not known), and grandparents on a side that is known.
CheckResult genogram(const CheckContext& c, const Check&) {
    CheckResult result;
    const QList<PersonId> children = childrenOf(c.records);
    result.needed = int(children.size());
    for (const PersonId& child : children) {
        int birth = 0;
        bool grandparents = false;
        for (const Parentage& link : c.records.all<Parentage>()) {
            if (link.child != child || (link.kind != ParentageKind::Birth && link.kind != ParentageKind::Presumed)) continue;
            ++birth;
            for (const Parentage& older : c.records.all<Parentage>())
                if (link.parent && older.child == *link.parent) grandparents = true;
        }
        if (birth >= 2 && grandparents) ++result.found;
        else result.missingFor.append(child);
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

CheckResult engagement(const CheckContext& c, const Check& check) {
    const auto fits = [&](const Engagement& one) {
        const bool counts = one.outcome == EngagementOutcome::Done ||
                            (one.outcome == EngagementOutcome::Refused && !one.reason.isEmpty()) ||
                            (one.kind == EngagementKind::Asked && one.outcome == EngagementOutcome::NoReply);
        return counts && toName(one.kind) == check.kind && recent(c, check, one.date) &&
               (check.of.isEmpty() || check.of.contains(one.audience) || check.of.contains(one.task));
    };
    return eachOf<Engagement>(c, check, fits, [](const Engagement& one) { return one.people; });
}

CheckResult told(const CheckContext& c, const Check& check) {
    CheckResult result;
    result.needed = int(check.of.size());
    for (const QString& audience : check.of) {
        // Children and parents are told one by one; carers, agencies and the reviewer count once.
        Check one = check;
        one.kind = toName(EngagementKind::Told);
        one.per = audience == QLatin1String("child") || audience == QLatin1String("parent") ? audience : QString();
        const auto fits = [&](const Engagement& each) {
            return each.kind == EngagementKind::Told && each.outcome == EngagementOutcome::Done && each.audience == audience &&
                   (check.kind.isEmpty() || each.task == check.kind) && dayOf(each.date) <= c.on;
        };
        const CheckResult part = eachOf<Engagement>(c, one, fits, [](const Engagement& each) { return each.people; });
        result.records += part.records;
        result.missingFor += part.missingFor;
        result.found += part.met;
    }
    result.met = result.found == result.needed;
    return result;
}

CheckResult factorsRated(const CheckContext& c, const Check&) {
    CheckResult result;
    const CaseProfile* profile = c.records.profile();
    const bool isShort = profile && profile->form == ProcessForm::Short;
    for (const Factor& factor : c.pack.library.factors) {
        if (isShort && !factor.core) continue;
        ++result.needed;
        const FactorRating* rating =
            latest<FactorRating>(c.records, c.on, [&](const FactorRating& r) { return r.factor == factor.id; });
        if (!rating || (rating->status == FactorStatus::Unknown && rating->action.trimmed().isEmpty())) continue;
        note(result, anyId(rating->id));
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

CheckResult trustedAdult(const CheckContext& c, const Check& check) {
    const auto fits = [&](const TrustedAdult& one) {
        return !one.agreedOn.isUnknown() && !one.checkedOn.isUnknown() && !one.route.trimmed().isEmpty() && !one.ended;
    };
    return eachOf<TrustedAdult>(c, check, fits, [](const TrustedAdult& one) { return QList<PersonId>{one.child}; });
}

const Assessment* written(const CheckContext& c) {
    return latest<Assessment>(c.records, c.on, [](const Assessment&) { return true; });
}

CheckResult assessment(const CheckContext& c, const Check&) {
    CheckResult result;
    result.needed = int(c.pack.library.sections.size()) + 1;
    const Assessment* paper = written(c);
    if (!paper) return result;
    result.records.append(anyId(paper->id));
    for (const QString& section : c.pack.library.sections)
        result.found += std::any_of(paper->sections.begin(), paper->sections.end(), [&](const AssessmentSection& one) {
            return one.section == section && !one.text.trimmed().isEmpty();
        });
    result.found += !paper->sharedOn.isUnknown() || !paper->notSharedBecause.trimmed().isEmpty();
    result.met = result.found == result.needed;
    return result;
}

CheckResult assessmentRead(const CheckContext& c, const Check&) {
    const Assessment* paper = written(c);
    return paper && !paper->signOffs.isEmpty() ? yes(anyId(paper->id)) : no();
}

CheckResult classified(const CheckContext& c, const Check& check) {
    CheckResult result;
    for (const PersonId& child : childrenOf(c.records)) {
        ++result.needed;
        if (const RiskClassification* one = classificationOf(c.records, child, check.of.value(0), c.on))
            note(result, anyId(one->id));
        else result.missingFor.append(child);
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

// No child stands in one of these classes; who is not classified cannot be said to stand elsewhere.
CheckResult classifiedAs(const CheckContext& c, const Check& check) {
    CheckResult result;
    for (const PersonId& child : childrenOf(c.records)) {
        ++result.needed;
        const RiskClassification* one = classificationOf(c.records, child, check.kind, c.on);
        if (one && !check.of.contains(one->chosen)) note(result, anyId(one->id));
        else result.missingFor.append(child);
    }
    result.met = result.needed > 0 && result.missingFor.isEmpty();
    return result;
}

CheckResult decided(const CheckContext& c, const Check& check) {
    const GateDecision* one = latest<GateDecision>(c.records, c.on, [&](const GateDecision& decision) {
        return decision.state == DecisionState::Decided && check.of.contains(decision.gate);
    });
    return one ? yes(anyId(one->id)) : no();
}

CheckResult outcome(const CheckContext& c, const Check& check) {
    const GateDecision* one = c.decision;
    if (!one)
        one = latest<GateDecision>(
            c.records, c.on, [](const GateDecision& d) { return d.state == DecisionState::Decided && !d.outcomes.isEmpty(); });
    CheckResult result;
    for (const PersonId& child : childrenOf(c.records)) {
        ++result.needed;
        const bool said =
            one && std::any_of(one->outcomes.begin(), one->outcomes.end(), [&](const ChildOutcome& each) {
                return each.child == child && !each.option.isEmpty() && (check.of.isEmpty() || check.of.contains(each.option));
            });
        if (said) note(result, anyId(one->id));
        else result.missingFor.append(child);
    }
    // With a list of options one child is enough: the task is there for that child.
    result.met = check.of.isEmpty() ? result.needed > 0 && result.missingFor.isEmpty() : result.found > 0;
    return result;
}

CheckResult planLines(const CheckContext& c, const Check& check) {
    const auto fits = [&](const PlanLine& line) {
        return toName(line.kind) == check.kind && line.state != PlanLineState::Stopped && !line.what.trimmed().isEmpty();
    };
    // A line for nobody in particular is for all of them.
    return eachOf<PlanLine>(
        c, check, fits, [](const PlanLine& line) { return line.person ? QList<PersonId>{*line.person} : QList<PersonId>(); },
        true);
}

CheckResult planAgreed(const CheckContext& c, const Check& check) {
    CheckResult result = counting(check);
    for (const SupportPlan& plan : c.records.all<SupportPlan>())
        if (check.of.contains(toName(plan.kind)) && !plan.agreedBy.isEmpty() && dayOf(plan.agreedOn).isValid() &&
            dayOf(plan.agreedOn) <= c.on)
            note(result, anyId(plan.id));
    return enough(result);
}

CheckResult planStepTaken(const CheckContext& c, const Check& check) {
    CheckResult result = counting(check);
    for (const PlanLine& line : c.records.all<PlanLine>())
        if (line.kind == PlanLineKind::Step && dayOf(line.actual).isValid() && dayOf(line.actual) <= c.on)
            note(result, anyId(line.id));
    return enough(result);
}

// A service that should have started 14 days ago or more has started, or it is said why not.
CheckResult servicesStarted(const CheckContext& c, const Check&) {
    constexpr int grace = 14;
    CheckResult result;
    for (const PlanLine& line : c.records.all<PlanLine>()) {
        const QDate start = dayOf(line.start);
        if (line.kind != PlanLineKind::Service || !start.isValid() || start.daysTo(c.on) <= grace) continue;
        ++result.needed;
        const bool started = line.state != PlanLineState::Planned && line.state != PlanLineState::Waiting;
        if (started || !line.reason.trimmed().isEmpty()) note(result, anyId(line.id));
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

CheckResult directWorkCurrent(const CheckContext& c, const Check& check) {
    Check recentWork = check;
    recentWork.kind = toName(EngagementKind::DirectWork);
    recentWork.per.clear();
    CheckResult result = engagement(c, recentWork);
    result.met = result.found > 0;
    return result;
}

CheckResult reviewHeld(const CheckContext& c, const Check& check) {
    CheckResult result = counting(check);
    for (const Review& one : c.records.all<Review>())
        if (one.state == ReviewState::Held && check.of.contains(one.type) && dayOf(one.date) <= c.on) note(result, anyId(one.id));
    return enough(result);
}

// A review after the round of classification the decision rests on, or that it could not be done before, said by hand.
CheckResult reviewedSince(const CheckContext& c, const Check& check) {
    QDate since;
    for (const PersonId& child : childrenOf(c.records))
        if (const RiskClassification* one = classificationOf(c.records, child, check.kind, c.on))
            since = since.isValid() ? std::min(since, dayOf(one->date)) : dayOf(one->date);
    if (!since.isValid()) return no();
    CheckResult result = counting(check);
    for (const Review& one : c.records.all<Review>())
        if (one.state == ReviewState::Held && check.of.contains(one.type) && dayOf(one.date) >= since.addMonths(-3) &&
            dayOf(one.date) <= c.on)
            note(result, anyId(one.id));
    return enough(result);
}

CheckResult measured(const CheckContext& c, const Check& check) {
    CheckResult result;
    result.needed = 2;
    bool child = false, family = false;
    for (const MeasureScore& score : c.records.all<MeasureScore>()) {
        if (!check.of.contains(score.occasion) || dayOf(score.date) > c.on || score.scores.isEmpty()) continue;
        for (const Measure& measure : c.pack.library.measures) {
            if (measure.id != score.measure) continue;
            (measure.about == MeasureAbout::Child ? child : family) = true;
            result.records.append(anyId(score.id));
        }
    }
    result.found = int(child) + int(family);
    result.met = child && family;
    return result;
}

CheckResult wishes(const CheckContext& c, const Check& check) {
    const auto fits = [&](const Wish& one) { return recent(c, check, one.date) && !one.words.trimmed().isEmpty(); };
    return eachOf<Wish>(c, check, fits, [](const Wish& one) { return QList<PersonId>{one.about}; });
}

CheckResult weeksSince(const CheckContext& c, const Check& check) {
    for (const ProcessEvent& event : eventsOf(c.records, c.pack, c.on))
        if (check.of.contains(event.name) && event.day.daysTo(c.on) >= 7 * check.weeks) return yes(event.record);
    return no();
}

CheckResult reviewSet(const CheckContext& c, const Check& check) {
    if (!c.decision) return no();
    const QDate review = dayOf(c.decision->reviewOn), from = dayOf(c.decision->date).isValid() ? dayOf(c.decision->date) : c.on;
    return review.isValid() && review >= from && review <= from.addMonths(check.months) ? yes(anyId(c.decision->id)) : no();
}

CheckResult taskDone(const CheckContext& c, const Check& check) {
    CheckResult result;
    result.needed = int(check.of.size());
    const ProcessView view = processOf(c.records, c.pack, c.on);
    for (const StageView& stage : view.stages)
        for (const TaskView& task : stage.tasks)
            if (check.of.contains(task.rule->id) && (task.isDone() || !task.applies || !task.inForm)) ++result.found;
    result.met = result.found == result.needed;
    return result;
}

CheckResult notInProceedings(const CheckContext& c, const Check& check) {
    if (!inProceedings(c.records, c.on)) return yes();
    Check advice = check;
    advice.kind = toName(EngagementKind::Consultation);
    advice.per.clear();
    return engagement(c, advice);
}

CheckResult caseBasics(const CheckContext& c, const Check&) {
    CheckResult result;
    result.needed = 2;
    result.found = int(!childrenOf(c.records).isEmpty());
    for (const PersonId& child : childrenOf(c.records))
        if (!hasLegalStatus(c.records, child, c.on)) result.missingFor.append(child);
    result.found += result.found && result.missingFor.isEmpty();
    result.met = result.found == result.needed;
    return result;
}

CheckResult workerNamed(const CheckContext& c, const Check&) {
    const CaseProfile* profile = c.records.profile();
    return profile && !profile->workerName.trimmed().isEmpty() ? yes(anyId(profile->id)) : no();
}

CheckResult reasonSaid(const CheckContext& c, const Check&) {
    const Case* file = c.records.theCase();
    const bool inDraft = c.decision && !c.decision->reasons.trimmed().isEmpty();
    return inDraft || (file && !file->summary.trimmed().isEmpty()) ? yes(anyId(c.records.id())) : no();
}

CheckResult homesKnown(const CheckContext& c, const Check&) {
    CheckResult result;
    for (const PersonId& parent : parentsOf(c.records)) {
        ++result.needed;
        const auto& stays = c.records.all<Residence>();
        const bool known = std::any_of(stays.begin(), stays.end(), [&](const Residence& stay) {
            return stay.person == parent && holdsOn(stay.from, stay.to, c.on) != Truth::No;
        });
        if (known) ++result.found;
        else result.missingFor.append(parent);
    }
    result.met = result.found == result.needed;
    return result;
}

CheckResult summaryWritten(const CheckContext& c, const Check&) {
    const Case* file = c.records.theCase();
    return file && file->summary.trimmed().size() > 0 ? yes(anyId(file->id)) : no();
}

CheckResult byHand(const CheckContext&, const Check&) { return no(); }

const QHash<QString, Run>& runs() {
    static const QHash<QString, Run> all{{QStringLiteral("chronology_with_impact"), chronologyWithImpact},
                                         {QStringLiteral("genogram"), genogram},
                                         {QStringLiteral("engagement"), engagement},
                                         {QStringLiteral("factors_rated"), factorsRated},
                                         {QStringLiteral("trusted_adult"), trustedAdult},
                                         {QStringLiteral("assessment"), assessment},
                                         {QStringLiteral("assessment_read"), assessmentRead},
                                         {QStringLiteral("classified"), classified},
                                         {QStringLiteral("classified_as"), classifiedAs},
                                         {QStringLiteral("decided"), decided},
                                         {QStringLiteral("outcome"), outcome},
                                         {QStringLiteral("told"), told},
                                         {QStringLiteral("plan_lines"), planLines},
                                         {QStringLiteral("plan_agreed"), planAgreed},
                                         {QStringLiteral("plan_step_taken"), planStepTaken},
                                         {QStringLiteral("services_started"), servicesStarted},
                                         {QStringLiteral("direct_work_current"), directWorkCurrent},
                                         {QStringLiteral("review_held"), reviewHeld},
                                         {QStringLiteral("reviewed_since"), reviewedSince},
                                         {QStringLiteral("measured"), measured},
                                         {QStringLiteral("wishes"), wishes},
                                         {QStringLiteral("case_basics"), caseBasics},
                                         {QStringLiteral("worker_named"), workerNamed},
                                         {QStringLiteral("reason_said"), reasonSaid},
                                         {QStringLiteral("homes_known"), homesKnown},
                                         {QStringLiteral("weeks_since"), weeksSince},
                                         {QStringLiteral("review_set"), reviewSet},
                                         {QStringLiteral("by_hand"), byHand},
                                         {QStringLiteral("task_done"), taskDone},
                                         {QStringLiteral("not_in_proceedings"), notInProceedings},
                                         {QStringLiteral("summary_written"), summaryWritten}};
    return all;
}

}  // namespace

CheckResult runCheck(const CheckContext& context, const Check& check) {
    const Run run = runs().value(check.check, workRuns().value(check.check, nullptr));
    if (!run) throw Error(Fault::Invalid, QStringLiteral("there is no such check"));
    return run(context, check);
}

}  // namespace core
