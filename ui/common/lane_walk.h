// SPDX-License-Identifier: MPL-2.0
// Where the arrows lead among signs that stand in rows over time: left and right within a row, up and down to what lies
// nearest in time.
#pragma once

#include <QtGlobal>

#include <cmath>

namespace ui {

/// `row(i)` of the signs 0 … `count` − 1, which are in order of rows, then of time. The sign `step` places on in the row of
/// `current`, or `current` itself where the row ends; the first where nothing is current (−1); −1 where there is none.
template <class Row>
qsizetype besideInRow(qsizetype count, qsizetype current, int step, Row row) {
    if (current < 0) return count > 0 ? 0 : -1;
    const qsizetype next = current + step;
    return next >= 0 && next < count && row(next) == row(current) ? next : current;
}

/// The sign nearest in time, by `at(i)`, in the next row above (`step` −1) or below (+1) that holds any; otherwise as above.
template <class Row, class At>
qsizetype nearestInNextRow(qsizetype count, qsizetype current, int step, Row row, At at) {
    if (current < 0) return count > 0 ? 0 : -1;
    qsizetype best = current;
    const auto rowsAway = [&](qsizetype i) { return (row(i) - row(current)) * step; };
    const auto timeAway = [&](qsizetype i) { return std::abs(at(i) - at(current)); };
    for (qsizetype i = 0; i < count; ++i) {
        if (rowsAway(i) <= 0 || (best != current && rowsAway(i) > rowsAway(best))) continue;
        if (best == current || rowsAway(i) < rowsAway(best) || timeAway(i) < timeAway(best)) best = i;
    }
    return best;
}

}  // namespace ui
