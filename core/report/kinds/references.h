// SPDX-License-Identifier: MPL-2.0
// The sources a paper leans on, numbered in the order in which they come up: a label in the row, the list at the end.
#pragma once

#include "core/report/kinds/document_maker.h"

namespace core {

class SourceList {
public:
    explicit SourceList(const DocumentMaker& maker) : maker_(maker) {}

    /// "R3", a link to the list; or words where no source is recorded or the reader must not know it.
    /// Where several tell of the event each has its label.
    Cell cellFor(const QList<const ChronologyEntry*>& accounts, const QString& where);
    /// The list under its heading; nothing if no source came up.
    void addTo(Document& document) const;

private:
    Span spanFor(const ChronologyEntry& entry, const QString& where);

    const DocumentMaker& maker_;
    QStringList texts_;
    QStringList wheres_;
};

}  // namespace core
