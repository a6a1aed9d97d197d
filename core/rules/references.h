// SPDX-License-Identifier: MPL-2.0
// Which records a record refers to, found from Describe: the ground of invariants, removal and pictures of the past.
#pragma once

#include "core/model/snapshot.h"

#include <functional>

namespace core {

struct Reference {
    const char* column;  ///< of the record, also for a reference inside a list
    AnyId target;
    QString type;   ///< table of the target; "" = a record of any type
    bool required;  ///< the record cannot stand without it
};

/// Calls `f` for every reference of the record but its own id.
void eachReference(const Record& record, const std::function<void(const Reference&)>& f);

/// The record of any type with this id; nullopt if the snapshot has none.
std::optional<Record> recordOf(const Snapshot& snapshot, const AnyId& id);
/// Is there a record with this id, of the type `type` ("" = any)?
bool holds(const Snapshot& snapshot, const AnyId& id, const QString& type);

/// Calls `f` for every record of the snapshot, in the order of the list of types, then of ids.
void eachRecord(const Snapshot& snapshot, const std::function<void(const Record&)>& f);

/// The record without references to what is in `gone`: optional ones cleared, items taken out of lists. nullopt if it
/// cannot stand without them or would say something else (a union of one partner, a note about nothing).
std::optional<Record> withoutReferences(const Record& record, const QSet<AnyId>& gone);

/// Sets the set of ids to everything that has to go together with it, within one case.
void closeOver(const Snapshot& snapshot, QSet<AnyId>& gone);

}  // namespace core
