// SPDX-License-Identifier: MPL-2.0
// The life strip on screen: left and right walk through time, up and down through lanes, Enter opens, the mouse asks.
#pragma once

#include "ui/facts/strip_layout.h"

#include <QWidget>

namespace ui {

class StripView final : public QWidget {
    Q_OBJECT
public:
    explicit StripView(const Theme& theme, QWidget* parent = nullptr);
    void setStrip(const core::LifeStrip& strip, const std::optional<core::UncertainDate>& birth);
    const core::LifeStrip& strip() const { return strip_; }
    /// The segment that has the keyboard; no value = none yet.
    std::optional<core::AnyId> current() const;
    bool select(const core::AnyId& record);
    /// "Placement: Foster care, since 12 March 2024. Two placements at once."
    QString wordsAt(int spot) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// The words of the segment that is current now, for the status line.
    void moved(const QString& words);
    void opened(const core::AnyId& record);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    void choose(int spot);
    void beside(int step);
    void otherLane(int step);

    Theme theme_;
    core::LifeStrip strip_;
    std::optional<core::UncertainDate> birth_;
    StripLayout layout_;
    int current_ = -1;
};

/// "Lived with", "Legal status" …
QString label(core::LaneKind kind);

}  // namespace ui
