// SPDX-License-Identifier: MPL-2.0
// The court's chronology with the columns of Practice Direction 12A: number, date, event-detail, witness or document.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/fact_parts.h"
#include "core/report/kinds/involvement.h"
#include "core/report/kinds/kinds.h"
#include "core/rules/arrivals.h"
#include "core/rules/chronology.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int yearsTaken = 2;  // practice §4.2: the last two years, and earlier headlines

Selection selected(const DocumentMaker& maker, QDate to) {
    const QString rule = maker.option("selection");
    const QDate from = maker.dateOption("from-date").value_or(to.addYears(-yearsTaken));
    Selection selection;
    for (const ChronologyEntry* entry : eventsInOrder(maker.records())) {
        if (isRoutine(*entry, maker.records())) continue;
        const bool marked = entry->headline || entry->inCourt;
        const bool recent = rule != "chosen"_L1 && liesWithin(entry->date, from, to) && !sessionOf(*entry, maker.records());
        const bool inTime = liesWithin(entry->date, std::nullopt, to);
        if (inTime && (marked || recent || rule == "all"_L1)) selection.taken << entry;
        else ++selection.leftOut;
    }
    return selection;
}

/// Court and case number, where the worker gave them, stand above the title.
void addCourt(Document& document, const DocumentMaker& maker) {
    // What the worker typed comes before what the proceedings say.
    const Proceeding* present = presentProceeding(maker);
    const auto said = [&](const char* option, const QString& recorded) {
        const QString typed = maker.option(option);
        return typed.isEmpty() ? recorded : typed;
    };
    const QString court = said("court", present ? present->court : QString());
    const QString number = said("case-number", present ? present->number : QString());
    QStringList lines;
    if (!court.isEmpty()) lines << maker.phrase("document.in_court", {court});
    if (!number.isEmpty()) lines << maker.phrase("document.case_number", {number});
    if (!lines.isEmpty())
        document.blocks.prepend(
            Paragraph{{Span{lined(lines), true, {}, {}}}, ParagraphStyle::Body, true, {}, maker.phrase("document.where_front")});
    if (const auto hearing = maker.dateOption("hearing-date"))
        maker.paragraph(document, maker.phrase("document.hearing", {dateWords(*hearing)}));
}

}  // namespace

Document buildCourtChronology(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const QDate to = maker.dateOption("to-date").value_or(maker.day());
    const Selection selection = selected(maker, to);
    Document document = maker.begun("document.chronology_court");
    addCourt(document, maker);
    const qsizetype taken = selection.taken.size();
    maker.paragraph(document,
                    maker.phrase("document.court_selection", {QString::number(taken), QString::number(taken + selection.leftOut),
                                                              dateWords(to), QString::number(selection.leftOut)}));
    const QString typed = maker.option("involvement").trimmed();
    maker.paragraph(document, typed.isEmpty() ? involvementText(maker) : typed, maker.phrase("document.where_involvement"),
                    ParagraphStyle::Lead);
    maker.contents(document);
    ChronologyTables tables(maker,
                            {.impact = maker.chosen("impact"), .significance = maker.chosen("significance"), .asColumns = true});
    addYears(document, maker, tables, selection, maker.chosen("contents"));
    tables.sources().addTo(document);
    return document;
}

}  // namespace core
