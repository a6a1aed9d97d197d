// SPDX-License-Identifier: MPL-2.0
// What the program says of itself while it runs: its last thousand lines, in memory only, without content of a case
// (requirement LEFT-8). The log of a desktop is a file that others read, so nothing goes there.
#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// From now on Qt's messages are kept here. A build for developers says them on stderr as well, any build a fatal one.
void keepLog();

/// Oldest first.
QStringList logLines();

/// A line as it is kept: words in quotation marks and names of files are left out, at most 200 characters.
QString logLine(const QString& message);

}  // namespace core
