// SPDX-License-Identifier: MPL-2.0
#include "core/rules/chronology.h"

#include "core/base/text.h"
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

QList<const ChronologyEntry*> eventsInOrder(const CaseSnapshot& snapshot) {
    QList<const ChronologyEntry*> entries = inOrder(snapshot);
    entries.removeIf(
        [&](const ChronologyEntry* entry) { return entry->accountOf && snapshot.find<ChronologyEntry>(*entry->accountOf); });
    return entries;
}

QHash<EntryId, QList<const ChronologyEntry*>> accountsByEvent(const CaseSnapshot& snapshot) {
    QHash<EntryId, QList<const ChronologyEntry*>> accounts;
    for (const ChronologyEntry* entry : inOrder(snapshot))
        if (entry->accountOf) accounts[*entry->accountOf].append(entry);
    return accounts;
}

QString agencyOf(const CaseSnapshot& snapshot, const ChronologyEntry& entry) {
    if (const QString agency = entry.agency.trimmed(); !agency.isEmpty()) return agency;
    const Source* source = entry.source ? snapshot.find<Source>(*entry.source) : nullptr;
    return source ? source->agency.trimmed() : QString();
}

bool liesWithin(const UncertainDate& date, const std::optional<QDate>& from, const std::optional<QDate>& to) {
    if (date.isUnknown()) return !from;
    const std::optional<QDate> earliest = date.earliest(), latest = date.latest();
    return !(to && earliest && *earliest > *to) && !(from && latest && *latest < *from);
}

bool fits(const CaseSnapshot& snapshot, const ChronologyEntry& entry, const EntryFilter& filter) {
    if (!filter.categories.isEmpty() && !filter.categories.contains(entry.category)) return false;
    if (!filter.valences.isEmpty() && !filter.valences.contains(entry.valence)) return false;
    if (filter.significantOnly && !isSignificant(entry)) return false;
    if (filter.courtOnly && !entry.inCourt && !entry.headline) return false;
    if (!filter.agencies.isEmpty() && !filter.agencies.contains(agencyOf(snapshot, entry))) return false;
    if (!filter.from.isUnknown() || !filter.to.isUnknown())
        if (!liesWithin(entry.date, filter.from.earliest(), filter.to.latest())) return false;
    const auto takesPart = [&](const PersonId& person) {
        return std::any_of(entry.participants.begin(), entry.participants.end(),
                           [&](const Participant& part) { return part.person == person; });
    };
    if (!filter.people.isEmpty() && std::none_of(filter.people.begin(), filter.people.end(), takesPart)) return false;
    if (filter.text.trimmed().isEmpty()) return true;
    QStringList said{entry.event, entry.response, entry.significance, entry.sourceText, entry.place, agencyOf(snapshot, entry)};
    if (const Source* source = entry.source ? snapshot.find<Source>(*entry.source) : nullptr) said << source->title;
    for (const ChildImpact& impact : entry.impacts) said << impact.text;
    for (const Participant& part : entry.participants)
        if (const Person* person = snapshot.find<Person>(part.person)) said << displayName(*person);
    const QString all = folded(said.join(u'\n'));
    const QStringList words = folded(filter.text).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word); });
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
