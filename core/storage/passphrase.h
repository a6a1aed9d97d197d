// SPDX-License-Identifier: MPL-2.0
// Pass phrases: how strong one is, and a strong one to offer (requirement PW-1).
#pragma once

#include "core/base/secret_bytes.h"

#include <QString>

namespace core {

struct PassphraseStrength {
    double bits = 0;     ///< work to guess it, as zxcvbn estimates
    int characters = 0;  ///< Unicode characters
    bool isEnough() const { return bits >= 50 && characters >= 12; }
};

/// For phrases people choose themselves; a generated one needs no check.
PassphraseStrength passphraseStrength(const SecretBytes& passphrase);

/// Words drawn from a list of 7,776, joined by spaces: 12.9 bits each. Four words are 51.7 bits.
QString generatedPassphrase(int words = 4);

}  // namespace core
