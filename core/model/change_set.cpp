// SPDX-License-Identifier: MPL-2.0
#include "core/model/change_set.h"

namespace core {

bool ChangeSet::touches(CaseId id) const {
    for (const Change& change : changes)
        if (caseOf(change.either()) == id) return true;
    return false;
}

ChangeSet ChangeSet::inverse() const {
    ChangeSet back{action, subject, {}, seals, {}};
    back.changes.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        back.changes.push_back({change->after, change->before});
    return back;
}

}  // namespace core
