// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/mini_map.h"

#include "ui/genogram/family_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace ui {
namespace {

constexpr int widest = 176, highest = 110;  // logical pixels
constexpr int margin = 4;

}  // namespace

MiniMap::MiniMap(const Theme& theme, FamilyView* view) : QWidget(view), theme_(theme), view_(view) {
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Overview of the drawing"));
    setCursor(Qt::PointingHandCursor);
    view->installEventFilter(this);
    connect(view, &FamilyView::zoomed, this, &MiniMap::follow);
    for (QScrollBar* bar : {view->horizontalScrollBar(), view->verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, [this] { update(); });
    follow();
}

void MiniMap::follow() {
    const QRectF bounds = view_->drawing().bounds;
    const bool whole = bounds.isEmpty() || inSight().adjusted(-1, -1, 1, 1).contains(bounds);
    setVisible(!whole);
    if (whole) return;
    const double scale = std::min(theme_.px(widest) / bounds.width(), theme_.px(highest) / bounds.height());
    resize(int(bounds.width() * scale) + 2 * margin, int(bounds.height() * scale) + 2 * margin);
    const QRect canvas = view_->viewport()->geometry();
    constexpr int most = 3;  // of a small window the drawing needs all
    if (height() * most > canvas.height() || width() * most > canvas.width()) return hide();
    move(canvas.right() - width() - space::s, canvas.bottom() - height() - space::s);
    raise();
    update();
}

QTransform MiniMap::toMap() const {
    const QRectF bounds = view_->drawing().bounds;
    const double scale = (width() - 2 * margin) / std::max(1.0, bounds.width());
    QTransform map;
    map.translate(margin, margin);
    map.scale(scale, scale);
    map.translate(-bounds.left(), -bounds.top());
    return map;
}

QRectF MiniMap::inSight() const { return view_->mapToScene(view_->viewport()->rect()).boundingRect(); }

void MiniMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(theme_.color(Token::Hairline));
    painter.setBrush(theme_.color(Token::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QTransform map = toMap();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Token::Muted));
    for (const core::Spot& spot : view_->drawing().spots) {
        QRectF box = map.mapRect(spot.box);
        if (box.width() < 2) box.setSize({2, 2});  // a thousand people are dots
        painter.drawRect(box);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.color(Token::FocusInner), 2));
    painter.drawRect(map.mapRect(inSight()).intersected(QRectF(rect()).adjusted(1, 1, -2, -2)));
}

void MiniMap::mousePressEvent(QMouseEvent* event) {
    view_->centerOn(toMap().inverted().map(event->position()));
    event->accept();
}

void MiniMap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) mousePressEvent(event);
}

bool MiniMap::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) QMetaObject::invokeMethod(this, &MiniMap::follow, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

}  // namespace ui
