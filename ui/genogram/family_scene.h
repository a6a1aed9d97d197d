// SPDX-License-Identifier: MPL-2.0
// A drawing as a scene in millimetres. Items hold the id of a record and a piece of the drawing; they never write.
#pragma once

#include "core/genogram/drawing.h"
#include "ui/common/theme.h"

#include <QGraphicsScene>
#include <QHash>

namespace ui {

class DrawingItem;

class FamilyScene final : public QGraphicsScene {
    Q_OBJECT
public:
    explicit FamilyScene(const Theme& theme, QObject* parent = nullptr);

    void setDrawing(const core::Drawing& drawing);
    const core::Drawing& drawing() const { return drawing_; }
    /// Takes people from where they stood: their pieces are shown `apart` from their places, in mm, until moved there.
    void setApart(const QHash<core::AnyId, QPointF>& apart);
    /// 0 = as set apart, 1 = everybody in place.
    void moveBy(double share);
    /// Is somebody shown apart from their place?
    bool isMoving() const;
    /// Draws the focus ring round a spot; −1 = round nobody.
    void setCurrent(int spot);
    /// Draws a thinner ring round each of several people who are chosen together.
    void setMarked(const QList<int>& spots);
    /// Number of the spot at a point, its lettering included; −1 = nobody there.
    int spotAt(const QPointF& point) const;

private:
    Theme theme_;
    core::Drawing drawing_;
    QGraphicsItem* ring_ = nullptr;
    QList<QGraphicsItem*> marks_;
    DrawingItem* pieces_ = nullptr;
};

}  // namespace ui
