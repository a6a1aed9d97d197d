// SPDX-License-Identifier: MPL-2.0
#include "core/rules/fact_span.h"

#include <algorithm>

namespace core {

DaySpan spanOf(const UncertainDate& from, const std::optional<UncertainDate>& to) {
    const bool isRange = from.kind() == UncertainDate::Kind::Range;
    DaySpan span;
    span.possibleFrom = from.earliest().value_or(DaySpan::longAgo());
    if (from.isUnknown()) span.certainFrom = DaySpan::farAway();
    else if (isRange && !from.isOpenStart()) span.certainFrom = from.first().last();
    else if (isRange) span.certainFrom = from.second().first();
    else span.certainFrom = from.latest().value_or(DaySpan::farAway());
    if (to) {
        span.certainTo = to->isUnknown() ? span.certainFrom : to->earliest().value_or(DaySpan::longAgo());
        span.possibleTo = to->latest().value_or(DaySpan::farAway());
    } else if (isRange && !from.isOpenEnd()) {
        span.certainTo = from.second().first();
        span.possibleTo = from.latest().value_or(DaySpan::farAway());
    } else {
        span.certainTo = span.possibleTo = DaySpan::farAway();
    }
    return span;
}

qint64 daysTogether(const DaySpan& a, const DaySpan& b, QDate today) {
    const QDate from = std::max(a.certainFrom, b.certainFrom);
    const QDate to = std::min({a.certainTo, b.certainTo, today});
    return from.isValid() && to.isValid() ? std::max<qint64>(0, from.daysTo(to)) : 0;
}

QList<Stretch> gapsIn(const DaySpan& whole, QList<DaySpan> parts, QDate today) {
    QList<Stretch> gaps;
    QDate open = whole.certainFrom;
    const QDate end = std::min(whole.certainTo, today);
    std::sort(parts.begin(), parts.end(), [](const DaySpan& a, const DaySpan& b) { return a.possibleFrom < b.possibleFrom; });
    for (const DaySpan& part : std::as_const(parts)) {
        if (part.possibleTo < open) continue;
        if (part.possibleFrom > end) break;
        if (part.possibleFrom > open) gaps.append({open, part.possibleFrom.addDays(-1)});
        open = std::max(open, part.possibleTo == DaySpan::farAway() ? DaySpan::farAway() : part.possibleTo.addDays(1));
        if (open > end) break;
    }
    if (open <= end) gaps.append({open, end});
    return gaps;
}

}  // namespace core
