// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/branch_moves.h"

#include <algorithm>

namespace core {

BranchMoves::BranchMoves(const FlatFamily& family) : family_(family), inside_(size_t(family.people()), 0) {}

void BranchMoves::reach(int person) {
    if (person < 0 || inside_[size_t(person)] != 0) return;
    inside_[size_t(person)] = 1;
    members_.push_back(person);
}

// To children and partners; unless `down`, to parents, brothers and sisters as well. Who has parents in the drawing is no
// part of a partner's descendants.
void BranchMoves::spread(int person, int cutCouple, bool down) {
    const size_t p = size_t(person);
    for (int i = family_.pairBegin[p]; i < family_.pairBegin[p + 1]; ++i) {
        const FlatFamily::Pair& pair = family_.pairs[size_t(i)];
        if (pair.couple == cutCouple) continue;
        if (pair.other >= 0 && (!down || family_.home[size_t(pair.other)] < 0)) reach(pair.other);
        const FlatFamily::Couple& couple = family_.couples[size_t(pair.couple)];
        for (int k = couple.ownBegin; k < couple.ownEnd; ++k) reach(family_.own[size_t(k)]);
    }
    const int home = family_.home[p];
    if (down || home < 0 || home == cutCouple) return;
    const FlatFamily::Couple& couple = family_.couples[size_t(home)];
    reach(couple.p);
    reach(couple.q);
    for (int k = couple.ownBegin; k < couple.ownEnd; ++k) reach(family_.own[size_t(k)]);
}

bool BranchMoves::gather(int person, Cut cut, unsigned which) {
    for (const int p : members_) inside_[size_t(p)] = 0;
    members_.clear();
    const size_t p = size_t(person);
    int couple = -1;
    if (cut == Cut::Parents) couple = family_.home[p];
    const int pairs = family_.pairBegin[p + 1] - family_.pairBegin[p];
    if (cut == Cut::Partner && pairs > 0) couple = family_.pairs[size_t(family_.pairBegin[p]) + which % unsigned(pairs)].couple;
    if (cut != Cut::Descendants && couple < 0) return false;
    reach(person);
    for (size_t next = 0; next < members_.size(); ++next) spread(members_[next], couple, cut == Cut::Descendants);
    if (int(members_.size()) == family_.people()) return false;
    if (couple < 0) return true;
    // Who comes back to the cut line from the other side has not been cut off.
    const FlatFamily::Couple& line = family_.couples[size_t(couple)];
    int here = 0;
    for (const int q : {line.p, line.q}) here += int(q >= 0 && contains(q));
    for (int k = line.ownBegin; k < line.ownEnd; ++k) here += int(contains(family_.own[size_t(k)]));
    return here == 1;
}

void BranchMoves::moveTo(double x, const std::vector<double>& places, Order& order) {
    rows_.clear();
    for (size_t r = 0; r < order.rows.size(); ++r) {
        std::vector<int>& row = order.rows[r];
        moved_.clear();
        stay_.clear();
        for (const int p : row) (contains(p) ? moved_ : stay_).push_back(p);
        if (moved_.empty() || stay_.empty()) continue;
        auto at = std::find_if(stay_.begin(), stay_.end(), [&](int p) { return places[size_t(p)] > x; });
        stay_.insert(at, moved_.begin(), moved_.end());
        if (stay_ == row) continue;
        row.swap(stay_);
        order.renumber(r);
        rows_.push_back(int(r));
    }
}

}  // namespace core
