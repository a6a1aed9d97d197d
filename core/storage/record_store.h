// SPDX-License-Identifier: MPL-2.0
// Records between the tables and their snapshots.
#pragma once

#include "core/model/case_summary.h"
#include "core/model/snapshot.h"
#include "core/storage/database.h"

namespace core {

/// Writes one change with its row in `record` and its search words. Throws Error{Conflict} if the stored record is not
/// `before`. To be called inside a transaction.
void storeChange(Database& database, const Change& change);

/// Profile and every case; no records of a case.
Snapshot loadShared(Database& database);
/// All records of a case. Empty if there is no such case.
CaseSnapshot loadCase(Database& database, const CaseId& id);
/// The one record of a case that lists need beside the case itself; nullopt if it has none.
std::optional<CaseProfile> loadProfile(Database& database, const CaseId& id);
/// By the indexes, without reading a record.
qint64 countRecords(Database& database, const CaseId& id);
/// Every case that holds records, counted by the database.
QList<CaseSummary> summariseCases(Database& database);

}  // namespace core
