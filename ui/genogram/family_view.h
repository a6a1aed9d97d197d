// SPDX-License-Identifier: MPL-2.0
// The canvas of the family: pans, zooms, selects by click and walks by key. It shows and asks; it changes nothing.
#pragma once

#include "core/rules/relatives.h"
#include "ui/genogram/family_scene.h"
#include "ui/genogram/walk.h"

#include <QGraphicsView>
#include <QSet>
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
    /// Who is chosen together, by a box drawn with Ctrl or by Space; without any, who is selected.
    QSet<core::PersonId> chosenPeople() const;
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
    void unionWanted();
    /// A person is to stand so many millimetres farther to the right.
    void moveWanted(const core::PersonId& person, double by);
    void unpinWanted();
    /// A line was drawn from one person to another.
    void linkWanted(const core::PersonId& from, const core::PersonId& to);
    /// Something was chosen that is no person: a system of the ecomap.
    void recordChosen(const core::AnyId& record);
    void joinWanted();
    void tidyWanted();
    void zoomed(int percent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
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
    void makeKeys();
    void together();
    static constexpr double zoomStep = 1.2;  ///< of a key, or a notch of the wheel
    bool isPerson(int spot) const;
    void mark(const QSet<core::AnyId>& people);

    Theme theme_;
    FamilyScene* scene_;
    core::CaseSnapshot records_;
    int current_ = -1;
    QVariantAnimation motion_;
    enum class Drag { None, Move, Link, Box };
    Drag drag_ = Drag::None;
    QPoint pressed_;              ///< in the window
    QPointF reached_;             ///< in the scene
    bool dragging_ = false;       ///< far enough from where it began
    QSet<core::AnyId> together_;  ///< chosen together
    bool fitted_ = false;         ///< the user has not zoomed yet: the whole family follows the window
};

}  // namespace ui
