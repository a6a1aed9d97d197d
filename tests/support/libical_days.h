// SPDX-License-Identifier: MPL-2.0
// Repetitions expanded by libical: what ours are held against.
#pragma once

#include "core/model/time_rule.h"

#include <QDate>
#include <QDateTime>

#include <libical/ical.h>

namespace test {

inline icaltimetype icalOf(const QDateTime& wall) {
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year();
    time.month = wall.date().month();
    time.day = wall.date().day();
    time.hour = wall.time().hour();
    time.minute = wall.time().minute();
    return time;
}

/// Times of a repetition from its first one to the day `to`, at most 20,000.
inline QList<QDateTime> timesByLibical(const QString& repeat, const QDateTime& first, QDate to) {
    QList<QDateTime> times;
    icalrecurrencetype rule = icalrecurrencetype_from_string(repeat.toUtf8().constData());
    icalrecur_iterator* next = icalrecur_iterator_new(rule, icalOf(first));
    if (!next) return times;
    while (times.size() < 20'000) {
        const icaltimetype at = icalrecur_iterator_next(next);
        const QDate day(at.year, at.month, at.day);
        if (icaltime_is_null_time(at) || day > to) break;
        times.append(QDateTime(day, QTime(at.hour, at.minute), Qt::UTC));
    }
    icalrecur_iterator_free(next);
    return times;
}

/// A rule without season, week A or B, public holidays and single dates as a repetition.
inline QString repeatOf(const core::TimeRule& rule) {
    using core::RulePattern;
    static const char* const days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto numbers = [](const QList<int>& list) {
        QStringList texts;
        for (int number : list) texts.append(QString::number(number));
        return texts.join(u',');
    };
    const auto day = [](int weekday) { return QString::fromLatin1(days[weekday - 1]); };
    QStringList weekdays;
    QString text;
    switch (rule.pattern) {
    case RulePattern::Weekly:
        for (int weekday : rule.weekdays) weekdays.append(day(weekday));
        text = QStringLiteral("FREQ=WEEKLY;WKST=MO;BYDAY=") + weekdays.join(u',');
        break;
    case RulePattern::NthWeekday:
        for (int weekday : rule.weekdays)
            for (int nth : rule.nth) weekdays.append(QString::number(nth) + day(weekday));
        text = QStringLiteral("FREQ=MONTHLY;BYDAY=") + weekdays.join(u',');
        break;
    case RulePattern::MonthDays: text = QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=") + numbers(rule.days); break;
    default: text = QStringLiteral("FREQ=DAILY"); break;
    }
    text += QStringLiteral(";INTERVAL=%1").arg(rule.every);
    if (!rule.months.isEmpty()) text += QStringLiteral(";BYMONTH=") + numbers(rule.months);
    if (const auto last = rule.to.exact())
        text += QStringLiteral(";UNTIL=") + last->toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("T235900");
    return text;
}

}  // namespace test
