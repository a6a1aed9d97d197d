// SPDX-License-Identifier: MPL-2.0
// The children-in-need census of England (XML): plans, protection plans, enquiries, assessments and referrals.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

namespace core {

/// Is this such a file? Told by its first elements.
bool isCinCensus(const QByteArray& bytes);

/// Children are found by their local number, or made where the case is about nobody yet. Plans become legal statuses;
/// referrals, assessments, enquiries and conferences become chronology entries. Every element that holds a date ends as
/// (part of) a record or as a problem with its line. Entities and document types are refused.
/// Throws Error: Unsupported past the limits, Invalid if it is no such file or no well-formed XML.
ImportResult readCinCensus(const QByteArray& bytes, const CaseSnapshot& into, QDate today, const Progress& progress = {});

}  // namespace core
