// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_words.h"

#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

TEST_CASE("time words: a rule is read back in one sentence", "[rules][timewords]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    CHECK(arrangementWords(one, c.words()) == u"Every second Saturday, 10:00 to 12:00, from 6 September 2025."_s);
    one.rules[0].season = RuleSeason::TermTime;
    one.rules[0].onHoliday = PublicHolidayRule::Skip;
    one.rules[0].to = QDate(2026, 7, 1);
    CHECK(
        ruleWords(one.rules[0], one.start, c.words()) ==
        u"Every second Saturday, 10:00 to 12:00, in term time, not on public holidays, from 6 September 2025, until 1 July 2026"_s);
    TimeRule third;
    third.pattern = RulePattern::NthWeekday;
    third.weekdays = {7};
    third.nth = {3};
    third.start = 780;
    third.minutes = 180;
    CHECK(ruleWords(third, {}, c.words()) == u"The third Sunday of every month, 13:00 to 16:00"_s);
    third.nth = {1, -1};
    third.every = 2;
    CHECK(ruleWords(third, {}, c.words()).startsWith(u"The first and last Sunday of every 2 months, "_s));
    third.pattern = RulePattern::MonthDays;
    third.days = {1, -1};
    third.months = {3, 9};
    CHECK(ruleWords(third, {}, c.words()).startsWith(u"Day 1 and the last day of March and September, "_s));
    third.pattern = RulePattern::Weekly;
    third.every = 1;
    CHECK(ruleWords(third, {}, c.words()) == u"Every Sunday, in March and September, 13:00 to 16:00"_s);
}

TEST_CASE("time words: changes and breaks follow the rules", "[rules][timewords]") {
    const TimeCase c;
    Arrangement one = c.saturdays(1);
    one.changes = {{DateChangeKind::Move, QDate(2025, 12, 20), QDate(2025, 12, 21)}, {DateChangeKind::Skip, QDate(2025, 9, 13)}};
    one.suspensions = {{QDate(2026, 2, 2), {}, u"a decision of the court"_s}};
    const QString words = arrangementWords(one, c.words(), QDate(2025, 10, 1));
    CHECK(words.contains(u"Saturday 20 December 2025 moved to Sunday 21 December 2025."_s));
    CHECK_FALSE(words.contains(u"13 September"_s));
    CHECK(words.endsWith(u"Paused since 2 February 2026: a decision of the court."_s));
}

TEST_CASE("time words: clocks", "[rules][timewords]") {
    CHECK(clockText(600) == u"10:00"_s);
    CHECK(clockText(1500) == u"01:00"_s);
    CHECK(clockText(-1).isEmpty());
    for (const auto& [text, minutes] : {std::pair{u"10:00"_s, 600},
                                        {u"9"_s, 540},
                                        {u"9.5"_s, 545},
                                        {u"0930"_s, 570},
                                        {u"24:00"_s, -1},
                                        {u"10:60"_s, -1},
                                        {u"ten"_s, -1},
                                        {u""_s, -1}}) {
        CAPTURE(text.toStdString());
        CHECK(clockFromText(text) == minutes);
    }
}

TEST_CASE("time words: words that say a view are found, quotes are left alone", "[rules][timewords]") {
    const TimeCase c;
    const auto found = [&](const QString& text) {
        QStringList list;
        const QList<ViewWord> hits = viewWords(text, c.words());
        for (const ViewWord& hit : hits) list.append(hit.text);
        return list;
    };
    CHECK(found(u"Tilly seemed cross and turned the board over."_s) == QStringList{u"seemed"_s});
    CHECK(found(u"Dana ALWAYS comes; she refused  to engage."_s) == QStringList{u"ALWAYS"_s, u"refused  to engage"_s});
    CHECK(found(u"Tilly said “you are never here”. Dana knelt down."_s).isEmpty());
    CHECK(found(u"Kofi's drink was never touched, it's clear."_s) == QStringList{u"never"_s});
    CHECK(found(u"He was unseemly and clearing up."_s).isEmpty());
    CHECK(viewWords(u"It appeared"_s, c.words()).first().at == 3);
}
