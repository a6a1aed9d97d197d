// SPDX-License-Identifier: MPL-2.0
#include "core/rules/arrivals.h"

#include "core/rules/chronology.h"
#include "core/rules/happenings.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"

#include <QHash>

namespace core {
namespace {

/// `part` numbers what happened inside one record, from 1; 0 = the record as a whole.
EntryId arrivalId(const AnyId& fact, Edge edge, int part = 0) {
    const QString name = QStringLiteral("arrival %1 %2").arg(fact.text(), edge == Edge::Start ? u"start" : u"end");
    return EntryId::named(part == 0 ? name : name + u' ' + QString::number(part));
}

/// A school whose name is kept from the reader has no name to be put into a sentence.
QString sentenceOf(const Happening& one, const QString& children, const Words& words) {
    const bool school = one.phrase == QLatin1String("arrived.school") || one.phrase == QLatin1String("arrived.school_end");
    if (school && one.what == words.phrase(QStringLiteral("withheld")))
        return words.phrase(one.phrase + QStringLiteral("_kept_back"), {children});
    return words.phrase(one.phrase, {children, one.what});
}

ChronologyEntry entryOf(const Happening& one, const CaseSnapshot& snapshot, const Words& words) {
    ChronologyEntry entry{arrivalId(one.facts.front(), one.edge, one.part), snapshot.id(), one.date};
    const auto take = [&](const QList<PersonId>& people, ParticipantRole role) {
        QStringList names;
        for (const PersonId& id : people) {
            entry.participants.append({id, role});
            if (const Person* person = snapshot.find<Person>(id)) names.append(shortName(*person));
        }
        names.sort();
        names.removeDuplicates();  // people whose names are withheld all read the same
        return names.join(QStringLiteral(", "));
    };
    const QString children = take(one.children, ParticipantRole::About);
    const QString others = take(one.others, one.together ? ParticipantRole::Present : ParticipantRole::Other);
    entry.category = one.category;
    if (one.category == Category::ContactFamilyTime)
        entry.event =
            words.phrase(one.phrase, {words.heading(QStringLiteral("contact")), children,
                                      others.isEmpty() ? words.phrase(QStringLiteral("arrived.family")) : others, one.what});
    else entry.event = sentenceOf(one, children, words);
    entry.response = one.outcome;
    entry.source = one.source;
    if (!one.source) entry.sourceText = words.phrase(QStringLiteral("arrived.source"));
    entry.origin = one.facts.front();
    return entry;
}

/// Does a typed entry of this category tell of such a happening?
bool isKin(Category arrival, Category typed) {
    switch (arrival) {
    case Category::Placement:
        return typed == Category::Placement || typed == Category::MoveOfHome || typed == Category::ChangeOfCarer ||
               typed == Category::ReturnAttempt;
    case Category::LegalCourt: return typed == Category::LegalCourt || typed == Category::ConferencePlan;
    case Category::MissingExploitation: return typed == Category::MissingExploitation || typed == Category::OffencePolice;
    default: return typed == arrival;
    }
}

/// What the stored entries tell already.
class Told {
public:
    Told(const CaseSnapshot& snapshot, const QList<Happening>& happenings) : snapshot_(snapshot) {
        for (const Happening& one : happenings)
            for (const AnyId& fact : one.facts) own_.insert(arrivalId(fact, one.edge, one.part));
        for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>()) {
            if (entry.origin) byFact_.insert(*entry.origin, &entry);
            else if (entry.date.exact()) byDay_.insert(*entry.date.exact(), &entry);
        }
    }

    /// The entry that was kept for this happening; nullptr if there is none.
    const ChronologyEntry* about(const Happening& one) const {
        for (const AnyId& fact : one.facts) {
            if (const auto* kept = snapshot_.find<ChronologyEntry>(arrivalId(fact, one.edge, one.part))) return kept;
            if (one.part > 0) continue;  // what was written of the record as a whole does not tell of a part of it
            const auto [first, last] = byFact_.equal_range(fact);
            for (auto entry = first; entry != last; ++entry) {
                const bool isOther = own_.contains((*entry)->id);
                // Kept for the fact as a whole: it tells of the beginning, unless it has the date of the end.
                const bool fits = (*entry)->date == one.date || (one.edge == Edge::Start && (*entry)->date != one.other);
                if (!isOther && fits) return *entry;
            }
        }
        return nullptr;
    }

    /// Somebody wrote of it: on the same day, about the same children, in a category that tells of such things.
    bool sameDay(const Happening& one) const {
        const auto day = one.date.exact();
        if (!day) return false;
        const auto [first, last] = byDay_.equal_range(*day);
        return std::any_of(first, last, [&](const ChronologyEntry* entry) {
            const auto takesPart = [&](const PersonId& child) {
                return std::any_of(entry->participants.begin(), entry->participants.end(),
                                   [&](const Participant& part) { return part.person == child; });
            };
            return isKin(one.category, entry->category) && !one.children.isEmpty() &&
                   std::all_of(one.children.begin(), one.children.end(), takesPart);
        });
    }

private:
    const CaseSnapshot& snapshot_;
    QMultiHash<AnyId, const ChronologyEntry*> byFact_;
    QMultiHash<QDate, const ChronologyEntry*> byDay_;
    QSet<EntryId> own_;  ///< ids that entries have which were kept for one of the happenings
};

/// The first date and the first words of a record that has no sentence of its own.
struct Gist {
    UncertainDate date;
    QString words;
    QList<PersonId> people;
    std::optional<SourceId> source;
};

Gist gistOf(const Record& record, const CaseSnapshot& snapshot, const Words& words) {
    Gist gist;
    gist.words = factWords(record, snapshot, words);
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            eachField<T>([&](const auto& field) {
                using M = typename std::remove_cvref_t<decltype(field)>::Member;
                if constexpr (std::is_same_v<M, UncertainDate>)
                    if (gist.date.isUnknown()) gist.date = r.*field.member;
                if constexpr (std::is_same_v<M, QString>)
                    if (gist.words.isEmpty() && field.label != Label::Key) gist.words = (r.*field.member).simplified();
                if constexpr (std::is_same_v<M, PersonId>) gist.people.append(r.*field.member);
                if constexpr (std::is_same_v<M, QList<PersonId>>)
                    if (field.label != Label::Guard) gist.people += r.*field.member;
            });
            if constexpr (requires { r.source; })
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(r.source)>, std::optional<SourceId>>)
                    gist.source = r.source;
        },
        record);
    return gist;
}

}  // namespace

QList<ChronologyEntry> arrivals(const CaseSnapshot& snapshot, const Words& words) {
    QList<ChronologyEntry> entries;
    const QList<Happening> happenings = happeningsOf(snapshot, words);
    for (const Happening& one : happenings) entries.append(entryOf(one, snapshot, words));
    return entries;
}

QList<ChronologyEntry> arrivalsNotTold(const CaseSnapshot& seen, const CaseSnapshot& whole, const Words& words) {
    QList<ChronologyEntry> entries;
    const QList<Happening> happenings = happeningsOf(seen, words);
    const Told told(whole, happenings);
    for (const Happening& one : happenings)
        if (!told.about(one) && !told.sameDay(one)) entries.append(entryOf(one, seen, words));
    return entries;
}

CaseSnapshot withArrivals(const CaseSnapshot& snapshot, const Words& words, QSet<QDate>* days) {
    CaseSnapshot whole = snapshot;
    const QList<Happening> happenings = happeningsOf(snapshot, words);
    const Told told(snapshot, happenings);
    for (const Happening& one : happenings) {
        if (const auto day = one.date.exact(); day && days) days->insert(*day);
        const ChronologyEntry* stored = told.about(one);
        if (!stored && told.sameDay(one)) continue;
        ChronologyEntry entry = stored ? *stored : entryOf(one, snapshot, words);
        entry.date = one.date;
        whole.put(std::move(entry));
    }
    return whole;
}

bool isArrival(const ChronologyEntry& entry, const CaseSnapshot& stored) {
    return entry.origin && !stored.find<ChronologyEntry>(entry.id);
}

const ContactSession* sessionOf(const ChronologyEntry& entry, const CaseSnapshot& snapshot) {
    const auto* session = entry.origin ? snapshot.find<ContactSession>(entry.origin->as<ContactSessionTag>()) : nullptr;
    return session && entry.id == arrivalId(*entry.origin, Edge::Start) ? session : nullptr;
}

bool isRoutine(const ChronologyEntry& entry, const CaseSnapshot& snapshot) {
    const ContactSession* session = sessionOf(entry, snapshot);
    const bool saysMore = isSignificant(entry) || entry.inCourt || !entry.impacts.isEmpty() || !entry.significance.isEmpty();
    return session && session->state == SessionState::Held && session->endedBy == EndedBy::AsPlanned && !saysMore;
}

std::optional<ChronologyEntry> promoted(const Record& record, const CaseSnapshot& snapshot, const Words& words) {
    const AnyId id = recordId(record);
    const QList<Happening> happenings = happeningsOf(snapshot, words);
    for (const Happening& one : happenings)
        if (one.edge == Edge::Start && one.part == 0 && one.facts.contains(id)) return entryOf(one, snapshot, words);
    if (std::holds_alternative<ChronologyEntry>(record)) return std::nullopt;
    const Gist gist = gistOf(record, snapshot, words);
    if (gist.words.isEmpty() && gist.date.isUnknown()) return std::nullopt;
    ChronologyEntry entry{EntryId::make(), snapshot.id(), gist.date};
    for (const PersonId& person : gist.people) entry.participants.append({person, ParticipantRole::About});
    entry.event = gist.words;
    entry.source = gist.source;
    entry.origin = id;
    return entry;
}

}  // namespace core
