// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/leak_numbers.h"

namespace core {
namespace {

/// Characters that may stand between two groups of a number.
constexpr qsizetype numberGap = 3;

/// The figures a token stands for; "" if it is no part of a number.
QString figuresOf(const Token& token) {
    static const QHash<QString, QString> words{
        {QStringLiteral("zero"), QStringLiteral("0")},   {QStringLiteral("oh"), QStringLiteral("0")},
        {QStringLiteral("nought"), QStringLiteral("0")}, {QStringLiteral("one"), QStringLiteral("1")},
        {QStringLiteral("two"), QStringLiteral("2")},    {QStringLiteral("three"), QStringLiteral("3")},
        {QStringLiteral("four"), QStringLiteral("4")},   {QStringLiteral("five"), QStringLiteral("5")},
        {QStringLiteral("six"), QStringLiteral("6")},    {QStringLiteral("seven"), QStringLiteral("7")},
        {QStringLiteral("eight"), QStringLiteral("8")},  {QStringLiteral("nine"), QStringLiteral("9")}};
    QString figures;
    if (!token.number) {
        if (words.contains(token.word)) return words.value(token.word);
        // "O77OO9": letters that look like figures.
        for (const QChar c : token.word) {
            if (c == u'o') figures += u'0';
            else if (c == u'l' || c == u'i') figures += u'1';
            else return {};
        }
        return figures;
    }
    for (const QChar c : token.word)
        if (c.isDigit()) figures += QChar(u'0' + c.digitValue());
    return figures;
}

int timesOf(const QString& word) { return word == u"double" ? 2 : word == u"treble" || word == u"triple" ? 3 : 1; }

struct Run {
    QString figures;
    QList<qsizetype> tokens;  ///< of each figure
    QList<bool> leads;        ///< does the figure begin a token?
};

QList<Run> runsOf(const QList<Token>& tokens) {
    QList<Run> runs;
    Run run;
    int times = 1;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].gap > numberGap && !run.figures.isEmpty()) runs.append(std::exchange(run, {}));
        const int repeated = timesOf(tokens[i].word);
        const QString figures = figuresOf(tokens[i]);
        if (figures.isEmpty() && repeated == 1) {
            if (!run.figures.isEmpty()) runs.append(std::exchange(run, {}));
            times = 1;
            continue;
        }
        for (int t = 0; t < times; ++t)
            for (qsizetype at = 0; at < figures.size(); ++at) {
                run.figures += figures[at];
                run.tokens += i;
                run.leads += at == 0;
            }
        times = repeated;
    }
    if (!run.figures.isEmpty()) runs.append(run);
    return runs;
}

/// The last six figures are what is dialled within a town.
constexpr qsizetype localFigures = 6;
constexpr qsizetype nationalFigures = 9;

}  // namespace

void findPhones(const QList<Token>& tokens, const LeakList& list, const Known& known, const LeakFound& found) {
    if (list.numbers.isEmpty()) return;
    for (const Run& run : runsOf(tokens)) {
        if (run.figures.size() < 5) continue;
        for (const LeakList::Number& number : list.numbers) {
            const qsizetype at = run.figures.indexOf(number.digits);
            if (at >= 0) {
                // The nought or the country before it belong to the number.
                qsizetype from = at;
                for (const char* prefix : {"0044", "440", "44", "0"}) {
                    const QLatin1String before(prefix);
                    if (at >= before.size() && run.figures.mid(at - before.size(), before.size()) == before) {
                        from = at - before.size();
                        break;
                    }
                }
                const bool spaced = run.tokens[at + number.digits.size() - 1] - run.tokens[from] > 4;
                found(run.tokens[from], run.tokens[at + number.digits.size() - 1], number.secret,
                      spaced ? LeakForm::Spaced : LeakForm::Exact);
                continue;
            }
            if (number.digits.size() < nationalFigures) continue;
            const QString local = number.digits.right(localFigures);
            const qsizetype tail = run.figures.indexOf(local);
            if (tail < 0 || !run.leads[tail] || tail + localFigures != run.figures.size() || known.numbers.contains(local))
                continue;
            found(run.tokens[tail], run.tokens[tail + localFigures - 1], number.secret, LeakForm::Part);
        }
    }
}

void findCodes(const QString& text, const QList<Token>& tokens, const LeakList& list, const LeakFound& found) {
    if (list.codes.isEmpty()) return;
    qsizetype longest = 0;
    for (auto code = list.codes.keyBegin(); code != list.codes.keyEnd(); ++code) longest = std::max(longest, code->size());
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        QString letters;
        for (qsizetype j = i; j < tokens.size() && letters.size() < longest; ++j) {
            if (j > i && tokens[j].gap > numberGap) break;
            // As typed, because a figure in a word is read as a letter there.
            letters += codeOf(text.mid(tokens[j].position, tokens[j].length));
            const int secret = list.codes.value(letters, -1);
            if (secret >= 0) found(i, j, secret, j - i > 3 ? LeakForm::Spaced : LeakForm::Exact);
            const int half = list.halves.value(letters, -1);
            const bool closed = j == i + 1 && tokens[j].gap == 0 && tokens[i].allCapitals && tokens[j].number;
            if (half >= 0 && closed) found(i, j, half, LeakForm::Part);
        }
    }
}

}  // namespace core
