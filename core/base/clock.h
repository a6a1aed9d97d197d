// SPDX-License-Identifier: MPL-2.0
// Time is passed in, so that a test or a demonstration can say what time it is.
#pragma once

#include <QDateTime>

#include <functional>

namespace core {

class Clock {
public:
    Clock() = default;
    explicit Clock(const QDateTime& fixed) : now_([fixed] { return fixed; }) {}
    explicit Clock(std::function<QDateTime()> now) : now_(std::move(now)) {}

    /// UTC, milliseconds.
    QDateTime now() const { return now_ ? now_().toUTC() : QDateTime::currentDateTimeUtc(); }
    /// The day on the wall calendar of this machine.
    QDate today() const { return now().toLocalTime().date(); }

private:
    std::function<QDateTime()> now_;
};

}  // namespace core
