// SPDX-License-Identifier: MPL-2.0
// GEDCOM as a tree of lines: characters decoded, CONC and CONT joined, @ escapes undone, line numbers kept.
#pragma once

#include "core/interchange/interchange.h"

namespace core::gedcom {

struct Node {
    int line = 0;     ///< 1, 2, 3 … in the file
    QString xref;     ///< "I1" for "@I1@"; only of records
    QString tag;      ///< upper case
    QString value;    ///< as written, but for CONC, CONT and escapes
    QString pointer;  ///< "I1" if the value is a pointer; `value` is empty then
    std::vector<Node> children;

    const Node* child(QLatin1String tag_) const;
    QString childValue(QLatin1String tag_) const;  ///< trimmed; "" if there is none
};

struct File {
    std::vector<Node> records;
    bool seven = false;  ///< GEDCOM 7, else 5.x
    QString version;     ///< as the file says it; may be empty
};

/// Throws Error{Invalid} if this is not GEDCOM (no "0 HEAD" at its beginning), Error{Unsupported} past the limits.
/// A line that cannot be understood becomes a child "_TEXT" of the line above it.
File parseTree(const QByteArray& bytes, ProblemList& problems, const Progress& progress);

/// The lines of any GEDCOM encoding, decoded one by one; told by byte order mark, zero bytes, then HEAD.CHAR.
QStringList decodedLines(const QByteArray& bytes, ProblemList& problems);

}  // namespace core::gedcom
