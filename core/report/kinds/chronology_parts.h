// SPDX-License-Identifier: MPL-2.0
// Rows of a chronology as they stand on paper; shared by all kinds of chronology.
#pragma once

#include "core/report/kinds/references.h"
#include "core/rules/chronology.h"

namespace core {

/// What of an entry is printed beside date, event and source.
struct EntryColumns {
    bool impact = false;
    bool significance = false;
    bool response = false;          ///< always under the event
    bool asColumns = false;         ///< impact and significance in columns of their own instead of under the event
    bool ages = false;              ///< of the subject children, under the date
    bool kinds = false;             ///< category, concern or strength, rating: above the event
    bool agency = false;            ///< whose record it is, in a column; other accounts under the event
    std::optional<PersonId> ageOf;  ///< under the date, of this person instead of the children
};

/// Writes rows with serial numbers that go on from table to table.
class ChronologyTables {
public:
    ChronologyTables(const DocumentMaker& maker, EntryColumns columns);

    Table tableOf(const QList<const ChronologyEntry*>& entries);
    const SourceList& sources() const { return sources_; }

private:
    Row rowOf(const ChronologyEntry& entry);
    Cell dateOf(const ChronologyEntry& entry) const;
    Spans eventOf(const ChronologyEntry& entry, const QList<const ChronologyEntry*>& accounts) const;
    Spans accountsIn(const ChronologyEntry& entry, const QList<const ChronologyEntry*>& accounts) const;
    QString kindsOf(const ChronologyEntry& entry) const;
    QString impactOf(const ChronologyEntry& entry) const;

    const DocumentMaker& maker_;
    const EntryColumns columns_;
    const QHash<EntryId, QList<const ChronologyEntry*>> accounts_;
    SourceList sources_;
    int serial_ = 0;
};

/// Which entries a chronology holds and what it leaves out, in order. Each event once, whoever tells of it.
struct Selection {
    QList<const ChronologyEntry*> taken;
    int leftOut = 0;
};

/// Events within the options from-date and to-date and, where the kind has them, in the saved cut named by the option
/// "cut" and of the agency "agency". Throws Error{Invalid} for a cut that is not there.
Selection selectedBy(const DocumentMaker& maker);
/// Who the option "person" names: by id, or by a name that one person of the case alone bears; without a name the oldest
/// child of the case, nullptr if there is none. Throws Error{Invalid} for a name nobody bears, or more than one.
const Person* personNamed(const DocumentMaker& maker);
/// "Part of this chronology: 12 of 70 entries, up to …", or that it is whole.
void addCount(Document& document, const DocumentMaker& maker, const Selection& selection, const char* whole, const char* part);
/// "Kofi 9, Tilly 6"; nobody who is not born by then.
QString agesWords(const DocumentMaker& maker, const UncertainDate& date);
/// "9", "8 to 9".
QString ageWords(const DocumentMaker& maker, const AgeRange& age);
QString agencyWords(const DocumentMaker& maker, const ChronologyEntry& entry);

/// Tables under a heading for each year, so that a long chronology has contents; one table if `byYear` is false.
void addYears(Document& document, const DocumentMaker& maker, ChronologyTables& tables, const Selection& selection, bool byYear);

}  // namespace core
