// SPDX-License-Identifier: MPL-2.0
// Work over 50 ms: runs on a worker thread with copies of what it needs, says how far it is, can be cancelled.
//
//     auto* job = Job::start(this, tr("Reading the file"), [bytes](const core::Progress& p) { return read(bytes, p); },
//                            [this](Result result) { show(result); });
//     context().host.watch(*job);
#pragma once

#include "core/base/progress.h"
#include "ui/common/guarded.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

struct JobState;

class Job : public QObject {
    Q_OBJECT
public:
    /// Cancels and waits: the work polls its progress at least every 100 ms.
    ~Job() override;

    QString title() const { return title_; }
    /// The work ends early. What it returns all the same is shown: a plan found so far, or why there is none.
    void cancel() { progress_.cancel(); }
    /// The work ends early, and nothing of it is wanted any more.
    void drop() {
        wanted_ = false;
        cancel();
    }
    bool isRunning() const { return running_; }

    /// `work` runs on a worker and may throw core::Error; it must not touch widgets or page, and
    /// of the vault only what may be called from any thread. `done` runs here
    /// with its result; it is not called when the work failed (the failure is reported over `owner`) or was dropped.
    /// The job belongs to `owner` and goes by itself when it has ended.
    template <class Work, class Done>
    static Job* start(QWidget* owner, const QString& title, Work work, Done done) {
        using Result = std::invoke_result_t<Work, const core::Progress&>;
        auto* job = new Job(owner, title);
        auto result = std::make_shared<std::optional<Result>>();
        job->run([work = std::move(work), result](const core::Progress& progress) { result->emplace(work(progress)); },
                 [done = std::move(done), result] { done(std::move(**result)); });
        return job;
    }

Q_SIGNALS:
    /// On the GUI thread; `of` 0 = not known.
    void progressed(qint64 done, qint64 of);
    /// After `done` or the report; the job is deleted afterwards.
    void ended();

private:
    Job(QWidget* owner, const QString& title);
    void run(std::function<void(const core::Progress&)> work, std::function<void()> done);

    QWidget* owner_;
    QString title_;
    core::Progress progress_;
    std::shared_ptr<JobState> state_;
    bool running_ = false;
    bool wanted_ = true;
};

}  // namespace ui
