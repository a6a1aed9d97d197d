// SPDX-License-Identifier: MPL-2.0
// The looked-after-children return of England (SSDA903): episodes, reviews, missing episodes and headers, one table each.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

namespace core {

/// Is this one of the return's tables, told by its header?
bool isSsda903(const QByteArray& bytes);

/// Every row ends as (part of) a record, or as a problem with its line and the reason. Rows that follow on each other
/// make one placement and one legal status as long as these stay the same. Codes become those of the pack for England;
/// one that it does not know is kept as it was written, and said. What is in the case already is not read again.
/// Throws Error: Unsupported past the limits, Invalid if the table is none of the four.
ImportResult readSsda903(const QByteArray& bytes, const CaseSnapshot& into, QDate today, const Progress& progress = {});

}  // namespace core
