// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_writer.h"

#include "core/interchange/table_reading.h"
#include "core/rules/recurrence.h"

#include <QTimeZone>

#include <catch2/catch_test_macros.hpp>

#include <libical/ical.h>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDateTime made(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC);

QByteArray calendar(const QString& summary, const QString& description = {}) {
    return writeCalendar({{u"one@kinkeeper"_s, QDate(2026, 3, 31), summary, description}}, made);
}

}  // namespace

TEST_CASE("calendar: a whole day, private and free, to the byte", "[interchange][calendar]") {
    CHECK(calendar(u"Hold the review, DEMO-A"_s) ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kinkeeper//Agenda//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
          "BEGIN:VEVENT\r\nUID:one@kinkeeper\r\nDTSTAMP:20260324T120000Z\r\nDTSTART;VALUE=DATE:20260331\r\n"
          "DTEND;VALUE=DATE:20260401\r\nSUMMARY:Hold the review\\, DEMO-A\r\nCLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("calendar: no line is longer than 75 bytes and no letter is cut", "[interchange][calendar]") {
    const QByteArray bytes = calendar(QString(120, QChar(u'é')) + u"\U0001F600"_s + QString(200, u'x'));
    for (const QByteArray& line : bytes.split('\n')) {
        CHECK(line.size() <= 76);  // with the CR
        CHECK((line.isEmpty() || (uchar(line[0]) & 0xC0) != 0x80));
    }
    QByteArray whole = bytes;
    whole.replace("\r\n ", "");
    CHECK(QString::fromUtf8(whole).contains(QString(120, QChar(u'é')) + u"\U0001F600"_s + QString(200, u'x')));
}

TEST_CASE("calendar: signs of the format, lines and control characters are text", "[interchange][calendar]") {
    const QString summary = u"a;b,c\\d"_s;
    const QByteArray bytes = calendar(summary, u"first\nEND:VEVENT\r\x07second"_s);
    CHECK(bytes.contains("SUMMARY:a\\;b\\,c\\\\d\r\n"));
    CHECK(bytes.contains("DESCRIPTION:first\\nEND:VEVENTsecond\r\n"));
    // What is written is read again as it was.
    ProblemList problems;
    const CsvTable table = readTable(bytes, u"ics"_s, problems, {});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.first().fields.join(u'|').contains(summary));
}

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Parsed = std::unique_ptr<icalcomponent, FreeComponent>;

/// The world time libical makes of each start, by the zone's rules in the file and not by its own.
QList<QDateTime> worldTimes(const QByteArray& bytes) {
    const Parsed whole(icalparser_parse_string(bytes.constData()));
    QList<QDateTime> times;
    if (!whole) return times;
    for (icalcomponent* event = icalcomponent_get_first_component(whole.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(whole.get(), ICAL_VEVENT_COMPONENT)) {
        icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        icalparameter* zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
        icaltimetype at = icalproperty_get_dtstart(start);
        if (zone) at.zone = icalcomponent_get_timezone(whole.get(), icalparameter_get_tzid(zone));
        const icaltimetype utc = icaltime_convert_to_zone(at, icaltimezone_get_utc_timezone());
        times.append(QDateTime(QDate(utc.year, utc.month, utc.day), QTime(utc.hour, utc.minute), Qt::UTC));
    }
    return times;
}

CalendarTime timeOn(QDate day, int start, const QByteArray& zone) {
    return {u"t@kinkeeper"_s, day, start, 120, zone, u"Appointment"_s, {}, {}, false, -1};
}

}  // namespace

TEST_CASE("calendar: times are right by the zone's rules in the file itself", "[interchange][calendar]") {
    QList<CalendarTime> times;
    for (const char* zone : {"Europe/London", "Australia/Sydney", "Africa/Accra"})
        for (QDate day(2026, 1, 3); day < QDate(2027, 6, 1); day = day.addDays(7)) times.append(timeOn(day, 600, zone));
    times.append(timeOn(QDate(2026, 3, 29), 600, "Europe/London"));
    times.append(timeOn(QDate(2026, 10, 25), 600, "Europe/London"));
    const QList<QDateTime> world = worldTimes(writeCalendar(times, made));
    REQUIRE(world.size() == times.size());
    for (qsizetype i = 0; i < times.size(); ++i) {
        INFO(times[i].zone.toStdString() << times[i].day.toString(Qt::ISODate).toStdString());
        CHECK(world[i] == momentOf(times[i].day, times[i].start, times[i].zone));
    }
}

TEST_CASE("calendar: cancelled times, alarms and versions", "[interchange][calendar]") {
    CalendarTime one = timeOn(QDate(2026, 4, 4), 1380, "Europe/London");
    one.alarm = 90;
    const QByteArray kept = writeCalendar({one}, made);
    CHECK(kept.contains("DTSTART;TZID=Europe/London:20260404T230000\r\n"));
    CHECK(kept.contains("DTEND;TZID=Europe/London:20260405T010000\r\n"));  // past midnight
    CHECK(kept.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Appointment\r\nTRIGGER:-PT90M\r\nEND:VALARM\r\n"));
    CHECK(kept.contains("STATUS:CONFIRMED\r\n"));
    one.cancelled = true;
    const QByteArray gone = writeCalendar({one}, made.addSecs(3600));
    CHECK(gone.contains("STATUS:CANCELLED\r\n"));
    CHECK(!gone.contains("VALARM"));
    const auto version = [](const QByteArray& bytes) {
        return bytes.mid(bytes.indexOf("SEQUENCE:") + 9).split('\r').first().toLongLong();
    };
    CHECK(version(gone) == version(kept) + 60);
    CHECK(writeCalendar({timeOn(QDate(2026, 4, 4), 600, "Nowhere/Land")}, made).contains("DTSTART:20260404T100000Z\r\n"));
}
