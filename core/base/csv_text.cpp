// SPDX-License-Identifier: MPL-2.0
#include "core/base/csv_text.h"

#include <algorithm>

namespace core {
namespace {

bool startsFormula(const QString& text) { return !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()); }

}  // namespace

// An apostrophe that is part of the text is guarded as well where it would look like a guard.
QString guardedCell(const QString& text) {
    const bool looksGuarded =
        text.startsWith(QLatin1Char('\'')) && (startsFormula(text.sliced(1)) || text.startsWith(QLatin1String("''")));
    return startsFormula(text) || looksGuarded ? QLatin1Char('\'') + text : text;
}

QString unguardedCell(const QString& text) {
    if (!text.startsWith(QLatin1Char('\''))) return text;
    const QString rest = text.sliced(1);
    return guardedCell(rest) == text ? rest : text;
}

QByteArray writeCsv(const QStringList& header, const QList<QStringList>& rows) {
    QByteArray bytes("\xEF\xBB\xBF");
    const auto write = [&](const QStringList& cells) {
        QStringList out;
        for (const QString& cell : cells) {
            QString text = guardedCell(cell);
            const bool quote =
                std::any_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral(",;\t\"\r\n").contains(c); }) ||
                text.trimmed() != text;
            if (quote) text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            out.append(text);
        }
        bytes += out.join(QLatin1Char(',')).toUtf8() + "\r\n";
    };
    write(header);
    for (const QStringList& row : rows) write(row);
    return bytes;
}

}  // namespace core
