// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/drawing_item.h"

#include "ui/genogram/crossed_text.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double leastLetters = 3;  // pixels of the window; smaller letters are left out where a large family is shown whole
constexpr int letterDots = 100;     // fonts have one size and lettering is scaled, so that sizes need no whole dots
constexpr int tileSide = 256;       // pixels of the window
constexpr int mostSpare = 24;       // tiles that are kept beside those in sight
constexpr double cellSide = 24;     // mm; most pieces lie in one or two cells
constexpr int mostCells = 60;       // of one piece
constexpr double edge = 20;         // mm round the drawing that belong to it: rings and what is moved

core::DrawingColours coloursOf(const Theme& theme) {
    core::DrawingColours colours = core::paperColours();  // with its font: the layout is measured in it
    colours.line = theme.color(Token::Text);
    colours.muted = theme.color(Token::Muted);
    colours.paper = theme.color(Token::Base);
    colours.household = theme.color(Token::HouseholdLine);
    colours.householdFill = theme.color(Token::HouseholdFill);
    colours.tieClose = theme.color(Token::TieClose);
    colours.tieHarm = theme.color(Token::TieHarm);
    colours.tieOther = theme.color(Token::Text);
    colours.sign = theme.color(Token::Text);
    return colours;
}

QRect cellsOf(const QRectF& area, double side) {
    const QPoint first(int(std::floor(area.left() / side)), int(std::floor(area.top() / side)));
    const QPoint last(int(std::floor(area.right() / side)), int(std::floor(area.bottom() / side)));
    return {first, last};
}

template <class F>
void eachCell(const QRect& cells, F&& f) {
    for (int x = cells.left(); x <= cells.right(); ++x)
        for (int y = cells.top(); y <= cells.bottom(); ++y) f(std::pair(x, y));
}

}  // namespace

DrawingItem::DrawingItem(const core::Drawing& drawing, const Theme& theme)
    : colours_(coloursOf(theme)),
      plain_(colours_.font),
      bold_(colours_.font),
      bounds_(drawing.bounds.adjusted(-edge, -edge, edge, edge)) {
    setFlag(ItemUsesExtendedStyleOption);
    for (QFont* font : {&plain_, &bold_}) {
        font->setPixelSize(letterDots);
        font->setHintingPreference(QFont::PreferNoHinting);
    }
    bold_.setBold(true);
    const std::vector<char> crossed = crossedText(drawing);
    entries_.reserve(size_t(drawing.pieces.size()));
    for (qsizetype i = 0; i < drawing.pieces.size(); ++i) {
        entries_.push_back({drawing.pieces[i], core::boundsOf(drawing.pieces[i]), crossed[size_t(i)] != 0, {}, false, {}, {}});
        bounds_ |= entries_.back().bounds;
        place(int(i));
    }
}

void DrawingItem::place(int number) {
    const QRect cells = cellsOf(entries_[size_t(number)].bounds, cellSide);
    if (cells.width() * cells.height() > mostCells) return wide_.push_back(number);
    eachCell(cells, [&](const Cell& cell) { near_.insert(cell, number); });
}

// From back to front.
std::vector<int> DrawingItem::within(const QRectF& area) const {
    std::vector<int> found = wide_;
    eachCell(cellsOf(area, cellSide), [&](const Cell& cell) {
        for (auto it = near_.constFind(cell); it != near_.cend() && it.key() == cell; ++it) found.push_back(*it);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void DrawingItem::setApart(const QHash<core::AnyId, QPointF>& apart) {
    moveBy(1);
    for (size_t i = 0; i < entries_.size(); ++i) {
        Entry& entry = entries_[i];
        const auto of = std::visit([](const auto& piece) { return piece.of; }, entry.piece);
        const auto found = of ? apart.constFind(*of) : apart.cend();
        if (found == apart.cend()) continue;
        entry.way = *found;
        entry.away = true;
        away_.push_back(int(i));
        forget(entry.bounds);
    }
    share_ = 0;
    update();
}

void DrawingItem::moveBy(double share) {
    share_ = share;
    if (!away_.empty()) update();
    if (share < 1) return;
    for (const int number : away_) {
        entries_[size_t(number)].away = false;
        forget(entries_[size_t(number)].bounds);
    }
    away_.clear();
}

// Tiles with something in the area are painted anew when they are next seen.
void DrawingItem::forget(const QRectF& area) {
    if (scale_ <= 0) return;
    const QRectF dots(area.topLeft() * scale_, area.bottomRight() * scale_);
    eachCell(cellsOf(dots.adjusted(-2, -2, 2, 2), tileSide), [&](const Cell& cell) { tiles_.remove(cell); });
}

const QImage& DrawingItem::tileAt(const Cell& cell) {
    QImage& tile = tiles_[cell];
    if (!tile.isNull()) return tile;
    tile = QImage(QSize(tileSide, tileSide) * ratio_, QImage::Format_RGB32);
    tile.setDevicePixelRatio(ratio_);
    tile.fill(colours_.paper);
    QPainter painter(&tile);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-cell.first * tileSide, -cell.second * tileSide);
    painter.scale(scale_, scale_);
    const QRectF area(QPointF(cell.first, cell.second) * tileSide / scale_, QSizeF(tileSide, tileSide) / scale_);
    for (const int number : within(area))
        if (Entry& entry = entries_[size_t(number)]; !entry.away && entry.bounds.intersects(area)) paintEntry(painter, entry);
    return tile;
}

// Tiles lie on whole dots: copied as they are, they stay sharp.
void DrawingItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) {
    const QTransform to = painter->worldTransform();
    const double ratio = painter->deviceTransform().m11() / to.m11();
    if (std::abs(to.m11() - scale_) > 1e-9 || std::abs(ratio - ratio_) > 1e-9) tiles_.clear();
    scale_ = to.m11();
    ratio_ = ratio;
    const auto cellsIn = [this](const QRectF& area) {
        return cellsOf(QRectF(area.topLeft() * scale_, area.bottomRight() * scale_), tileSide);
    };
    // Only what is exposed is painted, but what is in sight is kept.
    const QRect cells = cellsIn(option->exposedRect);
    const QRect kept = widget ? cellsIn(to.inverted().mapRect(QRectF(widget->rect()))) : cells;
    painter->save();
    painter->setWorldTransform(
        QTransform::fromTranslate(std::round(to.dx() * ratio) / ratio, std::round(to.dy() * ratio) / ratio));
    eachCell(cells,
             [&](const Cell& cell) { painter->drawImage(QPointF(cell.first * tileSide, cell.second * tileSide), tileAt(cell)); });
    painter->restore();
    if (tiles_.size() > kept.width() * kept.height() + mostSpare)
        tiles_.removeIf([&](QHash<Cell, QImage>::iterator tile) { return !kept.contains(tile.key().first, tile.key().second); });
    for (const int number : away_) {
        Entry& entry = entries_[size_t(number)];
        painter->save();
        painter->translate(entry.way * (1 - share_));
        paintEntry(*painter, entry);
        painter->restore();
    }
}

void DrawingItem::paintEntry(QPainter& painter, Entry& entry) const {
    const auto* words = std::get_if<core::Lettering>(&entry.piece);
    if (words && words->size * scale_ < leastLetters) return;  // nobody could read it
    if (words && !entry.crossed) write(painter, *words, entry);
    else core::paintPiece(painter, entry.piece, colours_);
}

// Words with nothing under them need no edge of paper's colour, and are set once.
void DrawingItem::write(QPainter& painter, const core::Lettering& words, Entry& entry) const {
    const QFont& font = words.bold ? bold_ : plain_;
    if (entry.text.text().isEmpty()) {
        entry.text = QStaticText(words.text);
        entry.text.setTextFormat(Qt::PlainText);
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(words.text);
        using Align = core::Lettering::Align;
        entry.corner = {words.align == Align::Left ? 0 : words.align == Align::Centre ? -width / 2 : -width, -metrics.ascent()};
    }
    painter.save();
    painter.translate(words.at);
    painter.scale(words.size / letterDots, words.size / letterDots);
    painter.setFont(font);
    painter.setPen(colours_.of(words.ink));
    painter.drawStaticText(entry.corner, entry.text);
    painter.restore();
}

}  // namespace ui
