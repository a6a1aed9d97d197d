// SPDX-License-Identifier: MPL-2.0
// The canvas of the family: what the mouse moves, and the keys that do the same. Nothing is written before the button is up.
#include "core/model/network.h"
#include "ui/genogram/family_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui {
bool FamilyView::isPerson(int spot) const {
    if (spot < 0 || spot >= scene_->drawing().spots.size()) return false;
    return !records_.find<core::OutsideTie>(scene_->drawing().spots[spot].person.as<core::OutsideTieTag>());
}

QSet<core::PersonId> FamilyView::chosenPeople() const {
    QSet<core::PersonId> people;
    for (const core::AnyId& one : together_) people.insert(one.as<core::PersonTag>());
    if (const auto who = selected(); who && people.isEmpty()) people.insert(*who);
    return people;
}

void FamilyView::mark(const QSet<core::AnyId>& people) {
    together_.clear();
    QList<int> spots;
    for (const core::AnyId& one : people) {
        const int spot = spotOf(scene_->drawing().spots, one);
        if (spot < 0) continue;  // no longer drawn
        together_.insert(one);
        spots.append(spot);
    }
    scene_->setMarked(spots);
}

void FamilyView::mousePressEvent(QMouseEvent* event) {
    const int spot = scene_->spotAt(mapToScene(event->pos()));
    pressed_ = event->pos();
    reached_ = mapToScene(event->pos());
    dragging_ = false;
    drag_ = Drag::None;
    if (spot < 0 && event->button() == Qt::LeftButton && (event->modifiers() & Qt::ControlModifier)) {
        drag_ = Drag::Box;
        return event->accept();
    }
    if (spot < 0) {
        mark({});
        return QGraphicsView::mousePressEvent(event);
    }
    choose(spot);
    if (event->button() == Qt::LeftButton && isPerson(spot))
        drag_ = event->modifiers() & Qt::ShiftModifier ? Drag::Link : Drag::Move;
    event->accept();
}

void FamilyView::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ == Drag::None) return QGraphicsView::mouseMoveEvent(event);
    reached_ = mapToScene(event->pos());
    dragging_ = dragging_ || (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (!dragging_) return;
    if (drag_ == Drag::Move) {
        motion_.stop();
        scene_->moveBy(1);
        scene_->setApart({{scene_->drawing().spots[current_].person, QPointF(reached_.x() - mapToScene(pressed_).x(), 0)}});
    }
    viewport()->update();
    event->accept();
}

void FamilyView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(drag_, Drag::None);
    if (drag == Drag::None) return QGraphicsView::mouseReleaseEvent(event);
    viewport()->update();
    event->accept();
    if (!std::exchange(dragging_, false)) return;
    const QPointF from = mapToScene(pressed_), to = mapToScene(event->pos());
    if (drag == Drag::Box) {
        QSet<core::AnyId> inside;
        const QRectF box = QRectF(from, to).normalized();
        const QList<core::Spot>& spots = scene_->drawing().spots;
        for (int i = 0; i < spots.size(); ++i)
            if (isPerson(i) && box.contains(spots[i].box.center())) inside.insert(spots[i].person);
        return mark(inside);
    }
    const auto who = selected();
    if (!who) return;
    if (drag == Drag::Move) {
        scene_->moveBy(1);
        Q_EMIT moveWanted(*who, to.x() - from.x());
        return;
    }
    const int other = scene_->spotAt(to);
    if (other >= 0 && other != current_ && isPerson(other))
        Q_EMIT linkWanted(*who, scene_->drawing().spots[other].person.as<core::PersonTag>());
}

// The box and the line that are being drawn.
void FamilyView::drawForeground(QPainter* painter, const QRectF& rect) {
    QGraphicsView::drawForeground(painter, rect);
    if (!dragging_ || (drag_ != Drag::Box && drag_ != Drag::Link)) return;
    QPen pen(theme_.color(Token::FocusInner), 2, Qt::DashLine);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    if (drag_ == Drag::Box) painter->drawRect(QRectF(mapToScene(pressed_), reached_).normalized());
    else painter->drawLine(scene_->drawing().spots[current_].box.center(), reached_);
}

}  // namespace ui
