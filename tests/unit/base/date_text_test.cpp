// SPDX-License-Identifier: MPL-2.0
#include "core/base/date_text.h"

#include "tests/support/date_generators.h"
#include "tests/support/property.h"

using core::dateFromText;
using core::dateShort;
using core::dateSpokenBack;
using core::dateWords;
using core::UncertainDate;

namespace {

const QDate today(2026, 3, 24);  // a Tuesday

struct Row {
    const char* text;
    const char* edtf;
};

void checkRows(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text, row.edtf);
        const auto date = dateFromText(QString::fromUtf8(row.text), today);
        CHECK(date.has_value());
        if (date) CHECK(date->edtf() == QString::fromLatin1(row.edtf));
    }
}

void checkRefused(std::initializer_list<const char*> texts) {
    for (const char* text : texts) {
        CAPTURE(text);
        const auto date = dateFromText(QString::fromUtf8(text), today);
        CHECK(date == std::nullopt);
    }
}

}  // namespace

// The tables read as tables.
// clang-format off
TEST_CASE("days as people type them", "[date]") {
    checkRows({
        {"27 3 26", "2026-03-27"}, {"27/3/26", "2026-03-27"}, {"27.3.26", "2026-03-27"}, {"27-3-26", "2026-03-27"},
        {"27/3/2026", "2026-03-27"}, {"27.3.2026", "2026-03-27"}, {"27 03 2026", "2026-03-27"}, {"27/03/2026", "2026-03-27"},
        {"27-03-2026", "2026-03-27"}, {"27 mar 2026", "2026-03-27"}, {"27 Mar 26", "2026-03-27"}, {"27mar2026", "2026-03-27"},
        {"27mar26", "2026-03-27"}, {"27 March 2026", "2026-03-27"}, {"27 MARCH 2026", "2026-03-27"}, {"27th March 2026", "2026-03-27"},
        {"27th of March 2026", "2026-03-27"}, {"the 27th of March, 2026", "2026-03-27"}, {"on 27 March 2026", "2026-03-27"},
        {"1st jan 2020", "2020-01-01"}, {"2nd feb 2020", "2020-02-02"}, {"3rd march 2020", "2020-03-03"}, {"4th may 2020", "2020-05-04"},
        {"March 27 2026", "2026-03-27"}, {"March 27, 2026", "2026-03-27"}, {"mar 27th, 2026", "2026-03-27"},
        {"2026-03-27", "2026-03-27"}, {"2026-3-27", "2026-03-27"}, {"2026/3/27", "2026-03-27"}, {"2026.03.27", "2026-03-27"},
        {"2026 03 27", "2026-03-27"}, {"2026 mar 27", "2026-03-27"}, {"27 / 3 / 2026", "2026-03-27"}, {"27, 3, 2026", "2026-03-27"},
        {"  27   3   26  ", "2026-03-27"}, {"27\t3\n26", "2026-03-27"}, {"27\u00a03\u00a026", "2026-03-27"}, {"27\u20133\u201326", "2026-03-27"},
        {"27 sept 2025", "2025-09-27"}, {"27 Sep. 2025", "2025-09-27"}, {"5 June '14", "2014-06-05"}, {"5 june \u201914", "2014-06-05"},
        {"29 2 24", "2024-02-29"}, {"29/2/2000", "2000-02-29"}, {"31 12 1999", "1999-12-31"}, {"1 1 0987", "0987-01-01"},
        {"270326", "2026-03-27"}, {"27032026", "2026-03-27"}, {"20260327", "2026-03-27"}, {"31122025", "2025-12-31"},
        {"Fri 27 March 2026", "2026-03-27"}, {"Friday, 27 March 2026", "2026-03-27"}, {"fri 27/3/26", "2026-03-27"},
        {"\uff12\uff17/\uff13/\uff12\uff10\uff12\uff16", "2026-03-27"}, {"\u0662\u0667 3 2026", "2026-03-27"},
    });
}

TEST_CASE("two-digit years lie within 80 years back and 19 ahead", "[date]") {
    checkRows({
        {"1/1/45", "2045-01-01"}, {"1/1/46", "1946-01-01"}, {"1/1/99", "1999-01-01"}, {"1/1/00", "2000-01-01"},
        {"1/1/26", "2026-01-01"}, {"1 jan 45", "2045-01-01"}, {"mar '46", "1946-03"}, {"summer '45", "2045-22"},
    });
    const auto date = dateFromText(QStringLiteral("1/1/46"), QDate(2027, 1, 1));
    REQUIRE(date);
    CHECK(date->edtf() == QStringLiteral("2046-01-01"));
    CHECK_FALSE(dateFromText(QStringLiteral("1/1/46"), QDate()));
}

TEST_CASE("months, years and seasons", "[date]") {
    checkRows({
        {"mar 2019", "2019-03"}, {"March 2019", "2019-03"}, {"MAR 2019", "2019-03"}, {"mar. 2019", "2019-03"},
        {"march, 2019", "2019-03"}, {"march of 2019", "2019-03"}, {"in March 2019", "2019-03"}, {"3/2019", "2019-03"},
        {"03/2019", "2019-03"}, {"3.2019", "2019-03"}, {"3-2019", "2019-03"}, {"3 2019", "2019-03"}, {"2019-03", "2019-03"},
        {"2019/3", "2019-03"}, {"2019 3", "2019-03"}, {"2019 march", "2019-03"}, {"mar2019", "2019-03"}, {"mar '19", "2019-03"},
        {"jan 2019", "2019-01"}, {"feb 2019", "2019-02"}, {"apr 2019", "2019-04"}, {"may 2019", "2019-05"}, {"jun 2019", "2019-06"},
        {"jul 2019", "2019-07"}, {"aug 2019", "2019-08"}, {"sep 2019", "2019-09"}, {"oct 2019", "2019-10"}, {"nov 2019", "2019-11"},
        {"dec 2019", "2019-12"}, {"2019", "2019"}, {"in 2019", "2019"}, {" 2019 ", "2019"}, {"0987", "0987"}, {"2019.", "2019"},
        {"spring 2019", "2019-21"}, {"summer 2019", "2019-22"}, {"autumn 2019", "2019-23"}, {"fall 2019", "2019-23"},
        {"winter 2018", "2018-24"}, {"Winter 2018", "2018-24"}, {"summer of 2019", "2019-22"}, {"the summer of 2019", "2019-22"},
        {"2019 spring", "2019-21"}, {"winter 2018/19", "2018-24"}, {"winter 2018-2019", "2018-24"}, {"winter 1999/00", "1999-24"},
    });
}

TEST_CASE("about", "[date]") {
    checkRows({
        {"about 2015", "2015~"}, {"About 2015", "2015~"}, {"abt 2015", "2015~"}, {"around 2015", "2015~"}, {"c. 2015", "2015~"},
        {"c 2015", "2015~"}, {"c.2015", "2015~"}, {"c2015", "2015~"}, {"ca. 2015", "2015~"}, {"circa 2015", "2015~"},
        {"~2015", "2015~"}, {"~ 2015", "2015~"}, {"2015~", "2015~"}, {"2015?", "2015~"}, {"2015 ?", "2015~"}, {"approx. 2015", "2015~"},
        {"approximately 2015", "2015~"}, {"roughly 2015", "2015~"}, {"est. 2015", "2015~"}, {"probably 2015", "2015~"},
        {"maybe mar 2015", "2015-03~"}, {"about March 2019", "2019-03~"}, {"mar 2019?", "2019-03~"}, {"27 3 26?", "2026-03-27~"},
        {"about 27 March 2026", "2026-03-27~"}, {"about spring 2019", "2019-21~"}, {"perhaps winter 2018?", "2018-24~"},
    });
}

TEST_CASE("before, after, since and until", "[date]") {
    checkRows({
        {"before 1990", "[..1989]"}, {"Before 1990", "[..1989]"}, {"bef. 1990", "[..1989]"}, {"prior to 1990", "[..1989]"},
        {"pre-1990", "[..1989]"}, {"pre 1990", "[..1989]"}, {"< 1990", "[..1989]"}, {"<1990", "[..1989]"},
        {"before about 1990", "[..1989~]"}, {"before 1990?", "[..1989~]"}, {"before mar 2019", "[..2019-02]"},
        {"before 1/3/2019", "[..2019-02-28]"}, {"before spring 2019", "[..2018-24]"}, {"before today", "[..2026-03-23]"},
        {"by 1990", "[..1990]"}, {"by 27 March 2026", "[..2026-03-27]"}, {"1990 or earlier", "[..1990]"}, {"1990 or before", "[..1990]"},
        {"no later than 1990", "[..1990]"}, {"on or before 27/3/26", "[..2026-03-27]"}, {"[..1989]", "[..1989]"},
        {"after 1990", "[1991..]"}, {"aft 1990", "[1991..]"}, {"later than 1990", "[1991..]"}, {"post-1990", "[1991..]"},
        {"> 1990", "[1991..]"}, {"after about mar 2019", "[2019-04~..]"}, {"after 31 12 2019", "[2020-01-01..]"},
        {"1990 or later", "[1990..]"}, {"on or after 1/3/2019", "[2019-03-01..]"}, {"not before 1990", "[1990..]"},
        {"since 2014", "2014/.."}, {"from 2014", "2014/.."}, {"2014 onwards", "2014/.."}, {"since about 2014", "2014~/.."},
        {"since yesterday", "2026-03-23/.."}, {"2014 to present", "2014/.."}, {"from mar 2014 to date", "2014-03/.."},
        {"2014 - now", "2014/.."}, {"2014/..", "2014/.."}, {"until 2016", "../2016"}, {"till 2016", "../2016"}, {"til 2016", "../2016"},
        {"to 2016", "../2016"}, {"up to mar 2016", "../2016-03"}, {"until tomorrow", "../2026-03-25"}, {"../2016", "../2016"},
    });
}

TEST_CASE("two ends", "[date]") {
    checkRows({
        {"2014-2016", "2014/2016"}, {"2014 - 2016", "2014/2016"}, {"2014\u20132016", "2014/2016"}, {"2014\u20142016", "2014/2016"},
        {"2014/2016", "2014/2016"}, {"2014 to 2016", "2014/2016"}, {"from 2014 to 2016", "2014/2016"}, {"2014 until 2016", "2014/2016"},
        {"2014 till 2016", "2014/2016"}, {"2014..2016", "2014/2016"}, {"about 2014 to 2016", "2014~/2016"},
        {"2014 to about 2016", "2014/2016~"}, {"2014?-2016?", "2014~/2016~"}, {"mar 2014-apr 2016", "2014-03/2016-04"},
        {"mar 2014 to 2016", "2014-03/2016"}, {"2014-03 to 2016-04", "2014-03/2016-04"}, {"2014-03-2016-04", "2014-03/2016-04"},
        {"3/2014 - 4/2016", "2014-03/2016-04"}, {"27-3-26 - 3-4-26", "2026-03-27/2026-04-03"},
        {"27/3/26-3/4/26", "2026-03-27/2026-04-03"}, {"27 Mar 2026 \u2013 3 Apr 2026", "2026-03-27/2026-04-03"},
        {"3 to 7 March 2019", "2019-03-03/2019-03-07"}, {"3-7 mar 2019", "2019-03-03/2019-03-07"},
        {"3rd to 7th March 2019", "2019-03-03/2019-03-07"}, {"28 feb to 7 March 2019", "2019-02-28/2019-03-07"},
        {"March to May 2019", "2019-03/2019-05"}, {"spring to autumn 2019", "2019-21/2019-23"}, {"today to fri", "2026-03-24/2026-03-27"},
        {"between 2014 and 2016", "[2014..2016]"}, {"between 2014 to 2016", "[2014..2016]"}, {"between 2014-2016", "[2014..2016]"},
        {"bet. 2014 and 2016", "[2014..2016]"}, {"between about 2014 and mar 2016", "[2014~..2016-03]"},
        {"between March and May 2019", "[2019-03..2019-05]"}, {"between 3 and 7 March 2019", "[2019-03-03..2019-03-07]"},
        {"[2014..2016]", "[2014..2016]"}, {"2014 or 2015", "[2014..2015]"}, {"mar or apr 2019", "[2019-03..2019-04]"},
        {"1990s", "[1990..1999]"}, {"the 1990s", "[1990..1999]"}, {"1990's", "[1990..1999]"},
        {"2014 to 2014", "2014/2014"}, {"2014-06 to 2014", "2014-06/2014"},
    });
}

TEST_CASE("dates told from today", "[date]") {
    checkRows({
        {"today", "2026-03-24"}, {"Today", "2026-03-24"}, {"now", "2026-03-24"}, {"yesterday", "2026-03-23"}, {"tomorrow", "2026-03-25"},
        {"+2w", "2026-04-07"}, {"-3d", "2026-03-21"}, {"\u22123d", "2026-03-21"}, {"+1m", "2026-04-24"}, {"+1y", "2027-03-24"},
        {"+ 2 weeks", "2026-04-07"}, {"in 2 weeks", "2026-04-07"}, {"in a fortnight", "2026-04-07"}, {"2 weeks ago", "2026-03-10"},
        {"a week ago", "2026-03-17"}, {"10 days from now", "2026-04-03"}, {"-18y", "2008-03-24"}, {"+0d", "2026-03-24"},
        {"3 months ago", "2025-12-24"}, {"wed", "2026-03-25"}, {"fri", "2026-03-27"}, {"Friday", "2026-03-27"}, {"mon", "2026-03-30"},
        {"tue", "2026-03-31"}, {"tues", "2026-03-31"}, {"this tue", "2026-03-24"}, {"next tue", "2026-03-31"}, {"last tue", "2026-03-17"},
        {"last mon", "2026-03-23"}, {"weds", "2026-03-25"}, {"thurs", "2026-03-26"}, {"sat", "2026-03-28"}, {"sun", "2026-03-29"},
        {"on fri", "2026-03-27"}, {"this year", "2026"}, {"last year", "2025"}, {"next year", "2027"}, {"last month", "2026-02"},
        {"this month", "2026-03"}, {"next month", "2026-04"}, {"about last month", "2026-02~"},
    });
    const auto monthEnd = dateFromText(QStringLiteral("+1m"), QDate(2026, 1, 31));
    REQUIRE(monthEnd);
    CHECK(monthEnd->edtf() == QStringLiteral("2026-02-28"));
    CHECK_FALSE(dateFromText(QStringLiteral("tomorrow"), QDate()));
    CHECK_FALSE(dateFromText(QStringLiteral("fri"), QDate()));
}

TEST_CASE("not known", "[date]") {
    for (const char* text : {"", "   ", "?", "unknown", "Not known", "date not known", "n/k", "Unknown date"}) {
        CAPTURE(text);
        CHECK(dateFromText(QString::fromLatin1(text), today) == UncertainDate());
    }
    CHECK(dateFromText(QString(), QDate()) == UncertainDate());
}

TEST_CASE("what the calendar does not have, and what says nothing, is refused", "[date]") {
    checkRefused({
        "31 2 26", "31 feb 2026", "29 2 2025", "29/2/1900", "31/4/2026", "2026-02-30", "27 13 26", "13/2019", "0/2019", "2019-13",
        "2019-00", "0 3 26", "32 3 26", "27 0 26", "21/2019", "2019 21", "0000", "20190", "12345", "123", "7", "27", "27 3", "27/3", "mar", "march",
        "27 mar", "mar 19", "spring", "spring 19 20", "winter 2018/20", "spring 2018/19", "summer", "friday 28 march 2026",
        "mon 27/3/26", "27 3 026", "27//3//26", "/27/3/26", "27/3/26/", "27 3 26 5", "27:3:26", "27 3 26 14:30", "2026-03-27T10:00",
        "2014-16", "2014/15", "2014-3-2015", "2016-2014", "2016 to 2014", "between 2016 and 2014", "between 2014", "between", "between and", "from",
        "to", "since", "until", "before", "after", "about", "~", "c", "about ?", "??", "before unknown", "1995s", "2014 or 2019",
        "2014 or", "or 2014", "+2", "2w", "+2x", "+w", "in 2 weeks ago", "+100000d", "+99999y", "-99999y", "yesterdays", "someday", "xyz",
        "march march 2019", "mar 2019 2020", "hello 2019", "2019 bce", "27. M\u00e4rz 2026", "\u4e8c\u96f6", "\ud7ff", "-", "--", ".",
        "'19", "before 1 jan 0001", "after 9999", "by 9999", "1 or later", "ma 2019", "next", "last", "next week", "2014 to 2015 to 2016",
        "10111012", "[2016..2014]", "2014/", "/2014", "[2014]",
    });
    CHECK_FALSE(dateFromText(QStringLiteral("2019") + QChar(0), today));
    CHECK_FALSE(dateFromText(QString(101, u' '), today));
    CHECK_FALSE(dateFromText(QString(1000000, u'-'), today));
    CHECK_FALSE(dateFromText(QString(100, u'-'), today));
}

TEST_CASE("dates in words", "[date]") {
    struct Spoken {
        const char *edtf, *full, *brief;
    };
    const auto row = GENERATE(values<Spoken>({
        {"2019-03-27", "27 March 2019", "27 Mar 2019"},
        {"2019-03", "March 2019", "Mar 2019"},
        {"2019-05", "May 2019", "May 2019"},
        {"2019", "2019", "2019"},
        {"0987-01-02", "2 January 0987", "2 Jan 0987"},
        {"2019-21", "spring 2019", "spring 2019"},
        {"2018-24", "winter 2018", "winter 2018"},
        {"2019-03~", "about March 2019", "about Mar 2019"},
        {"[..1989]", "before 1990", "before 1990"},
        {"[..2019-02]", "before March 2019", "before Mar 2019"},
        {"[1991..]", "after 1990", "after 1990"},
        {"[2014..2016]", "between 2014 and 2016", "between 2014 and 2016"},
        {"2014/2016", "2014 to 2016", "2014\u20132016"},
        {"2014-03/2016", "March 2014 to 2016", "Mar 2014 \u2013 2016"},
        {"2014~/..", "since about 2014", "since about 2014"},
        {"../2016", "until 2016", "until 2016"},
        {"", "date not known", ""},
    }));
    const auto date = UncertainDate::fromEdtf(QString::fromLatin1(row.edtf));
    REQUIRE(date);
    CHECK(dateWords(*date) == QString::fromUtf8(row.full));
    CHECK(dateShort(*date) == QString::fromUtf8(row.brief));
}

TEST_CASE("an entry field says back what it understood", "[date]") {
    const auto back = [](const char* text) {
        const auto date = dateFromText(QString::fromLatin1(text), today);
        return date ? dateSpokenBack(*date) : QString();
    };
    CHECK(back("24 3 26") == QStringLiteral("Tuesday 24 March 2026"));
    CHECK(back("fri") == QStringLiteral("Friday 27 March 2026"));
    CHECK(back("c. mar 2019") == QStringLiteral("about March 2019"));
    CHECK(back("winter 2018") == QStringLiteral("winter 2018 (December 2018 to February 2019)"));
    CHECK(back("spring 2019") == QStringLiteral("spring 2019 (March 2019 to May 2019)"));
    CHECK(back("winter 9999") == QStringLiteral("winter 9999"));
    CHECK(back("by 1990") == QStringLiteral("before 1991"));
    CHECK(back("?") == QStringLiteral("date not known"));
}

// clang-format on
TEST_CASE("laws of dates as text", "[date]") {
    const auto reads = [](const QString& text, const UncertainDate& date) {
        const auto back = dateFromText(text, today);
        RC_LOG() << text.toStdString() << " was read as " << (back ? back->edtf().toStdString() : "nothing") << "\n";
        return back == date;
    };
    checkProperty("words are read back", [&](const UncertainDate& d) { RC_ASSERT(reads(dateWords(d), d)); });
    checkProperty("short words are read back", [&](const UncertainDate& d) { RC_ASSERT(reads(dateShort(d), d)); });
    checkProperty("EDTF is read as it is", [&](const UncertainDate& d) { RC_ASSERT(reads(d.edtf(), d)); });
    checkProperty("an exact day said back is read back", [&](const UncertainDate& d) {
        if (d.exact()) RC_ASSERT(reads(dateSpokenBack(d), d));
    });
    checkProperty("any text is safe, and what is understood can be said", [&](const QString& text) {
        if (const auto date = dateFromText(text, today)) RC_ASSERT(reads(dateWords(*date), *date));
    });
    checkProperty("any mixture of known pieces is safe, and what is understood can be said", [&] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "27", "3",  "26",     "2019", "0000",  "9999",  "99999999999", "mar",     "may", "winter", "fri", "about", "c.",
            "~",  "?",  "before", "by",   "after", "since", "until",       "between", "and", "to",     "or",  "-",     "/",
            ".",  "..", "[",      "]",    "'",     "+",     "1w",          "now",     "s",   "th",     "of",  " "}));
        std::string text;
        for (const std::string& piece : pieces) text += piece + (*rc::gen::inRange(0, 2) == 0 ? "" : " ");
        if (const auto date = dateFromText(QString::fromStdString(text), today)) RC_ASSERT(reads(dateWords(*date), *date));
    });
}
