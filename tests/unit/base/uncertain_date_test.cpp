// SPDX-License-Identifier: MPL-2.0
#include "core/base/uncertain_date.h"

#include "core/base/error.h"
#include "tests/support/date_generators.h"
#include "tests/support/property.h"

using core::ageAt;
using core::AgeRange;
using core::compareForList;
using core::DatePoint;
using core::holdsOn;
using core::Truth;
using core::UncertainDate;

namespace {

UncertainDate edtf(const char* text) {
    const auto date = UncertainDate::fromEdtf(QString::fromLatin1(text));
    REQUIRE(date);
    return *date;
}

bool isEarlierInList(const UncertainDate& a, const UncertainDate& b) { return compareForList(a, b) < 0; }

constexpr DatePoint march2019{2019, 3, 0, false};

}  // namespace

TEST_CASE("points know which days the calendar has", "[date]") {
    CHECK(DatePoint{2024, 2, 29, false}.isValid());
    CHECK_FALSE(DatePoint{2023, 2, 29, false}.isValid());
    CHECK_FALSE(DatePoint{2023, 13, 0, false}.isValid());
    CHECK_FALSE(DatePoint{2023, 20, 0, false}.isValid());
    CHECK_FALSE(DatePoint{2023, 25, 0, false}.isValid());
    CHECK_FALSE(DatePoint{2023, 21, 1, false}.isValid());
    CHECK_FALSE(DatePoint{2023, 0, 5, false}.isValid());
    CHECK_FALSE(DatePoint{0, 1, 1, false}.isValid());
    CHECK_FALSE(DatePoint{10000, 0, 0, false}.isValid());
    CHECK_FALSE(DatePoint{}.first().isValid());
}

TEST_CASE("earliest and latest day of what is meant", "[date]") {
    struct Row {
        const char* edtf;
        QDate earliest, latest;
    };
    const auto row = GENERATE(values<Row>({
        {"2019-03-27", {2019, 3, 27}, {2019, 3, 27}},
        {"2019-03", {2019, 3, 1}, {2019, 3, 31}},
        {"2024-02", {2024, 2, 1}, {2024, 2, 29}},
        {"2019", {2019, 1, 1}, {2019, 12, 31}},
        {"2019-21", {2019, 3, 1}, {2019, 5, 31}},
        {"2019-22", {2019, 6, 1}, {2019, 8, 31}},
        {"2019-23", {2019, 9, 1}, {2019, 11, 30}},
        {"2018-24", {2018, 12, 1}, {2019, 2, 28}},
        {"2019-24", {2019, 12, 1}, {2020, 2, 29}},
        {"2019-03-27~", {2019, 3, 12}, {2019, 4, 11}},
        {"2019-03~", {2019, 2, 1}, {2019, 4, 30}},
        {"2019-24~", {2019, 11, 1}, {2020, 3, 31}},
        {"2015~", {2014, 1, 1}, {2016, 12, 31}},
        {"0001~", {1, 1, 1}, {2, 12, 31}},
        {"[..1989]", {}, {1989, 12, 31}},
        {"[..1989~]", {}, {1990, 12, 31}},
        {"[..2019-03-26]", {}, {2019, 3, 26}},
        {"[1991..]", {1991, 1, 1}, {}},
        {"[1991~..]", {1990, 1, 1}, {}},
        {"[2014..2016]", {2014, 1, 1}, {2016, 12, 31}},
        {"2014-05/2016", {2014, 5, 1}, {2016, 12, 31}},
        {"2014/..", {2014, 1, 1}, {}},
        {"../2016-03-01", {}, {2016, 3, 1}},
        {"", {}, {}},
    }));
    CAPTURE(row.edtf);
    CHECK(edtf(row.edtf).earliest().value_or(QDate()) == row.earliest);
    CHECK(edtf(row.edtf).latest().value_or(QDate()) == row.latest);
}

TEST_CASE("EDTF of every kind", "[date]") {
    CHECK(UncertainDate().edtf() == QString());
    CHECK(UncertainDate(QDate(2019, 3, 27)).edtf() == QStringLiteral("2019-03-27"));
    CHECK(UncertainDate::month(2019, 3).edtf() == QStringLiteral("2019-03"));
    CHECK(UncertainDate::year(987).edtf() == QStringLiteral("0987"));
    CHECK(UncertainDate::about(march2019).edtf() == QStringLiteral("2019-03~"));
    CHECK(UncertainDate::before({1990, 0, 0, false}).edtf() == QStringLiteral("[..1989]"));
    CHECK(UncertainDate::before({2019, 3, 1, false}).edtf() == QStringLiteral("[..2019-02-28]"));
    CHECK(UncertainDate::before({2019, 21, 0, false}).edtf() == QStringLiteral("[..2018-24]"));
    CHECK(UncertainDate::after({1990, 0, 0, false}).edtf() == QStringLiteral("[1991..]"));
    CHECK(UncertainDate::after({2019, 12, 0, false}).edtf() == QStringLiteral("[2020-01..]"));
    CHECK(UncertainDate::after({2018, 24, 0, false}).edtf() == QStringLiteral("[2019-21..]"));
    CHECK(UncertainDate::between({2014, 0, 0, false}, {2016, 0, 0, true}).edtf() == QStringLiteral("[2014..2016~]"));
    CHECK(UncertainDate::range(march2019, std::nullopt).edtf() == QStringLiteral("2019-03/.."));
    CHECK(UncertainDate::range(std::nullopt, march2019).edtf() == QStringLiteral("../2019-03"));
    CHECK(UncertainDate::range(std::nullopt, std::nullopt).isUnknown());
    CHECK(edtf("2019?") == edtf("2019~"));
    CHECK(edtf("2019-03%") == edtf("2019-03~"));
}

TEST_CASE("what is not EDTF of our forms is refused", "[date]") {
    const auto text = GENERATE(
        values<const char*>({"2019-02-29",   "2019-13",   "2019-00",       "2019-20",        "2019-25", "2019-21-01", "2019-3",
                             "19",           "02019",     "2019-03-27T10", "2019/",          "/2019",   "../..",      "2016/2014",
                             "[2016..2014]", "[..]",      "[2014]",        "[2014",          "[",       "]",          "[..0000]",
                             "0000",         "[9999..1]", " 2019",         "2019 ",          "2019~~",  "~2019",      "~",
                             "-2019",        "y2019",     "2019-0a",       "2014/2015/2016", "..",      "/"}));
    CAPTURE(text);
    CHECK_FALSE(UncertainDate::fromEdtf(QString::fromLatin1(text)));
}

TEST_CASE("values that cannot be are refused where they are made", "[date]") {
    CHECK(UncertainDate(QDate()).isUnknown());
    CHECK_THROWS_AS(UncertainDate::month(2019, 13), core::Error);
    CHECK_THROWS_AS(UncertainDate::year(0), core::Error);
    CHECK_THROWS_AS(UncertainDate(QDate(10000, 1, 1)), core::Error);
    CHECK_THROWS_AS(UncertainDate::before({1, 0, 0, false}), core::Error);
    CHECK_THROWS_AS(UncertainDate::after({9999, 0, 0, false}), core::Error);
    CHECK_THROWS_AS(UncertainDate::between({2016, 0, 0, false}, {2014, 0, 0, false}), core::Error);
    CHECK_THROWS_AS(UncertainDate::range(march2019, DatePoint{2019, 2, 28, false}), core::Error);
    CHECK_NOTHROW(UncertainDate::range(march2019, DatePoint{2019, 3, 2, false}));
}

TEST_CASE("only one exact day is exact", "[date]") {
    CHECK(edtf("2019-03-27").exact() == QDate(2019, 3, 27));
    CHECK_FALSE(edtf("2019-03-27~").exact());
    CHECK_FALSE(edtf("2019-03").exact());
    CHECK_FALSE(edtf("2019-03-27/2019-03-27").exact());
    CHECK(edtf("2014/..").isOpenEnd());
    CHECK_FALSE(edtf("2014/..").isOpenStart());
    CHECK(edtf("../2014").isOpenStart());
}

TEST_CASE("does a date contain a day", "[date]") {
    struct Row {
        const char* edtf;
        QDate day;
        Truth truth;
    };
    const auto row = GENERATE(values<Row>({
        {"2019-03-27", {2019, 3, 27}, Truth::Certain},
        {"2019-03-27", {2019, 3, 28}, Truth::No},
        {"2019-03", {2019, 3, 27}, Truth::Possible},
        {"2019-03", {2019, 4, 1}, Truth::No},
        {"2019-03-27~", {2019, 3, 27}, Truth::Possible},
        {"2019-03-27~", {2019, 4, 12}, Truth::No},
        {"[..1989]", {1989, 12, 31}, Truth::Possible},
        {"[..1989]", {1990, 1, 1}, Truth::No},
        {"[1991..]", {2500, 1, 1}, Truth::Possible},
        {"[1991..]", {1990, 12, 31}, Truth::No},
        {"[2014..2016]", {2015, 6, 1}, Truth::Possible},
        {"2014/2016", {2015, 6, 1}, Truth::Certain},
        {"2014/2016", {2014, 6, 1}, Truth::Possible},
        {"2014/2016", {2014, 12, 31}, Truth::Certain},
        {"2014/2016", {2016, 1, 1}, Truth::Certain},
        {"2014/2016", {2016, 1, 2}, Truth::Possible},
        {"2014/2016", {2017, 1, 1}, Truth::No},
        {"2014-01-05/2016-02-03", {2016, 2, 3}, Truth::Certain},
        {"2014-01-05/2016-02-03", {2014, 1, 4}, Truth::No},
        {"2014/..", {2999, 1, 1}, Truth::Certain},
        {"2014/..", {2014, 7, 1}, Truth::Possible},
        {"2014/..", {2013, 12, 31}, Truth::No},
        {"../2016", {1950, 1, 1}, Truth::Possible},
        {"../2016", {2017, 1, 1}, Truth::No},
        {"", {2016, 1, 1}, Truth::Possible},
    }));
    CAPTURE(row.edtf, row.day);
    CHECK(edtf(row.edtf).contains(row.day) == row.truth);
}

TEST_CASE("does one date lie before another", "[date]") {
    struct Row {
        const char *a, *b;
        Truth truth;
    };
    const auto row = GENERATE(values<Row>({
        {"2019-03-26", "2019-03-27", Truth::Certain},
        {"2019-03-27", "2019-03-27", Truth::No},
        {"2019-03-28", "2019-03-27", Truth::No},
        {"2019-02", "2019-03", Truth::Certain},
        {"2019-03", "2019-03", Truth::Possible},
        {"2019-03", "2019-03-01", Truth::No},
        {"2019-03", "2019-03-31", Truth::Possible},
        {"[..1989]", "1990", Truth::Certain},
        {"[..1989]", "1980", Truth::Possible},
        {"1990", "[..1989]", Truth::No},
        {"[..1989]", "[1991..]", Truth::Certain},
        {"2014/2016", "2017", Truth::Certain},
        {"2014/2016", "2015", Truth::No},
        {"2014/2016", "2016", Truth::Possible},
        {"2014/..", "2999", Truth::No},
        {"2013", "2014/..", Truth::Certain},
        {"../2016", "2017", Truth::Certain},
        {"2010", "../2016", Truth::Possible},
        {"2017", "../2016", Truth::No},
        {"", "2016", Truth::Possible},
        {"2016", "", Truth::Possible},
    }));
    CAPTURE(row.a, row.b);
    CHECK(edtf(row.a).isBefore(edtf(row.b)) == row.truth);
}

TEST_CASE("dates stand in the order of a chronology", "[date]") {
    const char* const ordered[] = {
        "1985-06", "[..1989]",       "1990-01-01", "1990-01-01/1990-01-01", "1990",      "1990/..",    "1990-02",
        "1991-05", "[1991-05-01..]", "2014-01-01", "[2014..2016]",          "2014/2016", "2016-05-01", ""};
    std::vector<UncertainDate> expected;
    for (const char* text : ordered) expected.push_back(edtf(text));
    std::vector<UncertainDate> sorted(expected.rbegin(), expected.rend());
    std::sort(sorted.begin(), sorted.end(), isEarlierInList);
    CHECK(sorted == expected);
}

TEST_CASE("age on a day", "[date]") {
    struct Row {
        const char *birth, *when;
        std::optional<AgeRange> age;
    };
    const auto row = GENERATE(values<Row>({
        {"2019-03-27", "2026-03-26", AgeRange{6, 6}},
        {"2019-03-27", "2026-03-27", AgeRange{7, 7}},
        {"2019-03-27", "2019-03-27", AgeRange{0, 0}},
        {"2019-03-27", "2019-03-26", std::nullopt},
        {"2016-02-29", "2026-02-28", AgeRange{9, 9}},
        {"2016-02-29", "2026-03-01", AgeRange{10, 10}},
        {"2019-03", "2026-03-15", AgeRange{6, 7}},
        {"2019", "2026-06-01", AgeRange{6, 7}},
        {"2015~", "2026-06-01", AgeRange{9, 12}},
        {"2019", "2026", AgeRange{6, 7}},
        {"2019", "2019-06-01", AgeRange{0, 0}},
        {"[..1989]", "2026-06-01", AgeRange{36, AgeRange::oldest}},
        {"[1991..]", "2026-06-01", AgeRange{0, 35}},
        {"[2014..2016]", "2026-06-01", AgeRange{9, 12}},
        {"2010-01-01", "2014/..", AgeRange{4, AgeRange::oldest}},
        {"2010-01-01", "2014/2016", AgeRange{4, 6}},
        {"[..1989]", "1980", std::nullopt},
        {"", "2026", std::nullopt},
        {"2019", "", std::nullopt},
    }));
    CAPTURE(row.birth, row.when);
    CHECK(ageAt(edtf(row.birth), edtf(row.when)) == row.age);
}

TEST_CASE("does a fact hold on a day", "[date]") {
    const QDate day(2020, 6, 15);
    const auto holds = [&](const char* from, const char* to) {
        return holdsOn(edtf(from), to ? std::optional(edtf(to)) : std::nullopt, day);
    };
    CHECK(holds("2019", nullptr) == Truth::Certain);
    CHECK(holds("2020", nullptr) == Truth::Possible);
    CHECK(holds("2021", nullptr) == Truth::No);
    CHECK(holds("", nullptr) == Truth::Possible);
    CHECK(holds("2019", "2021") == Truth::Certain);
    CHECK(holds("2019", "2020") == Truth::Possible);
    CHECK(holds("2019", "2020-06-15") == Truth::Certain);
    CHECK(holds("2019", "2020-06-14") == Truth::No);
    CHECK(holds("2020-06-15", "") == Truth::Certain);
    CHECK(holds("2019", "") == Truth::Possible);
    CHECK(holds("", "2021") == Truth::Possible);
    CHECK(holds("", "2020-06-15") == Truth::Certain);
    CHECK(holds("", "2019") == Truth::No);
    CHECK(holds("[..2018]", nullptr) == Truth::Certain);
    CHECK(holds("[2018..]", nullptr) == Truth::Possible);
    CHECK(holds("2018/2019", nullptr) == Truth::No);
    CHECK(holds("2018/2021", nullptr) == Truth::Certain);
    CHECK(holds("2018/..", nullptr) == Truth::Certain);
}

TEST_CASE("laws of uncertain dates", "[date]") {
    checkProperty("EDTF round trip", [](const UncertainDate& d) {
        RC_TAG(int(d.kind()));
        const auto back = UncertainDate::fromEdtf(d.edtf());
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == d);
        RC_ASSERT(back->edtf() == d.edtf());
    });
    checkProperty("any text is read or refused, and what is read is written the same", [](const QString& text) {
        if (const auto date = UncertainDate::fromEdtf(text)) RC_ASSERT(UncertainDate::fromEdtf(date->edtf()) == date);
    });
    checkProperty("bounds are in order", [](const UncertainDate& d) {
        if (d.earliest() && d.latest()) RC_ASSERT(*d.earliest() <= *d.latest());
    });
    checkProperty("the order for lists is total", [](const UncertainDate& a, const UncertainDate& b, const UncertainDate& c) {
        RC_ASSERT((!isEarlierInList(a, b) && !isEarlierInList(b, a)) == (a == b));
        RC_ASSERT(!(isEarlierInList(a, b) && isEarlierInList(b, a)));
        if (isEarlierInList(a, b) && isEarlierInList(b, c)) RC_ASSERT(isEarlierInList(a, c));
    });
    checkProperty("before excludes after", [](const UncertainDate& a, const UncertainDate& b) {
        if (a.isBefore(b) == Truth::Certain) RC_ASSERT(b.isBefore(a) == Truth::No);
    });
    checkProperty("a day outside the bounds is never contained", [](const UncertainDate& d) {
        if (d.earliest()) RC_ASSERT(d.contains(d.earliest()->addDays(-1)) == Truth::No);
        if (d.latest()) RC_ASSERT(d.contains(d.latest()->addDays(1)) == Truth::No);
        if (d.earliest()) RC_ASSERT(d.contains(*d.earliest()) != Truth::No);
    });
    checkProperty("next and previous undo each other", [](const DatePoint& p) {
        if (p.next().isValid()) RC_ASSERT(p.next().previous() == p);
        if (p.previous().isValid()) RC_ASSERT(p.previous().next() == p);
    });
    checkProperty("ages are in order", [](const UncertainDate& birth, const UncertainDate& when) {
        const auto age = ageAt(birth, when);
        if (age) RC_ASSERT(0 <= age->least && age->least <= age->most);
    });
}
