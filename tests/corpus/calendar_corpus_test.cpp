// SPDX-License-Identifier: MPL-2.0
// libical's own cases of repetitions and its calendars: what an arrangement can say gives the very days, the rest is listed
// with the reason; every calendar is read to its end.
#include "core/base/error.h"
#include "core/interchange/calendar_events.h"
#include "core/interchange/repeat_rule.h"
#include "core/interchange/time_import.h"
#include "core/practice/pack.h"
#include "core/rules/recurrence.h"
#include "tests/support/golden.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QDir corpus() { return QDir(qEnvironmentVariable("KINKEEPER_CORPUS") + u"/ical"_s); }

QByteArray bytesOf(const QString& name) {
    QFile file(corpus().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDateTime timeOf(const QString& text) {
    return QDateTime(QDate::fromString(text.left(8), u"yyyyMMdd"_s), QTime::fromString(text.mid(9, 6), u"HHmmss"_s), Qt::UTC);
}

struct RepeatCase {
    QString repeat;
    QDateTime first;
    QList<QDateTime> times;
    bool refused = false;  ///< libical calls the rule malformed
    bool wholeDays = false;
};

QList<RepeatCase> cases() {
    QList<RepeatCase> list;
    const QStringList lines = QString::fromUtf8(bytesOf(u"icalrecur_test.txt"_s)).split(u'\n');
    for (const QString& line : lines) {
        const QString name = line.section(u':', 0, 0), value = line.section(u':', 1).trimmed();
        if (name == "RRULE"_L1) list.append({value, {}, {}});
        else if (name == "DTSTART"_L1) {
            list.last().first = timeOf(value);
            list.last().wholeDays = value.size() == 8;
        } else if (name == "INSTANCES"_L1 && value.startsWith(u'*')) list.last().refused = true;
        else if (name == "INSTANCES"_L1) {
            const QStringList times = value.split(u',', Qt::SkipEmptyParts);
            for (const QString& time : times) list.last().times.append(timeOf(time));
        }
    }
    return list;
}

QList<QDateTime> laidOut(const QList<TimeRule>& rules, const RepeatCase& one) {
    const SchoolDays school(standardPack(), nullptr);
    const QDate last = one.times.isEmpty() ? one.first.date().addYears(5) : one.times.last().date().addYears(3);
    QList<QDateTime> times;
    for (const TimeRule& rule : rules) {
        const QList<QDate> days = daysOf(rule, one.first.date(), {}, school, one.first.date(), last);
        for (const QDate& day : days) {
            const QDateTime time = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(60LL * rule.start + one.first.time().second());
            times.append(time);
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}

}  // namespace

TEST_CASE("every repetition of libical's cases that a plan can say gives its days", "[corpus][ical]") {
    const QList<RepeatCase> all = cases();
    if (all.isEmpty()) SKIP("KINKEEPER_CORPUS does not name the corpus");
    CHECK(all.size() == 146);
    int said = 0;
    QByteArray left;
    for (const RepeatCase& one : all) {
        const int start = one.wholeDays ? -1 : one.first.time().hour() * 60 + one.first.time().minute();
        const RepeatReading reading = rulesOf(one.repeat, {one.first.date(), start, 60, {}});
        if (!reading.reason.isEmpty()) {
            left += one.repeat.toUtf8() + "\n    " + reading.reason.toUtf8() + '\n';
            continue;
        }
        ++said;
        INFO(one.repeat.toStdString() << " from " << one.first.toString(Qt::ISODate).toStdString());
        CHECK(!one.refused);
        CHECK(laidOut(reading.rules, one) == one.times);
    }
    test::checkGolden(u"calendar/beyond_a_plan.txt"_s,
                      QByteArray::number(said) + " of 146 are said by rules. The others:\n" + left);
}

TEST_CASE("every calendar of libical is read to its end", "[corpus][ical]") {
    const QStringList names = QDir(corpus().filePath(u"ics"_s)).entryList({u"*.ics"_s}, QDir::Files);
    if (names.isEmpty()) SKIP("KINKEEPER_CORPUS does not name the corpus");
    CHECK(names.size() == 14);
    const CaseSnapshot empty(CaseId::named(u"corpus"_s));
    const QDate today(2026, 3, 24);
    QByteArray said;
    for (const QString& name : names) {
        INFO(name.toStdString());
        const QByteArray bytes = bytesOf(u"ics/"_s + name);
        CHECK(!bytes.isEmpty());
        try {
            ProblemList problems;
            const QList<CalendarEvent> events = eventsOfCalendar(bytes, problems);
            for (const CalendarEvent& event : events) CHECK(event.from.day.isValid());
            const ImportResult times = readAppointments(bytes, empty, today);
            const ImportResult terms = readTerms(bytes, empty, today);
            said += name.toUtf8() + ": " + QByteArray::number(events.size()) + " events, " +
                    QByteArray::number(times.counts.others) + " times, " + QByteArray::number(terms.counts.others) +
                    " term dates\n";
        } catch (const Error& error) {
            said += name.toUtf8() + ": " + error.detail().toUtf8() + '\n';
        }
    }
    test::checkGolden(u"calendar/read.txt"_s, said);
}
