// SPDX-License-Identifier: MPL-2.0
#include "core/edit/database_thread.h"

namespace core {

DatabaseThread::DatabaseThread(const std::function<std::unique_ptr<Database>()>& open) {
    std::promise<void> opened;
    thread_ = std::thread([this, &open, &opened] { run(open, opened); });
    try {
        opened.get_future().get();
    } catch (...) {
        thread_.join();
        throw;
    }
}

DatabaseThread::~DatabaseThread() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void DatabaseThread::run(const std::function<std::unique_ptr<Database>()>& open, std::promise<void>& opened) {
    std::unique_ptr<Database> database;
    try {
        database = open();
    } catch (...) {
        opened.set_exception(std::current_exception());
        return;
    }
    opened.set_value();  // `open` and `opened` may be gone from here on
    loop(*database);
}

void DatabaseThread::loop(Database& database) {
    std::unique_lock lock(mutex_);
    const auto awake = [this] { return stopping_ || !queue_.empty(); };
    for (;;) {
        if (later_ && !awake()) wake_.wait_until(lock, laterAt_, awake);
        else wake_.wait(lock, [&] { return awake() || later_; });
        if (stopping_) return;
        Work work;
        bool mayFail = false;
        if (!queue_.empty()) {
            work = std::move(queue_.front());
            queue_.pop_front();
        } else if (later_ && std::chrono::steady_clock::now() >= laterAt_) {
            work = std::exchange(later_, nullptr);
            mayFail = true;
        } else {
            continue;
        }
        lock.unlock();
        try {
            work(database);
        } catch (const Error& error) {
            if (!mayFail) std::terminate();
            qWarning("later work failed: %s", error.what());
        }
        work = nullptr;  // what it holds goes before anybody waits for the lock
        lock.lock();
    }
}

void DatabaseThread::post(Work work) {
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(work));
    }
    wake_.notify_one();
}

void DatabaseThread::runLater(std::chrono::milliseconds delay, Work work) {
    {
        const std::lock_guard lock(mutex_);
        later_ = std::move(work);
        laterAt_ = std::chrono::steady_clock::now() + delay;
    }
    wake_.notify_one();
}

}  // namespace core
