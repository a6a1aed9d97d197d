// SPDX-License-Identifier: MPL-2.0
#include "ui/common/job.h"

#include <QMutex>
#include <QThreadPool>
#include <QWaitCondition>

namespace ui {

/// Outlives the job where the job is deleted first; the worker writes, the job waits for `finished`.
struct JobState {
    QMutex mutex;
    QWaitCondition over;
    bool finished = false;
    std::optional<core::Error> error;
};

Job::Job(QWidget* owner, const QString& title)
    : QObject(owner), owner_(owner), title_(title), state_(std::make_shared<JobState>()) {
    // Reports come from the worker; the signal crosses to this thread by itself. The destructor waits for the worker.
    progress_ = core::Progress([this](qint64 done, qint64 of) {
        QMetaObject::invokeMethod(
            this, [this, done, of] { Q_EMIT progressed(done, of); }, Qt::QueuedConnection);
    });
}

Job::~Job() {
    progress_.cancel();
    QMutexLocker lock(&state_->mutex);
    while (running_ && !state_->finished) state_->over.wait(&state_->mutex);
}

void Job::run(std::function<void(const core::Progress&)> work, std::function<void()> done) {
    running_ = true;
    const auto finish = [this, done = std::move(done)] {
        running_ = false;
        if (wanted_ && !state_->error) done();
        if (!progress_.isCancelled() && state_->error) report(owner_, *state_->error);
        Q_EMIT ended();
        deleteLater();
    };
    QThreadPool::globalInstance()->start([this, state = state_, work = std::move(work), progress = progress_, finish] {
        std::optional<core::Error> error;
        try {
            work(progress);
        } catch (const core::Error& failed) {
            error = failed;
        }
        QMutexLocker lock(&state->mutex);
        state->error = std::move(error);
        // Posted before `finished` is set: until then the destructor waits, so `this` is alive.
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
        state->finished = true;
        state->over.wakeAll();
    });
}

}  // namespace ui
