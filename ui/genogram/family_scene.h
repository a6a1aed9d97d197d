// SPDX-License-Identifier: MPL-2.0
// A drawing as a scene in millimetres. Items hold the id of a record and a piece of the drawing; they never write.
#pragma once

#include "core/genogram/drawing.h"
#include "ui/common/theme.h"

#include <QGraphicsScene>

namespace ui {

class FamilyScene final : public QGraphicsScene {
    Q_OBJECT
public:
    explicit FamilyScene(const Theme& theme, QObject* parent = nullptr);

    void setDrawing(const core::Drawing& drawing);
    const core::Drawing& drawing() const { return drawing_; }
    /// Draws the focus ring round a spot; −1 = round nobody.
    void setCurrent(int spot);
    /// Number of the spot at a point, its lettering included; −1 = nobody there.
    int spotAt(const QPointF& point) const;

private:
    Theme theme_;
    core::Drawing drawing_;
    QGraphicsItem* ring_ = nullptr;
};

}  // namespace ui
