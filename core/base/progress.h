// SPDX-License-Identifier: MPL-2.0
// How long work says how far it is and hears that it should stop.
#pragma once

#include "core/base/error.h"

#include <atomic>
#include <functional>
#include <memory>

namespace core {

/// Copies share one cancel flag. Safe to use from any thread.
class Progress {
public:
    using Report = std::function<void(qint64 done, qint64 of)>;

    Progress() = default;
    explicit Progress(Report report) : report_(std::move(report)) {}

    void cancel() const { cancelled_->store(true); }
    bool isCancelled() const { return cancelled_->load(); }

    /// Reports and throws Error{Cancelled} if the user has asked to stop. Call at least every 100 ms.
    void step(qint64 done, qint64 of) const {
        if (isCancelled()) throw Error(Fault::Cancelled, QStringLiteral("cancelled"));
        if (report_) report_(done, of);
    }

private:
    Report report_;
    std::shared_ptr<std::atomic<bool>> cancelled_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace core
