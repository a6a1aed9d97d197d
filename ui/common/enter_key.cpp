// SPDX-License-Identifier: MPL-2.0
#include "ui/common/enter_key.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

/// A tick keeps Space alone: Enter in a form saves or goes on, and must not change what is ticked.
QAbstractButton* pressable(QObject* watched) {
    if (auto* push = qobject_cast<QPushButton*>(watched)) return push->autoDefault() || push->isDefault() ? nullptr : push;
    return qobject_cast<QToolButton*>(watched);
}

}  // namespace

EnterKey::EnterKey(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool EnterKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
    if (key->modifiers() & ~Qt::KeypadModifier) return false;
    QAbstractButton* button = pressable(watched);
    if (!button || !button->isEnabled()) return false;
    if (key->isAutoRepeat()) return true;  // a key held down presses once
    auto* tool = qobject_cast<QToolButton*>(button);
    if (tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup) tool->showMenu();
    else button->click();
    return true;
}

}  // namespace ui
