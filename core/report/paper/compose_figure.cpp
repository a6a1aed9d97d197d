// SPDX-License-Identifier: MPL-2.0
// Figures that stay legible, and boxes to sign in.
#include "core/report/paper/composer.h"

namespace core::paper {

namespace {

constexpr double smallestLettering = 10;  ///< points (GEN-01)
constexpr double sharpest = 300;          ///< pixels of an image to the inch (BUN-11)

double smallestText(const Drawing& drawing) {
    double smallest = 0;
    for (const Piece& piece : drawing.pieces)
        if (const auto* lettering = std::get_if<Lettering>(&piece))
            smallest = smallest > 0 ? std::min(smallest, lettering->size) : lettering->size;
    return mm(smallest);
}

QSizeF naturalSize(const std::variant<Drawing, QImage>& picture) {
    if (const auto* drawing = std::get_if<Drawing>(&picture)) return {mm(drawing->bounds.width()), mm(drawing->bounds.height())};
    const QSizeF pixels = std::get<QImage>(picture).size();
    return pixels * 72 / 150;  // what most pictures are taken for; they are made smaller where they do not fit
}

/// How much smaller it has to be, or how much larger (up to `most`) it can be.
double fit(const QSizeF& natural, const QSizeF& into, double most) {
    return std::min({most, into.width() / natural.width(), into.height() / natural.height()});
}

/// No more pixels than can be seen, nothing see-through, and none of what the camera wrote beside them.
QImage resampled(const QImage& image, const QSizeF& size) {
    const QSize most(std::max(1, int(size.width() / 72 * sharpest)), std::max(1, int(size.height() / 72 * sharpest)));
    QImage small = image;
    if (small.width() > most.width() || small.height() > most.height())
        small = small.scaled(most, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (small.hasAlphaChannel()) {
        QImage opaque(small.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        for (int y = 0; y < small.height(); ++y)
            for (int x = 0; x < small.width(); ++x) {
                const QRgb c = small.pixel(x, y);
                const auto over = [&](int channel) { return (channel * qAlpha(c) + 255 * (255 - qAlpha(c))) / 255; };
                opaque.setPixel(x, y, qRgb(over(qRed(c)), over(qGreen(c)), over(qBlue(c))));
            }
        return opaque;
    }
    small = small.convertToFormat(small.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    return QImage(small.constBits(), small.width(), small.height(), small.bytesPerLine(), small.format()).copy();
}

}  // namespace

void Composer::add(const Figure& figure) {
    smallBefore_ = false;
    Figure shown = figure;
    if (auto* drawing = std::get_if<Drawing>(&shown.picture))
        for (Piece& piece : drawing->pieces)
            if (auto* lettering = std::get_if<Lettering>(&piece)) lettering->text = clean(lettering->text, figure.where);
    const QSizeF natural = naturalSize(shown.picture);
    if (natural.isEmpty()) return;
    const int element = galley_.structure.addElement("Figure", 0);
    galley_.structure.elements[element].alternative = clean(figure.alternative, figure.where);
    // Room for the caption and for a heading that stays with the picture.
    const double beside = style_.section.line * 2 + style_.body.line * 2;
    const QSizeF upright(width(), room() - beside);
    const QSizeF turned(style_.width(true), style_.page.width() - style_.margins.top() - style_.margins.bottom() - beside);
    const auto* drawing = std::get_if<Drawing>(&shown.picture);
    const double most = drawing ? style_.scale() : 1;  // in large print a drawing grows along
    const bool small = drawing && smallestText(*drawing) * fit(natural, upright, most) < smallestLettering;
    const bool landscape = figure.landscape && small && fit(natural, turned, most) > fit(natural, upright, most);
    const QSizeF size = natural * fit(natural, landscape ? turned : upright, most);
    if (auto* image = std::get_if<QImage>(&shown.picture)) *image = resampled(*image, size);
    Strip strip{.gap = style_.body.above * 1.5, .height = size.height(), .newPage = landscape, .landscape = landscape};
    strip.items.append({galley_.structure.addSegment(element), PagePicture{QRectF(QPointF(0, 0), size), shown.picture}});
    const bool together = keepLast_;
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
    const double room = width() - beside;
    double y = 0;  // each line has the height of handwriting; two of them end level with the box
    for (const QString& label : place.lines) {
        const int part = structure.addElement("P", 0);
        const QList<SetLine> lines = setPlain(label, part, {beside, room, style_.small}, {});
        const double slot = std::max(boxSize.height() / 2, double(lines.size()) * style_.small.line + mm(2));
        for (qsizetype i = 0; i < lines.size(); ++i)
            for (StripItem item : lines[i].items) {
                std::get<PageText>(item.item).at.ry() += y + slot - double(lines.size() - i) * style_.small.line;
                strip.items.append(item);
            }
        y += slot;
        const double used = std::min(breaker_.widthOf(label, style_.small.size, false) + mm(2), room * 0.6);
        strip.items.append({-1, PageRule{{beside + used, y}, {width(), y}, mm(0.25)}});
    }
    strip.height = std::max(strip.height, y);
    append(std::move(strip));
}

}  // namespace core::paper
