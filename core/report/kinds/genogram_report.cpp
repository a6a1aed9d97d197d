// SPDX-License-Identifier: MPL-2.0
// The genogram on paper: the picture, then the same facts as tables for who reads with eyes closed.
#include "core/base/date_text.h"
#include "core/disclosure/initials.h"
#include "core/report/kinds/family_figure.h"
#include "core/report/kinds/family_parts.h"
#include "core/report/kinds/kinds.h"

namespace core {

namespace {

FigureChoices::Parts partsOf(const DocumentMaker& maker) {
    const QString parts = maker.option("parts");
    if (parts == QLatin1String("no")) return FigureChoices::Parts::Never;
    return parts == QLatin1String("yes") ? FigureChoices::Parts::Always : FigureChoices::Parts::WhereSmall;
}

Document genogram(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const FigureChoices choices{.symbols = symbolsOf(maker),
                                .ties = maker.chosen("ties"),
                                .homes = maker.chosen("homes"),
                                .health = maker.chosen("health"),
                                .status = maker.chosen("status"),
                                .culture = maker.chosen("culture"),
                                .sensitive = maker.chosen("sensitive"),
                                .photos = maker.chosen("photos"),
                                .friendly = maker.chosen("friendly"),
                                .parts = partsOf(maker)};
    Document document = maker.begun("genogram");
    // One short paragraph, so that heading, key and drawing stand on one page.
    Paragraph& front = std::get<Paragraph>(document.blocks.last());
    const qsizetype people = snapshot.records().all<Person>().size();
    const QString day = dateWords(maker.day());
    QStringList sentences{people == 1 ? maker.phrase("document.genogram_intro_one", {day})
                                      : maker.phrase("document.genogram_intro", {QString::number(people), day})};
    for (const QString& line : front.spans.first().text.split(QChar(QChar::LineSeparator)))
        sentences << (line.endsWith(u'.') ? line : line + u'.');
    front.spans.first().text = sentences.join(u' ');
    addFamilyFigure(document, maker, choices);
    if (choices.friendly) return document;  // tables tell what a child is not to come upon by chance
    maker.section(document, "section.people");
    maker.table(document, peopleTable(maker, true));
    maker.section(document, "section.couples");
    maker.table(document, couplesTable(maker));
    if (choices.homes) {
        maker.section(document, "section.homes");
        maker.table(document, homesTable(maker));
    }
    if (choices.ties) {
        maker.section(document, "section.ties");
        maker.table(document, tiesTable(maker));
    }
    addFamilyOutline(document, maker, choices);
    return document;
}

}  // namespace

Document buildSymbolSheet(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.symbol_sheet");
    document.blocks << Paragraph{{Span{maker.phrase("document.symbol_sheet_intro"), false, {}, {}}}};
    addSymbolSheet(document, maker, symbolsOf(maker));
    return document;
}

Document buildGenogram(const ClearedSnapshot& snapshot, const Request& request) {
    const bool initials = request.options.value(QStringLiteral("initials")) == QLatin1String("yes");
    return initials ? genogram(initialsOnly(snapshot), request) : genogram(snapshot, request);
}

}  // namespace core
