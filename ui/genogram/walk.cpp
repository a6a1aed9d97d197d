// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/walk.h"

#include <QSet>

#include <cmath>

namespace ui {
namespace {

using core::Spot;

double middle(const Spot& spot) { return spot.box.center().x(); }

// The spot that `wanted` accepts and that lies nearest to `from` sideways; −1 if there is none.
template <class F>
int nearest(const QList<Spot>& spots, const Spot& from, F&& wanted) {
    int best = -1;
    for (int i = 0; i < spots.size(); ++i) {
        if (&spots[i] == &from || !wanted(spots[i])) continue;
        if (best < 0 || std::abs(middle(spots[i]) - middle(from)) < std::abs(middle(spots[best]) - middle(from))) best = i;
    }
    return best;
}

QSet<core::AnyId> kinOneStep(const core::CaseSnapshot& records, const Spot& from, bool up) {
    QSet<core::AnyId> ids;
    for (const core::Parentage& link : records.all<core::Parentage>()) {
        if (!link.parent) continue;
        const core::AnyId child = core::anyId(link.child);
        const core::AnyId parent = core::anyId(*link.parent);
        if (up && child == from.person) ids.insert(parent);
        if (!up && parent == from.person) ids.insert(child);
    }
    return ids;
}

int vertical(const QList<Spot>& spots, const core::CaseSnapshot& records, const Spot& from, bool up) {
    const QSet<core::AnyId> kin = kinOneStep(records, from, up);
    const int related = nearest(spots, from, [&](const Spot& spot) { return kin.contains(spot.person); });
    if (related >= 0) return related;
    std::optional<int> row;
    for (const Spot& spot : spots)
        if (up ? spot.row < from.row : spot.row > from.row)
            if (!row || std::abs(spot.row - from.row) < std::abs(*row - from.row)) row = spot.row;
    return row ? nearest(spots, from, [&](const Spot& spot) { return spot.row == *row; }) : -1;
}

}  // namespace

int stepFrom(const QList<Spot>& spots, const core::CaseSnapshot& records, int from, Step step) {
    if (spots.isEmpty()) return -1;
    if (step == Step::Last) return int(spots.size()) - 1;
    if (step == Step::First || from < 0 || from >= spots.size()) return 0;
    const Spot& at = spots[from];
    int to = -1;
    switch (step) {
    case Step::Left:
        to = nearest(spots, at, [&](const Spot& spot) { return spot.row == at.row && middle(spot) < middle(at); });
        break;
    case Step::Right:
        to = nearest(spots, at, [&](const Spot& spot) { return spot.row == at.row && middle(spot) > middle(at); });
        break;
    case Step::Up: to = vertical(spots, records, at, true); break;
    case Step::Down: to = vertical(spots, records, at, false); break;
    case Step::First:
    case Step::Last: break;
    }
    return to < 0 ? from : to;
}

int spotOf(const QList<Spot>& spots, const core::AnyId& person) {
    for (int i = 0; i < spots.size(); ++i)
        if (spots[i].person == person) return i;
    return -1;
}

}  // namespace ui
