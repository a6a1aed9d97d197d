// SPDX-License-Identifier: MPL-2.0
#include "core/rules/fact_span.h"

using namespace core;

namespace {

const QDate today(2026, 3, 24);

DaySpan days(QDate from, QDate to) { return spanOf(from, UncertainDate(to)); }

}  // namespace

TEST_CASE("an exact fact is certain from its first to its last day", "[rules][facts]") {
    const DaySpan span = days({2020, 1, 1}, {2020, 2, 1});
    CHECK(span == DaySpan{{2020, 1, 1}, {2020, 1, 1}, {2020, 2, 1}, {2020, 2, 1}});
    CHECK(span.isCertainAnywhere());
    CHECK_FALSE(span.goesOn());
}

TEST_CASE("what has no end goes on, what ended on an unknown day may have", "[rules][facts]") {
    const DaySpan open = spanOf(QDate(2020, 1, 1), {});
    CHECK(open.goesOn());
    CHECK(open.possibleTo == DaySpan::farAway());
    const DaySpan ended = spanOf(QDate(2020, 1, 1), UncertainDate());
    CHECK(ended.certainTo == QDate(2020, 1, 1));
    CHECK(ended.possibleTo == DaySpan::farAway());
    CHECK_FALSE(ended.goesOn());
}

TEST_CASE("uncertain ends widen what is possible and narrow what is certain", "[rules][facts]") {
    const DaySpan span = spanOf(UncertainDate::month(2020, 1), UncertainDate::year(2021));
    CHECK(span == DaySpan{{2020, 1, 1}, {2020, 1, 31}, {2021, 1, 1}, {2021, 12, 31}});
    const DaySpan unknown = spanOf({}, UncertainDate(QDate(2021, 1, 1)));
    CHECK(unknown.possibleFrom == DaySpan::longAgo());
    CHECK_FALSE(unknown.isCertainAnywhere());
    const DaySpan range = spanOf(UncertainDate::range(DatePoint{2014, 0, 0, false}, DatePoint{2016, 0, 0, false}), {});
    CHECK(range == DaySpan{{2014, 1, 1}, {2014, 12, 31}, {2016, 1, 1}, {2016, 12, 31}});
}

TEST_CASE("the day of a move belongs to both and is no overlap", "[rules][facts]") {
    CHECK(daysTogether(days({2020, 1, 1}, {2020, 2, 1}), days({2020, 2, 1}, {2020, 3, 1}), today) == 0);
    CHECK(daysTogether(days({2020, 1, 1}, {2020, 2, 11}), days({2020, 2, 1}, {2020, 3, 1}), today) == 10);
    CHECK(daysTogether(days({2020, 1, 1}, {2020, 2, 1}), days({2021, 2, 1}, {2021, 3, 1}), today) == 0);
    // Only what is certain counts: the first may have ended in January.
    const DaySpan vague = spanOf(QDate(2020, 1, 1), UncertainDate::year(2020));
    CHECK(daysTogether(vague, days({2020, 2, 1}, {2020, 3, 1}), today) == 0);
    // Both go on: until today, not for ever.
    CHECK(daysTogether(spanOf(QDate(2026, 3, 14), {}), spanOf(QDate(2020, 1, 1), {}), today) == 10);
}

TEST_CASE("gaps are days that nothing possibly covers", "[rules][facts]") {
    const DaySpan whole = days({2020, 1, 1}, {2020, 12, 31});
    CHECK(gapsIn(whole, {whole}, today).isEmpty());
    CHECK(gapsIn(whole, {}, today) == QList{Stretch{{2020, 1, 1}, {2020, 12, 31}}});
    const QList<DaySpan> parts{days({2020, 6, 1}, {2020, 12, 31}), days({2019, 1, 1}, {2020, 3, 31})};
    CHECK(gapsIn(whole, parts, today) == QList{Stretch{{2020, 4, 1}, {2020, 5, 31}}});
    // The next day counts as no gap, and an uncertain end gets the benefit of the doubt.
    CHECK(gapsIn(whole, {days({2020, 1, 1}, {2020, 5, 31}), days({2020, 6, 1}, {2020, 12, 31})}, today).isEmpty());
    CHECK(gapsIn(whole, {spanOf(QDate(2020, 1, 1), UncertainDate::year(2020))}, today).isEmpty());
    // What goes on is looked at until today.
    CHECK(gapsIn(spanOf(QDate(2026, 3, 20), {}), {}, today) == QList{Stretch{{2026, 3, 20}, today}});
    CHECK(gapsIn(spanOf(QDate(2026, 3, 20), {}), {spanOf(QDate(2020, 1, 1), {})}, today).isEmpty());
}
