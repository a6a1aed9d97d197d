// SPDX-License-Identifier: MPL-2.0
// A chronology as a table: other systems' exports come in by a mapping of columns, ours goes out with fixed ones.
#pragma once

#include "core/interchange/csv.h"
#include "core/model/snapshot.h"

#include <QDate>

namespace core {

/// The number of the column that holds each field; -1 = there is none. `event` is needed.
struct ColumnMapping {
    int date = -1;
    int dateTo = -1;  ///< end of what lasted
    int event = -1;
    int people = -1;  ///< names, separated by ; or , or " and "
    int category = -1;
    int source = -1;
    int agency = -1;
    int response = -1;
    int significance = -1;
    int valence = -1;
    int sequence = -1;
    int fictional = -1;  ///< any word in it: the people are made up

    bool operator==(const ColumnMapping&) const = default;
};

/// By the words of the header, in English as other systems use them: "Date of event", "Incident", "Outcome" …
ColumnMapping guessMapping(const QStringList& header);

/// One entry a row. People are found by name among those of `into`; a name that nobody or several bear is a problem and
/// stays in the text. A date that cannot be read is a problem and stays in the text too. Rows without an event are
/// listed and left out. The same bytes give the same ids. Throws as parseCsv(), and Error{Invalid} without `event`.
ImportResult readChronologyCsv(const QByteArray& bytes, const ColumnMapping& mapping, const CaseSnapshot& into, QDate today,
                               const Progress& progress = {});

/// Entries in order of date. Those that somebody must not see are held back and counted in `notSaid`. A column more says
/// that the people are made up, if they are.
ExportResult writeChronologyCsv(const CaseSnapshot& snapshot, bool fictional = false);

}  // namespace core
