// SPDX-License-Identifier: MPL-2.0
// Any text as a recovery key: every wrong group is named, and a key that is read is written as it was typed.
#include "core/storage/recovery_key.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    const RecoveryKeyReading reading = readRecoveryKey(QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (reading.key.has_value() != reading.wrongGroups.isEmpty()) std::abort();
    for (const int group : reading.wrongGroups)
        if (group < 0 || group > 7) std::abort();
    if (!reading.key) return 0;
    const RecoveryKeyReading again = readRecoveryKey(recoveryKeyText(*reading.key));
    if (!again.key || !again.key->equals(*reading.key)) std::abort();
    return 0;
}
