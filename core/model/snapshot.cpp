// SPDX-License-Identifier: MPL-2.0
#include "core/model/snapshot.h"

namespace core {

Snapshot::Snapshot() = default;
Snapshot::Snapshot(const Snapshot& other) = default;
Snapshot::Snapshot(Snapshot&& other) noexcept = default;
Snapshot& Snapshot::operator=(const Snapshot& other) = default;
Snapshot& Snapshot::operator=(Snapshot&& other) noexcept = default;
Snapshot::~Snapshot() = default;
bool Snapshot::operator==(const Snapshot& other) const = default;

void Snapshot::put(const Record& record) {
    std::visit([this](const auto& r) { put(r); }, record);
}

void Snapshot::take(const Record& record) {
    std::visit([this](const auto& r) { std::get<Records<std::remove_cvref_t<decltype(r)>>>(records_).take(r.id); }, record);
}

void Snapshot::apply(const ChangeSet& set) {
    for (const Change& change : set.changes) change.after ? put(*change.after) : take(*change.before);
}

void CaseSnapshot::apply(const ChangeSet& set) {
    for (const Change& change : set.changes) {
        if (caseOf(change.either()) != id()) continue;
        change.after ? put(*change.after) : take(*change.before);
    }
}

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
