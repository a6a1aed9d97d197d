// SPDX-License-Identifier: MPL-2.0
// Figures that stay legible, and boxes to sign in.
#include "core/report/paper/composer.h"
#include "core/report/paper/picture.h"

namespace core::paper {

namespace {

constexpr double smallestLettering = 10;  ///< points (GEN-01)
constexpr double leastBeside = 0.8;       ///< how small a picture may become for the sake of what stands above it

double smallestText(const Drawing& drawing) {
    double smallest = 0;
    for (const Piece& piece : drawing.pieces)
        if (const auto* lettering = std::get_if<Lettering>(&piece))
            smallest = smallest > 0 ? std::min(smallest, lettering->size) : lettering->size;
    return mm(smallest);
}

QSizeF naturalSize(const std::variant<Drawing, QImage>& picture) {
    if (const auto* drawing = std::get_if<Drawing>(&picture)) return {mm(drawing->bounds.width()), mm(drawing->bounds.height())};
    return paper::naturalSize(std::get<QImage>(picture));  // made smaller where it does not fit
}

/// How much smaller it has to be, or how much larger (up to `most`) it can be.
double fit(const QSizeF& natural, const QSizeF& into, double most) {
    return std::min({most, into.width() / natural.width(), into.height() / natural.height()});
}

}  // namespace

// What stays with a picture on a turned page is set as wide as that page. Where a whole front page would make the picture
// a good deal smaller, the picture keeps a page of its own; a heading always goes along.
void Composer::decideTurn(qsizetype from) {
    if (from <= decidedUntil_) return;
    turned_ = apart_ = false;
    double height = 0;
    bool onlyHeadings = true;
    for (qsizetype i = from; i < document_.blocks.size(); ++i) {
        const Block& block = document_.blocks[i];
        if (const auto* figure = std::get_if<Figure>(&block)) {
            if (i == from || !isTurned(*figure)) return;
            const QSizeF natural = naturalSize(figure->picture);
            const QSizeF page(style_.width(true), room(true) - captionRoom());
            const double alone = fit(natural, page, style_.scale());
            const double beside = fit(natural, page - QSizeF(0, height), style_.scale());
            turned_ = onlyHeadings || beside >= alone * leastBeside;
            apart_ = !turned_;
            decidedUntil_ = i;
            leadFrom_ = galley_.strips.size();
            return;
        }
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!std::holds_alternative<Heading>(block) && !(paragraph && paragraph->keepWithNext)) return;
        onlyHeadings = onlyHeadings && !paragraph;
        height += leadHeight(block);
    }
}

/// Of a heading or paragraph that is set as wide as a turned page.
double Composer::leadHeight(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    TextRuns runs;
    if (heading) runs.append({heading->text, true});
    else
        for (const Span& span : std::get<Paragraph>(block).spans) runs.append({span.text, span.bold});
    const Type& type = heading ? style_.heading(heading->level) : style_.body;
    const double lines = double(breaker_.lines(runs, type.size, style_.width(true), false).size());
    return type.above + lines * type.line;
}

/// Of the strips that stay with the next one.
double Composer::keptHeight() const {
    double height = 0;
    for (qsizetype i = galley_.strips.size() - 1; keepLast_ && i >= 0; --i) {
        height += galley_.strips[i].height;
        if (galley_.strips[i].breakBefore || (turned_ && i == leadFrom_)) break;
        height += galley_.strips[i].gap;  // that of the first falls away at the top of the page
    }
    return height;
}

/// Two lines under the picture and the distances around it.
double Composer::captionRoom() const { return style_.small.line * 2 + style_.small.above + style_.body.above * 1.5; }

bool Composer::isTurned(const Figure& figure) const {
    const QSizeF natural = naturalSize(figure.picture);
    const auto* drawing = std::get_if<Drawing>(&figure.picture);
    if (!figure.landscape || !drawing || natural.isEmpty()) return false;
    const double most = style_.scale();  // in large print a drawing grows along
    const double beside = captionRoom() + style_.section.line * 2;
    const double upright = fit(natural, {style_.width(false), room(false) - beside}, most);
    const double turned = fit(natural, {style_.width(true), room(true) - beside}, most);
    return smallestText(*drawing) * upright < smallestLettering && turned > upright;
}

void Composer::add(const Figure& figure) {
    smallBefore_ = false;
    Figure shown = figure;
    auto* drawing = std::get_if<Drawing>(&shown.picture);
    if (drawing)
        for (Piece& piece : drawing->pieces)
            if (auto* lettering = std::get_if<Lettering>(&piece)) lettering->text = clean(lettering->text, figure.where);
    const QSizeF natural = naturalSize(shown.picture);
    if (natural.isEmpty()) return;
    const bool landscape = isTurned(figure);
    if (landscape && apart_) keepLast_ = false;
    for (qsizetype i = leadFrom_ + 1; turned_ && i < galley_.strips.size(); ++i) galley_.strips[i].breakBefore = false;
    const bool together = keepLast_;
    const QSizeF into(style_.width(landscape), room(landscape) - keptHeight() - captionRoom());
    const QSizeF size = natural * fit(natural, into, drawing ? style_.scale() : 1);
    if (auto* image = std::get_if<QImage>(&shown.picture)) *image = resampled(*image, size);
    const int element = galley_.structure.addElement("Figure", 0);
    galley_.structure.elements[element].alternative = clean(figure.alternative, figure.where);
    Strip strip{.gap = style_.body.above * 1.5, .height = size.height(), .newPage = landscape, .landscape = landscape};
    strip.items.append({galley_.structure.addSegment(element), PagePicture{QRectF(QPointF(0, 0), size), shown.picture}});
    append(std::move(strip)).breakBefore = !together;
    if (!figure.caption.isEmpty()) {
        const int caption = galley_.structure.addElement("P", 0);
        const TextPlace place{0, style_.width(landscape), style_.small};
        const qsizetype first = galley_.strips.size();
        addLines(setPlain(figure.caption, caption, place, figure.where), style_.small, style_.small.above, false);
        for (qsizetype i = first; i < galley_.strips.size(); ++i) galley_.strips[i].breakBefore = false;
        for (qsizetype i = first; i < galley_.strips.size(); ++i) galley_.strips[i].landscape = landscape;
    }
    gapAfter_ = style_.body.above * 0.6;
    breakNext_ = landscape;
    turned_ = apart_ = false;
}

void Composer::add(const Signatures& signatures) {
    const qsizetype first = galley_.strips.size();
    smallBefore_ = false;
    if (!signatures.intro.isEmpty()) {
        const int element = galley_.structure.addElement("P", 0);
        addLines(setPlain(signatures.intro, element, {0, width(), style_.body}, {}), style_.body, style_.body.above, true);
    }
    for (const Signatures::Place& place : signatures.places) addPlace(place);
    double height = 0;
    for (qsizetype i = first; i < galley_.strips.size(); ++i) height += galley_.strips[i].gap + galley_.strips[i].height;
    for (qsizetype i = first + 1; i < galley_.strips.size() && height <= room(); ++i) galley_.strips[i].breakBefore = false;
}

/// Name and role, a box to sign in, and beside it the lines to fill in.
void Composer::addPlace(const Signatures::Place& place) {
    const QSizeF boxSize(mm(85), mm(18));
    const double beside = boxSize.width() + mm(6);
    const Type& type = style_.body;
    PageStructure& structure = galley_.structure;
    const int element = structure.addElement("P", 0);
    Spans who{Span{place.name, true}};
    if (!place.role.isEmpty()) who.append(Span{place.name.isEmpty() ? place.role : QStringLiteral(", ") + place.role});
    addLines(setSpans(who, element, {0, width(), type}, {}), type, style_.body.above * 1.2, true);
    Strip strip{.gap = mm(1.5), .height = boxSize.height(), .breakBefore = false};
    strip.items.append({-1, PageFrame{QRectF(QPointF(0, 0), boxSize), mm(0.35), 0}});
    // Long labels in large letters need more room beside the box than below it; there they have the width of the page.
    const auto slotOf = [&](qsizetype lines) {
        return std::max(boxSize.height() / 2, double(lines) * style_.small.line + mm(2));
    };
    const auto heightIn = [&](double room) {
        double height = 0;
        for (const QString& label : place.lines)
            height += slotOf(breaker_.lines({{label, false}}, style_.small.size, room, false).size());
        return height;
    };
    const bool below = boxSize.height() + heightIn(width()) < heightIn(width() - beside);
    const double left = below ? 0 : beside, room = width() - left;
    double y = below ? boxSize.height() : 0;  // each line has the height of handwriting; two of them end level with the box
    for (const QString& label : place.lines) {
        const int part = structure.addElement("P", 0);
        const QList<SetLine> lines = setPlain(label, part, {left, room, style_.small}, {});
        const double slot = slotOf(lines.size());
        for (qsizetype i = 0; i < lines.size(); ++i)
            for (StripItem item : lines[i].items) {
                std::get<PageText>(item.item).at.ry() += y + slot - double(lines.size() - i) * style_.small.line;
                strip.items.append(item);
            }
        y += slot;
        double end = left;  // of the label's last line; what is written by hand begins after it
        if (!lines.isEmpty())
            for (const StripItem& item : lines.last().items)
                if (const auto* text = std::get_if<PageText>(&item.item)) end = std::max(end, text->at.x() + text->width);
        const double used = std::min(end - left + mm(2), room * 0.8);
        strip.items.append({-1, PageRule{{left + used, y}, {width(), y}, mm(0.25)}});
    }
    strip.height = std::max(strip.height, y);
    append(std::move(strip));
}

}  // namespace core::paper
