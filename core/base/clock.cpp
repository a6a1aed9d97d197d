// SPDX-License-Identifier: MPL-2.0
#include "core/base/clock.h"

#include "core/base/platform_process.h"

namespace core {

qint64 Clock::elapsed() const {
    if (elapsed_) return elapsed_();
    return now_ ? now().toMSecsSinceEpoch() : millisecondsSinceBoot();
}

}  // namespace core
