// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_writer.h"

#include "core/interchange/table_reading.h"

#include <catch2/catch_test_macros.hpp>

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
