// SPDX-License-Identifier: MPL-2.0
// Menus left, the find box in the middle, undo, redo and Lock right. 44 high.
#pragma once

#include "ui/common/surface.h"

class QMenuBar;
class QPushButton;
class QToolButton;

namespace ui {

class ActionSet;

class TopBar final : public Surface {
    Q_OBJECT
public:
    TopBar(const Theme& theme, ActionSet& actions, QWidget* parent = nullptr);
    /// Under 900: the sections behind a button.
    void setMenuButton(bool shown);
    /// The words of the next undo and redo; empty = there is none.
    void setSteps(const QString& undo, const QString& redo);
    QPushButton* findBox() const { return find_; }

Q_SIGNALS:
    void sectionsRequested();

private:
    ActionSet& actions_;
    QToolButton* sections_;
    QMenuBar* menus_;
    QPushButton* find_;
    QToolButton* undo_;
    QToolButton* redo_;
};

}  // namespace ui
