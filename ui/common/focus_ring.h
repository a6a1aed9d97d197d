// SPDX-License-Identifier: MPL-2.0
// The focus ring: one frame that follows the keyboard. Fields always have it, buttons and lists when reached by key, or
// when the program put the keyboard there after a key.
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace ui {

class FocusRing final : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QFocusFrame> frame_;
    bool keyLast_ = false;  ///< the last thing the user touched was a key, not the mouse
};

}  // namespace ui
