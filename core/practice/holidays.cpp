// SPDX-License-Identifier: MPL-2.0
#include "core/practice/pack.h"

#include <QHash>

#include <cstdlib>
#include <set>
#include <utility>

namespace core {
namespace {

std::optional<QDate> nthWeekday(const HolidayRule& rule, int year) {
    if (rule.nth < 0) {
        const QDate last = QDate(year, rule.month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - rule.weekday + 7) % 7));
    }
    const QDate first(year, rule.month, 1);
    const QDate date = first.addDays((rule.weekday - first.dayOfWeek() + 7) % 7 + 7 * (rule.nth - 1));
    return date.month() == rule.month ? std::optional(date) : std::nullopt;
}

// Christmas on a Saturday and Boxing Day on the Sunday give Monday and Tuesday: the next weekday that is still free.
QDate substitute(QDate day, const std::set<QDate>& taken) {
    if (day.dayOfWeek() < 6) return day;
    while (day.dayOfWeek() >= 6 || taken.count(day)) day = day.addDays(1);
    return day;
}

}  // namespace

QDate easterSunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    return QDate(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

namespace {

QList<QDate> workedOut(const Pack& pack, int year) {
    std::set<QDate> days;
    QList<const HolidayRule*> moving;
    for (const HolidayRule& rule : pack.holidays) {
        if (year < rule.fromYear || rule.notIn.contains(year)) continue;
        switch (rule.kind) {
        case HolidayRule::Kind::FixedDay:
            if (const QDate day(year, rule.month, rule.day); day.isValid()) {
                if (rule.movesFromWeekend && day.dayOfWeek() >= 6) moving.append(&rule);
                else days.insert(day);
            }
            break;
        case HolidayRule::Kind::NthWeekday:
            if (const auto day = nthWeekday(rule, year)) days.insert(*day);
            break;
        case HolidayRule::Kind::Easter: days.insert(easterSunday(year).addDays(rule.offset)); break;
        case HolidayRule::Kind::Dates:
            for (const QDate& day : rule.dates)
                if (day.year() == year) days.insert(day);
            break;
        }
    }
    for (const HolidayRule* rule : moving) days.insert(substitute(QDate(year, rule->month, rule->day), days));
    return {days.begin(), days.end()};
}

/// The holidays of one pack by year. It holds the rules, so that no other list can come to stand at their address.
struct KnownYears {
    QList<HolidayRule> rules;
    QHash<int, QList<QDate>> years;
};

/// Every deadline asks for them, and working them out takes longer than all the rest: each thread keeps what it worked out.
const QList<QDate>& knownHolidays(const Pack& pack, int year) {
    constexpr qsizetype most = 8;  // packs; a caseload has one or two
    thread_local QHash<const HolidayRule*, KnownYears> known;
    if (known.size() >= most && !known.contains(pack.holidays.constData())) known.clear();
    KnownYears& mine = known[pack.holidays.constData()];
    if (mine.rules.isEmpty()) mine.rules = pack.holidays;
    const auto found = mine.years.constFind(year);
    return found != mine.years.cend() ? *found : *mine.years.insert(year, workedOut(pack, year));
}

}  // namespace

QList<QDate> holidaysOf(const Pack& pack, int year) { return knownHolidays(pack, year); }

bool isWorkingDay(const Pack& pack, QDate day) { return day.dayOfWeek() < 6 && !knownHolidays(pack, day.year()).contains(day); }

QDate addWorkingDays(const Pack& pack, QDate day, int count) {
    const int step = count < 0 ? -1 : 1;
    int year = 0;
    QList<QDate> holidays;  // of one year
    for (int left = std::abs(count); left > 0;) {
        day = day.addDays(step);
        if (day.dayOfWeek() >= 6) continue;
        if (std::exchange(year, day.year()) != day.year()) holidays = knownHolidays(pack, year);
        if (!holidays.contains(day)) --left;
    }
    return day;
}

}  // namespace core
