// SPDX-License-Identifier: MPL-2.0
#include "core/rules/school_days.h"

#include "core/rules/recurrence.h"

namespace core {

bool SchoolDays::isTermTime(QDate day) const {
    if (!knowsTerms()) return true;
    bool within = false;
    for (const SchoolSpan& span : calendar_->spans) {
        const auto first = span.from.earliest();
        const auto last = span.to.isUnknown() ? span.from.latest() : span.to.latest();
        if (!first || !last || day < *first || day > *last) continue;
        if (!span.open) return false;
        within = true;
    }
    return within;
}

bool SchoolDays::isPublicHoliday(QDate day) const {
    auto year = holidays_.constFind(day.year());
    if (year == holidays_.cend()) {
        const QList<QDate> days = holidaysOf(pack_, day.year());
        year = holidays_.insert(day.year(), QSet<QDate>(days.begin(), days.end()));
    }
    return year->contains(day);
}

bool SchoolDays::isSchoolDay(QDate day) const {
    return knowsTerms() && day.dayOfWeek() < 6 && isTermTime(day) && !isPublicHoliday(day);
}

int SchoolDays::weekOf(QDate day) const {
    const auto a = calendar_ ? calendar_->weekA.exact() : std::nullopt;
    if (!a) return 0;
    const qint64 weeks = mondayOf(*a).daysTo(mondayOf(day)) / 7;
    return weeks % 2 == 0 ? 1 : 2;
}

}  // namespace core
