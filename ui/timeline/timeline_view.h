// SPDX-License-Identifier: MPL-2.0
// The canvas of the timeline: zooms from decades to hours, walks from sign to sign by key, opens entries. It shows and
// asks; it changes nothing.
#pragma once

#include "core/genogram/painter.h"
#include "core/report/timeline.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>
#include <QPixmap>

namespace ui {

class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(const Theme& theme, QWidget* parent = nullptr);
    /// `words` are those of the case's pack; `told` was made of `records`.
    void setData(const core::TimelineData& told, const core::CaseSnapshot& records, const core::Words& words);
    /// All of it.
    void fit();
    /// > 1 shows less time on the same room; the chosen sign stays where it is.
    void zoomBy(double factor);
    /// Days that are in sight.
    double days() const { return window_.to - window_.from; }
    /// The entry that is chosen; no value if none is, or a fact of the strip.
    std::optional<core::EntryId> chosen() const;
    std::optional<core::AnyId> chosenFact() const;
    /// Chooses an entry or a fact and brings it into sight; false if it is not drawn.
    bool choose(const core::AnyId& record);
    const core::Timeline& timeline() const { return timeline_; }

Q_SIGNALS:
    /// What the chosen sign says; "" = none is chosen.
    void said(const QString& sentence);
    void opened(const core::EntryId& entry);
    void factOpened(const core::AnyId& record);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeKeys();
    /// Where the keys can go: a fact in a row of the strip, or an entry in a lane. Rows count on from the strip to the lanes.
    struct Stop {
        bool isFact = false;
        core::AnyId record;
        int row = 0;
        int from = 0;  ///< Julian days
        int to = 0;
    };

    void show(double from, double to);
    using QWidget::show;
    void draw();
    void paintPicture();
    void take(qsizetype stop);
    void step(int by);
    void changeRow(int by);
    void openChosen();
    QRectF rowArea(int row) const;
    QString wordsOf(const Stop& stop) const;
    double perMm() const;
    void write(QPainter& painter, const core::Lettering& text, const core::DrawingColours& colours) const;

    Theme theme_;
    core::TimelineData data_;
    std::optional<core::CaseSnapshot> records_;
    std::optional<core::Words> words_;
    core::TimelineWindow window_;
    core::Timeline timeline_;
    QList<Stop> stops_;  ///< by row, then by time
    qsizetype current_ = -1;
    QPixmap picture_;  ///< of what is in sight; null = to be painted
    int pictureTop_ = 0;
};

}  // namespace ui
