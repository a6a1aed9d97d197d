// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/family_figure.h"

#include "core/base/date_text.h"
#include "core/genogram/photos.h"
#include "core/genogram/poster.h"
#include "core/genogram/symbol_sheet.h"
#include "core/report/paper/page_style.h"

namespace core {
namespace {

constexpr double leastLetters = 7, lettersOfParts = 10;  // points (spec/genogram §3; GEN-01)
constexpr int footLines = 2;                             // what foot and notice take of a page, about
constexpr double millimetre = paper::mm(1);

// What a picture has of a turned page, in mm.
QSizeF turnedRoom(const Document& document) {
    const paper::PageStyle style = paper::styleOf(document);
    const double furniture = style.margins.top() + style.margins.bottom() + footLines * style.foot.line + 3 * style.small.line;
    return QSizeF(style.width(true), style.page.width() - furniture) / millimetre;
}

double smallestLetters(const Drawing& drawing) {
    double smallest = measure::ageSize;
    for (const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece)) smallest = std::min(smallest, text->size);
    return smallest;
}

}  // namespace

void addParts(Document& document, const DocumentMaker& maker, const Figure& whole, FigureChoices::Parts when) {
    const Drawing& drawing = std::get<Drawing>(whole.picture);
    const QSizeF room = turnedRoom(document);
    const double scale = paper::styleOf(document).scale(), letters = smallestLetters(drawing) * millimetre;
    const double fits = std::min({scale, room.width() / drawing.bounds.width(), room.height() / drawing.bounds.height()});
    if (when == FigureChoices::Parts::WhereSmall && letters * fits >= leastLetters) return;
    const double most = std::max(scale, lettersOfParts / letters);
    const QList<Drawing> parts = posterParts(enlarged(drawing, most / scale), room / scale);
    if (parts.size() < 2) return;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QStringList people;
        for (const Spot& spot : parts[i].spots) people << maker.nameOf(spot.person.as<PersonTag>());
        const QStringList number{QString::number(i + 1), QString::number(parts.size())};
        Figure part{parts[i], maker.phrase("document.figure_part_words", {number[0], number[1], maker.listed(people)}),
                    maker.phrase("document.figure_part", {whole.caption, number[0], number[1]}), true, whole.where};
        if (people.isEmpty()) part.alternative = maker.phrase("document.figure_part_empty", number);
        document.blocks << std::move(part);
    }
}

SymbolSet symbolsOf(const DocumentMaker& maker) {
    for (const auto& [set, name] : EnumNames<SymbolSet>::table)
        if (maker.option("symbols") == QLatin1String(name.data(), qsizetype(name.size()))) return set;
    return SymbolSet::Ics;
}

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
    if (choices.photos)
        options.photos = photosOf(maker.records(), [&](const QString& digest) { return photoFrom(maker.picture(digest)); });
    return options;
}

namespace {

int generationsOf(const Layout& layout) {
    QSet<int> rows;
    for (const PersonPlace& place : layout.people) rows.insert(place.generation);
    return int(rows.size());
}

}  // namespace

void addFamilyFigure(Document& document, const DocumentMaker& maker, const FigureChoices& choices) {
    if (maker.records().all<Person>().isEmpty()) return;
    GenogramOptions options = optionsOf(maker, choices);
    CaseSnapshot records = maker.records();
    if (choices.friendly) makeFriendly(records, options);
    const Layout layout = layoutOf(records, options, maker.words());
    Figure figure;
    figure.picture = drawingOf(records, layout, options, maker.words(), maker.cleared().possible());
    figure.alternative =
        maker.phrase("document.figure_words", {QString::number(layout.people.size()), QString::number(generationsOf(layout))});
    QStringList pictured;
    for (const PersonPlace& place : layout.people)
        if (options.photos.contains(place.person)) pictured << maker.nameOf(place.person);
    if (!pictured.isEmpty()) figure.alternative += u' ' + maker.phrase("document.figure_photos", {maker.listed(pictured)});
    figure.caption = maker.phrase("document.figure", {dateWords(maker.day())});
    figure.where = maker.heading("genogram");
    figure.landscape = true;
    document.blocks << figure;
    if (choices.parts != FigureChoices::Parts::Never) addParts(document, maker, figure, choices.parts);
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
