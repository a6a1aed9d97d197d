// SPDX-License-Identifier: MPL-2.0
#include "core/rules/arrivals.h"

#include "core/rules/life_strip.h"
#include "core/rules/references.h"

#include <QHash>

namespace core {
namespace {

enum class Edge { Start, End };

EntryId arrivalId(const AnyId& fact, Edge edge) {
    return EntryId::named(QStringLiteral("arrival %1 %2").arg(fact.text(), edge == Edge::Start ? u"start" : u"end"));
}

/// One thing that happened; the same for siblings gives one entry.
struct Happening {
    QList<AnyId> facts;  ///< the first gives the entry its id
    Edge edge = Edge::Start;
    UncertainDate date;
    UncertainDate other;  ///< the date of the other edge
    Category category = Category::Other;
    QString phrase;  ///< key of the sentence; %1 = the children, %2 = what
    QString what;
    QString outcome;  ///< what was decided or became of it
    QList<PersonId> children;
    std::optional<SourceId> source;
};

class Arrivals {
public:
    Arrivals(const CaseSnapshot& snapshot, const Words& words) : snapshot_(snapshot), words_(words) {}

    /// In no order.
    QList<Happening> happenings() {
        facts<Placement>(Category::Placement, "placement");
        facts<LegalStatus>(Category::LegalCourt, "legal_status");
        facts<Schooling>(Category::School, "school");
        facts<MissingEpisode>(Category::MissingExploitation, "missing");
        workers();
        hearings();
        reviews();
        return std::move(happenings_);
    }

private:
    QString words(const Record& record) const { return factWords(record, snapshot_, words_); }

    template <class T>
    void facts(Category category, const char* name) {
        const QString key = QStringLiteral("arrived.") + QLatin1String(name);
        QMultiHash<PersonId, QDate> beginnings;
        for (const T& fact : snapshot_.all<T>())
            if (const auto began = fact.from.earliest()) beginnings.insert(fact.child, *began);
        for (const T& fact : snapshot_.all<T>()) {
            const QString what = words(Record(fact));
            add({{anyId(fact.id)},
                 Edge::Start,
                 fact.from,
                 fact.to.value_or(UncertainDate()),
                 category,
                 key,
                 what,
                 {},
                 {fact.child},
                 fact.source});
            if (fact.to && !goesOn(fact, beginnings))
                add({{anyId(fact.id)},
                     Edge::End,
                     *fact.to,
                     fact.from,
                     category,
                     key + QStringLiteral("_end"),
                     what,
                     {},
                     {fact.child},
                     fact.source});
        }
    }

    /// The next of its kind begins when this one ends, so that beginning says enough.
    template <class T>
    bool goesOn(const T& fact, const QMultiHash<PersonId, QDate>& beginnings) const {
        const auto ended = fact.to->latest();
        if (!ended) return true;
        const QDate first = fact.to->earliest().value_or(*ended), last = ended->addDays(1);
        const auto [next, end] = beginnings.equal_range(fact.child);
        return std::any_of(next, end, [&](const QDate& began) { return began >= first && began <= last; });
    }

    void workers() {
        for (const Allocation& fact : snapshot_.all<Allocation>()) {
            QList<PersonId> children = fact.children;
            if (children.isEmpty())
                for (const Person& person : snapshot_.all<Person>())
                    if (person.subjectChild) children.append(person.id);
            add({{anyId(fact.id)},
                 Edge::Start,
                 fact.from,
                 {},
                 Category::ChangeOfWorker,
                 QStringLiteral("arrived.worker"),
                 words(Record(fact)),
                 {},
                 children,
                 {}});
        }
    }

    void hearings() {
        for (const Hearing& hearing : snapshot_.all<Hearing>()) {
            const Proceeding* proceeding = snapshot_.find<Proceeding>(hearing.proceeding);
            if (!proceeding || proceeding->earlier) continue;
            QList<PersonId> children;
            for (const Party& party : proceeding->parties)
                if (party.person && party.role == PartyRole::Child) children.append(*party.person);
            add({{anyId(hearing.id)},
                 Edge::Start,
                 hearing.date,
                 {},
                 Category::LegalCourt,
                 QStringLiteral("arrived.hearing"),
                 words(Record(hearing)),
                 hearing.outcome,
                 children,
                 hearing.source});
        }
    }

    void reviews() {
        for (const Review& review : snapshot_.all<Review>())
            if (review.state == ReviewState::Held)
                add({{anyId(review.id)},
                     Edge::Start,
                     review.date,
                     {},
                     Category::ReviewDecision,
                     QStringLiteral("arrived.review"),
                     words(Record(review)),
                     review.outcome,
                     review.children,
                     {}});
    }

    void add(Happening one) {
        if (one.date.isUnknown() || one.what.isEmpty()) return;
        const QString key =
            QStringList{one.date.edtf(), one.phrase, one.what, one.outcome, one.source ? one.source->text() : QString()}.join(
                u'\n');
        const auto same = known_.constFind(key);
        if (same == known_.cend()) {
            known_.insert(key, happenings_.size());
            happenings_.append(std::move(one));
            return;
        }
        Happening& other = happenings_[*same];
        other.children += one.children;
        other.facts += one.facts;
        std::sort(other.facts.begin(), other.facts.end());
    }

    const CaseSnapshot& snapshot_;
    const Words& words_;
    QList<Happening> happenings_;
    QHash<QString, qsizetype> known_;  ///< what happened → where it stands
};

ChronologyEntry entryOf(const Happening& one, const CaseSnapshot& snapshot, const Words& words) {
    ChronologyEntry entry{arrivalId(one.facts.front(), one.edge), snapshot.id(), one.date};
    QStringList names;
    for (const PersonId& child : one.children) {
        entry.participants.append({child, ParticipantRole::About});
        if (const Person* person = snapshot.find<Person>(child)) names.append(shortName(*person));
    }
    names.sort();
    entry.category = one.category;
    entry.event = words.phrase(one.phrase, {names.join(QStringLiteral(", ")), one.what});
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
    explicit Told(const CaseSnapshot& snapshot) : snapshot_(snapshot) {
        for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>()) {
            if (entry.origin) byFact_.insert(*entry.origin, &entry);
            else if (entry.date.exact()) byDay_.insert(*entry.date.exact(), &entry);
        }
    }

    /// The entry that was kept for this happening; nullptr if there is none.
    const ChronologyEntry* about(const Happening& one) const {
        for (const AnyId& fact : one.facts) {
            if (const auto* kept = snapshot_.find<ChronologyEntry>(arrivalId(fact, one.edge))) return kept;
            const auto [first, last] = byFact_.equal_range(fact);
            for (auto entry = first; entry != last; ++entry) {
                const bool isOther = (*entry)->id == arrivalId(fact, one.edge == Edge::Start ? Edge::End : Edge::Start);
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
    const QList<Happening> happenings = Arrivals(snapshot, words).happenings();
    for (const Happening& one : happenings) entries.append(entryOf(one, snapshot, words));
    return entries;
}

QList<ChronologyEntry> arrivalsNotTold(const CaseSnapshot& seen, const CaseSnapshot& whole, const Words& words) {
    QList<ChronologyEntry> entries;
    const Told told(whole);
    const QList<Happening> happenings = Arrivals(seen, words).happenings();
    for (const Happening& one : happenings)
        if (!told.about(one) && !told.sameDay(one)) entries.append(entryOf(one, seen, words));
    return entries;
}

CaseSnapshot withArrivals(const CaseSnapshot& snapshot, const Words& words) {
    CaseSnapshot whole = snapshot;
    const Told told(snapshot);
    const QList<Happening> happenings = Arrivals(snapshot, words).happenings();
    for (const Happening& one : happenings) {
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

std::optional<ChronologyEntry> promoted(const Record& record, const CaseSnapshot& snapshot, const Words& words) {
    const AnyId id = recordId(record);
    const QList<Happening> happenings = Arrivals(snapshot, words).happenings();
    for (const Happening& one : happenings)
        if (one.edge == Edge::Start && one.facts.contains(id)) return entryOf(one, snapshot, words);
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
