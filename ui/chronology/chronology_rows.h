// SPDX-License-Identifier: MPL-2.0
// The rows of the chronology table and what its filter leaves: plain values, quick at 20,000 entries.
#pragma once

#include "core/rules/chronology.h"
#include "core/rules/kinship.h"

#include <QSet>

#include <optional>

namespace ui {

/// One entry as the table shows it. Everything the filter asks is worked out once, when the records change.
struct ChronologyRow {
    core::EntryId id;
    std::shared_ptr<const core::ChronologyEntry> entry;
    QString date;  ///< dateShort
    QString ages;  ///< "8, 5", oldest child first; "–" before a birth
    QString category;
    QString source;    ///< the linked source's title or the words given; "" = missing
    QString haystack;  ///< folded: event, source, agency, response, significance, impacts, names
    std::optional<QDate> earliest;
    std::optional<QDate> latest;
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

/// Does the set touch what arriving entries are made of, beside the entries themselves?
bool touchesFacts(const core::ChangeSet& set);

/// Indexes into `rows` that pass, in order.
QList<int> passing(const QList<ChronologyRow>& rows, const ChronologyFilter& filter);

/// How many entries each view holds under the same filter.
struct ViewCounts {
    int all = 0;
    int significant = 0;
    int court = 0;
    bool operator==(const ViewCounts&) const = default;
};
ViewCounts countViews(const QList<ChronologyRow>& rows, const ChronologyFilter& filter);

/// "8, 5": ages of the subject children at a date, oldest first; ranges as "8–9".
QString agesShort(const core::CaseSnapshot& snapshot, const core::UncertainDate& date);
/// "Kofi 9, Tilly 6"; a child not yet born at the date is left out. Empty without children or date.
QString agesSpoken(const core::CaseSnapshot& snapshot, const core::UncertainDate& date);

/// The source in words: title of the linked record, else the words given.
QString sourceOf(const core::CaseSnapshot& snapshot, const core::ChronologyEntry& entry);

}  // namespace ui
