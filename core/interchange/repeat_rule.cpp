// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/repeat_rule.h"

#include "core/practice/pack.h"
#include "core/rules/recurrence.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostTimesADay = 24;
constexpr int mostCount = 1000;  // of what is laid out of a calendar from outside
constexpr int minutesOfDay = 1440;

/// What no rule of an arrangement can say; caught in this file alone.
struct Beyond {
    QString reason;
};

struct NthDay {
    int nth = 0;  ///< 0 = every one
    int weekday = 1;
};

struct Parts {
    QString frequency;
    int interval = 1;
    int count = 0;
    QDate until;
    int untilMinute = minutesOfDay;
    int weekStart = 1;
    QList<NthDay> byDay;
    QList<int> byMonth, byMonthDay, byYearDay, byHour, byMinute;
    QList<int> places;  ///< BYSETPOS: which of its days, −1 = the last

    bool hasNth() const {
        return std::any_of(byDay.begin(), byDay.end(), [](const NthDay& day) { return day.nth != 0; });
    }
    QList<int> weekdays() const {
        QList<int> days;
        for (const NthDay& one : byDay)
            if (!days.contains(one.weekday)) days.append(one.weekday);
        std::sort(days.begin(), days.end());
        return days;
    }
};

int weekdayOf(const QString& letters) {
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    return int(names.indexOf(letters.toUpper())) + 1;
}

int numberOf(const QString& text) {
    bool good = false;
    const int number = text.trimmed().toInt(&good);
    if (!good) throw Beyond{u"a number in it cannot be read"_s};
    return number;
}

QList<int> numbersOf(const QString& text, int least, int most) {
    QList<int> numbers;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const int number = numberOf(part);
        if (number < least || number > most) throw Beyond{u"a number in it is out of range"_s};
        if (!numbers.contains(number)) numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

class Reading {
public:
    explicit Reading(const RepeatStart& first) : first_(first) {}

    QList<TimeRule> read(const QString& text) {
        const QStringList pieces = text.split(u';', Qt::SkipEmptyParts);
        for (const QString& piece : pieces) take(piece.section(u'=', 0, 0).trimmed().toUpper(), piece.section(u'=', 1).trimmed());
        if (!first_.day.isValid()) throw Beyond{u"it has no first day"_s};
        if (parts_.interval < 1 || parts_.interval > 1000) throw Beyond{u"a number in it is out of range"_s};
        days();
        timesOfDay();
        if (parts_.until.isValid())
            for (TimeRule& rule : rules_) rule.to = rule.start <= parts_.untilMinute ? parts_.until : parts_.until.addDays(-1);
        if (parts_.count > 0) endAfterCount();
        return std::move(rules_);
    }

private:
    void take(const QString& name, const QString& value) {
        if (name == "FREQ"_L1) parts_.frequency = value.toUpper();
        else if (name == "INTERVAL"_L1) parts_.interval = numberOf(value);
        else if (name == "COUNT"_L1) parts_.count = counted(numberOf(value));
        else if (name == "UNTIL"_L1) until(value);
        else if (name == "WKST"_L1) parts_.weekStart = std::max(1, weekdayOf(value));
        else if (name == "BYMONTH"_L1) parts_.byMonth = numbersOf(value, 1, 12);
        else if (name == "BYMONTHDAY"_L1) parts_.byMonthDay = numbersOf(value, -31, 31);
        else if (name == "BYHOUR"_L1) parts_.byHour = numbersOf(value, 0, 23);
        else if (name == "BYMINUTE"_L1) parts_.byMinute = numbersOf(value, 0, 59);
        else if (name == "BYDAY"_L1) byDay(value);
        else if (name == "BYSETPOS"_L1) parts_.places = numbersOf(value, -366, 366);
        else if (name == "BYWEEKNO"_L1) throw Beyond{u"it counts the weeks of the year"_s};
        else if (name == "BYYEARDAY"_L1) parts_.byYearDay = numbersOf(value, -366, 366);
        else if (name == "BYSECOND"_L1 && value != "0"_L1) throw Beyond{u"it counts seconds"_s};
        else if (name == "RSCALE"_L1 && value.compare("GREGORIAN"_L1, Qt::CaseInsensitive) != 0)
            throw Beyond{u"it counts by another calendar"_s};
        else if (name == "SKIP"_L1 && value.compare("OMIT"_L1, Qt::CaseInsensitive) != 0)
            throw Beyond{u"it moves days that a month has not"_s};
    }

    static int counted(int number) {
        if (number < 1) throw Beyond{u"a number in it is out of range"_s};
        if (number > mostCount) throw Beyond{u"it is more than 1,000 times"_s};
        return number;
    }

    void byDay(const QString& value) {
        const QStringList days = value.split(u',', Qt::SkipEmptyParts);
        for (const QString& day : days) {
            const QString text = day.trimmed();
            const int weekday = weekdayOf(text.right(2));
            if (weekday < 1) throw Beyond{u"a weekday in it cannot be read"_s};
            parts_.byDay.append({text.size() > 2 ? numberOf(text.chopped(2)) : 0, weekday});
        }
    }

    /// World time becomes the clock of the first time, as the days are counted on that clock.
    void until(const QString& value) {
        QDateTime at(QDate::fromString(value.left(8), u"yyyyMMdd"_s), QTime(0, 0), Qt::UTC);
        if (!at.isValid()) throw Beyond{u"its last day cannot be read"_s};
        if (value.size() >= 15) {
            const QTime time = QTime::fromString(value.mid(9, 6), u"HHmmss"_s);
            if (time.isValid()) at.setTime(time);
            parts_.untilMinute = 0;
        }
        const QTimeZone zone(first_.zone);
        if (value.endsWith(u'Z') && !first_.zone.isEmpty() && zone.isValid()) at = at.addSecs(zone.offsetFromUtc(at));
        parts_.until = at.date();
        if (parts_.untilMinute == 0) parts_.untilMinute = at.time().hour() * 60 + at.time().minute();
    }

    TimeRule fresh(RulePattern pattern) const {
        TimeRule rule;
        rule.pattern = pattern;
        rule.every = parts_.interval;
        rule.from = first_.day;
        rule.start = std::max(0, first_.start);
        rule.minutes = first_.minutes;
        return rule;
    }

    void days() {
        if (!parts_.byYearDay.isEmpty()) byYearDay();
        if (!parts_.places.isEmpty()) byPlace();
        if (parts_.frequency == "DAILY"_L1) daily();
        else if (parts_.frequency == "WEEKLY"_L1) weekly();
        else if (parts_.frequency == "MONTHLY"_L1) monthly(parts_.byMonth, parts_.interval, first_.day);
        else if (parts_.frequency == "YEARLY"_L1) yearly();
        else throw Beyond{u"it counts hours, minutes or seconds"_s};
    }

    /// Days up to 28 February are the same day of a month in every year.
    void byYearDay() {
        constexpr int january = 31, always = 59;
        const QList<int>& days = parts_.byYearDay;
        const bool inJanuary = days.first() > 0 && days.last() <= january;
        const bool inFebruary = days.first() > january && days.last() <= always;
        const bool alone = parts_.byMonth.isEmpty() && parts_.byMonthDay.isEmpty() && parts_.byDay.isEmpty();
        if (parts_.frequency != "YEARLY"_L1 || !alone || (!inJanuary && !inFebruary))
            throw Beyond{u"it counts the days of the year"_s};
        parts_.byMonth = {inJanuary ? 1 : 2};
        for (int day : days) parts_.byMonthDay.append(inJanuary ? day : day - january);
    }

    /// A place among days that are the same in every week, month or year is one of them; else it is beyond.
    void byPlace() {
        const bool once = parts_.byHour.isEmpty() && parts_.byMinute.isEmpty();
        const bool byWeek = parts_.frequency == "WEEKLY"_L1 && !parts_.byDay.isEmpty() && !parts_.hasNth() &&
                            parts_.byMonthDay.isEmpty() && parts_.byMonth.isEmpty();
        const bool alike =
            std::all_of(parts_.byMonthDay.begin(), parts_.byMonthDay.end(), [](int day) { return day >= 1 && day <= 28; });
        const bool oneMonth = parts_.frequency == "MONTHLY"_L1 || (parts_.frequency == "YEARLY"_L1 && parts_.byMonth.size() == 1);
        const bool byMonthDays = oneMonth && parts_.byDay.isEmpty() && !parts_.byMonthDay.isEmpty() && alike;
        if (!once || (!byWeek && !byMonthDays)) throw Beyond{u"it takes some of its days by their place among them"_s};
        QList<int> days = byWeek ? parts_.weekdays() : parts_.byMonthDay;
        const auto rank = [&](int weekday) { return (weekday - parts_.weekStart + 7) % 7; };
        if (byWeek) std::sort(days.begin(), days.end(), [&](int a, int b) { return rank(a) < rank(b); });
        QList<int> kept;
        for (int place : std::as_const(parts_.places)) {
            const qsizetype at = place > 0 ? place - 1 : days.size() + place;
            if (place != 0 && at >= 0 && at < days.size() && !kept.contains(days[at])) kept.append(days[at]);
        }
        if (kept.isEmpty()) throw Beyond{u"it takes some of its days by their place among them"_s};
        std::sort(kept.begin(), kept.end());
        if (!byWeek) parts_.byMonthDay = kept;
        else parts_.byDay = weekdaysAs(kept);
    }
    static QList<NthDay> weekdaysAs(const QList<int>& weekdays) {
        QList<NthDay> days;
        for (int weekday : weekdays) days.append({0, weekday});
        return days;
    }

    void daily() {
        if (parts_.hasNth()) throw Beyond{u"it is daily and counts weekdays of a month"_s};
        const bool narrowed = !parts_.byMonthDay.isEmpty() || !parts_.byDay.isEmpty();
        if (narrowed && parts_.interval > 1) throw Beyond{u"it counts every so many days and leaves some of them out"_s};
        if (!parts_.byMonthDay.isEmpty()) return monthly(parts_.byMonth, 1, first_.day);
        TimeRule rule = fresh(parts_.byDay.isEmpty() ? RulePattern::EveryDays : RulePattern::Weekly);
        rule.weekdays = parts_.weekdays();
        rule.months = parts_.byMonth;
        rules_.append(rule);
    }

    /// Weeks of arrangements begin on Monday. Where another beginning makes a difference each weekday counts by itself.
    void weekly() {
        if (parts_.hasNth() || !parts_.byMonthDay.isEmpty()) throw Beyond{u"it is weekly and counts days of a month"_s};
        TimeRule rule = fresh(RulePattern::Weekly);
        rule.weekdays = parts_.byDay.isEmpty() ? QList<int>{first_.day.dayOfWeek()} : parts_.weekdays();
        rule.months = parts_.byMonth;
        const int start = first_.day.dayOfWeek();
        const auto offset = [&](int weekday, int weekStart) {
            return (weekday - weekStart + 7) % 7 - (start - weekStart + 7) % 7;
        };
        const bool same = parts_.interval == 1 || std::all_of(rule.weekdays.begin(), rule.weekdays.end(), [&](int weekday) {
                              return offset(weekday, 1) == offset(weekday, parts_.weekStart);
                          });
        if (same) return rules_.append(rule);
        const QList<int> weekdays = rule.weekdays;
        for (int weekday : weekdays) {
            const int days = offset(weekday, parts_.weekStart);
            rule.weekdays = {weekday};
            rule.from = first_.day.addDays(days >= 0 ? days : days + 7 * parts_.interval);
            rules_.append(rule);
        }
    }

    void yearly() {
        QList<int> months = parts_.byMonth;
        if (months.isEmpty()) {
            if (parts_.hasNth()) throw Beyond{u"it counts the weekdays of the year"_s};
            if (parts_.byDay.isEmpty()) months = {first_.day.month()};  // as libical takes a day without its month
        }
        if (parts_.interval == 1) return monthly(months, 1, first_.day);
        if (months.isEmpty()) throw Beyond{u"it counts all months of every so many years"_s};
        for (int month : std::as_const(months)) {
            QDate from(first_.day.year(), month, 1);
            if (from.addMonths(1) <= first_.day) from = from.addYears(parts_.interval);
            monthly({}, 12 * parts_.interval, std::max(from, first_.day));
        }
    }

    /// Every `every` months from the month of `from`; `months` empty = all.
    void monthly(const QList<int>& months, int every, QDate from) {
        TimeRule rule = fresh(RulePattern::MonthDays);
        rule.every = every;
        rule.months = months;
        rule.from = from;
        if (parts_.byDay.isEmpty()) {
            rule.days = parts_.byMonthDay.isEmpty() ? QList<int>{first_.day.day()} : parts_.byMonthDay;
            if (rule.days.contains(0)) throw Beyond{u"a number in it is out of range"_s};
            return rules_.append(rule);
        }
        QList<NthDay> days = parts_.byDay;
        if (!parts_.byMonthDay.isEmpty()) days = weekdaysOnDays();
        const bool all = std::all_of(days.begin(), days.end(), [](const NthDay& day) { return day.nth == 0; });
        if (all && every == 1) {
            rule.pattern = RulePattern::Weekly;
            rule.weekdays = parts_.weekdays();
            return rules_.append(rule);
        }
        rule.pattern = RulePattern::NthWeekday;
        QHash<int, QList<int>> nthOf;
        for (const NthDay& day : std::as_const(days)) {
            if (day.nth < -5 || day.nth > 5) throw Beyond{u"a number in it is out of range"_s};
            if (all) nthOf[day.weekday] = {1, 2, 3, 4, 5};
            else if (day.nth == 0) throw Beyond{u"it mixes all and single weekdays of a month"_s};
            else if (!nthOf[day.weekday].contains(day.nth)) nthOf[day.weekday].append(day.nth);
        }
        QList<int> weekdays = nthOf.keys();
        std::sort(weekdays.begin(), weekdays.end());
        for (int weekday : std::as_const(weekdays)) {
            rule.weekdays = {weekday};
            rule.nth = nthOf.value(weekday);
            if (!rules_.isEmpty() && rules_.last().nth == rule.nth && rules_.last().from == rule.from)
                rules_.last().weekdays.append(weekday);
            else rules_.append(rule);
        }
    }

    /// "Saturday, on the 7th to 13th" is no nth weekday; "on the 8th to 14th" is the second.
    QList<NthDay> weekdaysOnDays() const {
        const QList<int>& days = parts_.byMonthDay;
        const bool week = days.size() == 7 && days.first() % 7 == 1 && days.last() == days.first() + 6 && days.first() > 0;
        if (!week || parts_.hasNth()) throw Beyond{u"it asks for a weekday and a day of the month at once"_s};
        QList<NthDay> nth;
        const QList<int> weekdays = parts_.weekdays();
        for (int weekday : weekdays) nth.append({days.first() / 7 + 1, weekday});
        return nth;
    }

    void timesOfDay() {
        if (first_.start < 0 || (parts_.byHour.isEmpty() && parts_.byMinute.isEmpty())) return;
        const QList<int> hours = parts_.byHour.isEmpty() ? QList<int>{first_.start / 60} : parts_.byHour;
        const QList<int> minutes = parts_.byMinute.isEmpty() ? QList<int>{first_.start % 60} : parts_.byMinute;
        if (hours.size() * minutes.size() > mostTimesADay) throw Beyond{u"it is more than 24 times a day"_s};
        QList<TimeRule> rules;
        for (const TimeRule& rule : std::as_const(rules_))
            for (int hour : hours)
                for (int minute : minutes) rules.append(atTime(rule, hour * 60 + minute));
        rules_ = rules;
    }

    /// A time of day before that of the first one is there from the next of its days on.
    TimeRule atTime(TimeRule rule, int start) const {
        rule.start = start;
        if (start >= first_.start || rule.from != UncertainDate(first_.day)) return rule;
        if (rule.pattern == RulePattern::EveryDays) rule.from = first_.day.addDays(rule.every);
        else if (rule.every == 1) rule.from = first_.day.addDays(1);
        else throw Beyond{u"on its first day some of its times are over"_s};
        return rule;
    }

    void endAfterCount() {
        const SchoolDays school(standardPack(), nullptr);
        for (int years : {2, 20, 200}) {
            QList<std::pair<QDateTime, qsizetype>> times;
            for (qsizetype i = 0; i < rules_.size(); ++i) {
                const QList<QDate> found = daysOf(rules_[i], first_.day, {}, school, first_.day, first_.day.addYears(years));
                for (const QDate& day : found)
                    times.append({QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(60LL * rules_[i].start), i});
            }
            if (times.size() < parts_.count && years < 200) continue;
            std::sort(times.begin(), times.end());
            times.resize(std::min<qsizetype>(times.size(), parts_.count));
            QList<TimeRule> kept;
            for (qsizetype i = 0; i < rules_.size(); ++i) {
                const auto last = std::find_if(times.rbegin(), times.rend(), [i](const auto& time) { return time.second == i; });
                if (last == times.rend()) continue;
                rules_[i].to = last->first.date();
                kept.append(rules_[i]);
            }
            rules_ = kept;
            return;
        }
    }

    RepeatStart first_;
    Parts parts_;
    QList<TimeRule> rules_;
};

}  // namespace

RepeatReading rulesOf(const QString& repeat, const RepeatStart& first) {
    try {
        return {Reading(first).read(repeat), {}};
    } catch (const Beyond& beyond) {
        return {{}, beyond.reason};
    }
}

}  // namespace core
