// SPDX-License-Identifier: MPL-2.0
// C++ source as the architecture test reads it: with strings and comments blanked, and cut into functions.
#pragma once

#include <QList>
#include <QString>

namespace architecture {

/// The same text, line for line, with comments, preprocessor lines and the insides of string and character literals
/// replaced by spaces, so that what is left is code.
QString codeOnly(const QString& source);

struct Function {
    QString head;   ///< what stands before the opening brace, on one line
    int line = 0;   ///< of the opening brace, from 1
    int lines = 0;  ///< from the opening to the closing brace, both counted

    bool operator==(const Function&) const = default;
};

/// Every function body in order. A lambda inside a function belongs to it; braces that initialise are no function.
QList<Function> functions(const QString& source);

}  // namespace architecture
