// SPDX-License-Identifier: MPL-2.0
// Who the process is about: the children of the case, their parents, and the day a record counts from.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// Born or unborn children the case is about, eldest first.
QList<PersonId> childrenOf(const CaseSnapshot& records);
/// Living parents by birth, adoption or not confirmed, of the children of the case; without doubles, in the order of ids.
QList<PersonId> parentsOf(const CaseSnapshot& records);
/// Those of one child.
QList<PersonId> parentsOf(const CaseSnapshot& records, const PersonId& child);
/// People of 18 and over who live in a home of a parent of the children on that day.
QList<PersonId> adultsAtHome(const CaseSnapshot& records, QDate on);

/// The day a record counts from: its first possible day. Null if nothing is known.
QDate dayOf(const UncertainDate& date);
/// Does the later of two records of one kind count? By day, then by id, so that the answer never hangs on order of typing.
template <RecordType T>
bool isLater(const T& a, const T& b) {
    const QDate one = dayOf(a.date), other = dayOf(b.date);
    return one != other ? one > other : b.id < a.id;
}
/// The latest record of a kind for which `fits` holds, up to that day; nullptr if there is none.
template <RecordType T, class F>
const T* latest(const CaseSnapshot& records, QDate on, F&& fits) {
    const T* found = nullptr;
    for (const T& record : records.all<T>()) {
        const QDate day = dayOf(record.date);
        if (day.isValid() && day > on) continue;
        if (fits(record) && (!found || isLater(record, *found))) found = &record;
    }
    return found;
}

}  // namespace core
