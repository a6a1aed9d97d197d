// SPDX-License-Identifier: MPL-2.0
// A case for family time: Cy with mother Ann and father Tom, term dates, a place; arrangements and sessions are put on top.
#pragma once

#include "core/rules/contact_statistics.h"
#include "tests/support/fact_case.h"

namespace test {

class TimeCase : public FactCase {
public:
    TimeCase() {
        using namespace core;
        tom = person("Tom", false, QDate(1988, 1, 1));
        Venue willow{VenueId::named(QStringLiteral("willow")), QStringLiteral("Willow Tree")};
        shared.put(willow);
        SchoolCalendar terms{SchoolCalendarId::named(QStringLiteral("terms")), QStringLiteral("Northmere schools")};
        terms.spans = {{QStringLiteral("Autumn"), QDate(2025, 9, 2), QDate(2025, 12, 19)},
                       {QStringLiteral("Half-term"), QDate(2025, 10, 25), QDate(2025, 11, 2), false},
                       {QStringLiteral("Spring"), QDate(2026, 1, 5), QDate(2026, 3, 27)},
                       {QStringLiteral("Half-term"), QDate(2026, 2, 14), QDate(2026, 2, 22), false},
                       {QStringLiteral("Summer"), QDate(2026, 4, 13), QDate(2026, 7, 20)}};
        terms.weekA = QDate(2025, 9, 1);
        calendar = terms.id;
        shared.put(terms);
    }

    core::TimeContext context() const { return {records, shared, core::standardPack()}; }

    /// Saturdays 10:00 to 12:00 every `every` weeks from 6 September 2025, of Cy with Ann.
    core::Arrangement saturdays(int every = 2) const {
        using namespace core;
        Arrangement one{ArrangementId::named(QStringLiteral("saturdays")), caseId, QStringLiteral("Saturdays with Ann")};
        one.state = ArrangementState::Active;
        one.children = {cy};
        one.adults = {ann};
        one.type = QStringLiteral("direct_centre");
        one.supervision = QStringLiteral("supervised_close");
        one.start = QDate(2025, 9, 6);
        one.calendar = calendar;
        TimeRule rule;
        rule.every = every;
        rule.weekdays = {6};
        one.rules = {rule};
        return one;
    }

    core::PersonId tom = ann;
    core::SchoolCalendarId calendar = core::SchoolCalendarId::named(QStringLiteral("none"));
    core::Snapshot shared;
};

/// "2025-09-06 2025-09-20"
inline QString daysText(const QList<QDate>& days) {
    QStringList list;
    for (const QDate& day : days) list.append(day.toString(Qt::ISODate));
    return list.join(u' ');
}
inline QString daysText(const QList<core::PlannedTime>& times) {
    QList<QDate> days;
    for (const core::PlannedTime& time : times) days.append(time.date);
    return daysText(days);
}

}  // namespace test
