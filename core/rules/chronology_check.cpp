// SPDX-License-Identifier: MPL-2.0
#include "core/rules/chronology.h"

#include <QRegularExpression>

#include <map>
#include <vector>

namespace core {
namespace {

/// The pairs of letters of a text, in the order of their codes: what two texts have in common is then one walk.
std::vector<quint32> letterPairs(const QString& text) {
    std::vector<quint32> pairs;
    char16_t before = 0;
    const QString folded = text.toCaseFolded();
    for (const QChar c : folded) {
        if (!c.isLetterOrNumber()) continue;
        if (before) pairs.push_back(quint32(before) << 16 | c.unicode());
        before = c.unicode();
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// Dice's coefficient; of two texts without a pair 0.
double shareInCommon(const std::vector<quint32>& a, const std::vector<quint32>& b) {
    int common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j) ++i;
        else if (*j < *i) ++j;
        else ++common, ++i, ++j;
    }
    return a.empty() && b.empty() ? 0 : 2.0 * common / double(a.size() + b.size());
}

QRegularExpression anyWord(const QStringList& words) {
    QStringList escaped;
    for (const QString& word : words) escaped.append(QRegularExpression::escape(word));
    return QRegularExpression(QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(escaped.join(QLatin1Char('|'))),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool isBeforeBirth(const CaseSnapshot& snapshot, const ChronologyEntry& entry) {
    bool anyone = false;
    for (const Participant& participant : entry.participants) {
        const Person* person = participant.role == ParticipantRole::About ? snapshot.find<Person>(participant.person) : nullptr;
        if (!person) continue;
        if (entry.date.isBefore(person->birth) != Truth::Certain) return false;
        anyone = true;
    }
    return anyone;
}

class Check {
public:
    Check(const CaseSnapshot& snapshot, QDate today, const ChronologyCheck& rules)
        : snapshot_(snapshot),
          today_(today),
          rules_(rules),
          opinion_(anyWord(rules.opinionWords)),
          process_(anyWord(rules.processPhrases)) {}

    QList<EntryFinding> run(const Progress& progress) {
        const QList<const ChronologyEntry*> entries = inOrder(snapshot_);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (i % 100 == 0) progress.step(i, entries.size());
            alone(*entries[i]);
            if (i > 0) afterOther(*entries[i - 1], *entries[i]);
            duplicates(entries, i);
            processRun(entries, i);
        }
        return findings_;
    }

private:
    const CaseSnapshot& snapshot_;
    const QDate today_;
    const ChronologyCheck& rules_;
    const QRegularExpression opinion_;
    const QRegularExpression process_;
    QList<EntryFinding> findings_;
    std::map<qsizetype, std::vector<quint32>> pairs_;  ///< of the texts of the last days, by their place
    int run_ = 0;

    void alone(const ChronologyEntry& entry) {
        if (!hasSource(entry)) findings_.append({entry.id, EntryIssue::NoSource, {}, {}, 0});
        if (entry.valence != Valence::Neutral && entry.impacts.isEmpty())
            findings_.append({entry.id, EntryIssue::NoImpact, {}, {}, 0});
        if (!rules_.opinionWords.isEmpty())
            if (const auto match = opinion_.match(withoutQuotes(entry.event)); match.hasMatch())
                findings_.append({entry.id, EntryIssue::OpinionInEvent, match.captured(), {}, 0});
        if (entry.date.earliest() && *entry.date.earliest() > today_)
            findings_.append({entry.id, EntryIssue::InFuture, {}, {}, 0});
        if (entry.event.size() > rules_.longest)
            findings_.append({entry.id, EntryIssue::TooLong, {}, {}, int(entry.event.size())});
        if (isBeforeBirth(snapshot_, entry)) findings_.append({entry.id, EntryIssue::BeforeBirth, {}, {}, 0});
    }

    // What somebody said stands in quotation marks and may hold any opinion.
    static QString withoutQuotes(QString text) {
        static const QRegularExpression quoted(QStringLiteral("“[^”]*”|\"[^\"]*\"|‘[^’]*’"));
        return text.remove(quoted);
    }

    void afterOther(const ChronologyEntry& before, const ChronologyEntry& entry) {
        const auto end = before.date.latest();
        const auto start = entry.date.earliest();
        if (end && start && end->daysTo(*start) > rules_.gapDays)
            findings_.append({entry.id, EntryIssue::Gap, {}, before.id, int(end->daysTo(*start))});
    }

    // Two accounts of one event, or two events of which the worker has said so.
    static bool isDecided(const ChronologyEntry& a, const ChronologyEntry& b) {
        return a.accountOf == b.id || b.accountOf == a.id || (a.accountOf && a.accountOf == b.accountOf) ||
               a.notSameAs.contains(b.id) || b.notSameAs.contains(a.id);
    }

    void duplicates(const QList<const ChronologyEntry*>& entries, qsizetype i) {
        const auto day = entries[i]->date.exact();
        if (!day) return;
        for (qsizetype j = i - 1; j >= 0; --j) {
            const auto other = entries[j]->date.earliest();
            if (!other || other->daysTo(*day) > 1) return;
            if (isDecided(*entries[j], *entries[i])) continue;
            if (entries[j]->date.exact() && isSameText(entries, j, i)) {
                findings_.append({entries[i]->id, EntryIssue::Duplicate, {}, entries[j]->id, 0});
                return;
            }
        }
    }

    // Each text is taken apart once; those of days gone by are let go.
    const std::vector<quint32>& pairsOf(const QList<const ChronologyEntry*>& entries, qsizetype i) {
        const auto known = pairs_.find(i);
        return known != pairs_.end() ? known->second : pairs_.emplace(i, letterPairs(entries[i]->event)).first->second;
    }

    bool isSameText(const QList<const ChronologyEntry*>& entries, qsizetype before, qsizetype i) {
        pairs_.erase(pairs_.begin(), pairs_.lower_bound(std::min(before, i - 200)));
        const std::vector<quint32>&a = pairsOf(entries, before), &b = pairsOf(entries, i);
        if (a.empty() || b.empty()) return sameness(entries[before]->event, entries[i]->event) > rules_.sameText;
        return shareInCommon(a, b) > rules_.sameText;
    }

    void processRun(const QList<const ChronologyEntry*>& entries, qsizetype i) {
        const bool process = !rules_.processPhrases.isEmpty() && process_.match(entries[i]->event).hasMatch();
        if (process) ++run_;
        if ((!process || i + 1 == entries.size()) && run_ > 0) {
            const qsizetype first = (process ? i + 1 : i) - run_;
            if (run_ > rules_.processRun) findings_.append({entries[first]->id, EntryIssue::ProcessRun, {}, {}, run_});
            run_ = 0;
        }
    }
};

}  // namespace

QStringList ChronologyCheck::standardOpinionWords() {
    return {QStringLiteral("clearly"),
            QStringLiteral("obviously"),
            QStringLiteral("apparently"),
            QStringLiteral("manipulative"),
            QStringLiteral("inadequate"),
            QStringLiteral("inappropriate"),
            QStringLiteral("unacceptable"),
            QStringLiteral("chaotic"),
            QStringLiteral("attention seeking"),
            QStringLiteral("failed to engage"),
            QStringLiteral("disguised compliance"),
            QStringLiteral("hard to reach"),
            QStringLiteral("in denial"),
            QStringLiteral("i think"),
            QStringLiteral("i feel"),
            QStringLiteral("it seems"),
            QStringLiteral("good enough"),
            QStringLiteral("poor parenting")};
}

QStringList ChronologyCheck::standardProcessPhrases() {
    return {QStringLiteral("phone call"),        QStringLiteral("telephone call"), QStringLiteral("email sent"),
            QStringLiteral("emailed"),           QStringLiteral("rang"),           QStringLiteral("voicemail"),
            QStringLiteral("text message sent"), QStringLiteral("letter sent"),    QStringLiteral("case discussed"),
            QStringLiteral("left message"),      QStringLiteral("chased")};
}

QList<EntryFinding> checkChronology(const CaseSnapshot& snapshot, QDate today, const ChronologyCheck& check,
                                    const Progress& progress) {
    return Check(snapshot, today, check).run(progress);
}

double sameness(const QString& a, const QString& b) {
    const std::vector<quint32> pairsA = letterPairs(a), pairsB = letterPairs(b);
    if (pairsA.empty() && pairsB.empty()) return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0 ? 1.0 : 0.0;
    return shareInCommon(pairsA, pairsB);
}

}  // namespace core
