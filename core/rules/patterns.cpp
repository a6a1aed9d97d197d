// SPDX-License-Identifier: MPL-2.0
#include "core/rules/patterns.h"

#include "core/rules/chronology.h"
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

class Search {
public:
    Search(const CaseSnapshot& snapshot, const PatternSearch& search)
        : search_(search), children_(subjectChildren(snapshot).mid(0, 32)), line_({}, search) {
        const QRegularExpression phrases = anyPhrase(search.seenPhrases);
        std::vector<std::pair<int, const ChronologyEntry*>> dated;
        for (const ChronologyEntry* entry : inOrder(snapshot))
            if (const auto day = entry->accountOf ? std::nullopt : countedDay(entry->date))
                dated.push_back({int(day->toJulianDay()), entry});
        std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<int> days;
        for (const auto& [day, entry] : dated) {
            days.push_back(day);
            entries_.push_back(entry);
            Mark mark{int(entry->category), entry->valence == Valence::Concern, isIntervention(*entry), 0};
            for (qsizetype i = 0; i < children_.size(); ++i)
                if (sees(*entry, children_[i], phrases)) mark.seen |= quint32(1) << i;
            marks_.push_back(mark);
        }
        line_ = DayLine(std::move(days), search);
    }

    QList<EntryPattern> run(const Progress& progress) {
        QList<EntryPattern> patterns;
        if (line_.size() < leastEntries) return patterns;
        PatternCounter counter(line_, search_, int(children_.size()));
        std::vector<Counted> counted = counter.all(marks_);
        std::stable_sort(counted.begin(), counted.end(), [](const Counted& a, const Counted& b) { return a.score < b.score; });
        const std::vector<double> chance = shuffledLowest(counter, progress);
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
    /// The lowest score of each shuffled record, in order. What entries tell is shuffled among their dates as a whole.
    std::vector<double> shuffledLowest(PatternCounter& counter, const Progress& progress) const {
        // Long records take longer and need fewer: the smallest p that can come out is 1 in 200.
        const int shuffles = std::min(search_.shuffles, std::max(199, 2'000'000 / line_.size()));
        QRandomGenerator random(search_.seed);
        std::vector<Mark> marks = marks_;
        std::vector<double> lowest;
        for (int i = 0; i < shuffles; ++i) {
            progress.step(i, shuffles);
            for (size_t j = marks.size() - 1; j > 0; --j) std::swap(marks[j], marks[random.bounded(quint32(j + 1))]);
            lowest.push_back(counter.lowest(marks));
        }
        std::sort(lowest.begin(), lowest.end());
        return lowest;
    }

    QDate day(int place) const { return QDate::fromJulianDay(line_.days[size_t(place)]); }
    EntryId id(int place) const { return entries_[size_t(place)]->id; }

    /// Only what worries is worth telling as a bare count: a fourth certificate is no repeat.
    bool isConcern(const Counted& one) const {
        int concerns = 0;
        for (int i = one.first; i <= one.last; ++i)
            concerns += marks_[size_t(i)].category == one.category && marks_[size_t(i)].concern;
        return 2 * concerns > one.count;
    }

    EntryPattern described(const Counted& one, double p) const {
        EntryPattern pattern{.kind = one.kind};
        pattern.count = one.count;
        pattern.of = one.of;
        pattern.expected = one.expected;
        pattern.p = p;
        pattern.from = day(one.first);
        pattern.to = day(one.last);
        pattern.days = int(pattern.from.daysTo(pattern.to));
        if (one.kind == PatternKind::NotSeen) {
            pattern.child = children_[one.then];
            pattern.entries = {id(one.first), id(one.last)};
            return pattern;
        }
        if (one.category != concernKind) pattern.category = Category(one.category);
        if (one.kind == PatternKind::Follows) return withFollowers(pattern, one);
        if (one.kind == PatternKind::Change) pattern.entries << id(one.then);
        for (int i = one.first; i <= one.last; ++i) {
            const Mark& mark = marks_[size_t(i)];
            const bool counts = one.category == concernKind ? mark.concern : mark.category == one.category;
            if (counts && !(one.kind == PatternKind::Change && i == one.then)) pattern.entries << id(i);
        }
        if (one.kind == PatternKind::Change) pattern.days = search_.changeDays;
        return pattern;
    }

    EntryPattern withFollowers(EntryPattern pattern, const Counted& one) const {
        pattern.then = Category(one.then);
        pattern.days = search_.followDays;
        for (int i = one.first; i < line_.size(); ++i) {
            if (marks_[size_t(i)].category != one.category) continue;
            for (int j = line_.followBegin[size_t(i)]; j < line_.followEnd[size_t(i)]; ++j) {
                if (marks_[size_t(j)].category != one.then) continue;
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

    const PatternSearch& search_;
    const QList<PersonId> children_;
    std::vector<const ChronologyEntry*> entries_;
    std::vector<Mark> marks_;
    DayLine line_;
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
