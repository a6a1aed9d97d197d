// SPDX-License-Identifier: MPL-2.0
// The pattern view: what repeats, gathers, stops or changes, with the entries behind it and how far chance alone goes.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/pattern_words.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

Table entriesOf(const DocumentMaker& maker, const EntryPattern& pattern) {
    Table table{maker.phrase("document.pattern_entries"),
                {Column{maker.heading("column.date"), 40, false}, Column{maker.heading("column.event"), 0, false}},
                {},
                true};
    for (const EntryId& id : pattern.entries) {
        const ChronologyEntry* entry = maker.records().find<ChronologyEntry>(id);
        const QString where = maker.phrase("document.where_entry", {dateWords(entry->date)});
        table.rows << Row{{Cell{{Span{dateShort(entry->date), false, {}, {}}}, {}, entry->date.edtf()},
                           cellOf(entry->event.trimmed(), u"%1: %2"_s.arg(where, maker.heading("column.event")))},
                          {}};
    }
    return table;
}

}  // namespace

Document buildPatternView(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const QList<EntryPattern> patterns = findPatterns(maker.records());
    Document document = maker.begun("document.chronology_patterns");
    maker.paragraph(document, maker.phrase("document.patterns_intro"), {}, ParagraphStyle::Lead);
    maker.paragraph(document, maker.phrase("document.patterns_chance"));
    if (patterns.isEmpty()) maker.paragraph(document, maker.phrase("document.no_patterns"));
    for (const EntryPattern& pattern : patterns) {
        const PatternWords words = wordsOf(pattern, maker.records(), maker.words());
        document.blocks << Heading{2, words.title, {}, maker.heading("document.chronology_patterns")};
        maker.paragraph(document, words.says, maker.heading("document.chronology_patterns"));
        maker.paragraph(document, words.chance, {}, ParagraphStyle::Small);
        document.blocks << entriesOf(maker, pattern);
    }
    return document;
}

}  // namespace core
