// SPDX-License-Identifier: MPL-2.0
// The canvas of the timeline: zooms from decades to hours, walks from sign to sign by key, opens entries. It shows and
// asks; it changes nothing.
#pragma once

#include "core/genogram/painter.h"
#include "core/report/timeline.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>

namespace ui {

class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(const Theme& theme, QWidget* parent = nullptr);
    void setData(const core::TimelineData& told);
    /// All of it.
    void fit();
    /// > 1 shows less time on the same room; the chosen sign stays where it is.
    void zoomBy(double factor);
    /// Days that are in sight.
    double days() const { return window_.to - window_.from; }
    std::optional<core::EntryId> chosen() const { return window_.chosen; }
    /// Chooses an entry and brings it into sight; false if it is not drawn.
    bool choose(const core::EntryId& entry);
    const core::Timeline& timeline() const { return timeline_; }

Q_SIGNALS:
    /// What the chosen sign says; "" = none is chosen.
    void said(const QString& sentence);
    void opened(const core::EntryId& entry);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void show(double from, double to);
    using QWidget::show;
    void draw();
    void take(const core::TimelineEntry& entry);
    void step(int by);
    void changeLane(int by);
    int indexOfChosen() const;
    double perMm() const;

    Theme theme_;
    core::TimelineData data_;
    core::TimelineWindow window_;
    core::Timeline timeline_;
    int lane_ = -1;  ///< of the chosen sign: an entry can stand in several
};

}  // namespace ui
