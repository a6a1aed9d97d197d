// SPDX-License-Identifier: MPL-2.0
// Tables of text (RFC 4180): comma, semicolon or tab, quoted fields, any line end, any common encoding.
#pragma once

#include "core/base/csv_text.h"
#include "core/interchange/interchange.h"

#include <QStringList>

namespace core {

struct CsvRow {
    int line = 0;  ///< of its first character
    QStringList fields;
};

struct CsvTable {
    QStringList header;  ///< trimmed; the first row that is not empty
    QList<CsvRow> rows;  ///< without empty ones; a short row keeps its length
    QChar separator;
    QString encoding;  ///< "UTF-8", "UTF-16" or "Windows-1252"
};

/// Rows whose length differs from the header's, a quotation mark left open and a guessed encoding are problems.
/// Throws Error{Unsupported} past the limits, Error{Invalid} if there is no header.
CsvTable parseCsv(const QByteArray& bytes, ProblemList& problems, const Progress& progress = {});

}  // namespace core
