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
    explicit Clock(std::function<QDateTime()> now, std::function<qint64()> elapsed = {})
        : now_(std::move(now)), elapsed_(std::move(elapsed)) {}

    /// UTC, milliseconds.
    QDateTime now() const { return now_ ? now_().toUTC() : QDateTime::currentDateTimeUtc(); }
    /// The day on the wall calendar of this machine.
    QDate today() const { return now().toLocalTime().date(); }
    /// Milliseconds from a fixed moment, whatever anybody sets the clock to: two readings tell whether it was set. A clock
    /// that a test made without it seems never to be set.
    qint64 elapsed() const;

private:
    std::function<QDateTime()> now_;
    std::function<qint64()> elapsed_;
};

}  // namespace core
