// SPDX-License-Identifier: MPL-2.0
// Any bytes as a file of decisions about findings: read or refused, and what is read comes back the same.
#include "core/disclosure/acceptance.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    try {
        const QList<Acceptance> read = acceptancesFrom(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
        if (acceptancesFrom(acceptancesJson(read)) != read) std::abort();
    } catch (const Error&) {}
    return 0;
}
