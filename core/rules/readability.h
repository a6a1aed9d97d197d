// SPDX-License-Identifier: MPL-2.0
// How hard a text is to read, and which of its words a family should not have to read.
#pragma once

#include "core/practice/writing.h"

#include <QStringList>

#include <optional>

namespace core {

enum class TextMarkKind { Jargon, Tone, LongSentence, LongWord, Passive };

/// One place of a text that could be said more plainly.
struct TextMark {
    TextMarkKind kind = TextMarkKind::Jargon;
    qsizetype start = 0;
    qsizetype length = 0;
    QString say;                      ///< what to say instead; empty = nothing to offer
    ToneKind tone = ToneKind::Blame;  ///< of Tone only
    bool operator==(const TextMark&) const = default;
};

struct Reading {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    int longestSentence = 0;  ///< in words
    std::optional<double>
        grade;  ///< Flesch–Kincaid; no value for an empty text and where the formula was not made for the language
    std::optional<double> ease;  ///< Flesch
    QList<TextMark> marks;       ///< in order of place
    int count(TextMarkKind kind) const;
};

/// 0.39 W/S + 11.8 Syl/W − 15.59 (Kincaid 1975). A reading age is about five years more.
double readingGrade(int words, int sentences, int syllables);
/// 206.835 − 1.015 W/S − 84.6 Syl/W (Flesch 1948).
double readingEase(int words, int sentences, int syllables);

/// Of an English word, by its letters; at least 1. A number counts 1.
int syllablesOf(const QString& word);

/// Lines count as sentences of their own, so that lists are not one long sentence. Names of people are not long words.
Reading readingOf(const QString& text, const PlainLanguage& language);

/// An easy-read paper is for a reading age of 7 to 8 (practice §9) and has lines of up to 15 words (ACC-05).
constexpr int easyGrade = 3, easyWords = 15;
/// The lines with a sentence of more words than that.
QStringList longerThan(const QStringList& lines, int words, const PlainLanguage& language);

/// The language of a pack, else English; an empty one if the pack says nothing of writing.
const PlainLanguage& plainLanguage(const Writing& writing, const QString& language);
/// Highest grade for a reader of an agreement of this kind; 6 where the pack does not say.
int targetGrade(const Writing& writing, AgreementKind reader);

/// The text with one mark's words replaced by what to say instead, in the same case at the start. Marks after it move.
QString withReplacement(const QString& text, const TextMark& mark);

}  // namespace core
