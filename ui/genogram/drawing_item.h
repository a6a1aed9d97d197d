// SPDX-License-Identifier: MPL-2.0
// A drawing on the canvas, painted once into tiles: a frame while it is pushed about only copies them.
#pragma once

#include "core/genogram/drawing.h"
#include "core/genogram/painter.h"
#include "ui/common/theme.h"

#include <QGraphicsItem>
#include <QHash>
#include <QStaticText>

#include <vector>

namespace ui {

class DrawingItem final : public QGraphicsItem {
public:
    DrawingItem(const core::Drawing& drawing, const Theme& theme);

    /// Takes people from where they stood: their pieces are shown `apart` from their places, in mm, until moved there.
    void setApart(const QHash<core::AnyId, QPointF>& apart);
    /// 0 = as set apart, 1 = everybody in place.
    void moveBy(double share);
    bool isMoving() const { return !away_.empty(); }

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    struct Entry {
        core::Piece piece;
        QRectF bounds;         ///< in mm
        bool crossed = false;  ///< words with lines under them need an edge of paper's colour
        QPointF way;           ///< in mm, where it is shown apart from its place
        bool away = false;
        QStaticText text;  ///< set once
        QPointF corner;
    };
    using Cell = std::pair<int, int>;

    void place(int number);
    std::vector<int> within(const QRectF& area) const;
    void paintEntry(QPainter& painter, Entry& entry) const;
    void write(QPainter& painter, const core::Lettering& words, Entry& entry) const;
    const QImage& tileAt(const Cell& cell);
    void forget(const QRectF& area);

    const core::DrawingColours colours_;
    QFont plain_, bold_;
    QRectF bounds_;
    std::vector<Entry> entries_;
    std::vector<int> away_;
    QMultiHash<Cell, int> near_;  ///< entries by place
    std::vector<int> wide_;       ///< those that touch many places
    QHash<Cell, QImage> tiles_;
    double scale_ = 0, ratio_ = 0;  ///< of the tiles: pixels to the mm, dots to the pixel
    double share_ = 1;
};

}  // namespace ui
