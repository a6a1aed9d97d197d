// SPDX-License-Identifier: MPL-2.0
// The chronology as readers expect it: order of entries, ages of the children at each, and what a good one avoids.
#pragma once

#include "core/base/progress.h"
#include "core/model/snapshot.h"

#include <QHash>

namespace core {

/// The order of a chronology: by date, then the worker's own order of the day, then id; without a date last.
bool standsBefore(const ChronologyEntry& a, const ChronologyEntry& b);

/// All entries in that order. Pointers are valid until the
/// snapshot changes.
QList<const ChronologyEntry*> inOrder(const CaseSnapshot& snapshot);

/// The same without second accounts: each event once. An account of an event that is not there stands for itself.
QList<const ChronologyEntry*> eventsInOrder(const CaseSnapshot& snapshot);
/// What others tell of each event, in order; without the entry itself. Events that one source tells of are not in it.
QHash<EntryId, QList<const ChronologyEntry*>> accountsByEvent(const CaseSnapshot& snapshot);
/// Whose record it came from: as written in the entry, else as its source says; "" = our own.
QString agencyOf(const CaseSnapshot& snapshot, const ChronologyEntry& entry);

/// May it have happened between the two days? Without bounds always; what has no date only where there is no lower bound.
bool liesWithin(const UncertainDate& date, const std::optional<QDate>& from, const std::optional<QDate>& to);
/// Does the entry hold everything the filter asks for? Words are looked for as folded() parts of words.
bool fits(const CaseSnapshot& snapshot, const ChronologyEntry& entry, const EntryFilter& filter);

/// The order among entries of the same date that puts `entry` one place earlier (step −1) or later (+1), as edits of
/// `sequence`. Empty if there is no such place.
ChangeSet moveWithinDay(const CaseSnapshot& snapshot, const EntryId& entry, int step);

/// The sequence of a new entry: after all others of the same date.
int nextSequence(const CaseSnapshot& snapshot, const UncertainDate& date);

/// The age of each subject child, oldest child first; no value before birth or where nothing useful is known.
struct ChildAge {
    PersonId child;
    std::optional<AgeRange> age;
    bool operator==(const ChildAge&) const = default;
};
QList<ChildAge> agesAt(const CaseSnapshot& snapshot, const UncertainDate& date);

/// Worth reading when only a page is read: a headline, or an entry marked as concern, strength or turning point.
bool isSignificant(const ChronologyEntry& entry);
/// Has a source, linked or in words.
bool hasSource(const ChronologyEntry& entry);

/// What the quality check of a chronology says about one entry (practice §4.2).
enum class EntryIssue {
    NoSource,
    NoImpact,        ///< concern, strength or turning point without what it was like for a child
    OpinionInEvent,  ///< an opinion word stands among the facts
    Duplicate,       ///< within a day of `other` and more than 80 % the same text
    InFuture,
    BeforeBirth,  ///< before the birth of everyone it is about
    ProcessRun,   ///< the first of more than 15 process entries ("phone call", "email sent") in a row
    TooLong,      ///< more characters than a headline needs; a chronology is no log
    Gap,          ///< more than 90 days after the entry before (`other`)
};
struct EntryFinding {
    EntryId entry;
    EntryIssue issue = EntryIssue::NoSource;
    QString quote;  ///< the opinion word found
    std::optional<EntryId> other;
    int count = 0;  ///< entries of the run, days of the gap, or characters

    bool operator==(const EntryFinding&) const = default;
};

/// The words and limits of the check; an authority can have its own. Words are lower case.
struct ChronologyCheck {
    QStringList opinionWords = standardOpinionWords();
    QStringList processPhrases = standardProcessPhrases();
    int processRun = 15;  ///< entries in a row that are allowed
    int gapDays = 90;
    int longest = 600;      ///< characters of an event
    double sameText = 0.8;  ///< share of letter pairs in common (Dice), 0–1

    static QStringList standardOpinionWords();
    static QStringList standardProcessPhrases();
};

/// In the order of the entries. `today` tells what lies in the future. Throws Error{Cancelled}.
QList<EntryFinding> checkChronology(const CaseSnapshot& snapshot, QDate today, const ChronologyCheck& check = {},
                                    const Progress& progress = {});

/// Share of letter pairs two texts have in common (Dice's coefficient), 0–1; case and spaces do not count.
double sameness(const QString& a, const QString& b);

}  // namespace core
