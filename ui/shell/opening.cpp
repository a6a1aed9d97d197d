// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/opening.h"

#include <QCoreApplication>
#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>

namespace ui {

struct OpeningState {
    QMutex mutex;
    QWaitCondition over;
    bool finished = false;
    Opened result;
};

Opening::~Opening() {
    if (!state_) return;
    QMutexLocker lock(&state_->mutex);
    while (!state_->finished) state_->over.wait(&state_->mutex);
}

void Opening::run(std::function<std::unique_ptr<core::Vault>()> make, Done done) {
    running_ = true;
    state_ = std::make_shared<OpeningState>();
    QThread* home = thread();
    const auto finish = [this, done = std::move(done)] {
        running_ = false;
        Opened result = std::move(state_->result);
        state_.reset();
        done(std::move(result));
    };
    QThreadPool::globalInstance()->start([this, home, finish, state = state_, make = std::move(make)] {
        Opened result;
        try {
            result.vault = make();
            // Signals and timers of an open file belong to the thread of the window.
            result.vault->editor().moveToThread(home);
            result.vault->moveToThread(home);
        } catch (const core::Error& error) {
            qWarning("not opened: %s", error.what());
            result.fault = error.fault();
        }
        QMutexLocker lock(&state->mutex);
        state->result = std::move(result);
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
        state->finished = true;
        state->over.wakeAll();
    });
}

void Opening::open(const QString& path, core::SecretBytes secret, core::SlotKind kind, const core::VaultContext& context,
                   Done done) {
    const auto key = std::make_shared<core::SecretBytes>(std::move(secret));
    run([path, key, kind, context] { return core::Vault::open(path, *key, kind, context); }, std::move(done));
}

void Opening::create(core::Vault::Creation creation, const core::VaultContext& context, Done done) {
    const auto held = std::make_shared<core::Vault::Creation>(std::move(creation));
    run([held, context] { return core::Vault::create(std::move(*held), context); }, std::move(done));
}

}  // namespace ui
