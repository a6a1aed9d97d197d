// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/leak_list.h"

#include "core/disclosure/leak_tokens.h"
#include "core/disclosure/leak_words.h"

namespace core {
namespace {

QStringList folds(const QString& text) {
    QStringList words;
    for (const Token& token : tokensOf(text)) words += token.word;
    return words;
}

bool isNumber(const QString& word) { return !word.isEmpty() && word[0].isDigit(); }

bool isOrdinary(const QString& word) { return isCommonWord(word) || isPlaceWord(word); }

bool areOrdinary(const QStringList& words) { return std::all_of(words.begin(), words.end(), isOrdinary); }

}  // namespace

QString codeOf(const QString& text) {
    QString code;
    for (const QChar c : text.toCaseFolded()) {
        if (!c.isLetterOrNumber()) continue;
        code += c == u'o' ? QChar(u'0') : c == u'i' || c == u'l' ? QChar(u'1') : c;
    }
    return code;
}

LeakList::LeakList(const QList<Protected>& list, const Known& known) : secrets(list), known_(known) {
    for (int i = 0; i < int(secrets.size()); ++i) {
        switch (secrets[i].kind) {
        case ProtectedKind::Name: addName(i); break;
        case ProtectedKind::Address: addPlace(i, false); break;
        case ProtectedKind::Title: addPlace(i, true); break;
        case ProtectedKind::Postcode: addCode(i, true); break;
        case ProtectedKind::Number: addCode(i, false); break;
        case ProtectedKind::Phone: addPhone(i); break;
        case ProtectedKind::Email: addEmail(i); break;
        case ProtectedKind::Text: addText(i); break;
        }
    }
    leaveOutKnownTexts();
}

int LeakList::wordNumber(const QString& word) {
    const auto found = wordNumbers.constFind(word);
    if (found != wordNumbers.constEnd()) return *found;
    const int number = int(vocabulary.size());
    vocabulary.append({word, -1, isCommonWord(word), {}});
    wordNumbers.insert(word, number);
    return number;
}

void LeakList::addAlone(const QString& word, int secret) {
    Word& entry = vocabulary[wordNumber(word)];
    if (entry.alone < 0) entry.alone = secret;
}

void LeakList::addPattern(const QStringList& words, int secret, LeakForm form, bool needsCapital, bool onlyExact) {
    LeakPattern pattern{{}, secret, form, needsCapital, onlyExact};
    for (const QString& word : words) pattern.words.append(wordNumber(word));
    vocabulary[pattern.words.first()].patterns.append(int(patterns.size()));
    patterns.append(pattern);
}

void LeakList::addJoined(const QString& letters, int secret) {
    if (letters.size() < 3 || joined.contains(letters)) return;
    joined.insert(letters, secret);
    longestJoined = std::max(longestJoined, letters.size());
}

void LeakList::addName(int secret) {
    const QStringList words = folds(secrets[secret].what);
    QStringList main;  // what somebody is known by
    for (const QString& word : words)
        if (word.size() > 1 && !isNameParticle(word)) main += word;
    if (main.isEmpty()) main = words;
    for (const QString& word : main) {
        if (known_.words.contains(word)) continue;
        addAlone(word, secret);
        addJoined(word, secret);
    }
    addJoined(words.join(QString()), secret);
    if (main.size() < 2) return;
    const QString first = main.first(), last = main.last();
    if (words.size() > 2) addPattern(words, secret, LeakForm::Exact);
    addPattern({first, last}, secret, LeakForm::Exact);
    addPattern({last, first}, secret, LeakForm::Reordered);
    addJoined(last + first, secret);
    const QString letters = first.left(1) + last.left(1);
    if (known_.initials.contains(letters)) return;
    initials.insert(letters, secret);
    addPattern({first, last.left(1)}, secret, LeakForm::Initials, true);
    addPattern({first.left(1), last}, secret, LeakForm::Initials, true);
    addPattern({last, first.left(1)}, secret, LeakForm::Initials, true);
}

void LeakList::addPlace(int secret, bool isTitle) {
    const QStringList words = folds(secrets[secret].what);
    if (words.isEmpty()) return;
    const auto isKnown = [&](const QString& word) {
        return known_.words.contains(word) || (isTitle && known_.titles.contains(word));
    };
    for (const QString& word : words) {
        const bool tells = word.size() > 2 && !isNumber(word) && !isOrdinary(word) && !isNameParticle(word) && !isKnown(word);
        if (!tells) continue;
        addAlone(word, secret);
        if (word.size() > 4) addJoined(word, secret);
    }
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QStringList pair{words[i], words[i + 1]};
        const bool plain = isPlaceWord(pair[0]) && (isPlaceWord(pair[1]) || isNumber(pair[1]));
        const bool figures = isNumber(pair[0]) && isNumber(pair[1]);
        if (plain || figures || isKnown(pair.join(u' '))) continue;
        // Pairs of ordinary words stand in every sentence; in an address one of them says which street.
        const bool ordinary = areOrdinary(pair) || isNumber(pair[0]) || isNumber(pair[1]);
        const bool isStreet = isNumber(pair[0]) || (isStreetWord(pair[1]) && !isPlaceWord(pair[0]));
        // "by Lou", of a reader who knows Lou, gives nothing of "Told by Lou" away.
        const auto isPlain = [](const QString& word) { return isOrdinary(word) || isNumber(word); };
        const auto isSaid = [&](const QString& word) { return isPlain(word) || known_.words.contains(word); };
        const bool tellsNothing = std::all_of(pair.begin(), pair.end(), isSaid) && std::any_of(pair.begin(), pair.end(), isPlain);
        if (isTitle && tellsNothing && !isStreet) continue;
        addPattern(pair, secret, words.size() == 2 ? LeakForm::Exact : LeakForm::Part, ordinary);
        if (isStreet && !isNumber(pair[0])) addJoined(pair.join(QString()), secret);
    }
    const bool wholeTells = words.size() >= 3 || !areOrdinary(words);
    if (words.size() < 2 || !wholeTells || isKnown(words.join(u' '))) return;
    if (words.size() > 2) addPattern(words, secret, LeakForm::Exact, false, areOrdinary(words));
    if (!areOrdinary(words)) addJoined(words.join(QString()), secret);
}

void LeakList::addText(int secret) {
    const QStringList words = folds(secrets[secret].what);
    for (const quint64 run : runsOf(words))
        if (!sentences.contains(run)) sentences.insert(run, secret);
    if (words.size() >= sentenceWords || words.isEmpty()) return;
    const bool isHealth = secrets[secret].reason == Reason::ThirdPartyHealth;
    const bool saysSomething = std::any_of(words.begin(), words.end(), [](const QString& word) { return word.size() > 4; });
    const bool enough = words.size() >= (isHealth ? 1 : 3);
    if (enough && saysSomething && !known_.words.contains(words.join(u' ')) && !known_.titles.contains(words.join(u' ')))
        addPattern(words, secret, LeakForm::Exact, false, true);
}

void LeakList::addPhone(int secret) {
    QString digits;
    for (const QChar c : secrets[secret].what)
        if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
    if (digits.startsWith(u"0044")) digits = digits.mid(4);
    else if (digits.startsWith(u"44") && digits.size() > 10) digits = digits.mid(2);
    while (digits.startsWith(u'0')) digits = digits.mid(1);
    if (digits.size() >= 5) numbers.append({digits, secret});
}

void LeakList::addEmail(int secret) {
    const QString address = secrets[secret].what.toCaseFolded();
    const QStringList words = folds(address);
    if (words.size() > 1) addPattern(words, secret, LeakForm::Exact);
    addJoined(words.join(QString()), secret);
    const QString local = address.section(u'@', 0, 0);
    // As it is said: "pat dot l at example dot org", the dots said or not.
    const QString at = QStringLiteral(" at "), dot = QStringLiteral(" dot ");
    const QString domain = address.section(u'@', 1);
    const QStringList spoken{local + at + domain, local + at + QString(domain).replace(u'.', dot),
                             QString(local).replace(u'.', dot) + at + QString(domain).replace(u'.', dot)};
    for (const QString& one : spoken) addPattern(folds(one), secret, LeakForm::Spaced);
    const bool isOwn = local.contains(u'.') || local.contains(u'_') || folds(local).size() > 1 || !isOrdinary(local);
    if (local.size() > 5 && isOwn && !known_.words.contains(local)) literals.insert(local, secret);
}

void LeakList::addCode(int secret, bool isPostcode) {
    const QString code = codeOf(secrets[secret].what);
    if (code.size() < 4) return;
    codes.insert(code, secret);
    if (!isPostcode || code.size() < 5) return;
    const QString half = code.chopped(3);
    if (!known_.numbers.contains(half)) halves.insert(half, secret);
}

void LeakList::leaveOutKnownTexts() {
    if (sentences.isEmpty()) return;
    for (const QString& text : known_.texts)
        for (const quint64 run : runsOf(folds(text))) sentences.remove(run);
}

QList<quint64> LeakList::runsOf(const QStringList& words) {
    QList<quint64> runs;
    for (qsizetype i = 0; i + sentenceWords <= words.size(); ++i) {
        // FNV-1a over the words and the gaps between them.
        quint64 run = 14695981039346656037ULL;
        const auto take = [&](char16_t unit) { run = (run ^ unit) * 1099511628211ULL; };
        for (qsizetype k = i; k < i + sentenceWords; ++k) {
            for (const QChar c : words[k]) take(c.unicode());
            take(u' ');
        }
        runs.append(run);
    }
    return runs;
}

}  // namespace core
