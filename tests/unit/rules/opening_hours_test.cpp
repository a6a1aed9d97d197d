// SPDX-License-Identifier: MPL-2.0
#include "core/rules/opening_hours.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// "9-18 9-18 … shut": the hours of each day from Monday on; "?" = not understood.
QString shape(const QString& text) {
    const OpeningHours hours = openingHours(text);
    if (!hours.understood) return u"?"_s;
    QStringList days;
    for (const DayHours& day : hours.days) {
        const QString one = day.to == 0 ? u"shut"_s : u"%1-%2"_s.arg(day.from / 60).arg(day.to / 60);
        days << one;
    }
    return days.join(u' ');
}

struct Row {
    const char* text;
    const char* days;
};

}  // namespace

TEST_CASE("opening hours as people write them", "[rules][planner][opening]") {
    const QList<Row> rows{
        {"Monday to Saturday, 09:00 to 18:00", "9-18 9-18 9-18 9-18 9-18 9-18 shut"},
        {"Mon-Fri 9-17; Sat 10.00 until 14:00; Sunday closed", "9-17 9-17 9-17 9-17 9-17 10-14 shut"},
        {"Mon-Fri 9-17, Sat 10-14", "9-17 9-17 9-17 9-17 9-17 10-14 shut"},
        {"daily 8 to 20", "8-20 8-20 8-20 8-20 8-20 8-20 8-20"},
        {"every day 8 to 20", "8-20 8-20 8-20 8-20 8-20 8-20 8-20"},
        {"9-17", "9-17 9-17 9-17 9-17 9-17 9-17 9-17"},
        {"Fri to Mon 9-12", "9-12 shut shut shut 9-12 9-12 9-12"},
        {"weekdays 9-17", "9-17 9-17 9-17 9-17 9-17 shut shut"},
        {"Weekends 10-16", "shut shut shut shut shut 10-16 10-16"},
        {"9 to 17, Monday to Friday", "9-17 9-17 9-17 9-17 9-17 shut shut"},
        {"9am - 5pm weekdays", "9-17 9-17 9-17 9-17 9-17 shut shut"},
        {"12 pm to 6 pm on Saturday", "shut shut shut shut shut 12-18 shut"},
        // Days that are left out, wherever they stand.
        {"every day except Sunday, 09:00 to 18:00", "9-18 9-18 9-18 9-18 9-18 9-18 shut"},
        {"every day except Sunday 9-18", "9-18 9-18 9-18 9-18 9-18 9-18 shut"},
        {"daily 9 to 18 except Sundays", "9-18 9-18 9-18 9-18 9-18 9-18 shut"},
        {"9-17, closed on Sundays", "9-17 9-17 9-17 9-17 9-17 9-17 shut"},
        {"Monday to Saturday but not Wednesday 9-17", "9-17 9-17 shut 9-17 9-17 9-17 shut"},
        {"Mon to Sat 9-17 excluding Tue and Thu", "9-17 shut 9-17 shut 9-17 9-17 shut"},
        {"all week apart from Friday to Sunday, 10:00 to 15:00", "10-15 10-15 10-15 10-15 shut shut shut"},
        {"except Sunday 9-17", "9-17 9-17 9-17 9-17 9-17 9-17 shut"},
        {"Mon-Fri 9-17, closed on bank holidays", "9-17 9-17 9-17 9-17 9-17 shut shut"},
        {"daily 9-17; closed Monday", "shut 9-17 9-17 9-17 9-17 9-17 9-17"},
        // What cannot be read is said to be so, not taken for open.
        {"ask the desk", "?"},
        {"Mon 17-9", "?"},
        {"", "?"},
        {"9-17 by appointment", "?"},
        {"every second Sunday 9-17", "?"},
        {"first Monday of the month 9-17", "?"},
        {"Mon-Fri 9-12 and 14-17", "?"},
        {"Mon-Fri 9-17 in term time", "?"},
        {"9-17 except", "?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(shape(QString::fromUtf8(row.text)).toStdString() == row.days);
    }
    CHECK(openingHours(u"Sat 10.30 until 14:15"_s).days[5] == DayHours{630, 855});
    CHECK(openingHours(QString()).days[5] == DayHours{540, 1080});
    CHECK(openingHours(QString()).days[6] == DayHours{});
}
