// SPDX-License-Identifier: MPL-2.0
// A text as words and numbers with their places, folded, so that no way of writing hides a word from the leak check.
#pragma once

#include <QList>
#include <QString>

namespace core {

struct Token {
    QString word;            ///< folded; look-alikes of other alphabets and of figures in a word are Latin letters
    qsizetype position = 0;  ///< in the text, UTF-16 units
    qsizetype length = 0;
    bool number = false;   ///< figures only
    bool capital = false;  ///< the first letter is a capital
    bool allCapitals = false;
    bool starts = false;  ///< stands where a capital letter says nothing: the start of a text, line or sentence
    qsizetype gap = 0;    ///< characters between the token before and this one
};

/// Words part at anything but letters and figures, between letters and figures, and in "danaHartley". Marks, soft hyphens
/// and invisible characters do not part them.
QList<Token> tokensOf(const QString& text);

}  // namespace core
