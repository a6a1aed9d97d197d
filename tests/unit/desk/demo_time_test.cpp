// SPDX-License-Identifier: MPL-2.0
#include "core/report/write/writers.h"
#include "core/rules/contact_statistics.h"
#include "core/rules/life_strip.h"
#include "core/rules/time_checks.h"
#include "tests/support/demo_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("demonstration: the fortnightly Saturdays give the figures of the practice guide", "[desk][demo][statistics]") {
    const CaseSnapshot records = test::demoRecords();
    const TimeContext context{records, records, standardPack()};
    int found = 0;
    const QList<StatisticsRequest> pairs = statisticsPairs(records, standardPack(), test::demoDay());
    for (const StatisticsRequest& pair : pairs) {
        if (records.find<Arrangement>(*pair.arrangement)->title != u"Saturdays with Dana"_s) continue;
        ++found;
        const ContactFigures f = contactFigures(context, pair);
        CHECK(f.held == Fraction{10, 14});
        CHECK(f.attendance == Fraction{10, 12});
        CHECK(f.firstHalf == Fraction{4, 6});
        CHECK(f.secondHalf == Fraction{6, 6});
        CHECK(f.agencyCancelled == Fraction{1, 14});
        CHECK(f.noShow == Fraction{1, 12});
        CHECK(f.lateCancel == Fraction{1, 12});
        CHECK(f.punctual == Fraction{8, 10});
        CHECK(f.minutesLost == 32);
        CHECK(f.minutes == Fraction{1138, 1680});
    }
    CHECK(found == 2);
}

TEST_CASE("demonstration: no arrangement is stopped by anything", "[desk][demo][timechecks]") {
    const CaseSnapshot records = test::demoRecords();
    const TimeContext context{records, records, standardPack()};
    for (const Arrangement& one : records.all<Arrangement>()) {
        CAPTURE(one.title.toStdString());
        const Problems problems = arrangementProblems(one, context, test::demoDay());
        for (const Problem& problem : problems) {
            CAPTURE(problem.message.toStdString());
            CHECK(problem.severity != Problem::Severity::Error);
        }
    }
}

TEST_CASE("family time papers: a parent reads nothing of the carers", "[desk][demo][papers]") {
    for (const char* kind : {"contact-schedule", "contact-rules", "session-record", "contact-statistics"}) {
        const QString text = QString::fromUtf8(writeText(test::demoDocument(QLatin1String(kind), u"parent:Dana Hartley"_s)));
        CAPTURE(kind, text.toStdString());
        CHECK(text.contains(u"Dana"_s));
        for (const char* secret : {"Lindqvist", "Pat ", "07700 900 118", "car seats", "Samuel"})
            CHECK_FALSE(text.contains(QLatin1String(secret)));
    }
}
