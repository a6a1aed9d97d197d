// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/time_import.h"

#include "core/base/error.h"
#include "core/interchange/calendar_events.h"
#include "core/model/venue.h"
#include "core/practice/pack.h"
#include "core/rules/planned_times.h"
#include "tests/support/property.h"
#include "tests/support/time_case.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::daysText;
using test::TimeCase;

namespace {

const QDate today(2026, 3, 24);

QByteArray calendar(const QByteArray& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + QByteArray(events).replace("\n", "\r\n") + "END:VCALENDAR\r\n";
}

QByteArray day(const char* summary, const char* from, const char* to = nullptr) {
    return "BEGIN:VEVENT\nUID:" + QByteArray(summary).toHex() + "\nDTSTART;VALUE=DATE:" + from +
           (to ? "\nDTEND;VALUE=DATE:" + QByteArray(to) : QByteArray()) + "\nSUMMARY:" + summary + "\nEND:VEVENT\n";
}

QByteArray time(const QByteArray& lines) { return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n"; }

QStringList codesOf(const Problems& problems) {
    QStringList codes;
    for (const Problem& one : problems) codes.append(one.code);
    return codes;
}

SchoolCalendar termsOf(const QByteArray& events) {
    const ImportResult result = readTerms(calendar(events), CaseSnapshot(CaseId::make()), today);
    REQUIRE(result.set.changes.size() == 1);
    return std::get<SchoolCalendar>(*result.set.changes.front().after);
}

QString spansText(const SchoolCalendar& terms) {
    QStringList lines;
    for (const SchoolSpan& span : terms.spans)
        lines.append(u"%1 %2 %3 %4"_s.arg(span.open ? u"open"_s : u"closed"_s, span.name, span.from.edtf(), span.to.edtf()));
    return lines.join(u'\n');
}

}  // namespace

TEST_CASE("terms: from starts to ends, with half-term and training days closed", "[interchange][terms]") {
    const SchoolCalendar terms = termsOf(day("Autumn term ends", "20251219") + day("Autumn term starts", "20250902") +
                                         day("October half term", "20251025", "20251103") + day("INSET day", "20250901") +
                                         day("Spring Term", "20260105", "20260328"));
    CHECK(spansText(terms) ==
          u"closed INSET day 2025-09-01 2025-09-01\nopen Autumn term 2025-09-02 2025-12-19\n"
          u"closed October half term 2025-10-25 2025-11-02\nopen Spring Term 2026-01-05 2026-03-27"_s);
}

TEST_CASE("terms: holidays alone make a year around them, and a problem says so", "[interchange][terms]") {
    const ImportResult result =
        readTerms(calendar(day("Half-term", "20251025", "20251103") + day("Christmas holiday", "20251220", "20260105") +
                           day("Sports day", "20260610")),
                  CaseSnapshot(CaseId::make()), today);
    CHECK(codesOf(result.problems).contains(u"no_terms"_s));
    CHECK(codesOf(result.problems).contains(u"not_term"_s));
    const SchoolCalendar terms = std::get<SchoolCalendar>(*result.set.changes.front().after);
    CHECK(spansText(terms).contains(u"open School year 2025-10-25 2026-01-04"_s));
}

TEST_CASE("terms: a start without an end and a file without terms", "[interchange][terms]") {
    const ImportResult result = readTerms(calendar(day("Summer term starts", "20260413")), CaseSnapshot(CaseId::make()), today);
    CHECK(result.set.isEmpty());
    CHECK(codesOf(result.problems) == QStringList{u"term_half"_s, u"no_spans"_s});
}

TEST_CASE("appointments: a series with a day left out, one moved and one cancelled", "[interchange][appointments]") {
    const TimeCase c;
    const QByteArray series = "UID:a\nDTSTART;TZID=Europe/London:20250906T100000\nDTEND;TZID=Europe/London:20250906T120000\n";
    const ImportResult result = readAppointments(
        calendar(time(series + "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6\nEXDATE;TZID=Europe/London:20251004T100000\n"
                               "SUMMARY:Saturdays\\, with Ann\nLOCATION:Willow Tree") +
                 time("UID:a\nRECURRENCE-ID;TZID=Europe/London:20250920T100000\nDTSTART;TZID=Europe/London:20250921T140000\n"
                      "DTEND;TZID=Europe/London:20250921T150000\nSUMMARY:Saturdays") +
                 time("UID:a\nRECURRENCE-ID;TZID=Europe/London:20251101T100000\nDTSTART;TZID=Europe/London:20251101T100000\n"
                      "STATUS:CANCELLED\nSUMMARY:Saturdays")),
        c.records, today);
    REQUIRE(result.set.changes.size() == 1);
    const Arrangement one = std::get<Arrangement>(*result.set.changes.front().after);
    CHECK(one.title == u"Saturdays, with Ann"_s);
    CHECK(one.venueText == u"Willow Tree"_s);
    CHECK(one.state == ArrangementState::Draft);
    CHECK(one.children == QList<PersonId>{c.cy});
    const QList<PlannedTime> times = plannedTimes(one, c.context(), QDate(2025, 9, 1), QDate(2025, 12, 31));
    CHECK(daysText(times) == u"2025-09-06 2025-09-21 2025-10-18 2025-11-15"_s);
    CHECK(times[1].start == 840);
    CHECK(times[1].minutes == 60);
    CHECK(times[0].minutes == 120);
}

TEST_CASE("appointments: world time and foreign clocks", "[interchange][appointments]") {
    const TimeCase c;
    const ImportResult result = readAppointments(
        calendar(time("UID:a\nDTSTART:20260701T090000Z\nDURATION:PT45M\nSUMMARY:Summer") +
                 time("UID:b\nDTSTART;TZID=Australia/Sydney:20260701T180000\nSUMMARY:Call") +
                 time("UID:c\nDTSTART;TZID=GMT Standard Time:20260701T100000\nSUMMARY:Office") + day("Whole day", "20260702")),
        c.records, today);
    REQUIRE(result.set.changes.size() == 3);
    CHECK(codesOf(result.problems) == QStringList{u"left_out"_s});
    const auto arrangement = [&](size_t i) { return std::get<Arrangement>(*result.set.changes[i].after); };
    CHECK(arrangement(0).rules.first().start == 600);
    CHECK(arrangement(0).rules.first().minutes == 45);
    CHECK(arrangement(0).zone.isEmpty());
    CHECK(arrangement(1).zone == u"Australia/Sydney"_s);
    CHECK(arrangement(1).rules.first().start == 1080);
    CHECK(arrangement(2).rules.first().start == 600);
    CHECK(arrangement(2).zone.isEmpty());
}

TEST_CASE("appointments: what no rule can say keeps its first time", "[interchange][appointments]") {
    const TimeCase c;
    const ImportResult result = readAppointments(
        calendar(time("UID:a\nDTSTART:20260701T090000\nRRULE:FREQ=YEARLY;BYWEEKNO=27\nSUMMARY:Odd")), c.records, today);
    CHECK(codesOf(result.problems) == QStringList{u"repeats_beyond"_s});
    const Arrangement one = std::get<Arrangement>(*result.set.changes.front().after);
    CHECK(one.rules.first().dates == QStringList{u"2026-07-01"_s});
}

TEST_CASE("calendar events: past the limits is refused, rubbish does no harm", "[interchange][appointments]") {
    ProblemList problems;
    CHECK_THROWS_AS(eventsOfCalendar("hello", problems), Error);
    QByteArray deep;
    for (int i = 0; i < 70; ++i) deep += "BEGIN:VCALENDAR\r\n";
    CHECK_THROWS_AS(eventsOfCalendar(deep, problems), Error);
    CHECK_THROWS_AS(eventsOfCalendar(calendar("X-A:" + QByteArray(70'000, 'x') + "\n"), problems), Error);
    CHECK(eventsOfCalendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261399T990000\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n",
                           problems)
              .isEmpty());
    checkProperty("random bytes", [](const std::vector<char>& rubbish) {
        ProblemList unheard;
        const QByteArray bytes(rubbish.data(), qsizetype(rubbish.size()));
        try {
            (void)eventsOfCalendar(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T100000\n" + bytes + "\nEND:VEVENT\nEND:VCALENDAR\n", unheard);
        } catch (const Error&) {}
    });
}

// The library that reads the lines keeps what is still open when a file ends; it was freed twice.
TEST_CASE("calendar events: a file cut anywhere gives what stands before the cut", "[interchange][appointments]") {
    const QByteArray whole = calendar(day("Terms", "20260105") + time("UID:1\nDTSTART:20260101T100000\nSUMMARY:Visit"));
    ProblemList problems;
    REQUIRE(eventsOfCalendar(whole, problems).size() == 2);
    for (qsizetype length = qsizetype(strlen("BEGIN:VCALENDAR")); length < whole.size(); ++length)
        CHECK(eventsOfCalendar(whole.left(length), problems).size() <= 2);
    CHECK(eventsOfCalendar(whole.chopped(qsizetype(strlen("END:VCALENDAR\r\n"))), problems).size() == 2);
}
