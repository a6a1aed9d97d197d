// SPDX-License-Identifier: MPL-2.0
#include "core/rules/same_events.h"

#include "core/rules/chronology.h"
#include "core/rules/kinship.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace core {
namespace {

constexpr int vaguest = 31;  // days an uncertain date may span to be compared

struct Read {
    const ChronologyEntry* entry = nullptr;
    QString agency;
    int from = 0, to = 0;  ///< Julian days
    QStringList words;
    QSet<QString> numbers;
    QSet<PersonId> people;
    bool denies = false;
    int outcome = 0;  ///< −1 it did not happen, +1 it did, 0 not said
};

int daysBetween(const Read& a, const Read& b) { return std::max({0, a.from - b.to, b.from - a.to}); }

QSet<QString> numbersIn(const QString& text) {
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])\\d+(?:[.,]\\d+)?(?![\\w])"));
    static const QHash<QString, QString> spelt{
        {QStringLiteral("two"), QStringLiteral("2")},   {QStringLiteral("three"), QStringLiteral("3")},
        {QStringLiteral("four"), QStringLiteral("4")},  {QStringLiteral("five"), QStringLiteral("5")},
        {QStringLiteral("six"), QStringLiteral("6")},   {QStringLiteral("seven"), QStringLiteral("7")},
        {QStringLiteral("eight"), QStringLiteral("8")}, {QStringLiteral("nine"), QStringLiteral("9")},
        {QStringLiteral("ten"), QStringLiteral("10")}};
    QSet<QString> found;
    for (auto it = number.globalMatch(text); it.hasNext();) found.insert(it.next().captured());
    const QStringList words = text.toLower().split(QRegularExpression(QStringLiteral("\\W+")), Qt::SkipEmptyParts);
    for (const QString& word : words)
        if (spelt.contains(word)) found.insert(spelt.value(word));
    return found;
}

bool deniesIn(const QString& text) {
    static const QRegularExpression denial(
        QStringLiteral("\\b(?:denied|denies|no injur\\w+|no concerns?|no signs?|not drunk|not hurt|unhurt|sober)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return denial.match(text).hasMatch();
}

/// Did it take place? "did not attend" against "attended".
int outcomeIn(const QString& text) {
    static const QRegularExpression missed(
        QStringLiteral("\\b(?:did(?: not|n['’]t) (?:attend|come|arrive|answer|turn up)|failed to attend|was not brought|"
                       "cancelled|missed|no reply|no answer)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression came(QStringLiteral("\\b(?:attended|came|arrived|took place|was seen|turned up)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return missed.match(text).hasMatch() ? -1 : came.match(text).hasMatch() ? 1 : 0;
}

/// Names of people are told by who takes part; in the text they say little and are written in many ways.
QSet<PersonId> peopleIn(const ChronologyEntry& entry, const QHash<QString, PersonId>& names, const QStringList& words) {
    QSet<PersonId> people;
    for (const Participant& part : entry.participants)
        if (part.role != ParticipantRole::ToldBy) people.insert(part.person);
    for (const QString& word : words)
        if (const auto it = names.constFind(word); it != names.cend()) people.insert(*it);
    return people;
}

class Finder {
public:
    Finder(const CaseSnapshot& snapshot, const SameEventSearch& search) : search_(search) {
        const QHash<QString, PersonId> names = givenNames(snapshot);
        for (const ChronologyEntry* entry : inOrder(snapshot)) {
            const auto first = entry->date.earliest(), last = entry->date.latest();
            if (entry->accountOf || !first || !last || first->daysTo(*last) > vaguest) continue;
            Read read{entry, agencyOf(snapshot, *entry), int(first->toJulianDay()), int(last->toJulianDay())};
            read.words = tellingWords(entry->event);
            read.people = peopleIn(*entry, names, read.words);
            read.words.removeIf([&](const QString& word) { return names.contains(word); });
            read.numbers = numbersIn(entry->event);
            read.denies = deniesIn(entry->event);
            read.outcome = outcomeIn(entry->event);
            for (const QString& word : QSet<QString>(read.words.begin(), read.words.end())) ++spread_[word];
            read_.append(read);
        }
        std::stable_sort(read_.begin(), read_.end(), [](const Read& a, const Read& b) { return a.from < b.from; });
    }

    QList<SameEvent> run(const Progress& progress) {
        QList<SameEvent> pairs;
        for (qsizetype i = 0; i < read_.size(); ++i) {
            if (i % 128 == 0) progress.step(i, read_.size());
            // A vague date may begin a month before it says anything, so that is how far back to look on.
            for (qsizetype j = i + 1; j < read_.size() && read_[j].from <= read_[i].from + vaguest + search_.days; ++j)
                if (const auto pair = compared(read_[i], read_[j])) pairs.append(*pair);
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](const SameEvent& a, const SameEvent& b) { return a.score > b.score; });
        QSet<EntryId> taken;
        QList<SameEvent> best;
        for (const SameEvent& pair : pairs) {
            if (taken.contains(pair.first) || taken.contains(pair.second)) continue;
            taken << pair.first << pair.second;
            best << pair;
        }
        return best;
    }

private:
    /// A given name that one person of the case alone bears.
    static QHash<QString, PersonId> givenNames(const CaseSnapshot& snapshot) {
        QHash<QString, PersonId> names;
        QSet<QString> shared;
        for (const Person& person : snapshot.all<Person>()) {
            for (const PersonName& name : person.names) {
                const QStringList words = tellingWords(name.given);
                if (words.isEmpty()) continue;
                if (const auto it = names.constFind(words.first()); it != names.cend() && *it != person.id)
                    shared.insert(words.first());
                names.insert(words.first(), person.id);
            }
        }
        for (const QString& name : shared) names.remove(name);
        return names;
    }

    static bool isDecided(const ChronologyEntry& a, const ChronologyEntry& b) {
        return a.notSameAs.contains(b.id) || b.notSameAs.contains(a.id);
    }

    /// Rare words tell more: the logarithm of how few entries have them.
    double weight(const QString& word) const { return std::log(1.0 + double(read_.size()) / std::max(1, spread_.value(word))); }

    std::optional<SameEvent> compared(const Read& a, const Read& b) const {
        const int days = daysBetween(a, b);
        if (days > search_.days || a.agency.compare(b.agency, Qt::CaseInsensitive) == 0) return std::nullopt;
        if (isDecided(*a.entry, *b.entry)) return std::nullopt;
        const double text = likeness(a.words, b.words, [this](const QString& word) { return weight(word); });
        const double near = 1.0 - double(days) / (search_.days + 1);
        const double people = shared(a.people, b.people);
        const double kind = a.entry->category == b.entry->category                                         ? 1
                            : a.entry->category == Category::Other || b.entry->category == Category::Other ? 0.5
                                                                                                           : 0;
        const double score = 0.55 * text + 0.2 * near + 0.15 * people + 0.1 * kind;
        // Same day, same people and same kind are not enough: two visits on a day are two visits.
        if (score < search_.score || text < 0.12) return std::nullopt;
        SameEvent pair{a.entry->id, b.entry->id, score, days, {}};
        if (standsBefore(*b.entry, *a.entry)) std::swap(pair.first, pair.second);
        pair.differences = differences(a, b);
        return pair;
    }

    /// 1 = the same people, 0 = nobody in common, 0.5 where one of the two names nobody.
    static double shared(const QSet<PersonId>& a, const QSet<PersonId>& b) {
        if (a.isEmpty() || b.isEmpty()) return 0.5;
        const qsizetype both = (a & b).size();
        return double(both) / double(std::min(a.size(), b.size()));
    }

    static QList<Difference> differences(const Read& a, const Read& b) {
        QList<Difference> found;
        if (daysBetween(a, b) > 0) found << Difference::Date;
        if (!a.numbers.isEmpty() && !b.numbers.isEmpty() && !a.numbers.intersects(b.numbers)) found << Difference::Numbers;
        if (a.denies != b.denies) found << Difference::Denied;
        if (a.outcome * b.outcome < 0) found << Difference::Outcome;
        return found;
    }

    const SameEventSearch& search_;
    QList<Read> read_;
    QHash<QString, int> spread_;
};

}  // namespace

double likeness(const QStringList& a, const QStringList& b, const std::function<double(const QString&)>& weight) {
    const QSet<QString> one(a.begin(), a.end()), other(b.begin(), b.end());
    if (one.isEmpty() || other.isEmpty()) return 0;
    double common = 0, lengthOne = 0, lengthOther = 0;
    for (const QString& word : one) {
        const double w = weight ? weight(word) : 1.0;
        lengthOne += w * w;
        if (other.contains(word)) common += w * w;
    }
    for (const QString& word : other) {
        const double w = weight ? weight(word) : 1.0;
        lengthOther += w * w;
    }
    return common / std::sqrt(lengthOne * lengthOther);
}

QList<SameEvent> findSameEvents(const CaseSnapshot& snapshot, const SameEventSearch& search, const Progress& progress) {
    return Finder(snapshot, search).run(progress);
}

ChangeSet sameEventDecided(const CaseSnapshot& snapshot, const EntryId& event, const EntryId& account, bool disputed) {
    ChangeSet set{Action::Edit};
    const ChronologyEntry* main = snapshot.find<ChronologyEntry>(event);
    const ChronologyEntry* other = snapshot.find<ChronologyEntry>(account);
    if (!main || !other || event == account) return set;
    set.subject = main->event.left(40);
    ChronologyEntry linked = *other;
    linked.accountOf = event;
    set.edit(*other, linked);
    for (const ChronologyEntry& further : snapshot.all<ChronologyEntry>()) {
        if (further.accountOf != account) continue;
        ChronologyEntry moved = further;
        moved.accountOf = event;
        set.edit(further, moved);
    }
    ChronologyEntry after = *main;
    after.accountOf.reset();  // an event is no account itself
    const QString agency = agencyOf(snapshot, *other);
    if (disputed) {
        after.corroboration = Corroboration::Disputed;
        if (after.corroboratedBy.trimmed().isEmpty()) after.corroboratedBy = agency;
    } else if (after.corroboration == Corroboration::NotStated) {
        after.corroboration = Corroboration::Yes;
        after.corroboratedBy = agency;
    }
    if (!(after == *main)) set.edit(*main, after);
    return set;
}

ChangeSet differentEventsDecided(const CaseSnapshot& snapshot, const EntryId& first, const EntryId& second) {
    ChangeSet set{Action::Edit};
    const ChronologyEntry* one = snapshot.find<ChronologyEntry>(first);
    if (!one || !snapshot.find<ChronologyEntry>(second) || one->notSameAs.contains(second)) return set;
    set.subject = one->event.left(40);
    ChronologyEntry after = *one;
    after.notSameAs.append(second);
    set.edit(*one, after);
    return set;
}

}  // namespace core
