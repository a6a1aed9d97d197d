// SPDX-License-Identifier: MPL-2.0
// Rows copied from a table in Word, Excel or a web page, as the clipboard holds them.
#pragma once

#include "core/interchange/chronology_csv.h"

namespace core {

struct PastedTable {
    CsvTable table;         ///< header made up where the rows brought none: "Date", "Event", "Source"
    ColumnMapping mapping;  ///< event < 0: nothing in it looks like an event
};

/// `html` as Word and Excel put it there, may be empty; `text` with tabs between cells. The first that holds a table of
/// two cells a row or more is taken. No value if neither does. `today` reads two-digit years. Total: any text is safe.
std::optional<PastedTable> pastedTable(const QString& html, const QString& text, QDate today);

/// The rows of all tables of a page of HTML; cells that span rows or columns say the same in each.
QList<CsvRow> rowsOfHtml(const QString& html);

}  // namespace core
