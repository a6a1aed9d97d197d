// SPDX-License-Identifier: MPL-2.0
// The one thread that owns the connection and runs every query, in the order in which they are posted.
#pragma once

#include "core/base/error.h"
#include "core/storage/database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace core {

class DatabaseThread {
public:
    using Work = std::function<void(Database&)>;

    /// Opens on the new thread and waits for it; throws what `open` throws.
    explicit DatabaseThread(const std::function<std::unique_ptr<Database>()>& open);
    /// Finishes what runs, drops what waits, closes the database and joins.
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread&) = delete;
    DatabaseThread& operator=(const DatabaseThread&) = delete;

    /// Runs `work(Database&)` on the thread, waits, and gives its result or throws what it throws. Not to be called on
    /// the thread itself.
    template <class F>
    auto call(F&& work) {
        using Result = std::invoke_result_t<F&, Database&>;
        std::promise<Result> promise;
        post([&](Database& database) {
            try {
                if constexpr (std::is_void_v<Result>) {
                    work(database);
                    promise.set_value();
                } else {
                    promise.set_value(work(database));
                }
            } catch (...) {
                promise.set_exception(std::current_exception());
            }
        });
        return promise.get_future().get();
    }

    /// Runs `work` without waiting. It must not throw.
    void post(Work work);
    /// Runs `work` once nothing has been asked for `delay`; replaces what was to run later before. An Error is dropped:
    /// this is for work that the next time makes up for.
    void runLater(std::chrono::milliseconds delay, Work work);

private:
    void run(const std::function<std::unique_ptr<Database>()>& open, std::promise<void>& opened);
    void loop(Database& database);

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Work> queue_;
    Work later_;
    std::chrono::steady_clock::time_point laterAt_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace core
