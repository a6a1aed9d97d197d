// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/family_scene.h"

#include "core/genogram/painter.h"
#include "ui/genogram/crossed_text.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QStaticText>

namespace ui {
namespace {

constexpr double leastLetters = 3;  // pixels of the window; smaller letters are left out where a large family is shown whole

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

// Fonts at one size; lettering is scaled, so that sizes need no whole dots.
struct Letters {
    explicit Letters(const core::DrawingColours& colours) : plain(colours.font), bold(colours.font) {
        for (QFont* font : {&plain, &bold}) {
            font->setPixelSize(dots);
            font->setHintingPreference(QFont::PreferNoHinting);
        }
        bold.setBold(true);
    }
    static constexpr int dots = 100;
    QFont plain, bold;
};

class PieceItem final : public QGraphicsItem {
public:
    PieceItem(const core::Piece& piece, const core::DrawingColours& colours, const Letters& letters, bool crossed)
        : piece_(piece), colours_(colours), letters_(letters), bounds_(core::boundsOf(piece)), crossed_(crossed) {}
    QRectF boundingRect() const override { return bounds_; }
    std::optional<core::AnyId> of() const {
        return std::visit([](const auto& piece) { return piece.of; }, piece_);
    }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const auto* words = std::get_if<core::Lettering>(&piece_);
        if (words && words->size * painter->worldTransform().m11() < leastLetters) return;  // nobody could read it
        if (words && !crossed_) write(*painter, *words);
        else core::paintPiece(*painter, piece_, colours_);
    }

private:
    // Words with nothing under them need no edge of paper's colour, and are set once.
    void write(QPainter& painter, const core::Lettering& words) {
        const QFont& font = words.bold ? letters_.bold : letters_.plain;
        if (text_.text().isEmpty()) {
            text_ = QStaticText(words.text);
            text_.setTextFormat(Qt::PlainText);
            const QFontMetricsF metrics(font);
            const double width = metrics.horizontalAdvance(words.text);
            using Align = core::Lettering::Align;
            corner_ = {words.align == Align::Left ? 0 : words.align == Align::Centre ? -width / 2 : -width, -metrics.ascent()};
        }
        painter.save();
        painter.translate(words.at);
        painter.scale(words.size / Letters::dots, words.size / Letters::dots);
        painter.setFont(font);
        painter.setPen(colours_.of(words.ink));
        painter.drawStaticText(corner_, text_);
        painter.restore();
    }

    const core::Piece piece_;
    const core::DrawingColours& colours_;  // of the scene's root, which outlives its children
    const Letters& letters_;               // also
    const QRectF bounds_;
    const bool crossed_;
    QStaticText text_;
    QPointF corner_;
};

// Holds the colours for its pieces and orders them from back to front.
class DrawingItem final : public QGraphicsItem {
public:
    DrawingItem(const core::Drawing& drawing, core::DrawingColours colours) : colours_(std::move(colours)), letters_(colours_) {
        setFlag(ItemHasNoContents);
        const std::vector<char> crossed = crossedText(drawing);
        for (qsizetype i = 0; i < drawing.pieces.size(); ++i)
            (new PieceItem(drawing.pieces[i], colours_, letters_, crossed[size_t(i)] != 0))->setParentItem(this);
    }
    QRectF boundingRect() const override { return {}; }
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override {}

private:
    const core::DrawingColours colours_;
    const Letters letters_;
};

// The outermost closed shape of the person round the middle of the symbol; the box itself where there is none.
QPainterPath outlineOf(const core::Drawing& drawing, const core::Spot& spot) {
    QPainterPath outline;
    outline.addRect(spot.box);
    double widest = 0;
    for (const core::Piece& piece : drawing.pieces) {
        const auto* shape = std::get_if<core::Shape>(&piece);
        if (!shape || shape->of != spot.person || shape->fill == core::Ink::None) continue;
        const QRectF box = shape->path.boundingRect();
        const QPointF off = box.center() - spot.box.center();
        if (std::max(std::abs(off.x()), std::abs(off.y())) > 1 || box.width() > 1.6 * spot.box.width() || box.width() <= widest)
            continue;
        widest = box.width();
        outline = shape->path;
    }
    return outline;
}

class RingItem final : public QGraphicsItem {
public:
    RingItem(const QPainterPath& shape, const Theme& theme, bool thin = false) : theme_(theme), thin_(thin) {
        constexpr double apart = 1.4;  // mm between symbol and ring: it clears the second outline
        const QRectF box = shape.boundingRect();
        QTransform wider;
        wider.translate(box.center().x(), box.center().y());
        wider.scale(1 + 2 * apart / box.width(), 1 + 2 * apart / box.height());
        wider.translate(-box.center().x(), -box.center().y());
        path_ = wider.map(shape);
    }
    QRectF boundingRect() const override { return path_.boundingRect().adjusted(-2, -2, 2, 2); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setBrush(Qt::NoBrush);
        for (const auto& [token, width] : {std::pair(Token::FocusOuter, 6.0), std::pair(Token::FocusInner, 2.0)}) {
            if (thin_ && token == Token::FocusOuter) continue;
            QPen pen(theme_.color(token), width);
            pen.setCosmetic(true);
            painter->setPen(pen);
            painter->drawPath(path_);
        }
    }

private:
    QPainterPath path_;
    Theme theme_;
    bool thin_;
};

}  // namespace

FamilyScene::FamilyScene(const Theme& theme, QObject* parent) : QGraphicsScene(parent), theme_(theme) {}

void FamilyScene::setDrawing(const core::Drawing& drawing) {
    clear();
    ring_ = nullptr;
    marks_.clear();
    apart_.clear();
    drawing_ = drawing;
    pieces_ = new DrawingItem(drawing_, coloursOf(theme_));
    addItem(pieces_);
}

void FamilyScene::setApart(const QHash<core::AnyId, QPointF>& apart) {
    apart_.clear();
    if (!pieces_) return;
    const QList<QGraphicsItem*> items = pieces_->childItems();
    for (QGraphicsItem* item : items) {
        const auto of = static_cast<PieceItem*>(item)->of();
        if (const auto found = of ? apart.constFind(*of) : apart.constEnd(); found != apart.constEnd())
            apart_.append({item, *found});
    }
    moveBy(0);
}

void FamilyScene::moveBy(double share) {
    for (const auto& [item, way] : std::as_const(apart_)) item->setPos(way * (1 - share));
    if (share >= 1) apart_.clear();
}

void FamilyScene::setCurrent(int spot) {
    delete ring_;
    ring_ = nullptr;
    if (spot < 0) return;
    ring_ = new RingItem(outlineOf(drawing_, drawing_.spots[spot]), theme_);
    ring_->setZValue(1);
    addItem(ring_);
}

void FamilyScene::setMarked(const QList<int>& spots) {
    qDeleteAll(marks_);
    marks_.clear();
    for (const int spot : spots) {
        marks_.append(new RingItem(outlineOf(drawing_, drawing_.spots[spot]), theme_, true));
        marks_.last()->setZValue(1);
        addItem(marks_.last());
    }
}

int FamilyScene::spotAt(const QPointF& point) const {
    constexpr double nearby = 1;  // mm that a finger may miss
    for (int i = 0; i < drawing_.spots.size(); ++i)
        if (drawing_.spots[i].box.adjusted(-nearby, -nearby, nearby, nearby).contains(point)) return i;
    for (const core::Piece& piece : drawing_.pieces) {
        const auto* words = std::get_if<core::Lettering>(&piece);
        if (!words || !words->of || !core::boundsOf(piece).contains(point)) continue;
        for (int i = 0; i < drawing_.spots.size(); ++i)
            if (drawing_.spots[i].person == *words->of) return i;
    }
    return -1;
}

}  // namespace ui
