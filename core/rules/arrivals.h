// SPDX-License-Identifier: MPL-2.0
// Chronology entries that come by themselves from dated facts: a placement, a legal status, a school, a hearing, a new
// worker, an episode of being missing.
//
// They are made when a chronology is read, never stored: the fact stays the one truth, so a corrected date moves the entry
// with it, an import of a thousand episodes adds no second copy, and undo has nothing to keep in step. They are put among the
// records before the past is drawn, cleared and cut, so a court sees them by the same rules as entries that were typed.
// What a worker adds to one (impact, chosen for court) is stored as an entry whose `origin` is the fact; it then stands
// for the fact, and its date still follows it.
#pragma once

#include "core/practice/words.h"

#include "core/model/snapshot.h"

namespace core {

/// Facts that bring entries, in no order. Siblings to whom the same happened on the same date share one.
QList<ChronologyEntry> arrivals(const CaseSnapshot& snapshot, const Words& words);

/// The case with them among its entries. What stands for a fact already takes the fact's date and is not doubled.
CaseSnapshot withArrivals(const CaseSnapshot& snapshot, const Words& words);

/// Did this entry come by itself, and nothing of it is stored yet?
bool isArrival(const ChronologyEntry& entry, const CaseSnapshot& stored);

/// The entry that tells of any record: date, people and words taken over, `origin` the record. For a fact that brings
/// one by itself it is that one. nullopt for a record that says nothing with a date or words.
std::optional<ChronologyEntry> promoted(const Record& record, const CaseSnapshot& snapshot, const Words& words);

}  // namespace core
