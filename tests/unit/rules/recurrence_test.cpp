// SPDX-License-Identifier: MPL-2.0
#include "core/rules/recurrence.h"

#include "tests/support/property.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::daysText;
using test::TimeCase;

namespace {

/// The days of `rule` counted from `start`, between the two days.
QString days(const TimeRule& rule, QDate start, QDate from, QDate to, const SchoolCalendar* calendar = nullptr) {
    const SchoolDays school(standardPack(), calendar);
    return daysText(daysOf(rule, start, {}, school, from, to));
}

TimeRule ruleOf(RulePattern pattern, int every, QList<int> weekdays = {}, QList<int> nth = {}) {
    TimeRule rule;
    rule.pattern = pattern;
    rule.every = every;
    rule.weekdays = std::move(weekdays);
    rule.nth = std::move(nth);
    return rule;
}

}  // namespace

TEST_CASE("recurrence: weeks count from the week of the start", "[rules][recurrence]") {
    const QDate start(2025, 9, 6);
    CHECK(days(ruleOf(RulePattern::Weekly, 2, {6}), start, start, QDate(2025, 10, 5)) == u"2025-09-06 2025-09-20 2025-10-04"_s);
    CHECK(days(ruleOf(RulePattern::Weekly, 1, {1, 3}), start, start, QDate(2025, 9, 17)) ==
          u"2025-09-08 2025-09-10 2025-09-15 2025-09-17"_s);
    CHECK(days(ruleOf(RulePattern::Weekly, 3), start, QDate(2025, 10, 1), QDate(2025, 11, 30)) ==
          u"2025-10-18 2025-11-08 2025-11-29"_s);
    CHECK(days(ruleOf(RulePattern::Weekly, 0, {6}), start, start, start.addDays(7)) == u"2025-09-06 2025-09-13"_s);
}

TEST_CASE("recurrence: nth weekday, days of months, every so many days", "[rules][recurrence]") {
    const QDate start(2026, 1, 1), end(2026, 12, 31);
    CHECK(days(ruleOf(RulePattern::NthWeekday, 1, {7}, {3}), start, start, QDate(2026, 4, 30)) ==
          u"2026-01-18 2026-02-15 2026-03-15 2026-04-19"_s);
    CHECK(days(ruleOf(RulePattern::NthWeekday, 3, {5}, {-1}), start, start, end) ==
          u"2026-01-30 2026-04-24 2026-07-31 2026-10-30"_s);
    CHECK(days(ruleOf(RulePattern::NthWeekday, 1, {4}, {5}), start, start, QDate(2026, 5, 31)) == u"2026-01-29 2026-04-30"_s);
    TimeRule letters = ruleOf(RulePattern::MonthDays, 1);
    letters.days = {1};
    letters.months = {3, 9};
    CHECK(days(letters, start, start, end) == u"2026-03-01 2026-09-01"_s);
    letters.days = {31};
    letters.months = {};
    CHECK(days(letters, start, start, QDate(2026, 6, 30)) == u"2026-01-31 2026-03-31 2026-05-31"_s);
    letters.days = {-1};
    CHECK(days(letters, start, QDate(2026, 2, 1), QDate(2026, 3, 1)) == u"2026-02-28"_s);
    CHECK(days(ruleOf(RulePattern::EveryDays, 10), start, QDate(2026, 1, 12), QDate(2026, 2, 2)) == u"2026-01-21 2026-01-31"_s);
    TimeRule dates = ruleOf(RulePattern::Dates, 1);
    dates.dates = {u"2026-05-04"_s, u"2026-02-30"_s, u"2026-01-08"_s, u"2026-05-04"_s};
    CHECK(days(dates, start, start, end) == u"2026-01-08 2026-05-04"_s);
}

TEST_CASE("recurrence: 29 February", "[rules][recurrence]") {
    TimeRule rule = ruleOf(RulePattern::MonthDays, 1);
    rule.days = {29};
    rule.months = {2};
    CHECK(days(rule, QDate(2024, 1, 1), QDate(2024, 1, 1), QDate(2029, 1, 1)) == u"2024-02-29 2028-02-29"_s);
    SpecialDay birthday{SpecialDayKind::Birthday, u"Birthday"_s};
    CHECK(daysOf(birthday, 2026, QDate(2020, 2, 29)) == QList<QDate>{QDate(2026, 3, 1)});
    CHECK(daysOf(birthday, 2028, QDate(2020, 2, 29)) == QList<QDate>{QDate(2028, 2, 29)});
    CHECK(daysOf(birthday, 2019, QDate(2020, 2, 29)).isEmpty());
}

TEST_CASE("recurrence: special days of the year", "[rules][recurrence]") {
    CHECK(daysOf(SpecialDay{SpecialDayKind::MothersDay}, 2026, {}) == QList<QDate>{QDate(2026, 3, 15)});
    CHECK(daysOf(SpecialDay{SpecialDayKind::FathersDay}, 2026, {}) == QList<QDate>{QDate(2026, 6, 21)});
    CHECK(daysOf(SpecialDay{SpecialDayKind::EasterSunday}, 2026, {}) == QList<QDate>{QDate(2026, 4, 5)});
    SpecialDay eid{SpecialDayKind::Dates, u"Eid"_s};
    eid.dates = {u"2026-03-20"_s, u"2027-03-10"_s};
    CHECK(daysOf(eid, 2027, {}) == QList<QDate>{QDate(2027, 3, 10)});
}

TEST_CASE("recurrence: term time, holidays, week A and B", "[rules][recurrence]") {
    const TimeCase c;
    const SchoolCalendar* terms = c.shared.find<SchoolCalendar>(c.calendar);
    const QDate start(2025, 10, 11);
    TimeRule rule = ruleOf(RulePattern::Weekly, 1, {6});
    rule.season = RuleSeason::TermTime;
    CHECK(days(rule, start, start, QDate(2025, 11, 10), terms) == u"2025-10-11 2025-10-18 2025-11-08"_s);
    rule.season = RuleSeason::Holidays;
    CHECK(days(rule, start, start, QDate(2025, 11, 10), terms) == u"2025-10-25 2025-11-01"_s);
    // Where nobody gave the terms no day may be invented.
    CHECK(days(rule, start, start, QDate(2026, 11, 10)).isEmpty());
    rule.season = RuleSeason::Always;
    rule.week = 2;
    CHECK(days(rule, start, start, QDate(2025, 11, 10), terms) == u"2025-10-11 2025-10-25 2025-11-08"_s);
    rule.week = 1;
    CHECK(days(rule, start, start, QDate(2025, 11, 10), terms) == u"2025-10-18 2025-11-01"_s);
}

TEST_CASE("recurrence: what happens on a public holiday", "[rules][recurrence]") {
    TimeRule rule = ruleOf(RulePattern::Weekly, 1, {1});
    const QDate start(2026, 3, 30), to(2026, 4, 13);  // Easter Monday is 6 April 2026
    CHECK(days(rule, start, start, to) == u"2026-03-30 2026-04-06 2026-04-13"_s);
    rule.onHoliday = PublicHolidayRule::Skip;
    CHECK(days(rule, start, start, to) == u"2026-03-30 2026-04-13"_s);
    rule.onHoliday = PublicHolidayRule::NextDay;
    CHECK(days(rule, start, start, to) == u"2026-03-30 2026-04-07 2026-04-13"_s);
    CHECK(days(rule, start, QDate(2026, 4, 7), QDate(2026, 4, 8)) == u"2026-04-07"_s);
    // The arrangement ends with the holiday: there is no day after it.
    const SchoolDays school(standardPack(), nullptr);
    CHECK(daysOf(rule, start, QDate(2026, 4, 6), school, start, to) == QList<QDate>{start});
}

TEST_CASE("recurrence: wall time over both clock changes of 2026", "[rules][recurrence]") {
    const QByteArray london("Europe/London"), sydney("Australia/Sydney");
    const auto utc = [](QDate day, int hour, int minute = 0) { return QDateTime(day, QTime(hour, minute), Qt::UTC); };
    CHECK(momentOf(QDate(2026, 3, 28), 600, london) == utc(QDate(2026, 3, 28), 10));
    CHECK(momentOf(QDate(2026, 3, 29), 600, london) == utc(QDate(2026, 3, 29), 9));
    CHECK(momentOf(QDate(2026, 3, 29), 90, london) == utc(QDate(2026, 3, 29), 1, 30));    // 01:30 is jumped over: it is 02:30
    CHECK(momentOf(QDate(2026, 10, 25), 90, london) == utc(QDate(2026, 10, 25), 0, 30));  // 01:30 is there twice: the first
    CHECK(momentOf(QDate(2026, 10, 25), 600, london) == utc(QDate(2026, 10, 25), 10));
    CHECK(momentOf(QDate(2026, 10, 24), 1500, london) == utc(QDate(2026, 10, 25), 0));  // one o'clock of the next day
    CHECK(clockChange(QDate(2026, 3, 29), london) == 60);
    CHECK(clockChange(QDate(2026, 10, 25), london) == -60);
    CHECK(clockChange(QDate(2026, 10, 26), london) == 0);
    CHECK(clockChange(QDate(2026, 4, 5), sydney) == -60);
    CHECK(clockChange(QDate(2026, 4, 4), sydney) == 0);
    CHECK(clockChange(QDate(2026, 10, 4), sydney) == 60);
    CHECK(clockChange(QDate(2026, 10, 3), sydney) == 0);
    CHECK(momentOf(QDate(2026, 4, 5), 600, sydney) == utc(QDate(2026, 4, 5), 0));
    CHECK(momentOf(QDate(2026, 4, 4), 600, sydney) == utc(QDate(2026, 4, 3), 23));
    CHECK(momentOf(QDate(2026, 4, 4), 600, "Nowhere/Land") == utc(QDate(2026, 4, 4), 10));
}

TEST_CASE("recurrence: a window is a part of the whole, ascending and without doubles", "[rules][recurrence]") {
    checkProperty("every window", [](unsigned seed) {
        TimeRule rule;
        rule.pattern = RulePattern(seed % 4);
        rule.every = int(seed / 4 % 5);
        rule.weekdays = {int(seed / 20 % 7) + 1, int(seed / 140 % 7) + 1};
        rule.nth = {int(seed / 3 % 5) + 1, -1};
        rule.days = {int(seed / 7 % 31) + 1, -1};
        rule.onHoliday = PublicHolidayRule(seed / 11 % 3);
        const SchoolDays school(standardPack(), nullptr);
        const QDate start = QDate(2025, 1, 1).addDays(seed % 365), from = start.addDays(seed / 13 % 200),
                    to = from.addDays(seed / 17 % 100);
        const QList<QDate> whole = daysOf(rule, start, {}, school, start, start.addDays(400));
        QList<QDate> part;
        for (const QDate& day : whole)
            if (day >= from && day <= to) part.append(day);
        RC_ASSERT(daysOf(rule, start, {}, school, from, to) == part);
        RC_ASSERT(std::adjacent_find(whole.begin(), whole.end(), [](QDate a, QDate b) { return a >= b; }) == whole.end());
    });
}
