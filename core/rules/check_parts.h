// SPDX-License-Identifier: MPL-2.0
// What the checks of the process share: counting, and asking for each child or parent.
#pragma once

#include "core/rules/checks.h"
#include "core/rules/family_view.h"

namespace core::checkparts {

inline CheckResult counting(const Check& check) {
    CheckResult result;
    result.needed = std::max(1, check.least);
    return result;
}
inline void note(CheckResult& result, const AnyId& record) {
    ++result.found;
    result.records.append(record);
}
inline CheckResult enough(CheckResult result) {
    result.met = result.found >= result.needed;
    return result;
}
inline CheckResult no() {
    CheckResult result;
    result.needed = 1;
    return result;
}
inline CheckResult yes() {
    CheckResult result = no();
    result.found = 1;
    result.met = true;
    return result;
}
inline CheckResult yes(const AnyId& record) {
    CheckResult result = yes();
    result.records.append(record);
    return result;
}

/// Up to the day asked about and, where the check says so, within so many weeks before it.
inline bool recent(const CheckContext& context, const Check& check, const UncertainDate& date) {
    const QDate day = dayOf(date);
    return day.isValid() && day <= context.on && (check.weeks == 0 || day.daysTo(context.on) <= 7 * check.weeks);
}

/// Counts records of a kind that fit, once or for each child or parent. `forAll`: a record that names nobody counts for all.
template <RecordType T, class Fits, class People>
CheckResult eachOf(const CheckContext& context, const Check& check, Fits&& fits, People&& people, bool forAll = false) {
    QList<const T*> found;
    for (const T& record : context.records.all<T>())
        if (fits(record)) found.append(&record);
    CheckResult result = counting(check);
    if (check.per.isEmpty()) {
        for (const T* record : found) note(result, anyId(record->id));
        return enough(result);
    }
    const QList<PersonId> persons =
        check.per == QLatin1String("child") ? childrenOf(context.records) : parentsOf(context.records);
    result.needed = int(persons.size());
    for (const PersonId& person : persons) {
        const auto theirs = [&](const T* record) {
            const QList<PersonId> named = people(*record);
            return named.contains(person) || (forAll && named.isEmpty());
        };
        const auto one = std::find_if(found.begin(), found.end(), theirs);
        if (one != found.end()) note(result, anyId((*one)->id));
        else result.missingFor.append(person);
    }
    result.met = result.needed > 0 && result.found == result.needed;
    return result;
}

/// A check by its name. workRuns(): those that look at goals, agreements, back-up plans and time together.
using Run = CheckResult (*)(const CheckContext&, const Check&);
const QHash<QString, Run>& workRuns();

}  // namespace core::checkparts
