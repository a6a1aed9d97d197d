// SPDX-License-Identifier: MPL-2.0
// The running chronology: every entry in order.
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"

namespace core {

Document buildRunningChronology(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const Selection selection = selectedBy(maker);
    Document document = maker.begun("document.chronology_running");
    addCount(document, maker, selection, "document.running_whole", "document.running_part");
    maker.contents(document);
    ChronologyTables tables(
        maker,
        {.impact = maker.chosen("impact"), .significance = maker.chosen("significance"), .response = maker.chosen("response")});
    addYears(document, maker, tables, selection, maker.chosen("contents"));
    tables.sources().addTo(document);
    return document;
}

}  // namespace core
