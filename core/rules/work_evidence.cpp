// SPDX-License-Identifier: MPL-2.0
// Evidence of tasks and gates that is found in goals, agreements, back-up plans and time together.
#include "core/rules/agreements.h"
#include "core/rules/attainment.h"
#include "core/rules/check_parts.h"
#include "core/rules/contact_parties.h"
#include "core/rules/events.h"

namespace core::checkparts {
namespace {

bool isBy(const UncertainDate& date, QDate day) { return dayOf(date).isValid() && dayOf(date) <= day; }

/// Goals that were agreed by that day and are worked on, or were until they came to an end after it.
QList<const Goal*> goalsBy(const CheckContext& c, QDate day) {
    QList<const Goal*> goals;
    for (const Goal& goal : c.records.all<Goal>())
        if (isRunning(goal) && !(dayOf(goal.agreedOn).isValid() && dayOf(goal.agreedOn) > day)) goals.append(&goal);
    return goals;
}

/// The last day on which one of these events took place; null if none did.
QDate lastOf(const CheckContext& c, const QList<QString>& names) {
    QDate last;
    if (names.isEmpty()) return last;
    const QList<ProcessEvent> events = eventsOf(c.records, c.pack, c.on);
    for (const ProcessEvent& event : events)
        if (names.contains(event.name)) last = event.day;
    return last;
}

// An agreement that was given and has been signed or refused; with `per` by each of them.
CheckResult agreementAnswered(const CheckContext& c, const Check& check) {
    const auto fits = [&](const AgreementEvent& one) {
        const Agreement* agreement = c.records.find<Agreement>(one.agreement);
        const bool answers = one.kind == AgreementEventKind::Signed || one.kind == AgreementEventKind::Refused;
        return answers && agreement && agreement->state == AgreementState::Issued && isBy(one.date, c.on);
    };
    return eachOf<AgreementEvent>(
        c, check, fits, [](const AgreementEvent& one) { return one.person ? QList<PersonId>{*one.person} : QList<PersonId>(); });
}

// Goals that are agreed, with a day by which.
CheckResult goalsAgreed(const CheckContext& c, const Check& check) {
    const auto fits = [&](const Goal& goal) {
        return counts(goal) && !goal.targetBy.isUnknown() && !(dayOf(goal.agreedOn) > c.on);
    };
    return eachOf<Goal>(c, check, fits,
                        [](const Goal& goal) { return goal.person ? QList<PersonId>{*goal.person} : QList<PersonId>(); });
}

// Every goal that runs has been looked at; with `weeks` in the weeks before the day, which is that of the event in `of` once
// it took place.
CheckResult goalsReviewed(const CheckContext& c, const Check& check) {
    const QDate event = lastOf(c, check.of), day = event.isValid() ? event : c.on;
    const QList<const Goal*> goals = goalsBy(c, day);
    CheckResult result;
    result.needed = int(goals.size());
    for (const Goal* goal : goals) {
        const QList<const GoalReview*> reviews = reviewsOf(c.records, goal->id);
        const auto counts = [&](const GoalReview* one) {
            return isBy(one->date, day) && (check.weeks == 0 || dayOf(one->date).daysTo(day) <= 7 * check.weeks);
        };
        const auto found = std::find_if(reviews.crbegin(), reviews.crend(), counts);
        if (found != reviews.crend()) note(result, anyId((*found)->id));
        else if (goal->person && !result.missingFor.contains(*goal->person)) result.missingFor.append(*goal->person);
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

// At least so many percent (`least`) of the goals that were scored stand no lower than one step below what was expected.
CheckResult goalsProgress(const CheckContext& c, const Check& check) {
    CheckResult result;
    int scored = 0;
    const QList<const Goal*> goals = goalsBy(c, c.on);
    for (const Goal* goal : goals) {
        const GoalReview* last = lastScored(c.records, goal->id, c.on);
        if (!last) continue;
        ++scored;
        if (*last->score >= -1) note(result, anyId(last->id));
    }
    result.needed = (scored * check.least + 99) / 100;
    result.met = scored > 0 && result.found >= result.needed;
    return result;
}

// Each goal has help, or steps that the family takes by itself.
CheckResult goalsSupported(const CheckContext& c, const Check&) {
    CheckResult result;
    const QList<const Goal*> goals = goalsBy(c, c.on);
    result.needed = int(goals.size());
    for (const Goal* goal : goals) {
        const auto& lines = c.records.all<PlanLine>();
        const bool inPlan = std::any_of(lines.begin(), lines.end(), [&](const PlanLine& line) {
            return line.goal == anyId(goal->id) && line.state != PlanLineState::Stopped;
        });
        const bool alone =
            std::any_of(goal->steps.begin(), goal->steps.end(), [](const GoalStep& step) { return step.person.has_value(); });
        if (!goal->support.isEmpty() || inPlan || alone || goal->kind == GoalKind::Service) note(result, anyId(goal->id));
        else if (goal->person && !result.missingFor.contains(*goal->person)) result.missingFor.append(*goal->person);
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

bool holdsResponsibility(const CheckContext& c, const PersonId& parent) {
    const auto& all = c.records.all<ParentalResponsibility>();
    return std::any_of(all.begin(), all.end(), [&](const ParentalResponsibility& one) {
        return one.holder == parent && holdsOn(one.from, one.to, c.on) != Truth::No;
    });
}

// A back-up plan that is agreed, shared with every parent who holds responsibility; with any parent where none is recorded.
CheckResult contingencyShared(const CheckContext& c, const Check&) {
    CheckResult result;
    QList<PersonId> holders;
    for (const PersonId& parent : parentsOf(c.records))
        if (holdsResponsibility(c, parent)) holders.append(parent);
    QSet<PersonId> told;
    bool anybody = false;
    for (const ContingencyPlan& plan : c.records.all<ContingencyPlan>()) {
        if (!isBy(plan.agreedOn, c.on) || (plan.ended && dayOf(*plan.ended) <= c.on)) continue;
        result.records.append(anyId(plan.id));
        for (const PlanShare& share : plan.sharedWith) {
            if (!isBy(share.date, c.on)) continue;
            anybody = true;
            if (share.person) told.insert(*share.person);
        }
    }
    result.needed = std::max(1, int(holders.size()));
    for (const PersonId& holder : std::as_const(holders))
        if (told.contains(holder)) ++result.found;
        else result.missingFor.append(holder);
    if (holders.isEmpty()) result.found = anybody;
    result.met = !result.records.isEmpty() && result.found >= result.needed;
    return result;
}

// A back-up plan was taken up in the last four weeks, or there is one for a return that was not planned.
CheckResult contingencyUsed(const CheckContext& c, const Check&) {
    CheckResult result = no();
    for (const ContingencyPlan& plan : c.records.all<ContingencyPlan>()) {
        const bool used = std::any_of(plan.uses.begin(), plan.uses.end(), [&](const PlanUse& use) {
            return isBy(use.date, c.on) && dayOf(use.date).daysTo(c.on) <= 28;
        });
        const bool made = plan.kind == ContingencyKind::UnplannedReturn && isBy(plan.agreedOn, c.on);
        if (used || made) note(result, anyId(plan.id));
    }
    return enough(result);
}

// What was decided has begun: a step of a plan was taken; or, on or after the last of the events in `of`, a child moved or a
// time together was held by an arrangement that began with it.
CheckResult contactBegun(const CheckContext& c, const Check& check) {
    CheckResult result = counting(check);
    for (const PlanLine& line : c.records.all<PlanLine>())
        if (line.kind == PlanLineKind::Step && isBy(line.actual, c.on)) note(result, anyId(line.id));
    const QDate since = lastOf(c, check.of);
    if (!since.isValid()) return enough(result);
    for (const Placement& one : c.records.all<Placement>())
        if (isBy(one.from, c.on) && dayOf(one.from) >= since) note(result, anyId(one.id));
    for (const ContactSession& one : c.records.all<ContactSession>()) {
        const Arrangement* by = one.arrangement ? c.records.find<Arrangement>(*one.arrangement) : nullptr;
        if (by && isHeld(one) && isBy(one.date, c.on) && dayOf(one.date) >= since && dayOf(by->start) >= since)
            note(result, anyId(one.id));
    }
    return enough(result);
}

}  // namespace

const QHash<QString, Run>& workRuns() {
    static const QHash<QString, Run> all{
        {QStringLiteral("agreement_answered"), agreementAnswered}, {QStringLiteral("goals_agreed"), goalsAgreed},
        {QStringLiteral("goals_reviewed"), goalsReviewed},         {QStringLiteral("goals_progress"), goalsProgress},
        {QStringLiteral("goals_supported"), goalsSupported},       {QStringLiteral("contingency_shared"), contingencyShared},
        {QStringLiteral("contingency_used"), contingencyUsed},     {QStringLiteral("contact_begun"), contactBegun}};
    return all;
}

}  // namespace core::checkparts
