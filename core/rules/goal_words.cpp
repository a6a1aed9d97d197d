// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal_words.h"

#include <QRegularExpression>
#include <QStringList>

namespace core::goalwords {
namespace {

using namespace Qt::StringLiterals;

QStringList wordsOf(const QString& text) {
    static const QRegularExpression between(u"[^\\p{L}\\p{N}'\u2019-]+"_s);
    return text.toLower().split(between, Qt::SkipEmptyParts);
}

// "practise" is the stem of "practising", "stop" of "stopping", "carry" of "carries".
bool isFormOf(const QString& word, const QString& verb) {
    if (word == verb || word == verb + u's' || word == verb + "es"_L1 || word == verb + "ing"_L1) return true;
    const QChar last = verb.isEmpty() ? QChar() : verb.back();
    if (last == u'e') return word == verb.chopped(1) + "ing"_L1;
    if (last == u'y') return word == verb.chopped(1) + "ies"_L1;
    return word == verb + last + "ing"_L1;
}

bool isOneOf(const QString& word, const QList<QString>& verbs) {
    return std::any_of(verbs.begin(), verbs.end(), [&](const QString& verb) { return isFormOf(word, verb); });
}

bool negates(const QString& word) {
    static const QStringList negatives{u"not"_s,   u"no"_s,         u"never"_s,  u"stop"_s,  u"stops"_s, u"without"_s, u"avoid"_s,
                                       u"won't"_s, u"won\u2019t"_s, u"longer"_s, u"cease"_s, u"don't"_s, u"nobody"_s};
    return negatives.contains(word);
}

}  // namespace

int wordCount(const QString& text) { return int(wordsOf(text).size()); }

int joints(const QString& text) {
    static const QRegularExpression form(u"\\sand\\s|;"_s, QRegularExpression::CaseInsensitiveOption);
    int count = 0;
    for (auto it = form.globalMatch(text); it.hasNext(); it.next()) ++count;
    return count;
}

bool hasVerb(const QString& text, const QList<QString>& verbs) {
    const QStringList words = wordsOf(text);
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return isOneOf(word, verbs); });
}

QString vagueWord(const QString& text, const QList<PlainWord>& vague) {
    QString found;
    qsizetype first = text.size();
    for (const PlainWord& one : vague) {
        const bool open = one.word.endsWith(u'*');
        const QString body = QRegularExpression::escape(open ? one.word.chopped(1) : one.word);
        const QRegularExpression form(u"(?<!\\p{L})"_s + body + (open ? u"\\p{L}*"_s : u"(?!\\p{L})"_s),
                                      QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch() || match.capturedStart() >= first) continue;
        const QString rest = text.mid(match.capturedEnd());
        if (rest.contains(u':') || rest.contains(u'(')) continue;
        first = match.capturedStart();
        found = match.captured();
    }
    return found;
}

bool isTold(const QString& text) {
    static const QStringList telling{u"says"_s, u"said"_s, u"say"_s,     u"tells"_s,
                                     u"told"_s, u"tell"_s, u"reports"_s, u"reported"_s};
    const QStringList words = wordsOf(text);
    return words.size() < 2 ||
           std::any_of(words.begin(), words.end(), [](const QString& word) { return telling.contains(word); });
}

QString firstOf(const QString& text, const QList<QString>& words) {
    const QString line = u' ' + wordsOf(text).join(u' ') + u' ';
    for (const QString& word : words)
        if (line.contains(u' ' + word.toLower() + u' ')) return word;
    return {};
}

bool hasNumber(const QString& text) {
    static const QRegularExpression form(
        u"\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice|daily|nightly|weekly|fortnightly|monthly|"
        "each|every|always|times|out of|half)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool onlyNegative(const QString& text, const QList<QString>& verbs) {
    const QStringList words = wordsOf(text);
    bool negative = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (negates(words[i])) {
            negative = true;
            continue;
        }
        // "will not miss", "stop shouting at": the verb right after the negation is not what will be done.
        const bool negated = (i > 0 && negates(words[i - 1])) || (i > 1 && negates(words[i - 2]) && words[i - 1] == "be"_L1);
        if (!negated && isOneOf(words[i], verbs)) return false;
    }
    return negative;
}

bool beginsWithName(const QString& text) {
    const QStringList words = text.simplified().split(u' ');
    const qsizetype will = words.indexOf(u"will"_s);
    return will >= 1 && will <= 4 && words.first().at(0).isUpper();
}

}  // namespace core::goalwords
