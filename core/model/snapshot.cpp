// SPDX-License-Identifier: MPL-2.0
#include "core/model/snapshot.h"

namespace core {

void Caseload::apply(const ChangeSet& set) {
    // Undoing the removal of a case adds the case last, after everything in it.
    for (const Change& change : set.changes)
        if (const Case* added = change.after && !change.before ? std::get_if<Case>(&*change.after) : nullptr;
            added && !cases.contains(added->id))
            cases.insert(added->id, CaseSnapshot(added->id));
    for (const Change& change : set.changes) {
        const Record& record = change.either();
        const std::optional<CaseId> id = caseOf(record);
        if (!id || std::holds_alternative<Case>(record)) change.after ? shared.put(*change.after) : shared.take(record);
        const auto it = id ? cases.find(*id) : cases.end();
        if (it != cases.end()) change.after ? it->put(*change.after) : it->take(record);
    }
    cases.removeIf([](const auto& entry) { return entry.value() == CaseSnapshot(entry.key()); });
}

}  // namespace core
