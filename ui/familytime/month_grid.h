// SPDX-License-Identifier: MPL-2.0
// Weeks as a grid of days: what is planned and what became of it. Arrows walk through days, Page Up and Down through months,
// Enter opens the day. Painted; the list beside it says the same in words.
#pragma once

#include "core/rules/planned_times.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace ui {

struct DayItem {
    int start = 0;
    QString clock;  ///< "10:00"
    QString who;    ///< bold
    QString state;  ///< second line: "Held"
    Token token = Token::Accent;
    bool dashed = false;  ///< by call or letter
    bool faded = false;   ///< left out, paused
};

struct DayCell {
    QDate day;
    QString note;  ///< "Good Friday", "Clocks +1 h"
    QList<DayItem> items;
};

class MonthGrid final : public QWidget {
    Q_OBJECT
public:
    explicit MonthGrid(const Theme& theme, QWidget* parent = nullptr);
    /// Whole weeks from a Monday; `month` is the one that is not muted (0 = all).
    void setCells(const QList<DayCell>& cells, int month, QDate today);
    void setCurrent(QDate day);
    QDate current() const { return current_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another day was chosen, perhaps one outside what is shown.
    void chosen(QDate day);
    void opened(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF cellRect(int index) const;
    int cellAt(QPointF at) const;
    void paintCell(QPainter& painter, const DayCell& cell, const QRectF& rect) const;
    void paintItem(QPainter& painter, const DayItem& item, const QRectF& box) const;
    void choose(QDate day);
    int headHeight() const { return theme_.px(32); }

    Theme theme_;
    QList<DayCell> cells_;
    QStringList weekdays_;
    int month_ = 0;
    QDate today_, current_;
};

}  // namespace ui
