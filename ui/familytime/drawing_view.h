// SPDX-License-Identifier: MPL-2.0
// A drawing on screen, as wide as there is room, in the colours of the theme; its words for who cannot see it.
#pragma once

#include "core/genogram/drawing.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace ui {

class DrawingView final : public QWidget {
    Q_OBJECT
public:
    DrawingView(const Theme& theme, const core::Drawing& drawing, const QString& words, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme theme_;
    core::Drawing drawing_;
};

}  // namespace ui
