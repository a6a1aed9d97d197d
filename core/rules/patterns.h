// SPDX-License-Identifier: MPL-2.0
// What repeats, gathers, stops or changes in a chronology, found by counting alone: no language model, no claim of a cause.
#pragma once

#include "core/base/progress.h"
#include "core/model/snapshot.h"

namespace core {

enum class PatternKind {
    NotSeen,  ///< a long time without an entry in which a child was seen
    Burst,    ///< many entries of one category within few days
    Repeat,   ///< the fourth, fifth … entry of one category within twelve months
    Follows,  ///< entries of one category are followed by another category within days
    Change,   ///< fewer or more of something after an intervention than before it
};

struct EntryPattern {
    PatternKind kind = PatternKind::Burst;
    std::optional<Category> category;  ///< no value in Change: entries marked as a concern, of any category
    std::optional<Category> then;      ///< Follows: the category that comes after
    std::optional<PersonId> child;     ///< NotSeen
    QList<EntryId> entries;            ///< what it rests on, in order. Change: the intervention first
    QDate from;                        ///< first and last day it speaks of
    QDate to;
    int count = 0;  ///< entries found; Follows: entries of `category` that were followed; Change: entries after
    int of = 0;     ///< Follows: entries of `category` in all; Change: entries before; others: entries of the kind in all
    int days = 0;   ///< length of the window or gap in days
    /// How many were to be expected by chance: the same entries with what they tell shuffled among their dates.
    /// NotSeen: the usual number of days between two sightings.
    double expected = 0;
    /// Share of shuffled records in which anything at least as marked came up anywhere (Westfall and Young 1993, single
    /// step, over all patterns looked for). 0–1; small = unlikely to be chance alone. It says nothing about causes.
    double p = 1;

    bool operator==(const EntryPattern&) const = default;
};

/// What is looked for; an authority can have its own. Days are whole days.
struct PatternSearch {
    int burstDays = 30;
    int repeatDays = 365;
    int repeatCount = 4;  ///< entries that make a repeat worth telling, whatever chance says
    int followDays = 14;
    int changeDays = 180;  ///< compared before and after
    int seenDays = 42;     ///< visits at most six weeks apart: Care Planning Regulations 2010 (England), regulation 28
    double level = 0.03;   ///< Burst, Follows and Change are told only with p at most this
    int shuffles = 999;
    quint32 seed = 20260324;                          ///< fixed: the same record always gives the same answer
    QStringList seenPhrases = standardSeenPhrases();  ///< lower case

    static QStringList standardSeenPhrases();
};

/// Repeat and NotSeen are counts and always told when they pass their limits, with their p; the others only when p is at
/// most `level`. Entries without a date, or with one less sure than a month, are not counted. In the order of p, then
/// kind. Throws Error{Cancelled}.
QList<EntryPattern> findPatterns(const CaseSnapshot& snapshot, const PatternSearch& search = {}, const Progress& progress = {});

/// Is it a visit or a meeting at which this child was seen? By category (time together), or by the phrases.
bool wasSeen(const ChronologyEntry& entry, const PersonId& child, const PatternSearch& search);

}  // namespace core
