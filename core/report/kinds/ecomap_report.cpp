// SPDX-License-Identifier: MPL-2.0
// The ecomap on paper, and the same ties as a table.
#include "core/base/date_text.h"
#include "core/genogram/ecomap.h"
#include "core/report/kinds/document_maker.h"
#include "core/report/kinds/family_view_kinds.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QString tieText(const DocumentMaker& maker, const OutsideTie& tie) {
    QString text = outsideTieWords(tie, maker.words());
    if (tie.seenBy) text += ", "_L1 + maker.phrase("document.seen_by", {maker.nameOf(*tie.seenBy)});
    return text + maker.possibly(anyId(tie.id));
}

}  // namespace

Document buildEcomap(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const CaseSnapshot& records = maker.records();
    Document document = maker.begun("document.ecomap");
    GenogramOptions options;
    options.asAt = maker.day();
    const Ecomap map = ecomapOf(records, options, maker.words());
    maker.paragraph(document, maker.phrase("document.ecomap_intro", {QString::number(map.lines.size()), dateWords(maker.day())}));
    if (!map.systems.isEmpty()) {
        Figure figure;
        figure.picture = drawingOf(records, map, options, maker.words(), snapshot.possible());
        figure.alternative = maker.phrase("document.ecomap_words", {QString::number(map.systems.size())});
        figure.caption = maker.phrase("document.figure", {dateWords(maker.day())});
        figure.where = maker.heading("document.ecomap");
        document.blocks << std::move(figure);
    }
    maker.section(document, "section.outside_ties");
    Table table{maker.phrase("document.ecomap_summary"),
                {Column{maker.heading("column.outside"), 0, false}, Column{maker.heading("column.whose"), 0, false},
                 Column{maker.heading("column.outside_tie"), 0, false}, Column{maker.heading("column.time"), 40, false}},
                {},
                true};
    for (const EcomapSystem& system : map.systems)
        for (const OutsideTieId& id : system.ties) {
            const OutsideTie& tie = *records.find<OutsideTie>(id);
            const QString kind = maker.term(u"outside_systems."_s + tie.system);
            const bool same = kind.isEmpty() || kind.compare(system.name, Qt::CaseInsensitive) == 0;
            table.rows << Row{{cellOf(same ? system.name : u"%1 (%2)"_s.arg(system.name, kind), system.name),
                               cellOf(whoseTie(records, tie, maker.words()), system.name),
                               cellOf(tieText(maker, tie), system.name), cellOf(maker.span(tie.from, tie.to), system.name)},
                              {}};
        }
    maker.table(document, std::move(table));
    return document;
}

}  // namespace core
