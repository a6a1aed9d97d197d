// SPDX-License-Identifier: MPL-2.0
// Enter presses the button that has the keyboard, as Space does. Qt does so in dialogs only, or where the desktop says so.
#pragma once

#include <QObject>

namespace ui {

class EnterKey final : public QObject {
    Q_OBJECT
public:
    explicit EnterKey(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ui
