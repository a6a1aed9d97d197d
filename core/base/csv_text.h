// SPDX-License-Identifier: MPL-2.0
// A table of text as CSV (RFC 4180), written so that no spreadsheet takes what somebody typed for a formula.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace core {

/// Cells that begin with = + - @ TAB CR or an apostrophe get an apostrophe before them, so that no spreadsheet takes
/// them for a formula.
QString guardedCell(const QString& text);
/// What guardedCell() made, undone.
QString unguardedCell(const QString& text);

/// UTF-8 with byte order mark (Excel needs it), CR LF, comma; every cell guarded and quoted where needed.
QByteArray writeCsv(const QStringList& header, const QList<QStringList>& rows);

}  // namespace core
