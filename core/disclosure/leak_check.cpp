// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/leak_check.h"

#include <QCryptographicHash>

#include "core/disclosure/leak_list.h"
#include "core/disclosure/leak_numbers.h"
#include "core/disclosure/leak_words.h"

namespace core {
namespace {

/// Characters that may stand between two words that belong together, or between the letters of one spaced out.
constexpr qsizetype wordGap = 4;

bool isAuxiliary(const QString& word) {
    static const QSet<QString> words{QStringLiteral("will"), QStringLiteral("may"), QStringLiteral("can"), QStringLiteral("do")};
    return words.contains(word);
}

bool followsAuxiliary(const QString& word) {
    static const QSet<QString> words{
        QStringLiteral("i"),    QStringLiteral("you"),  QStringLiteral("he"),    QStringLiteral("she"),   QStringLiteral("it"),
        QStringLiteral("we"),   QStringLiteral("they"), QStringLiteral("the"),   QStringLiteral("a"),     QStringLiteral("this"),
        QStringLiteral("that"), QStringLiteral("your"), QStringLiteral("my"),    QStringLiteral("his"),   QStringLiteral("her"),
        QStringLiteral("our"),  QStringLiteral("not"),  QStringLiteral("there"), QStringLiteral("their"), QStringLiteral("be")};
    return words.contains(word);
}

bool leadsDate(const QString& word) {
    static const QSet<QString> words{QStringLiteral("in"),   QStringLiteral("on"),    QStringLiteral("of"),
                                     QStringLiteral("by"),   QStringLiteral("since"), QStringLiteral("until"),
                                     QStringLiteral("from"), QStringLiteral("to"),    QStringLiteral("early"),
                                     QStringLiteral("late"), QStringLiteral("mid"),   QStringLiteral("last"),
                                     QStringLiteral("next"), QStringLiteral("this"),  QStringLiteral("about")};
    return words.contains(word);
}

struct Likeness {
    int word;
    bool exact;
};

/// One search through all passages; what a word is like is found once.
class Search {
public:
    Search(const QList<Protected>& secrets, const Known& known) : known_(known), list_(secrets, known) {
        for (const QString& word : known.words)
            if (word.size() > 3 && !word.contains(u' ') && !isCommonWord(word)) knownNames_ += word;
    }

    QList<Finding> run(const QList<Passage>& passages) {
        for (passage_ = 0; passage_ < passages.size(); ++passage_) read(passages[passage_]);
        return std::move(all_);
    }

private:
    void read(const Passage& passage);
    void findWords(qsizetype i);
    bool givesAway(qsizetype i, const Likeness& likeness) const;
    bool isMeantAsName(qsizetype i) const;
    void findPattern(qsizetype i, const LeakPattern& pattern);
    void findJoined(qsizetype i);
    void findInitials(qsizetype i);
    void findSentences();
    void findLiterals(const QString& text);
    const QList<Likeness>& likenessesOf(const Token& token);
    std::optional<bool> isLike(const Token& token, int word);
    bool isNearerToKnown(const QString& typed, const QString& word) const;
    void add(qsizetype first, qsizetype last, int secret, LeakForm form);
    void keepLongest(const Passage& passage);

    const Known& known_;
    const LeakList list_;
    QStringList knownNames_;
    QHash<QString, QList<Likeness>> likenesses_;
    QList<Token> tokens_;
    bool isFileName_ = false;
    qsizetype passage_ = 0;
    QList<Finding> here_;
    QList<Finding> all_;
    QHash<QString, int> times_;  ///< how often the same was found at the same place: tells keys apart
};

void Search::read(const Passage& passage) {
    tokens_ = tokensOf(passage.text);
    isFileName_ = !passage.text.contains(u' ') &&
                  (passage.text.contains(u'_') || passage.text.contains(u'.') || passage.text.contains(u'-'));
    here_.clear();
    for (qsizetype i = 0; i < tokens_.size(); ++i) {
        findWords(i);
        findJoined(i);
        findInitials(i);
    }
    findSentences();
    const auto found = [this](qsizetype first, qsizetype last, int secret, LeakForm form) { add(first, last, secret, form); };
    findPhones(tokens_, list_, known_, found);
    findCodes(passage.text, tokens_, list_, found);
    findLiterals(passage.text);
    keepLongest(passage);
}

const QList<Likeness>& Search::likenessesOf(const Token& token) {
    const auto known = likenesses_.constFind(token.word);
    if (known != likenesses_.constEnd()) return *known;
    QList<Likeness> list;
    const int exact = list_.wordNumbers.value(token.word, -1);
    if (exact >= 0) list.append({exact, true});
    const QString place = placeAbbreviated(token.word);
    if (!place.isEmpty() && list_.wordNumbers.contains(place)) list.append({list_.wordNumbers.value(place), true});
    for (int i = 0; i < int(list_.vocabulary.size()) && !token.number; ++i) {
        const QString& word = list_.vocabulary[i].text;
        if (qAbs(word.size() - token.word.size()) <= 3 && !word[0].isDigit() && isAlike(token.word, word))
            list.append({i, false});
    }
    return *likenesses_.insert(token.word, list);
}

std::optional<bool> Search::isLike(const Token& token, int word) {
    for (const Likeness& one : likenessesOf(token))
        if (one.word == word) return one.exact;
    return std::nullopt;
}

void Search::findWords(qsizetype i) {
    const QList<Likeness> likenesses = likenessesOf(tokens_[i]);
    for (const Likeness& one : likenesses) {
        const LeakList::Word& word = list_.vocabulary[one.word];
        for (const int pattern : word.patterns) findPattern(i, list_.patterns[pattern]);
        if (word.alone >= 0 && givesAway(i, one)) add(i, i, word.alone, one.exact ? LeakForm::Exact : LeakForm::Misspelt);
    }
    // Written together with something else: "lindqvistfamily".
    const Token& token = tokens_[i];
    if (token.number || token.word.size() < 8 || isCommonWord(token.word)) return;
    for (const LeakList::Word& word : list_.vocabulary)
        if (word.alone >= 0 && !word.ordinary && word.text.size() > 5 && token.word.size() > word.text.size() &&
            token.word.contains(word.text))
            add(i, i, word.alone, LeakForm::Spaced);
}

bool Search::givesAway(qsizetype i, const Likeness& likeness) const {
    const Token& token = tokens_[i];
    const LeakList::Word& word = list_.vocabulary[likeness.word];
    if (likeness.exact) return !word.ordinary || isMeantAsName(i);
    if (isPlaceWord(token.word) || known_.words.contains(token.word)) return false;
    if (isCommonWord(token.word)) {
        // "Mrs Coal rang": an ordinary word, but written as a name and sounding like the one sought.
        const bool asName = token.capital && !token.starts && !isMonth(token.word);
        const int limit = word.text.size() < 5 ? 1 : 2;
        return asName && soundOf(token.word) == soundOf(word.text) && lettersApart(token.word, word.text, limit) <= limit;
    }
    if (!token.capital && !isFileName_ && token.word.size() < 6) return false;
    return !isNearerToKnown(token.word, word.text);
}

bool Search::isMeantAsName(qsizetype i) const {
    const Token& token = tokens_[i];
    if (!token.capital) return false;
    const QString next = i + 1 < tokens_.size() ? tokens_[i + 1].word : QString();
    const QString before = i > 0 ? tokens_[i - 1].word : QString();
    if (token.starts && isAuxiliary(token.word) && followsAuxiliary(next)) return false;
    const bool besideNumber = (i > 0 && tokens_[i - 1].number) || (i + 1 < tokens_.size() && tokens_[i + 1].number);
    return !isMonth(token.word) || !(besideNumber || leadsDate(before));
}

bool Search::isNearerToKnown(const QString& typed, const QString& word) const {
    const int apart = lettersApart(typed, word, 3);
    return std::any_of(knownNames_.begin(), knownNames_.end(), [&](const QString& name) {
        return qAbs(name.size() - typed.size()) <= apart && isAlike(typed, name) && lettersApart(typed, name, 3) <= apart;
    });
}

void Search::findPattern(qsizetype i, const LeakPattern& pattern) {
    if (i + pattern.words.size() > tokens_.size()) return;
    bool exact = true, capital = false;
    for (qsizetype at = 0; at < pattern.words.size(); ++at) {
        const Token& token = tokens_[i + at];
        if (at > 0 && token.gap > wordGap) return;
        const std::optional<bool> like = isLike(token, pattern.words[at]);
        if (!like || (pattern.onlyExact && !*like)) return;
        const QString& sought = list_.vocabulary[pattern.words[at]].text;
        const bool isInitial = pattern.form == LeakForm::Initials && sought.size() == 1;
        if (isInitial && !token.capital) return;
        // An ordinary word that only resembles the one sought is itself, unless it is written like a name.
        if (!*like && (isCommonWord(token.word) || known_.words.contains(token.word)) && (!token.capital || token.starts)) return;
        exact = exact && *like;
        capital = capital || token.capital;
    }
    if (pattern.needsCapital && !capital && !isFileName_) return;
    add(i, i + pattern.words.size() - 1, pattern.secret, exact ? pattern.form : LeakForm::Misspelt);
}

void Search::findJoined(qsizetype i) {
    if (list_.joined.isEmpty() || tokens_[i].number) return;
    QString letters = tokens_[i].word;
    // Two words that happen to make a name are two words: "good man".
    const auto isPlain = [](const QString& word) { return word.size() > 2 && isCommonWord(word); };
    bool onlyCommon = isPlain(letters), onlyLetters = letters.size() == 1;
    if (const int secret = list_.joined.value(letters, -1); secret >= 0 && !list_.wordNumbers.contains(letters))
        add(i, i, secret, LeakForm::Spaced);
    for (qsizetype j = i + 1; j < tokens_.size() && tokens_[j].gap <= wordGap && letters.size() < list_.longestJoined; ++j) {
        letters += tokens_[j].word;
        onlyLetters = onlyLetters && tokens_[j].word.size() == 1;
        onlyCommon = onlyCommon && isPlain(tokens_[j].word);
        const int secret = list_.joined.value(letters, -1);
        if (secret >= 0 && (onlyLetters || (letters.size() > 5 && !onlyCommon))) add(i, j, secret, LeakForm::Spaced);
    }
}

void Search::findInitials(qsizetype i) {
    const Token& token = tokens_[i];
    if (!token.capital || !token.allCapitals) return;
    if (token.word.size() == 2 && !isAcronym(token.word)) {
        const int secret = list_.initials.value(token.word, -1);
        const bool inCode = i + 1 < tokens_.size() && tokens_[i + 1].number && tokens_[i + 1].gap == 0;
        if (secret >= 0 && !inCode) add(i, i, secret, LeakForm::Initials);
    }
    if (token.word.size() != 1 || i + 1 >= tokens_.size()) return;
    const Token& next = tokens_[i + 1];
    if (next.word.size() != 1 || !next.capital || next.gap > 2) return;
    // One letter more on either side is a word spelt out.
    const auto isLetter = [&](qsizetype at) {
        return at >= 0 && at < tokens_.size() && tokens_[at].word.size() == 1 && tokens_[at].capital;
    };
    if (isLetter(i - 1) || isLetter(i + 2)) return;
    const int secret = list_.initials.value(token.word + next.word, -1);
    if (secret >= 0) add(i, i + 1, secret, LeakForm::Initials);
}

void Search::findSentences() {
    if (list_.sentences.isEmpty()) return;
    QStringList words;
    for (const Token& token : tokens_) words += token.word;
    const QList<quint64> runs = LeakList::runsOf(words);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const int secret = list_.sentences.value(runs[i], -1);
        if (secret < 0) continue;
        qsizetype end = i;
        while (end + 1 < runs.size() && list_.sentences.value(runs[end + 1], -1) == secret) ++end;
        add(i, end + LeakList::sentenceWords - 1, secret, LeakForm::Exact);
        i = end;
    }
}

void Search::findLiterals(const QString& text) {
    for (auto literal = list_.literals.begin(); literal != list_.literals.end(); ++literal) {
        for (qsizetype at = text.indexOf(literal.key(), 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(literal.key(), at + 1, Qt::CaseInsensitive)) {
            const Protected& secret = list_.secrets[literal.value()];
            here_.append({{}, secret.what, secret.reason, LeakForm::Part, {}, {}, passage_, at, literal.key().size()});
        }
    }
}

void Search::add(qsizetype first, qsizetype last, int secret, LeakForm form) {
    const Protected& what = list_.secrets[secret];
    const qsizetype from = tokens_[first].position;
    here_.append(
        {{}, what.what, what.reason, form, {}, {}, passage_, from, tokens_[last].position + tokens_[last].length - from});
}

void Search::keepLongest(const Passage& passage) {
    std::stable_sort(here_.begin(), here_.end(), [](const Finding& a, const Finding& b) {
        if (a.length != b.length) return a.length > b.length;
        return a.position != b.position ? a.position < b.position : a.form < b.form;
    });
    QList<Finding> kept;
    for (Finding& one : here_) {
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const Finding& other) {
            return one.position < other.position + other.length && other.position < one.position + one.length;
        });
        if (covered) continue;
        one.where = passage.where;
        one.found = passage.text.mid(one.position, one.length);
        kept.append(one);
    }
    std::sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) { return a.position < b.position; });
    for (Finding& one : kept) {
        QString words;
        for (const Token& token : tokensOf(one.found)) words += token.word + u' ';
        const QString name = one.what + u'\n' + words + u'\n' + one.where;
        const QString text = name + u'\n' + QString::number(times_[name]++);
        one.key = QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
    }
    all_ += kept;
}

}  // namespace

QList<Finding> leaksIn(const QList<Passage>& passages, const QList<Protected>& secrets, const Known& known) {
    return Search(secrets, known).run(passages);
}

QList<Finding> leaksIn(const QList<Passage>& passages, const ClearedSnapshot& cleared) {
    return leaksIn(passages, protectedBy(cleared), knownBy(cleared));
}

}  // namespace core
