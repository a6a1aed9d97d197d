// SPDX-License-Identifier: MPL-2.0
// The days of a fact whose dates are not certain: when it may have held, and when it certainly did.
#pragma once

#include "core/base/uncertain_date.h"

#include <QList>

namespace core {

/// Whole days, both ends counted in. A fact that goes on has no end: its last days are `farAway`.
struct DaySpan {
    QDate possibleFrom;  ///< the earliest it can have begun
    QDate certainFrom;   ///< by then it had begun; after certainTo if no day is certain
    QDate certainTo;     ///< until then it had not ended
    QDate possibleTo;    ///< the latest it can have ended

    bool goesOn() const { return certainTo == farAway(); }
    bool isCertainAnywhere() const { return certainFrom <= certainTo; }
    bool operator==(const DaySpan&) const = default;

    static QDate farAway() { return {9999, 12, 31}; }
    static QDate longAgo() { return {1, 1, 1}; }
};

/// `to` no value = goes on; unknown = it ended, nobody knows when. A `from` that is a range brings its end along.
DaySpan spanOf(const UncertainDate& from, const std::optional<UncertainDate>& to);

/// Days on which both certainly hold; the day on which one ends and the other begins does not count. 0 = perhaps none.
qint64 daysTogether(const DaySpan& a, const DaySpan& b, QDate today);

/// A stretch of days, both counted in.
struct Stretch {
    QDate from;
    QDate to;
    qint64 days() const { return from.daysTo(to) + 1; }
    bool operator==(const Stretch&) const = default;
};

/// The days up to `today` on which `whole` certainly holds and none of `parts` possibly does.
QList<Stretch> gapsIn(const DaySpan& whole, QList<DaySpan> parts, QDate today);

}  // namespace core
