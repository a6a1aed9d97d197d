// SPDX-License-Identifier: MPL-2.0
// Any record as an entry of the chronology: date, people and words are taken over, and the entry stays linked to it.
#pragma once

#include "core/model/chronology_entry.h"
#include "core/model/snapshot.h"
#include "ui/common/page.h"

namespace ui {

/// The case as its chronology shows it: with the agencies and professionals it names, and with the entries that come by
/// themselves from its facts. `days` takes the days of the facts, see withArrivals().
core::CaseSnapshot wholeChronology(const PageContext& context, QSet<QDate>* days = nullptr);

/// "Placement: Foster care, Pat Bell"; "" for a record the case does not hold.
QString recordTitle(const PageContext& context, const core::AnyId& record);

/// Writes the entry that tells of the record, or opens the one there is already. False, with the reason in the status
/// bar or in a message, if nothing could be written.
bool promoteRecord(const PageContext& context, QWidget* owner, const core::AnyId& record);

/// Stores an entry that came by itself, with what `change` does to it: from then on it can say what it meant for the child.
bool keepArrival(const PageContext& context, QWidget* owner, core::ChronologyEntry entry,
                 const std::function<void(core::ChronologyEntry&)>& change = {});

}  // namespace ui
