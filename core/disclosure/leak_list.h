// SPDX-License-Identifier: MPL-2.0
// What is sought, taken apart: words, runs of words, initials, numbers and sentences, each with the secret it tells of.
#pragma once

#include <QHash>

#include "core/disclosure/leak_check.h"

namespace core {

/// Words that follow one another. A word of one letter is an initial.
struct LeakPattern {
    QList<int> words;  ///< numbers in LeakList::vocabulary
    int secret = 0;
    LeakForm form = LeakForm::Exact;
    bool needsCapital = false;  ///< ordinary words: "high street" is no address, "High Street" is
    bool onlyExact = false;     ///< a sentence: words that are alike do not count
};

class LeakList {
public:
    LeakList(const QList<Protected>& secrets, const Known& known);

    struct Word {
        QString text;
        int alone = -1;         ///< the secret it gives away alone; −1 = none
        bool ordinary = false;  ///< also a word of everyday language
        QList<int> patterns;    ///< that begin with it
    };
    struct Number {
        QString digits;  ///< without the leading nought or the country
        int secret = 0;
    };

    QList<Protected> secrets;
    QList<Word> vocabulary;
    QHash<QString, int> wordNumbers;
    QList<LeakPattern> patterns;
    QHash<QString, int> joined;    ///< without anything between letters
    QHash<QString, int> initials;  ///< "pl"
    QList<Number> numbers;
    QHash<QString, int> codes;      ///< postcodes, file numbers: letters and figures, 0 for O and 1 for I
    QHash<QString, int> halves;     ///< first halves of postcodes
    QHash<QString, int> literals;   ///< lower case, as typed: the part of an email before the @
    QHash<quint64, int> sentences;  ///< by runsOf()
    qsizetype longestJoined = 0;

    static constexpr qsizetype sentenceWords = 6;
    /// A number for the `sentenceWords` words from each word on.
    static QList<quint64> runsOf(const QStringList& words);

private:
    void addName(int secret);
    void addPlace(int secret, bool isTitle);
    void addText(int secret);
    void addPhone(int secret);
    void addEmail(int secret);
    void addCode(int secret, bool isPostcode);
    void leaveOutKnownTexts();

    int wordNumber(const QString& word);
    void addAlone(const QString& word, int secret);
    void addPattern(const QStringList& words, int secret, LeakForm form, bool needsCapital = false, bool onlyExact = false);
    void addJoined(const QString& letters, int secret);

    const Known& known_;
};

/// A code as it is compared: folded, letters and figures only, 0 for O and 1 for I and L.
QString codeOf(const QString& text);

}  // namespace core
