// SPDX-License-Identifier: MPL-2.0
// Says when nobody has touched key or mouse in our windows for a while, also after the machine has slept (LOCK-1).
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

class IdleLock final : public QObject {
    Q_OBJECT
public:
    explicit IdleLock(QObject* parent);
    /// Starts counting anew; 0 = stop. Milliseconds, so that a test need not wait.
    void start(int milliseconds);
    /// While this says true, the lock waits: a running job.
    void setHold(std::function<bool()> hold) { hold_ = std::move(hold); }

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ring();
    QTimer timer_;
    qint64 lastTouch_ = 0;  ///< wall clock, milliseconds: the timer does not count while the machine sleeps
    int limit_ = 0;
    std::function<bool()> hold_;
};

}  // namespace ui
