// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/family_scene.h"

#include "core/genogram/painter.h"
#include "ui/genogram/drawing_item.h"

#include <QPainter>

namespace ui {
namespace {

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
        constexpr double apart = 0.8;  // mm between symbol and ring: the name below stays readable
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
        for (const auto& [token, width] : {std::pair(Token::FocusOuter, 5.0), std::pair(Token::FocusInner, 2.0)}) {
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
    drawing_ = drawing;
    pieces_ = new DrawingItem(drawing_, theme_);
    addItem(pieces_);
}

void FamilyScene::setApart(const QHash<core::AnyId, QPointF>& apart) {
    if (pieces_) pieces_->setApart(apart);
}

void FamilyScene::moveBy(double share) {
    if (pieces_) pieces_->moveBy(share);
}

bool FamilyScene::isMoving() const { return pieces_ && pieces_->isMoving(); }

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
