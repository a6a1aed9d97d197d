// SPDX-License-Identifier: MPL-2.0
// The canvas of the family: pans, zooms, selects by click and walks by key. It shows and asks; it changes nothing.
#pragma once

#include "core/rules/relatives.h"
#include "ui/genogram/family_scene.h"
#include "ui/genogram/walk.h"

#include <QGraphicsView>
#include <QVariantAnimation>

namespace ui {

class FamilyView final : public QGraphicsView {
    Q_OBJECT
public:
    explicit FamilyView(const Theme& theme, QWidget* parent = nullptr);

    /// Takes over a drawing; who is selected stays so and stays where it stood in the window.
    void setDrawing(const core::Drawing& drawing, const core::CaseSnapshot& records);
    const core::Drawing& drawing() const { return scene_->drawing(); }
    /// Selects a person and brings the symbol into sight; false if not drawn.
    bool select(const core::PersonId& person);
    void clearSelection();
    std::optional<core::PersonId> selected() const;
    /// Number of who is selected in the drawing's spots; −1 = nobody.
    int currentSpot() const { return current_; }
    /// Where the symbol of who is selected stands in the window, with its lettering; empty if nobody is.
    QRect selectedBox() const;

    /// 100 = as on paper at 44 pixels for 12 mm.
    int zoom() const;
    void zoomBy(double factor);
    void setZoom(int percent);
    void fit();

Q_SIGNALS:
    void personChosen(const core::PersonId& person);
    void editWanted();
    void relativeWanted(core::Relation relation);
    void removeWanted();
    void tieWanted();
    void homeWanted();
    void findWanted();
    void joinWanted();
    void tidyWanted();
    void zoomed(int percent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(int spot);
    void makeRoom();
    void moveFrom(const QHash<core::AnyId, QPointF>& stood);
    void show(int spot);
    using QWidget::show;
    bool walk(QKeyEvent* event);
    bool act(QKeyEvent* event);

    Theme theme_;
    FamilyScene* scene_;
    core::CaseSnapshot records_;
    int current_ = -1;
    QVariantAnimation motion_;
    bool fitted_ = false;  ///< the user has not zoomed yet: the whole family follows the window
};

}  // namespace ui
