// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/repeat_rule.h"

#include "core/practice/pack.h"
#include "core/rules/recurrence.h"
#include "tests/support/libical_days.h"
#include "tests/support/property.h"
#include "tests/support/time_case.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::repeatOf;
using test::timesByLibical;

namespace {

const QDate start(2025, 9, 6);  // a Saturday

QList<QDateTime> timesOf(const QList<TimeRule>& rules, QDate from, QDate to) {
    const SchoolDays school(standardPack(), nullptr);
    QList<QDateTime> times;
    for (const TimeRule& rule : rules) {
        const QList<QDate> days = daysOf(rule, from, {}, school, from, to);
        for (const QDate& day : days) times.append(QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(60LL * rule.start));
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

QList<int> some(int least, int most, int count) {
    QList<int> list;
    const int wanted = *rc::gen::inRange(1, count + 1);
    for (int i = 0; i < wanted; ++i)
        if (const int one = *rc::gen::inRange(least, most + 1); !list.contains(one)) list.append(one);
    return list;
}

TimeRule anyRule(QDate first) {
    TimeRule rule;
    rule.pattern =
        *rc::gen::element(RulePattern::Weekly, RulePattern::NthWeekday, RulePattern::EveryDays, RulePattern::MonthDays);
    rule.every = *rc::gen::inRange(1, 14);
    rule.weekdays = some(1, 7, 4);
    rule.nth = some(1, 5, 3);
    if (*rc::gen::arbitrary<bool>()) rule.nth.append(-*rc::gen::inRange(1, 6));
    rule.days = some(1, 31, 4);
    if (*rc::gen::arbitrary<bool>()) rule.days.append(-*rc::gen::inRange(1, 32));
    // A day every so many days in some months only is asked for by nobody; libical and we agree on the others.
    if (rule.pattern != RulePattern::EveryDays && *rc::gen::arbitrary<bool>()) rule.months = some(1, 12, 5);
    if (*rc::gen::arbitrary<bool>()) rule.to = first.addDays(*rc::gen::inRange(0, 1500));
    return rule;
}

QString reason(const char* repeat) { return rulesOf(QLatin1String(repeat), {start}).reason; }

}  // namespace

TEST_CASE("recurrence: what we lay out is what libical lays out", "[rules][recurrence][oracle]") {
    checkProperty("any rule", [] {
        const QDate first = QDate(2023, 1, 1).addDays(*rc::gen::inRange(0, 1500));
        const TimeRule rule = anyRule(first);
        const QDate to = first.addDays(1500);
        RC_LOG() << repeatOf(rule).toStdString() << " from " << first.toString(Qt::ISODate).toStdString();
        RC_ASSERT(timesOf({rule}, first, to) == timesByLibical(repeatOf(rule), QDateTime(first, QTime(10, 0), Qt::UTC), to));
    });
}

TEST_CASE("repeat: a rule written as repetition and read again gives its days", "[interchange][repeat][oracle]") {
    checkProperty("any rule", [] {
        const QDate first = QDate(2023, 1, 1).addDays(*rc::gen::inRange(0, 1500));
        const TimeRule rule = anyRule(first);
        const RepeatReading reading = rulesOf(repeatOf(rule), {first, 600, 120, {}});
        RC_ASSERT(reading.reason.isEmpty());
        RC_ASSERT(timesOf(reading.rules, first, first.addDays(1500)) == timesOf({rule}, first, first.addDays(1500)));
    });
}

TEST_CASE("repeat: a number of times becomes a last day", "[interchange][repeat]") {
    const RepeatReading reading = rulesOf(u"FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=3"_s, {start});
    REQUIRE(reading.rules.size() == 1);
    const TimeRule& rule = reading.rules.first();
    CHECK(rule.pattern == RulePattern::Weekly);
    CHECK(rule.every == 2);
    CHECK(rule.weekdays == QList<int>{6});
    CHECK(rule.from == UncertainDate(start));
    CHECK(rule.to == UncertainDate(QDate(2025, 10, 4)));
}

TEST_CASE("repeat: the last moment is one of the clock where the time is", "[interchange][repeat]") {
    // 8:30 in London on 30 March 2026 is 7:30 world time, and 6:30 is too early for it.
    const RepeatStart first{QDate(2026, 3, 16), 510, 60, "Europe/London"};
    CHECK(rulesOf(u"FREQ=WEEKLY;UNTIL=20260330T073000Z"_s, first).rules.first().to == UncertainDate(QDate(2026, 3, 30)));
    CHECK(rulesOf(u"FREQ=WEEKLY;UNTIL=20260330T063000Z"_s, first).rules.first().to == UncertainDate(QDate(2026, 3, 29)));
    CHECK(rulesOf(u"FREQ=WEEKLY;UNTIL=20260330"_s, first).rules.first().to == UncertainDate(QDate(2026, 3, 30)));
}

TEST_CASE("repeat: weeks that begin on Sunday, several hours, several months every other year", "[interchange][repeat]") {
    for (const char* repeat :
         {"FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU", "FREQ=WEEKLY;INTERVAL=3;WKST=SA;BYDAY=MO,SA,SU",
          "FREQ=DAILY;INTERVAL=3;BYHOUR=9,15;BYMINUTE=0,30", "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,9;BYMONTHDAY=4,-1",
          "FREQ=YEARLY;BYMONTH=3,4;BYDAY=-1SU,1MO", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
          "FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14", "FREQ=WEEKLY;BYDAY=TU;COUNT=7", "FREQ=DAILY;BYHOUR=8,14;COUNT=5",
          "FREQ=MONTHLY;BYDAY=-2MO,-5FR", "FREQ=MONTHLY;BYMONTHDAY=-3,-31,4", "FREQ=YEARLY;BYMONTHDAY=-29",
          "FREQ=YEARLY;BYYEARDAY=3,31", "FREQ=YEARLY;BYYEARDAY=32,59", "FREQ=MONTHLY;BYMONTHDAY=1,2,9,20;BYSETPOS=2,-1"}) {
        INFO(repeat);
        const RepeatReading reading = rulesOf(QLatin1String(repeat), {start, 600, 60, {}});
        CHECK(reading.reason.isEmpty());
        const QDate to = start.addYears(6);
        CHECK(timesOf(reading.rules, start, to) ==
              timesByLibical(QLatin1String(repeat), QDateTime(start, QTime(10, 0), Qt::UTC), to));
    }
}

TEST_CASE("repeat: places among the days of a week, which libical passes over", "[interchange][repeat]") {
    const auto weekdays = [](const char* repeat) {
        const RepeatReading reading = rulesOf(QLatin1String(repeat), {start});
        return reading.rules.size() == 1 ? reading.rules.first().weekdays : QList<int>();
    };
    CHECK(weekdays("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-2") == QList<int>{1, 4});
    CHECK(weekdays("FREQ=WEEKLY;WKST=SU;BYDAY=MO,TU,SU,SA;BYSETPOS=1,3") == QList<int>{2, 7});
    CHECK(reason("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2") == u"it takes some of its days by their place among them"_s);
}

TEST_CASE("repeat: what no rule can say is said in words", "[interchange][repeat]") {
    CHECK(reason("FREQ=HOURLY;INTERVAL=3") == u"it counts hours, minutes or seconds"_s);
    CHECK(reason("FREQ=YEARLY;BYWEEKNO=20") == u"it counts the weeks of the year"_s);
    CHECK(reason("FREQ=YEARLY;BYYEARDAY=-1") == u"it counts the days of the year"_s);
    CHECK(reason("FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=2") == u"it takes some of its days by their place among them"_s);
    CHECK(reason("FREQ=MONTHLY;BYMONTHDAY=1,30;BYSETPOS=2") == u"it takes some of its days by their place among them"_s);
    CHECK(reason("FREQ=YEARLY;BYYEARDAY=59,60") == u"it counts the days of the year"_s);
    CHECK(reason("FREQ=MONTHLY;BYDAY=-6MO") == u"a number in it is out of range"_s);
    CHECK(reason("FREQ=MONTHLY;BYDAY=-2MO").isEmpty());
    CHECK(reason("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13") == u"it asks for a weekday and a day of the month at once"_s);
    CHECK(reason("FREQ=DAILY;INTERVAL=99999") == u"a number in it is out of range"_s);
    CHECK(reason("FREQ=DAILY;COUNT=1001") == u"it is more than 1,000 times"_s);
    CHECK(reason("FREQ=DAILY;COUNT=1000").isEmpty());
    CHECK(reason("FREQ=WEEKLY;BYDAY=XX") == u"a weekday in it cannot be read"_s);
    CHECK(reason("") == u"it counts hours, minutes or seconds"_s);
    CHECK(reason("FREQ=DAILY;UNTIL=soon") == u"its last day cannot be read"_s);
    CHECK(reason("FREQ=DAILY").isEmpty());
}
