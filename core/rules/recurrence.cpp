// SPDX-License-Identifier: MPL-2.0
#include "core/rules/recurrence.h"

#include <QTimeZone>

#include <algorithm>

namespace core {
namespace {

/// One day a rule could mean in `month`, counted from its end if negative; null if the month has it not.
QDate monthDay(int year, int month, int day) {
    if (day < 0) {
        const QDate counted = QDate(year, month, 1).addMonths(1).addDays(day);
        return counted.month() == month ? counted : QDate();
    }
    return QDate::isValid(year, month, day) ? QDate(year, month, day) : QDate();
}

QDate nthOf(int year, int month, int weekday, int nth) {
    if (nth < 0) {
        const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
        const QDate day = last.addDays(-((last.dayOfWeek() - weekday + 7) % 7) + 7 * (nth + 1));
        return day.month() == month ? day : QDate();
    }
    const QDate first(year, month, 1);
    const QDate day = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1));
    return day.month() == month ? day : QDate();
}

struct Span {
    QDate from, to;
    bool isEmpty() const { return !from.isValid() || !to.isValid() || from > to; }
};

QDate startOf(const TimeRule& rule, QDate start) { return rule.from.earliest().value_or(start); }

Span spanOf(const TimeRule& rule, QDate start, QDate end, QDate from, QDate to) {
    const QDate first = std::max(start.isValid() ? start : from, rule.from.earliest().value_or(start));
    Span span{std::max(first, from), to};
    if (const auto last = rule.to.latest()) span.to = std::min(span.to, *last);
    if (end.isValid()) span.to = std::min(span.to, end);
    return span;
}

QList<int> weekdaysOf(const TimeRule& rule, QDate anchor) {
    return rule.weekdays.isEmpty() ? QList<int>{anchor.dayOfWeek()} : rule.weekdays;
}

void weekly(const TimeRule& rule, QDate anchor, Span span, const SchoolDays& school, QList<QDate>& days) {
    const QList<int> weekdays = weekdaysOf(rule, anchor);
    const QDate base = mondayOf(anchor);
    for (QDate week = mondayOf(span.from); week <= span.to; week = week.addDays(7)) {
        if (rule.week > 0) {
            if (school.weekOf(week) != rule.week) continue;
        } else if ((base.daysTo(week) / 7) % std::max(1, rule.every) != 0) {
            continue;
        }
        for (int weekday : weekdays) days.append(week.addDays(weekday - 1));
    }
}

template <class F>
void eachMonth(const TimeRule& rule, QDate anchor, Span span, F&& f) {
    const int base = anchor.year() * 12 + anchor.month() - 1;
    for (int month = span.from.year() * 12 + span.from.month() - 1, last = span.to.year() * 12 + span.to.month() - 1;
         month <= last; ++month) {
        const int distance = month - base;
        if (distance < 0 || distance % std::max(1, rule.every) != 0) continue;
        if (!rule.months.isEmpty() && !rule.months.contains(month % 12 + 1)) continue;
        f(month / 12, month % 12 + 1);
    }
}

QDate moved(const TimeRule& rule, QDate day, const SchoolDays& school) {
    if (rule.onHoliday == PublicHolidayRule::Keep || !school.isPublicHoliday(day)) return day;
    if (rule.onHoliday == PublicHolidayRule::Skip) return {};
    while (school.isPublicHoliday(day)) day = day.addDays(1);
    return day;
}

}  // namespace

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

bool governs(const TimeRule& rule, QDate start, QDate end, const SchoolDays& school, QDate day) {
    if (spanOf(rule, start, end, day, day).isEmpty()) return false;
    // Patterns of months leave whole months free; one of weeks or days that names months is another pattern for those alone.
    const bool byDays = rule.pattern == RulePattern::Weekly || rule.pattern == RulePattern::EveryDays;
    if (byDays && !rule.months.isEmpty() && !rule.months.contains(day.month())) return false;
    if (rule.season == RuleSeason::Always) return true;
    return school.knowsTerms() && school.isTermTime(day) == (rule.season == RuleSeason::TermTime);
}

QList<QDate> daysOf(const TimeRule& rule, QDate start, QDate end, const SchoolDays& school, QDate from, QDate to) {
    const QDate anchor = startOf(rule, start);
    // A public holiday may move a day forward into the window.
    const Span span = spanOf(rule, start, end, rule.onHoliday == PublicHolidayRule::NextDay ? from.addDays(-7) : from, to);
    QList<QDate> days, result;
    if (!anchor.isValid() || span.isEmpty()) return result;
    switch (rule.pattern) {
    case RulePattern::Weekly: weekly(rule, anchor, span, school, days); break;
    case RulePattern::NthWeekday:
        eachMonth(rule, anchor, span, [&](int year, int month) {
            for (int weekday : weekdaysOf(rule, anchor))
                for (int nth : rule.nth) days.append(nthOf(year, month, weekday, nth));
        });
        break;
    case RulePattern::EveryDays: {
        const int every = std::max(1, rule.every);
        const qint64 before = std::max<qint64>(0, anchor.daysTo(span.from));
        for (QDate day = anchor.addDays((before + every - 1) / every * every); day <= span.to; day = day.addDays(every))
            days.append(day);
        break;
    }
    case RulePattern::MonthDays:
        eachMonth(rule, anchor, span, [&](int year, int month) {
            for (int day : rule.days) days.append(monthDay(year, month, day));
        });
        break;
    case RulePattern::Dates:
        for (const QString& text : rule.dates) days.append(QDate::fromString(text, Qt::ISODate));
        break;
    }
    for (const QDate& day : days) {
        if (!day.isValid() || day < span.from || day > span.to || !governs(rule, start, end, school, day)) continue;
        const QDate kept = moved(rule, day, school);
        // A day moved on past the end of the arrangement is no day of it.
        if (kept.isValid() && kept >= from && kept <= to && !(end.isValid() && kept > end)) result.append(kept);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

QDateTime momentOf(QDate day, int minutes, const QByteArray& zoneName) {
    const QDateTime naive = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(60LL * minutes);
    const QTimeZone zone(zoneName);
    if (!zone.isValid()) return naive;
    // The offset of the day before is that before any change of this day, so the first of two equal times wins.
    const int before = zone.offsetFromUtc(naive.addDays(-1)), after = zone.offsetFromUtc(naive.addDays(1));
    for (int offset : {before, after})
        if (const QDateTime moment = naive.addSecs(-offset); zone.offsetFromUtc(moment) == offset) return moment;
    return naive.addSecs(-before);
}

int clockChange(QDate day, const QByteArray& zoneName) {
    const QTimeZone zone(zoneName);
    if (!zone.isValid()) return 0;
    // From midnight to midnight on that clock: in Sydney it changes while it is still the day before in Greenwich.
    return (zone.offsetFromUtc(momentOf(day, 24 * 60, zoneName)) - zone.offsetFromUtc(momentOf(day, 0, zoneName))) / 60;
}

QList<QDate> daysOf(const SpecialDay& special, int year, QDate birth) {
    switch (special.kind) {
    case SpecialDayKind::Fixed: {
        const QDate day = QDate::isValid(year, special.month, special.day) ? QDate(year, special.month, special.day) : QDate();
        return day.isValid() ? QList<QDate>{day} : QList<QDate>{};
    }
    case SpecialDayKind::EasterSunday: return {easterSunday(year)};
    case SpecialDayKind::MothersDay: return {easterSunday(year).addDays(-21)};
    case SpecialDayKind::FathersDay: return {nthOf(year, 6, 7, 3)};
    case SpecialDayKind::Birthday: {
        if (!birth.isValid() || birth.year() > year) return {};
        const QDate day(year, birth.month(), birth.day());
        return {day.isValid() ? day : QDate(year, 3, 1)};
    }
    case SpecialDayKind::Dates: {
        QList<QDate> days;
        for (const QString& text : special.dates)
            if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && day.year() == year) days.append(day);
        return days;
    }
    }
    return {};
}

}  // namespace core
