// SPDX-License-Identifier: MPL-2.0
// Chronology entries that come by themselves from dated facts: a placement, a legal status, a school, a hearing, a new
// worker, an episode of being missing; and from family time: what was arranged, stopped, held or not held, incidents.
#pragma once

#include "core/practice/words.h"

#include "core/model/snapshot.h"

#include <QSet>

namespace core {

// They are made when a chronology is read, never stored: the fact stays the one truth, so a corrected date moves the entry
// with it, an import of a thousand episodes adds no second copy, and undo has nothing to keep in step. For papers they are
// made from the facts as cleared for the reader, so that a carer's name is in none of them, and then cut like any entry.
// What a worker adds to one (impact, chosen for court) is stored as an entry whose `origin` is the fact; it then stands
// for the fact, and its date still follows it.

/// Facts that bring entries, in no order. Siblings to whom the same happened on the same date share one.
QList<ChronologyEntry> arrivals(const CaseSnapshot& snapshot, const Words& words);

/// The case with them among its entries. An entry kept for a fact takes the fact's date and is not doubled; nor is a fact
/// of which somebody wrote on the same day, about the same children, in a category that tells of such things.
/// `days` takes the days on which something happened by the facts: a typed entry without an origin that stands on another
/// day changes nothing of what comes by itself.
CaseSnapshot withArrivals(const CaseSnapshot& snapshot, const Words& words, QSet<QDate>* days = nullptr);

/// For a reader: entries of the facts in `seen`, in the words `seen` allows, of which nothing in `whole` tells. What was
/// typed of a fact and is withheld from the reader does not come back through the fact.
QList<ChronologyEntry> arrivalsNotTold(const CaseSnapshot& seen, const CaseSnapshot& whole, const Words& words);

/// Did this entry come by itself, and nothing of it is stored yet?
bool isArrival(const ChronologyEntry& entry, const CaseSnapshot& stored);

/// The time together that this entry tells of as a whole, held or not held; nullptr for any other entry. These stand on the
/// days of a plan, so patterns take them as being seen and not as something that gathers.
const ContactSession* sessionOf(const ChronologyEntry& entry, const CaseSnapshot& snapshot);
/// A time together held as planned, of which nobody said more. The page shows it and patterns count it; a chronology on
/// paper neither holds nor counts it, for family time has papers of its own, with figures.
bool isRoutine(const ChronologyEntry& entry, const CaseSnapshot& snapshot);

/// The entry that tells of any record: date, people and words taken over, `origin` the record. For a fact that brings
/// one by itself it is that one. nullopt for a record that says nothing with a date or words.
std::optional<ChronologyEntry> promoted(const Record& record, const CaseSnapshot& snapshot, const Words& words);

}  // namespace core
