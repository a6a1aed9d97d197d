// SPDX-License-Identifier: MPL-2.0
// Charts of family time: bars as long as their counts, and the same said in words.
#include "core/report/contact_chart.h"

#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// Widths of the bars in the order they are drawn, and the numbers beside them.
std::pair<QList<double>, QStringList> barsIn(const Drawing& drawing) {
    QList<double> widths;
    QStringList numbers;
    for (const Piece& piece : drawing.pieces)
        if (const auto* shape = std::get_if<Shape>(&piece)) widths << shape->path.boundingRect().width();
        else if (const auto& lettering = std::get<Lettering>(piece); lettering.bold) numbers << lettering.text;
    return {widths, numbers};
}

ContactFigures example() {
    ContactFigures figures;
    figures.due = 14;
    figures.held = {10, 14};
    figures.attendance = {10, 12};
    figures.punctual = {8, 10};
    figures.lateMost = 20;
    figures.missed = {{ContactSessionId::make(), QDate(2026, 1, 1), MissedKind::ThisAdult},
                      {ContactSessionId::make(), QDate(2026, 1, 2), MissedKind::Services},
                      {ContactSessionId::make(), QDate(2026, 1, 3), MissedKind::ThisAdult}};
    return figures;
}

}  // namespace

TEST_CASE("contact charts: bars are as long as their counts", "[report][contactchart]") {
    const test::TimeCase c;
    const auto [planned, plannedNumbers] = barsIn(plannedHeldChart(example(), c.words(), 160));
    CHECK(plannedNumbers == QStringList{u"14"_s, u"10"_s, u"10"_s});
    REQUIRE(planned.size() == 3);
    CHECK(std::abs(planned[1] / planned[0] - 10.0 / 14) < 1e-9);
    const auto [times, timeNumbers] = barsIn(punctualityChart(example(), c.words(), 160));
    CHECK(timeNumbers == QStringList{u"8"_s, u"2"_s});
    REQUIRE(times.size() == 2);
    CHECK(std::abs(times[1] / times[0] - 0.25) < 1e-9);
    // A kind without a time has a number and no bar; the kinds are never added up.
    const auto [reasons, reasonNumbers] = barsIn(reasonsChart(example(), c.words(), 160));
    CHECK(reasonNumbers == QStringList{u"2"_s, u"1"_s, u"0"_s, u"0"_s});
    CHECK(reasons.size() == 2);
}

TEST_CASE("contact charts: the words say every number", "[report][contactchart]") {
    const test::TimeCase c;
    CHECK(plannedHeldWords(example(), c.words()) == u"14 were planned and 10 were held. This adult came to 10."_s);
    CHECK(punctualityWords(example(), c.words()) == u"8 times on time, 2 times later. The longest wait was 20 minutes."_s);
    CHECK(reasonsWords(example(), c.words()).contains(u"by this adult: 2; by the services: 1"_s));
}
