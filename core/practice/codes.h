// SPDX-License-Identifier: MPL-2.0
// Lists of codes that differ between authorities: legal statuses, kinds of placement, reasons. The words of a code are
// the pack's term "<list>.<code>".
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include "core/base/problem.h"

namespace core {

struct Pack;
struct Term;

struct Code {
    QString code;       ///< as stored in records: "care_order_s31"
    QStringList is;     ///< what rules ask of it: "looked_after", "with_parents"
    QString inSsda903;  ///< as the looked-after-children return of England says it: "C2"; "" = not there

    bool operator==(const Code&) const = default;
};

using CodeLists = QHash<QString, QList<Code>>;

/// The section "codes" of a pack. What is wrong is added to `problems` as errors; each code needs its English term.
CodeLists readCodes(const QJsonObject& section, const QHash<QString, Term>& terms, Problems& problems);

/// nullptr if the pack has no such list or code.
const Code* findCode(const Pack& pack, const QString& list, const QString& code);
/// Does the code have this property? False for a code that the pack does not know.
bool codeIs(const Pack& pack, const QString& list, const QString& code, const QString& property);
/// The code that the return calls `foreign`; "" if there is none.
QString codeFromSsda903(const Pack& pack, const QString& list, const QString& foreign);

/// The list whose codes this column holds; "" if it holds something else.
QString codeListOf(const QString& table, const QString& column);

}  // namespace core
