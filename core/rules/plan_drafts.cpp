// SPDX-License-Identifier: MPL-2.0
// Between arrangements and the planner: a line from an arrangement, and drafts from a proposal.
#include "core/rules/plan_blocks.h"

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// How often in how many weeks, from the first rule.
std::pair<int, int> oftenOf(const Arrangement& arrangement) {
    if (arrangement.rules.isEmpty()) return {1, 1};
    const TimeRule& rule = arrangement.rules.first();
    const int times = std::clamp(int(rule.weekdays.size()), 1, 7);
    if (rule.pattern == RulePattern::NthWeekday) return {std::max(1, int(rule.nth.size())), 4};
    if (rule.pattern == RulePattern::EveryDays) return {1, rule.every <= 10 ? 1 : rule.every <= 20 ? 2 : 4};
    if (rule.pattern != RulePattern::Weekly) return {1, 4};
    const int every = rule.week > 0 ? 2 : rule.every;
    return {times, every <= 1 ? 1 : every == 2 ? 2 : 4};
}

TimeRule ruleOf(const PlannedMeeting& meeting) {
    TimeRule rule;
    rule.every = meeting.everyWeeks;
    rule.weekdays = {meeting.weekday};
    rule.start = meeting.start;
    rule.minutes = meeting.minutes;
    rule.venue = meeting.venue;
    QDate first = meeting.dates.isEmpty() ? QDate() : meeting.dates.first();
    if (!meeting.skipped.isEmpty() && (first.isNull() || meeting.skipped.first().day < first))
        first = meeting.skipped.first().day;
    rule.from = first;
    return rule;
}

/// What an arrangement that is planned anew lends to its draft; else what is true of every new one.
Arrangement begun(const PlanDemand& line, const CaseSnapshot& records, const CaseId& caseId) {
    const Arrangement* old = line.replaces ? records.find<Arrangement>(*line.replaces) : nullptr;
    Arrangement draft = old ? *old : Arrangement{ArrangementId::make(), caseId};
    draft.id = ArrangementId::make();
    draft.state = ArrangementState::Draft;
    draft.changes.clear();
    draft.suspensions.clear();
    draft.specialDays.clear();
    draft.rules.clear();
    draft.issued.clear();
    draft.agreedOn = {};
    if (old) return draft;
    draft.type = line.venues.isEmpty() ? u"video"_s : u"direct_centre"_s;
    draft.supervision = line.supervised ? u"supervised_close"_s : u"unsupervised"_s;
    return draft;
}

}  // namespace

std::pair<QDate, QDate> planSpan(const PlanRequest& request) {
    const QDate monday = request.from.addDays((8 - request.from.dayOfWeek()) % 7);
    return {monday, monday.addDays(7 * request.weeks - 1)};
}

PlanDemand lineFrom(const Arrangement& arrangement) {
    PlanDemand line;
    line.title = arrangement.title;
    line.children = arrangement.children;
    line.adults = arrangement.adults;
    line.notAllowed = arrangement.notAllowed;
    line.supervisors = arrangement.supervisors;
    line.supervised = !arrangement.supervisors.isEmpty();
    if (arrangement.venue) line.venues = {*arrangement.venue};
    if (!arrangement.rules.isEmpty()) line.minutes = arrangement.rules.first().minutes;
    std::tie(line.times, line.everyWeeks) = oftenOf(arrangement);
    line.minimum = arrangement.minimum;
    line.minimumDays = arrangement.minimumDays;
    line.replaces = arrangement.id;
    return line;
}

Arrangement draftOf(const PlanRequest& request, const ContactProposal& proposal, int index, const CaseSnapshot& records,
                    const Snapshot& shared, const CaseId& caseId) {
    const PlanDemand& line = request.lines.at(index);
    const auto [first, last] = planSpan(request);
    Arrangement draft = begun(line, records, caseId);
    draft.title = line.title;
    draft.children = line.children;
    draft.adults = line.adults;
    draft.notAllowed = line.notAllowed;
    draft.minimum = line.minimum;
    draft.minimumDays = line.minimumDays;
    draft.supervisors.clear();
    draft.venue.reset();
    draft.start = first;
    draft.end = UncertainDate(last);
    draft.reviewOn = last;
    draft.calendar.reset();
    for (const PlannedMeeting& meeting : proposal.meetings) {
        if (meeting.line != index) continue;
        draft.rules << ruleOf(meeting);
        if (!draft.venue) draft.venue = meeting.venue;
        if (meeting.supervisor && !draft.supervisors.contains(*meeting.supervisor)) draft.supervisors << *meeting.supervisor;
        for (const SkippedDay& out : meeting.skipped) {
            DateChange change;
            change.date = out.day;
            change.reason = out.why;
            draft.changes << change;
        }
    }
    const bool pupil = std::any_of(line.children.begin(), line.children.end(),
                                   [&](const PersonId& child) { return isPupilByAge(records, child, first); });
    if (pupil && request.calendar && shared.find<SchoolCalendar>(*request.calendar)) draft.calendar = request.calendar;
    return draft;
}

}  // namespace core
