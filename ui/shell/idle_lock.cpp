// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

namespace ui {
namespace {

bool isTouch(QEvent::Type type) {
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod: return true;
    default: return false;
    }
}

}  // namespace

IdleLock::IdleLock(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &IdleLock::ring);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::start(int milliseconds) {
    limit_ = milliseconds;
    lastTouch_ = QDateTime::currentMSecsSinceEpoch();
    if (limit_ > 0) timer_.start(limit_);
    else timer_.stop();
}

bool IdleLock::eventFilter(QObject*, QEvent* event) {
    if (limit_ == 0 || !isTouch(event->type())) return false;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - lastTouch_ > limit_) {
        ring();
        return limit_ == 0;  // the first key after a long sleep meets the lock page, not the case
    }
    lastTouch_ = now;
    timer_.start(limit_);
    return false;
}

void IdleLock::ring() {
    if (hold_ && hold_()) {
        start(limit_);
        return;
    }
    limit_ = 0;
    timer_.stop();
    Q_EMIT idle();
}

}  // namespace ui
