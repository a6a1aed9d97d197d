// SPDX-License-Identifier: MPL-2.0
// Two agencies tell of one event: pairs that look like it, for the worker to decide. Nothing is merged by itself.
#pragma once

#include "core/base/progress.h"
#include "core/model/snapshot.h"

#include <functional>

namespace core {

enum class Difference { Date, Numbers, Denied, Outcome };

/// Two entries of different agencies that may tell of the same event.
struct SameEvent {
    EntryId first;  ///< the one written down earlier in the order of the chronology
    EntryId second;
    double score = 0;  ///< 0–1: how alike they are
    int days = 0;      ///< between the two dates at least
    /// Where the two accounts do not go together; empty = they agree as far as words tell.
    QList<Difference> differences;

    bool operator==(const SameEvent&) const = default;
};

struct SameEventSearch {
    int days = 3;         ///< dates further apart are never one event
    double score = 0.42;  ///< least likeness; found on made-up accounts, see the test
};

/// Each entry stands in one pair at most, the likest first; pairs the worker has decided on are left out. Entries whose
/// date is less sure than a month are not looked at. In the order of the likeness. Throws Error{Cancelled}.
QList<SameEvent> findSameEvents(const CaseSnapshot& snapshot, const SameEventSearch& search = {}, const Progress& progress = {});

/// The decision that both tell of one event: `account` becomes an account of `event`; entries that were accounts of it
/// move along. With `disputed`, the event is marked as disputed by the other's agency. Empty if either is not there.
ChangeSet sameEventDecided(const CaseSnapshot& snapshot, const EntryId& event, const EntryId& account, bool disputed);
/// The decision that they are two events.
ChangeSet differentEventsDecided(const CaseSnapshot& snapshot, const EntryId& first, const EntryId& second);

/// How alike two texts are in what they speak of, 0–1: words without endings, words of the field for the same thing
/// ("officers", "police") as one, rare words counting more (`weight` of a word, 1 without).
double likeness(const QStringList& a, const QStringList& b, const std::function<double(const QString&)>& weight);
/// The words of a text that say something, without endings, in order.
QStringList tellingWords(const QString& text);

}  // namespace core
