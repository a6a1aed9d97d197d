// SPDX-License-Identifier: MPL-2.0
// The chronology at 20,000 entries: what a page asks of it at every key, and what runs beside it.
#include "core/report/timeline.h"
#include "core/rules/chronology.h"
#include "core/rules/patterns.h"
#include "core/rules/same_events.h"
#include "tests/support/big_case.h"
#include "tests/support/two_agencies.h"

#include <catch2/benchmark/catch_benchmark.hpp>

using namespace core;

TEST_CASE("Bench: a chronology of 20,000 entries", "[bench]") {
    CaseSnapshot records(CaseId::named(QStringLiteral("big case")));
    records.apply(test::bigCase(150, 20'000));
    const Words words(standardPack(), QStringLiteral("en"));
    const TimelineData data = timelineData(records, LaneBy::Theme, words);
    TimelineWindow window;
    window.from = data.first;
    window.to = data.last;
    window.width = 400;
    BENCHMARK("timeline, one frame") { return timelineOf(data, window, words).marks.size(); };
    BENCHMARK("timeline, read") { return timelineData(records, LaneBy::Person, words).entries.size(); };
    const QList<const ChronologyEntry*> entries = inOrder(records);
    const EntryFilter filter{.text = QStringLiteral("school visit")};
    BENCHMARK("filter of a kept cut") {
        return std::count_if(entries.begin(), entries.end(), [&](const ChronologyEntry* e) { return fits(records, *e, filter); });
    };
}

TEST_CASE("Bench: patterns and accounts", "[bench]") {
    CaseSnapshot records(CaseId::named(QStringLiteral("big case")));
    records.apply(test::bigCase(20, 2'000));
    BENCHMARK("patterns of 2,000 entries") { return findPatterns(records).size(); };
    const test::TwoAccounts made = test::twoAccounts(300, 150, 1);
    BENCHMARK("accounts of 900 entries") { return findSameEvents(made.records).size(); };
}
