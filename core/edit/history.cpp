// SPDX-License-Identifier: MPL-2.0
#include "core/edit/history.h"

namespace core {

bool History::merge(const ChangeSet& set) {
    if (!mayMerge_ || steps_.empty() || set.mergeKey.isEmpty() || steps_.back().mergeKey != set.mergeKey) return false;
    ChangeSet& last = steps_.back();
    if (last.changes.size() != set.changes.size()) return false;
    for (size_t i = 0; i < set.changes.size(); ++i)
        if (!last.changes[i].after || last.changes[i].after != set.changes[i].before) return false;
    for (size_t i = 0; i < set.changes.size(); ++i) last.changes[i].after = set.changes[i].after;
    std::erase_if(last.changes, [](const Change& change) { return change.before == change.after; });
    if (last.changes.empty()) steps_.pop_back();
    return true;
}

void History::performed(const ChangeSet& set) {
    steps_.resize(done_);
    if (set.seals) {
        steps_.clear();
        mayMerge_ = false;
    } else if (merge(set)) {
        mayMerge_ = steps_.size() == done_;  // after a step has gone, the one before it stays as it is
    } else {
        steps_.push_back(set);
        mayMerge_ = true;
    }
    done_ = steps_.size();
}

void History::undone() {
    --done_;
    mayMerge_ = false;
}

void History::redone() {
    ++done_;
    mayMerge_ = false;
}

}  // namespace core
