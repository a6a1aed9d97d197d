// SPDX-License-Identifier: MPL-2.0
// What the law and the placements say of a child on a day, as the process asks it.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// Is the child the subject of one of these legal statuses ("care_order_s31") on that day?
bool holdsLegalStatus(const CaseSnapshot& records, const PersonId& child, const QStringList& statuses, QDate on);
/// Is any legal status on record for the child on that day?
bool hasLegalStatus(const CaseSnapshot& records, const PersonId& child, QDate on);
/// Are there proceedings about the children of the case on that day?
bool inProceedings(const CaseSnapshot& records, QDate on);
/// Does the child live in a home of its parent by birth or adoption on that day?
bool livesWithParent(const CaseSnapshot& records, const PersonId& child, QDate on);

}  // namespace core
