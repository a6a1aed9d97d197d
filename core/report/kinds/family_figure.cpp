// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/family_figure.h"

#include "core/base/date_text.h"
#include "core/genogram/symbol_sheet.h"

namespace core {
namespace {

GenogramOptions optionsOf(const DocumentMaker& maker, const FigureChoices& choices) {
    GenogramOptions options;
    options.asAt = maker.day();
    options.symbols = choices.symbols;
    options.ties = choices.ties;
    options.homes = choices.homes;
    options.health = choices.health;
    options.status = choices.status;
    options.culture = choices.culture;
    options.sensitive = choices.sensitive;
    return options;
}

int generationsOf(const Layout& layout) {
    QSet<int> rows;
    for (const PersonPlace& place : layout.people) rows.insert(place.generation);
    return int(rows.size());
}

}  // namespace

void addFamilyFigure(Document& document, const DocumentMaker& maker, const FigureChoices& choices) {
    if (maker.records().all<Person>().isEmpty()) return;
    const GenogramOptions options = optionsOf(maker, choices);
    const Layout layout = layoutOf(maker.records(), options, maker.words());
    Figure figure;
    figure.picture = drawingOf(maker.records(), layout, options, maker.words(), maker.cleared().possible());
    figure.alternative =
        maker.phrase("document.figure_words", {QString::number(layout.people.size()), QString::number(generationsOf(layout))});
    figure.caption = maker.phrase("document.figure", {dateWords(maker.day())});
    figure.where = maker.heading("genogram");
    figure.landscape = true;
    document.blocks << std::move(figure);
}

void addSymbolSheet(Document& document, const DocumentMaker& maker, SymbolSet symbols) {
    for (const QList<SheetPart> parts = symbolSheetParts(symbols, maker.words()); const SheetPart& part : parts) {
        document.blocks << Heading{2, part.heading, {}};
        Figure figure;
        figure.picture = part.drawing;
        QStringList names;
        for (const Piece& piece : part.drawing.pieces)
            if (const Lettering* text = std::get_if<Lettering>(&piece); text && text->align == Lettering::Align::Left)
                names << text->text;
        figure.alternative = names.join(QStringLiteral("; "));
        figure.where = part.heading;
        document.blocks << std::move(figure);
    }
}

void addFamilyOutline(Document& document, const DocumentMaker& maker, const FigureChoices& choices) {
    const GenogramOptions options = optionsOf(maker, choices);
    const Layout layout = layoutOf(maker.records(), options, maker.words());
    ListBlock list;
    list.where = maker.heading("section.outline");
    const QStringList sentences = outlineOf(maker.records(), layout, options, maker.words(), maker.cleared().possible());
    for (const QString& sentence : sentences) list.items << Spans{Span{sentence, false, {}, {}}};
    if (list.items.isEmpty()) return;
    maker.section(document, "section.outline");
    document.blocks << std::move(list);
}

}  // namespace core
