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
    int place = -1;
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

/// The same for a table read before: as readTable() gives it. `agency` is whose account it is where no column says so;
/// `name` tells this file from others, so that the same file gives the same ids. `problems` gets what is found.
ImportResult readChronologyTable(const CsvTable& table, const QString& name, const ColumnMapping& mapping,
                                 const CaseSnapshot& into, QDate today, const QString& agency, ProblemList& problems);
/// What readChronologyTable() takes as the name of these bytes.
QString nameOfBytes(const QByteArray& bytes);

/// A mapping as it is kept in the profile, and back. Columns the table does not have are left out.
SavedMapping savedMapping(const QStringList& header, const ColumnMapping& mapping, const QString& agency);
ColumnMapping mappingFrom(const SavedMapping& saved, const QStringList& header);
/// The one kept for a table with these headings; nullptr if there is none.
const SavedMapping* savedFor(const QList<SavedMapping>& saved, const QStringList& header);
/// The list with this one in front, in the place of an older one for the same headings; at most 50.
QList<SavedMapping> withMapping(QList<SavedMapping> saved, const SavedMapping& latest);

/// Entries in order of date. Those that somebody must not see are held back and counted in `notSaid`. A column more says
/// that the people are made up, if they are.
ExportResult writeChronologyCsv(const CaseSnapshot& snapshot, bool fictional = false);

}  // namespace core
