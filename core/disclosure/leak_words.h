// SPDX-License-Identifier: MPL-2.0
// Which words are alike, and which are too ordinary to give anybody away.
#pragma once

#include <QString>

namespace core {

/// A word of everyday English, folded: it may be a name as well, but then it needs a capital letter. Two letters and
/// fewer are always ordinary.
bool isCommonWord(const QString& word);

/// "road", "house", "school": the word before it says which.
bool isStreetWord(const QString& word);
/// These, and "upper", "medical", "the": say of what kind a place is, not which.
bool isPlaceWord(const QString& word);
/// What an address abbreviates: "rd" is "road"; "" if nothing.
QString placeAbbreviated(const QString& word);
/// "de", "van", "mc": a part of a name that nobody is known by.
bool isNameParticle(const QString& word);
/// Capital letters that are no initials: "GP", "IRO".
bool isAcronym(const QString& word);
/// "march": a capital letter and a number beside it make it a date.
bool isMonth(const QString& word);

/// How an English reader would say it, roughly: consonants in order, vowels only at the start. Own rules after Metaphone
/// (L. Philips, 1990), coarser, and for the names of Britain: "Catherine" and "Kathryn" are alike, "Louis" and "Lewis" too.
QString soundOf(const QString& word);

/// Letters to put in, leave out, change or swap with the neighbour (restricted Damerau-Levenshtein); `limit` + 1 if more.
int lettersApart(const QString& a, const QString& b, int limit);

/// May `typed` be `word`, mistyped or written as heard? Folded words; a word is not alike to itself.
bool isAlike(const QString& typed, const QString& word);

}  // namespace core
