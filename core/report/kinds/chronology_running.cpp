// SPDX-License-Identifier: MPL-2.0
// The running chronology: every entry in order.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/rules/chronology.h"

namespace core {

Document buildRunningChronology(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const std::optional<QDate> from = maker.dateOption("from-date");
    const QDate to = maker.dateOption("to-date").value_or(maker.day());
    Selection selection;
    for (const ChronologyEntry* entry : inOrder(snapshot.records())) {
        if (liesWithin(entry->date, from, to)) selection.taken << entry;
        else ++selection.leftOut;
    }
    Document document = maker.begun("document.chronology_running");
    const QString taken = QString::number(selection.taken.size());
    const QString all = QString::number(selection.taken.size() + selection.leftOut);
    maker.paragraph(document, selection.leftOut ? maker.phrase("document.running_part", {taken, all, dateWords(to)})
                                                : maker.phrase("document.running_whole", {taken, dateWords(to)}));
    maker.contents(document);
    ChronologyTables tables(maker, {maker.chosen("impact"), maker.chosen("significance"), maker.chosen("response")});
    addYears(document, maker, tables, selection, maker.chosen("contents"));
    tables.sources().addTo(document);
    return document;
}

}  // namespace core
