// SPDX-License-Identifier: MPL-2.0
#include "core/rules/removal.h"

#include "core/rules/references.h"

#include <QSet>

namespace core {
namespace {

QString subjectOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> QString {
            using T = std::remove_cvref_t<decltype(r)>;
            if constexpr (std::is_same_v<T, Person>) return displayName(r);
            else if constexpr (std::is_same_v<T, Case>) return r.label.isEmpty() ? r.reference : r.label;
            else if constexpr (requires { r.title; }) return r.title;
            else if constexpr (requires { r.name; }) return r.name;
            else if constexpr (requires { r.event; }) return r.event.section(u'\n', 0, 0);
            else return {};
        },
        record);
}

// Whatever refers to a record is removed before it; foreign keys are checked at the end, so this is only for readers.
ChangeSet remove(const CaseSnapshot& snapshot, const Record& first, const QSet<AnyId>& gone) {
    ChangeSet set{Action::Remove, subjectOf(first)};
    set.changes.push_back({first, std::nullopt});
    std::vector<Change> removals;
    std::vector<Change> edits;
    eachRecord(snapshot, [&](const Record& record) {
        if (recordId(record) == recordId(first)) return;
        if (gone.contains(recordId(record))) {
            removals.push_back({record, std::nullopt});
            return;
        }
        std::optional<Record> rest = withoutReferences(record, gone);
        if (rest && *rest != record) edits.push_back({record, std::move(rest)});
    });
    set.changes.insert(set.changes.end(), removals.rbegin(), removals.rend());
    set.changes.insert(set.changes.end(), edits.begin(), edits.end());
    return set;
}

}  // namespace

ChangeSet removalOf(const CaseSnapshot& snapshot, const AnyId& id) {
    if (id == anyId(snapshot.id())) return removalOfCase(snapshot);
    const std::optional<Record> first = recordOf(snapshot, id);
    if (!first) throw Error(Fault::NotFound, QStringLiteral("no such record in the case"));
    QSet<AnyId> gone{id};
    closeOver(snapshot, gone);
    return remove(snapshot, *first, gone);
}

ChangeSet removalOfCase(const CaseSnapshot& snapshot) {
    if (!snapshot.theCase()) throw Error(Fault::NotFound, QStringLiteral("no such case"));
    QSet<AnyId> gone;
    eachRecord(snapshot, [&](const Record& record) { gone.insert(recordId(record)); });
    return remove(snapshot, Record(*snapshot.theCase()), gone);
}

}  // namespace core
