// SPDX-License-Identifier: MPL-2.0
#include "ui/common/add_button.h"

#include <QPushButton>

namespace ui {

QPushButton* addButton(const QWidget* part, const QString& words) {
    if (!part) return nullptr;
    const auto buttons = part->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible() && button->property("small").toBool() && (words.isEmpty() || button->text() == words))
            return button;
    return nullptr;
}

void pressAdd(const QWidget* part, const QString& words) {
    if (QPushButton* button = addButton(part, words)) button->click();
}

}  // namespace ui
