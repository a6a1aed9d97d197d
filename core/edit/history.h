// SPDX-License-Identifier: MPL-2.0
// The steps that can be undone and redone: change sets that stand in the file, and nothing else.
#pragma once

#include "core/model/change_set.h"

namespace core {

class History {
public:
    /// After `set` was performed: what could be redone is gone; the set joins the last step if both carry the same
    /// merge key and it goes on where that one ended, else it is a step of its own. A step that came back to its start
    /// disappears. A sealing set leaves nothing to undo.
    void performed(const ChangeSet& set);

    /// The step that would be undone or redone; nullptr if there is none. Valid until the next call that changes this.
    const ChangeSet* undoStep() const { return done_ > 0 ? &steps_[done_ - 1] : nullptr; }
    const ChangeSet* redoStep() const { return done_ < steps_.size() ? &steps_[done_] : nullptr; }
    void undone();
    void redone();

private:
    bool merge(const ChangeSet& set);

    std::vector<ChangeSet> steps_;
    size_t done_ = 0;        ///< steps before this stand in the file, those after it were undone
    bool mayMerge_ = false;  ///< nothing was undone or redone since the last step: typing goes on
};

}  // namespace core
