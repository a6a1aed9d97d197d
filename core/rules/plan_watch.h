// SPDX-License-Identifier: MPL-2.0
// Stops a long search from beside when the user cancels or time is up.
#pragma once

#include "core/base/progress.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace core {

class PlanWatch {
public:
    /// `stop` is called on a thread of its own, again and again until this goes. `progress` must outlive this.
    PlanWatch(std::function<void()> stop, const Progress& progress, int seconds)
        : thread_([this, stop = std::move(stop), &progress, seconds](const std::stop_token& end) {
              const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
              std::unique_lock lock(mutex_);
              while (!end.stop_requested()) {
                  wake_.wait_for(lock, end, std::chrono::milliseconds(20), [] { return false; });
                  if (!progress.isCancelled() && std::chrono::steady_clock::now() < limit) continue;
                  isUp_ = true;
                  stop();
              }
          }) {}
    bool isUp() const { return isUp_; }

private:
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::atomic<bool> isUp_ = false;
    std::jthread thread_;
};

}  // namespace core
