// SPDX-License-Identifier: MPL-2.0
// The rows of the chronology table and what its filter leaves: plain values, quick at 20,000 entries.
#pragma once

#include "core/base/progress.h"
#include "core/rules/chronology.h"
#include "core/rules/kinship.h"

#include <QSet>

#include <optional>

namespace ui {

/// One entry as the table shows it: what the filter asks of it. What a cell says is worked out when the cell is in sight.
struct ChronologyRow {
    core::EntryId id;
    std::shared_ptr<const core::ChronologyEntry> entry;
    QString searched;  ///< folded: event, source, agency, response, significance, impacts, names; null until readTexts
    std::optional<QDate> earliest;
    std::optional<QDate> latest;
    QString agency;        ///< whose record it came from; "" = our own
    bool sourced = false;  ///< has a source, linked or in words
    bool significant = false;
    bool arrived = false;  ///< came by itself from a fact of the case; nothing of it is stored
};

enum class ChronologyView { All, Significant, Court };

struct ChronologyFilter {
    ChronologyView view = ChronologyView::All;
    core::UncertainDate dates;  ///< entries that may lie in it; unknown = all
    std::optional<core::PersonId> person;
    std::optional<core::Category> category;
    std::optional<core::Valence> valence;
    QString agency;  ///< entries from this agency's record; "" = all
    bool sourceMissing = false;
    std::optional<QSet<core::EntryId>> only;  ///< those with one kind of finding
    QString words;                            ///< all of them, as parts of words, diacritics and case folded

    bool operator==(const ChronologyFilter&) const = default;
    bool isEmpty() const { return *this == ChronologyFilter{.view = view}; }
};

/// As it is kept under a name, without the kind of finding: findings come and go.
core::EntryFilter keptFilter(const ChronologyFilter& filter);
ChronologyFilter filterOf(const core::EntryFilter& kept);

/// The entries of `whole` in chronological order. What `stored` does not hold is marked as arrived.
QList<ChronologyRow> chronologyRows(const core::CaseSnapshot& whole, const core::CaseSnapshot& stored);
inline QList<ChronologyRow> chronologyRows(const core::CaseSnapshot& snapshot) { return chronologyRows(snapshot, snapshot); }

/// Brings rows up to date with a set that has been written: only what it touched is worked out again. `whole` and `stored`
/// as they stand after it.
void follow(QList<ChronologyRow>& rows, const core::CaseSnapshot& whole, const core::CaseSnapshot& stored,
            const core::ChangeSet& set);
inline void follow(QList<ChronologyRow>& rows, const core::CaseSnapshot& snapshot, const core::ChangeSet& set) {
    follow(rows, snapshot, snapshot, set);
}

/// The same for what is typed most: a set that touches entries alone and changes nothing of what comes by itself, because
/// none of them has an origin or stands on one of `factDays`. `whole` is brought up to date with it, and the texts of the
/// rows are read. False, with nothing done, for any other set.
bool followEntries(QList<ChronologyRow>& rows, core::CaseSnapshot& whole, const core::ChangeSet& set,
                   const QSet<QDate>& factDays);

/// What the fast row and the filter offer to choose from.
struct EntryChoices {
    QStringList sources;    ///< titles of sources, then what entries name
    QStringList places;     ///< the most used first
    QStringList agencies;   ///< in the order of the alphabet
    int withoutSource = 0;  ///< so many entries name none
    QSet<QString> known;    ///< all these words, to look them up
};
EntryChoices choicesOf(const QList<ChronologyRow>& rows, const core::CaseSnapshot& whole);
/// Puts in what a set brings that followEntries() has put among the rows; false if it brings nothing. Words that no entry
/// uses any more stay until all are gathered again.
bool addChoices(EntryChoices& choices, const QList<ChronologyRow>& rows, const core::CaseSnapshot& whole,
                const core::ChangeSet& set);

/// Does the set touch what arriving entries are made of, beside the entries themselves?
bool touchesFacts(const core::ChangeSet& set);

/// The text that words are looked for in, of rows that have none yet. Of 20,000 entries some 50 ms: a worker does it
/// behind the page, and the first word typed does not wait for more than what is missing. Throws Error{Cancelled}.
void readTexts(QList<ChronologyRow>& rows, const core::CaseSnapshot& whole, const core::Progress& progress = {});

/// What the filter leaves; words are looked for in rows whose text has been read.
struct Passing {
    QList<int> indexes;  ///< into the rows, in order, of the view of the filter
    int all = 0;         ///< entries each view holds under the same filter
    int significant = 0;
    int court = 0;
};
Passing passing(const QList<ChronologyRow>& rows, const ChronologyFilter& filter);

/// Births of the subject children, oldest first: once for all rows.
QList<core::UncertainDate> birthsOf(const core::CaseSnapshot& snapshot);
/// "8, 5": ages at a date of children born then, in their order; "–" before a birth, ranges as "8–9".
QString agesShort(const QList<core::UncertainDate>& births, const core::UncertainDate& date);
/// "Kofi 9, Tilly 6"; a child not yet born at the date is left out. Empty without children or date.
QString agesSpoken(const core::CaseSnapshot& snapshot, const core::UncertainDate& date);

/// The source in words: title of the linked record, else the words given.
QString sourceOf(const core::CaseSnapshot& snapshot, const core::ChronologyEntry& entry);

}  // namespace ui
