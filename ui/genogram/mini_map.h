// SPDX-License-Identifier: MPL-2.0
// The whole drawing, small, in the corner of a canvas that shows a part of it: where one is, and a click goes there. The
// arrow keys with Shift scroll the same way.
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace ui {

class FamilyView;

class MiniMap final : public QWidget {
    Q_OBJECT
public:
    /// Lies over `view`, which it follows; gone while all of the drawing is in sight.
    MiniMap(const Theme& theme, FamilyView* view);
    void follow();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTransform toMap() const;
    QRectF inSight() const;

    Theme theme_;
    FamilyView* view_;
};

}  // namespace ui
