// SPDX-License-Identifier: MPL-2.0
// Any bytes as an authority's pack: it is read, or every fault is named; a pack that is read can be worked with.
#include "core/practice/pack.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    const PackReading reading = readPack(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!reading.pack && reading.problems.isEmpty()) std::abort();
    if (reading.pack) {
        for (const int year : {1900, 2026, 2200}) holidaysOf(*reading.pack, year);
        isWorkingDay(*reading.pack, QDate(2026, 12, 25));
    }
    return 0;
}
