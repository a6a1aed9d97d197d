// SPDX-License-Identifier: MPL-2.0
// Rows of a chronology as they stand on paper; shared by all kinds of chronology.
#pragma once

#include "core/report/kinds/references.h"

namespace core {

/// What of an entry is printed beside date, event and source.
struct EntryColumns {
    bool impact = false;
    bool significance = false;
    bool response = false;   ///< always under the event
    bool asColumns = false;  ///< impact and significance in columns of their own instead of under the event
};

/// Writes rows with serial numbers that go on from table to table.
class ChronologyTables {
public:
    ChronologyTables(const DocumentMaker& maker, EntryColumns columns) : maker_(maker), columns_(columns), sources_(maker) {}

    Table tableOf(const QList<const ChronologyEntry*>& entries);
    const SourceList& sources() const { return sources_; }

private:
    Row rowOf(const ChronologyEntry& entry);
    Spans eventOf(const ChronologyEntry& entry) const;
    QString impactOf(const ChronologyEntry& entry) const;

    const DocumentMaker& maker_;
    const EntryColumns columns_;
    SourceList sources_;
    int serial_ = 0;
};

/// Which entries a chronology holds and what it leaves out, in order.
struct Selection {
    QList<const ChronologyEntry*> taken;
    int leftOut = 0;
};

/// Entries that may have happened on a day between the two; without bounds all. What has no date is taken where there
/// is no lower bound.
bool liesWithin(const UncertainDate& date, const std::optional<QDate>& from, const QDate& to);

/// Tables under a heading for each year, so that a long chronology has contents; one table if `byYear` is false.
void addYears(Document& document, const DocumentMaker& maker, ChronologyTables& tables, const Selection& selection, bool byYear);

}  // namespace core
