// SPDX-License-Identifier: MPL-2.0
// How much work a guess of the pass phrase is on this machine (requirement KEY-2).
#include "core/base/error.h"
#include "core/base/secret_bytes.h"
#include "core/storage/key_types.h"

#include <QElapsedTimer>

#include <sodium.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Seconds of one derivation; negative if the memory cannot be had.
double secondsFor(const KdfCost& cost) {
    SecretBytes key(32);
    const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
    QElapsedTimer timer;
    timer.start();
    const int code = crypto_pwhash(key.data(), key.size(), "calibration", 11, salt, static_cast<unsigned long long>(cost.passes),
                                   size_t(cost.memoryMiB) << 20, crypto_pwhash_ALG_ARGON2ID13);
    return code == 0 ? double(timer.nsecsElapsed()) / 1e9 : -1.0;
}

KdfCost calibrated(KdfCost cost, int mostPasses) {
    const double seconds = secondsFor(cost);
    if (seconds < 0) return {0, 0};
    const double wanted = std::ceil(cost.passes / std::max(seconds, 0.01));
    cost.passes = std::clamp(int(std::min(wanted, 100.0)), cost.passes, mostPasses);
    return cost;
}

}  // namespace

KdfCost KdfCost::standard() {
    static const KdfCost cost = [] {
        KdfCost found = calibrated({256, 3}, 10);
        if (found.passes == 0) found = calibrated({64, 8}, 20);
        if (found.passes == 0) throw Error(Fault::Unsupported, QStringLiteral("no memory for the key"));
        return found;
    }();
    return cost;
}

}  // namespace core
