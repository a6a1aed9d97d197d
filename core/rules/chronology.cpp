// SPDX-License-Identifier: MPL-2.0
#include "core/rules/chronology.h"

#include "core/rules/kinship.h"

namespace core {

bool standsBefore(const ChronologyEntry& a, const ChronologyEntry& b) {
    const auto byDate = compareForList(a.date, b.date);
    if (byDate != 0) return byDate < 0;
    return a.sequence != b.sequence ? a.sequence < b.sequence : a.id < b.id;
}

QList<const ChronologyEntry*> inOrder(const CaseSnapshot& snapshot) {
    QList<const ChronologyEntry*> entries;
    entries.reserve(snapshot.all<ChronologyEntry>().size());
    for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>()) entries.append(&entry);
    std::sort(entries.begin(), entries.end(),
              [](const ChronologyEntry* a, const ChronologyEntry* b) { return standsBefore(*a, *b); });
    return entries;
}

ChangeSet moveWithinDay(const CaseSnapshot& snapshot, const EntryId& entry, int step) {
    ChangeSet set;
    const ChronologyEntry* moved = snapshot.find<ChronologyEntry>(entry);
    if (!moved) return set;
    QList<const ChronologyEntry*> day;
    for (const ChronologyEntry& other : snapshot.all<ChronologyEntry>())
        if (other.date == moved->date) day.append(&other);
    std::sort(day.begin(), day.end(), [](const ChronologyEntry* a, const ChronologyEntry* b) { return standsBefore(*a, *b); });
    const qsizetype from = day.indexOf(moved);
    const qsizetype to = from + step;
    if (to < 0 || to >= day.size()) return set;
    day.move(from, to);
    set.subject = moved->event;
    for (qsizetype i = 0; i < day.size(); ++i) {
        ChronologyEntry after = *day[i];
        after.sequence = int(i) + 1;
        set.edit(*day[i], after);
    }
    return set;
}

int nextSequence(const CaseSnapshot& snapshot, const UncertainDate& date) {
    int last = 0;
    for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>())
        if (entry.date == date) last = std::max(last, entry.sequence);
    return last + 1;
}

QList<ChildAge> agesAt(const CaseSnapshot& snapshot, const UncertainDate& date) {
    QList<ChildAge> ages;
    for (const PersonId& child : subjectChildren(snapshot))
        ages.append({child, ageAt(snapshot.find<Person>(child)->birth, date)});
    return ages;
}

bool isSignificant(const ChronologyEntry& entry) { return entry.headline || entry.valence != Valence::Neutral; }

bool hasSource(const ChronologyEntry& entry) { return entry.source.has_value() || !entry.sourceText.trimmed().isEmpty(); }

}  // namespace core
