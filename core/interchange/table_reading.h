// SPDX-License-Identifier: MPL-2.0
// Chronologies of other agencies as they send them: workbook, Word document, calendar or CSV, each made one table of text.
#pragma once

#include "core/interchange/csv.h"

namespace core {

/// "csv", "xlsx", "docx" or "ics", told from the bytes themselves; "" if none of them can be it.
QString tableFormatOf(const QByteArray& bytes);

/// The table of a file in one of these formats: of several the one that looks most like a chronology, and a problem that
/// names the others. Throws Error: Unsupported past the limits or for another format, Invalid if there is no table,
/// Corrupt if the file is damaged, Cancelled.
CsvTable readTable(const QByteArray& bytes, const QString& format, ProblemList& problems, const Progress& progress = {});

/// Sheets of an Excel workbook (.xlsx): dates as ISO 8601, with "T14:30" where a time was typed; both date systems of
/// Excel; a merged cell says the same in each row and column it covers. Formulas give the value they last had.
QList<CsvTable> tablesOfXlsx(const QByteArray& bytes, ProblemList& problems, const Progress& progress = {});
/// Tables of a Word document (.docx): text of a cell with its line breaks, as it reads with all changes accepted; merged
/// cells as for workbooks. A table inside a cell is text of that cell.
QList<CsvTable> tablesOfDocx(const QByteArray& bytes, ProblemList& problems, const Progress& progress = {});
/// Events of a calendar (RFC 5545) as rows with the columns Date, Date to, Event, People, Source, Place, Response. A day
/// after the last one, as calendars write it, is the last one again. What repeats is one row, and a problem says so.
CsvTable tableOfCalendar(const QByteArray& bytes, ProblemList& problems, const Progress& progress = {});

/// The row among the first ten that names columns of a chronology becomes the header; what stands above it is a title.
/// Empty rows go. Throws Error{Invalid} if all are empty.
CsvTable withHeader(QList<CsvRow> rows);

}  // namespace core
