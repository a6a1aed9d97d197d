// SPDX-License-Identifier: MPL-2.0
// What a caller says and hears about the keys of a file: kinds of key slot and the cost of guessing.
#pragma once

#include <QString>

namespace core {

/// A way to open the file. Labels in the header are generic: no names stand in clear.
enum class SlotKind { Password = 1, Recovery = 2, Manager = 3 };

struct SlotInfo {
    int index = 0;  ///< 0–7
    SlotKind kind = SlotKind::Password;
    bool operator==(const SlotInfo&) const = default;
};

/// Work of Argon2id for each guess of a pass phrase.
struct KdfCost {
    int memoryMiB = 256;  ///< 64–1,024
    int passes = 3;       ///< 1–20

    /// The lowest accepted: for tests and files that are thrown away.
    static KdfCost lowest() { return {64, 1}; }
    /// 256 MiB, passes raised until a guess takes a second on this machine (3–10); 64 MiB and at least 8 passes where
    /// 256 MiB cannot be had. Measured once per process. Defined with the key slots.
    static KdfCost standard();
    bool operator==(const KdfCost&) const = default;
};

}  // namespace core
