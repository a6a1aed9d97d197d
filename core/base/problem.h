// SPDX-License-Identifier: MPL-2.0
// Something in the input that its author can mend. Problems are returned, all at once; they are never thrown.
#pragma once

#include <QList>
#include <QString>

namespace core {

struct Problem {
    enum class Severity { Error, Warning, Info };

    QString field;    ///< column, tag or path the problem is about; may be empty
    QString code;     ///< stable, lower case, for tests and translations: "date_unreadable"
    QString where;    ///< "line 12" or a JSON path; quotes at most 60 printable characters of input
    QString message;  ///< plain English sentence that says what to do
    Severity severity = Severity::Error;

    bool operator==(const Problem&) const = default;
};

using Problems = QList<Problem>;

}  // namespace core
