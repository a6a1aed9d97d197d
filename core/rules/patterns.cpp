// SPDX-License-Identifier: MPL-2.0
#include "core/rules/patterns.h"

#include "core/rules/arrivals.h"
#include "core/rules/chronology.h"
#include "core/rules/contact_parties.h"
#include "core/rules/kinship.h"
#include "core/rules/pattern_counts.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace core {
namespace {

constexpr int vaguest = 31;      // days an uncertain date may span to be counted
constexpr int leastEntries = 8;  // of fewer nothing can be said

/// What might change the course of things: the start of help, a decision, a move.
bool isIntervention(const ChronologyEntry& entry) {
    switch (entry.category) {
    case Category::ServiceStartEnd:
    case Category::Placement:
    case Category::ChangeOfCarer:
    case Category::ReturnAttempt:
    case Category::ConferencePlan: return true;
    case Category::LegalCourt: return entry.headline || entry.valence == Valence::TurningPoint;
    default: return entry.valence == Valence::TurningPoint;
    }
}

QRegularExpression anyPhrase(const QStringList& phrases) {
    QStringList escaped;
    for (const QString& phrase : phrases) escaped << QRegularExpression::escape(phrase);
    return QRegularExpression(QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(escaped.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool sees(const ChronologyEntry& entry, const PersonId& child, const QRegularExpression& phrases) {
    const bool there = std::any_of(entry.participants.begin(), entry.participants.end(), [&](const Participant& part) {
        return part.person == child && (part.role == ParticipantRole::About || part.role == ParticipantRole::Present);
    });
    if (!there) return false;
    return entry.category == Category::ContactFamilyTime || phrases.match(entry.event).hasMatch();
}

/// The day that stands for a date: itself, or the middle of a span of at most a month.
std::optional<QDate> countedDay(const UncertainDate& date) {
    const auto first = date.earliest();
    const auto last = date.kind() == UncertainDate::Kind::Range ? first : date.latest();
    if (!first || !last || first->daysTo(*last) > vaguest) return std::nullopt;
    return first->addDays(first->daysTo(*last) / 2);
}

/// Entries on a line of days, and what each tells.
struct Line {
    std::vector<const ChronologyEntry*> entries;
    std::vector<Mark> marks;
    DayLine days;
};

class Search {
public:
    Search(const CaseSnapshot& snapshot, const PatternSearch& search)
        : snapshot_(snapshot), search_(search), children_(subjectChildren(snapshot).mid(0, 32)) {
        std::vector<std::pair<int, const ChronologyEntry*>> dated;
        for (const ChronologyEntry* entry : inOrder(snapshot))
            if (const auto day = entry->accountOf ? std::nullopt : countedDay(entry->date))
                dated.push_back({int(day->toJulianDay()), entry});
        std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        seen_ = lineOf(dated);
        for (Mark& mark : seen_.marks) mark = {noCategory, false, false, mark.seen};
        // What the records of family time bring stands on the days of a plan: on those a child is seen, but nothing gathers
        // there or follows.
        std::erase_if(dated,
                      [](const auto& one) { return one.second->origin && one.second->category == Category::ContactFamilyTime; });
        told_ = lineOf(dated);
    }

    QList<EntryPattern> run(const Progress& progress) {
        QList<EntryPattern> patterns;
        if (seen_.days.size() < leastEntries) return patterns;
        PatternCounter counter(told_.days, search_, 0), sightings(seen_.days, search_, int(children_.size()));
        std::vector<Counted> counted = counter.all(told_.marks);
        const std::vector<Counted> gaps = sightings.all(seen_.marks);
        counted.insert(counted.end(), gaps.begin(), gaps.end());
        std::stable_sort(counted.begin(), counted.end(), [](const Counted& a, const Counted& b) { return a.score < b.score; });
        const std::vector<double> chance = shuffledLowest(counter, sightings, progress);
        for (const Counted& one : counted) {
            const auto asMarked = std::upper_bound(chance.begin(), chance.end(), one.score * (1 + 1e-9)) - chance.begin();
            const double p = double(asMarked + 1) / double(chance.size() + 1);
            const bool told = one.kind == PatternKind::Repeat ? isConcern(one) || p <= search_.level
                                                              : one.kind == PatternKind::NotSeen || p <= search_.level;
            if (told) patterns << described(one, p);
        }
        return sorted(withoutEchoes(patterns));
    }

private:
    Line lineOf(const std::vector<std::pair<int, const ChronologyEntry*>>& dated) const {
        const QRegularExpression phrases = anyPhrase(search_.seenPhrases);
        Line line;
        std::vector<int> days;
        for (const auto& [day, entry] : dated) {
            days.push_back(day);
            line.entries.push_back(entry);
            Mark mark{int(entry->category), entry->valence == Valence::Concern, isIntervention(*entry), 0};
            const ContactSession* session = sessionOf(*entry, snapshot_);
            for (qsizetype i = 0; i < children_.size(); ++i) {
                const bool there = session ? session->children.contains(children_[i]) && wasThere(*session, children_[i])
                                           : sees(*entry, children_[i], phrases);
                if (there) mark.seen |= quint32(1) << i;
            }
            line.marks.push_back(mark);
        }
        line.days = DayLine(std::move(days), search_);
        return line;
    }

    /// The lowest score of each shuffled record, in order. What entries tell is shuffled among their dates as a whole.
    std::vector<double> shuffledLowest(PatternCounter& counter, PatternCounter& sightings, const Progress& progress) const {
        // Long records take longer and need fewer: the smallest p that can come out is 1 in 200.
        const int shuffles = std::min(search_.shuffles, std::max(199, 2'000'000 / seen_.days.size()));
        QRandomGenerator random(search_.seed);
        std::vector<Mark> told = told_.marks, seen = seen_.marks;
        std::vector<double> lowest;
        for (int i = 0; i < shuffles; ++i) {
            progress.step(i, shuffles);
            // Where both are of the same entries they are shuffled alike.
            const bool alike = told.size() == seen.size();
            for (size_t j = seen.size() - 1; j > 0; --j) {
                const size_t other = random.bounded(quint32(j + 1));
                std::swap(seen[j], seen[other]);
                if (alike) std::swap(told[j], told[other]);
            }
            for (size_t j = told.size() - 1; !alike && !told.empty() && j > 0; --j)
                std::swap(told[j], told[random.bounded(quint32(j + 1))]);
            lowest.push_back(std::min(counter.lowest(told), sightings.lowest(seen)));
        }
        std::sort(lowest.begin(), lowest.end());
        return lowest;
    }

    static QDate day(const Line& line, int place) { return QDate::fromJulianDay(line.days.days[size_t(place)]); }
    static EntryId id(const Line& line, int place) { return line.entries[size_t(place)]->id; }
    EntryId id(int place) const { return id(told_, place); }

    /// Only what worries is worth telling as a bare count: a fourth certificate is no repeat.
    bool isConcern(const Counted& one) const {
        int concerns = 0;
        for (int i = one.first; i <= one.last; ++i)
            concerns += told_.marks[size_t(i)].category == one.category && told_.marks[size_t(i)].concern;
        return 2 * concerns > one.count;
    }

    EntryPattern described(const Counted& one, double p) const {
        EntryPattern pattern{.kind = one.kind};
        pattern.count = one.count;
        pattern.of = one.of;
        pattern.expected = one.expected;
        pattern.p = p;
        const Line& line = one.kind == PatternKind::NotSeen ? seen_ : told_;
        pattern.from = day(line, one.first);
        pattern.to = day(line, one.last);
        pattern.days = int(pattern.from.daysTo(pattern.to));
        if (one.kind == PatternKind::NotSeen) {
            pattern.child = children_[one.then];
            pattern.entries = {id(line, one.first), id(line, one.last)};
            return pattern;
        }
        if (one.category != concernKind) pattern.category = Category(one.category);
        if (one.kind == PatternKind::Follows) return withFollowers(pattern, one);
        if (one.kind == PatternKind::Change) pattern.entries << id(one.then);
        for (int i = one.first; i <= one.last; ++i) {
            const Mark& mark = told_.marks[size_t(i)];
            const bool counts = one.category == concernKind ? mark.concern : mark.category == one.category;
            if (counts && !(one.kind == PatternKind::Change && i == one.then)) pattern.entries << id(i);
        }
        if (one.kind == PatternKind::Change) pattern.days = search_.changeDays;
        return pattern;
    }

    EntryPattern withFollowers(EntryPattern pattern, const Counted& one) const {
        pattern.then = Category(one.then);
        pattern.days = search_.followDays;
        const DayLine& days = told_.days;
        for (int i = one.first; i < days.size(); ++i) {
            if (told_.marks[size_t(i)].category != one.category) continue;
            for (int j = days.followBegin[size_t(i)]; j < days.followEnd[size_t(i)]; ++j) {
                if (told_.marks[size_t(j)].category != one.then) continue;
                for (const EntryId& entry : {id(i), id(j)})
                    if (!pattern.entries.contains(entry)) pattern.entries << entry;
                break;
            }
        }
        return pattern;
    }

    /// Of "B after A" and "A after B" the clearer one; of the changes of a category the clearest. The list is in the order
    /// of what was more marked.
    static QList<EntryPattern> withoutEchoes(const QList<EntryPattern>& patterns) {
        QList<EntryPattern> kept;
        for (const EntryPattern& one : patterns) {
            const bool echo = std::any_of(kept.begin(), kept.end(), [&](const EntryPattern& other) {
                if (one.kind != other.kind) return false;
                if (one.kind == PatternKind::Follows) return one.category == other.then && one.then == other.category;
                return one.kind == PatternKind::Change && one.category == other.category;
            });
            if (!echo) kept << one;
        }
        return kept;
    }

    static QList<EntryPattern> sorted(QList<EntryPattern> patterns) {
        std::stable_sort(patterns.begin(), patterns.end(), [](const EntryPattern& a, const EntryPattern& b) {
            return a.p != b.p ? a.p < b.p : a.kind != b.kind ? a.kind < b.kind : a.from < b.from;
        });
        return patterns;
    }

    const CaseSnapshot& snapshot_;
    const PatternSearch& search_;
    const QList<PersonId> children_;
    Line told_;  ///< what happened
    Line seen_;  ///< the same with all times together: only who was seen
};

}  // namespace

QStringList PatternSearch::standardSeenPhrases() {
    return {QStringLiteral("seen"),       QStringLiteral("saw"),        QStringLiteral("visit"),      QStringLiteral("visited"),
            QStringLiteral("home visit"), QStringLiteral("met with"),   QStringLiteral("spoke with"), QStringLiteral("spoke to"),
            QStringLiteral("met"),        QStringLiteral("looked well")};
}

bool wasSeen(const ChronologyEntry& entry, const PersonId& child, const PatternSearch& search) {
    return sees(entry, child, anyPhrase(search.seenPhrases));
}

QList<EntryPattern> findPatterns(const CaseSnapshot& snapshot, const PatternSearch& search, const Progress& progress) {
    return Search(snapshot, search).run(progress);
}

}  // namespace core
