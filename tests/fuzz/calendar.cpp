// SPDX-License-Identifier: MPL-2.0
// Any bytes as a calendar of times: readers may refuse them; what they read can be laid out as days.
#include "core/interchange/time_import.h"

#include "core/practice/pack.h"
#include "core/rules/planned_times.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const CaseSnapshot empty(CaseId::named(QStringLiteral("fuzz")));
    static const QDate today(2026, 3, 24);
    static const Snapshot shared;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    try {
        CaseSnapshot snapshot = empty;
        snapshot.apply(readAppointments(bytes, empty, today).set);
        for (const Arrangement& one : snapshot.all<Arrangement>()) {
            const QList<PlannedTime> times =
                plannedTimes(one, {snapshot, shared, standardPack()}, today, today.addDays(60), true);
            for (const PlannedTime& time : times)
                if (time.date < today || time.date > today.addDays(60)) std::abort();
        }
    } catch (const Error&) {}
    try {
        (void)readTerms(bytes, empty, today);
    } catch (const Error&) {}
    return 0;
}
