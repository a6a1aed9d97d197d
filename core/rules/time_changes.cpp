// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_changes.h"

#include <algorithm>

namespace core {

bool canMove(const TimeContext& context, const CalendarItem& item) {
    if (!item.planned || item.session || !item.arrangement) return false;
    const PlannedTime& time = *item.planned;
    if (!time.isDue() || time.special || time.layer == RuleLayer::CourtOrder) return false;
    const Arrangement* arrangement = context.records.find<Arrangement>(*item.arrangement);
    if (!arrangement) return false;
    const QList<PlannedTime> all = plannedTimes(*arrangement, context, time.date, time.date, true);
    return std::count_if(all.begin(), all.end(), [&](const PlannedTime& other) {
               return other.ruleDate == time.ruleDate && other.kind != PlannedKind::Overruled;
           }) == 1;
}

Arrangement withMove(Arrangement arrangement, const PlannedTime& time, QDate to) {
    const DateChangeKind kind = time.extra ? DateChangeKind::Extra : DateChangeKind::Move;
    const auto found = std::find_if(arrangement.changes.begin(), arrangement.changes.end(), [&](const DateChange& change) {
        return change.kind == kind && change.date.exact() == time.ruleDate;
    });
    if (found == arrangement.changes.end()) {
        if (to != time.ruleDate) arrangement.changes.append({DateChangeKind::Move, time.ruleDate, to});
        return arrangement;
    }
    if (time.extra) found->date = to;
    else if (to != time.ruleDate) found->toDate = to;
    else arrangement.changes.erase(found);
    return arrangement;
}

bool passes(const TimeContext& context, const CalendarItem& item, const CalendarFilter& filter) {
    const Arrangement* plan = item.arrangement ? context.records.find<Arrangement>(*item.arrangement) : nullptr;
    const ContactSession* session = item.session ? context.records.find<ContactSession>(*item.session) : nullptr;
    const auto either = [&](auto inPlan, auto inSession, const auto& wanted) {
        return session ? (session->*inSession).contains(wanted) : plan && (plan->*inPlan).contains(wanted);
    };
    if (filter.person && !either(&Arrangement::children, &ContactSession::children, *filter.person) &&
        !either(&Arrangement::adults, &ContactSession::adults, *filter.person))
        return false;
    if (filter.supervisor && !either(&Arrangement::supervisors, &ContactSession::supervisors, *filter.supervisor)) return false;
    if (!filter.venue) return true;
    const auto planned = item.planned && item.planned->venue ? item.planned->venue : plan ? plan->venue : std::nullopt;
    return (session ? session->venue : planned) == filter.venue;
}

}  // namespace core
