// SPDX-License-Identifier: MPL-2.0
#include "ui/common/focus_ring.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace ui {
namespace {

bool isField(const QWidget* w) {
    return qobject_cast<const QLineEdit*>(w) || qobject_cast<const QComboBox*>(w) || qobject_cast<const QAbstractSpinBox*>(w) ||
           qobject_cast<const QPlainTextEdit*>(w) || qobject_cast<const QTextEdit*>(w);
}

bool isByKey(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

void reveal(QWidget* widget) {
    constexpr int room = 8;  // keeps the ring itself in sight
    for (QWidget* w = widget->parentWidget(); w; w = w->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(w)) area->ensureWidgetVisible(widget, room, room);
}

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }
FocusRing::~FocusRing() { delete frame_; }

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) keyLast_ = true;
    if (event->type() == QEvent::MouseButtonPress) keyLast_ = false;
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->inherits("QFocusFrame")) return false;
    if (event->type() == QEvent::FocusOut) {
        if (frame_ && frame_->widget() == widget) frame_->setWidget(nullptr);
        return false;
    }
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    const bool byKey = isByKey(reason);
    const bool afterKey = keyLast_ && reason == Qt::OtherFocusReason;
    const bool wanted = !widget->isWindow() && widget->parentWidget() && !widget->property("noRing").toBool() &&
                        (isField(widget) || byKey || afterKey) && !widget->inherits("QMenuBar");
    if (byKey) reveal(widget);
    if (wanted && !frame_) frame_ = new QFocusFrame;
    if (frame_) frame_->setWidget(wanted ? widget : nullptr);
    return false;
}

}  // namespace ui
