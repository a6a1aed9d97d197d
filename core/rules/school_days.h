// SPDX-License-Identifier: MPL-2.0
// Which days are school days, holidays and public holidays: asked for thousands of days, so each year is worked out once.
#pragma once

#include "core/model/venue.h"
#include "core/practice/pack.h"

#include <QMap>
#include <QSet>

namespace core {

class SchoolDays {
public:
    /// `calendar` nullptr = term dates are not known. Both must outlive this.
    SchoolDays(const Pack& pack, const SchoolCalendar* calendar) : pack_(pack), calendar_(calendar) {}

    bool knowsTerms() const { return calendar_ && !calendar_->spans.isEmpty(); }
    /// Within a term and not on a day the school is closed. Weekends of a term count as term time. Without term dates: true.
    bool isTermTime(QDate day) const;
    bool isPublicHoliday(QDate day) const;
    /// A school day with lessons: term time, Monday to Friday, no public holiday.
    bool isSchoolDay(QDate day) const;
    /// 1 = week A, 2 = week B; 0 if nobody said which week is A.
    int weekOf(QDate day) const;
    const SchoolCalendar* calendar() const { return calendar_; }

private:
    const Pack& pack_;
    const SchoolCalendar* calendar_;
    mutable QMap<int, QSet<QDate>> holidays_;
};

}  // namespace core
