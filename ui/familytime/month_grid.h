// SPDX-License-Identifier: MPL-2.0
// Weeks as a grid of days: what is planned and what became of it. Arrows walk through days, Page Up and Down through months,
// Enter opens the day. A time is dragged to another day, or taken with M, carried with the arrows and dropped with Enter;
// Escape puts it back. Painted; the list beside it says the same in words.
#pragma once

#include "core/rules/planned_times.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

namespace ui {

struct DayItem {
    int start = 0;
    QString clock;  ///< "10:00"
    QString who;    ///< bold
    QString state;  ///< second line: "Held"
    QString sign;   ///< says the same at a glance: "●"
    Token token = Token::Accent;
    bool dashed = false;  ///< by call or letter
    bool faded = false;   ///< left out, paused, of another case
    bool movable = false;
};

struct DayCell {
    QDate day;
    QString note;     ///< "Good Friday", "Clocks +1 h"
    QString warning;  ///< clashes and load, in words; the cell shows that there are some
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
    /// The item with this number of the day `from` was dropped on another day of the grid or beyond.
    void dropped(QDate from, int item, QDate to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A time on its way to another day, by mouse or by keys.
    struct Carried {
        QDate from;
        int item = 0;
        QPointF grip;  ///< where the mouse took it
        bool byMouse = false;
        bool underway = false;  ///< a mouse that shook is no drag
    };
    const DayItem* carriedItem() const;
    void carry(QDate from, int item);
    void drop();
    void putBack();
    void carryNext();
    void makeKeys();
    QRectF itemRect(int cell, int item) const;
    QRectF cellRect(int index) const;
    int cellAt(QPointF at) const;
    void paintCell(QPainter& painter, const DayCell& cell, const QRectF& rect) const;
    void paintItem(QPainter& painter, const DayItem& item, const QRectF& box) const;
    void paintCarried(QPainter& painter) const;
    void choose(QDate day);
    int headHeight() const { return theme_.px(32); }

    Theme theme_;
    QList<DayCell> cells_;
    QStringList weekdays_;
    int month_ = 0;
    QDate today_, current_;
    std::optional<Carried> carried_;
    QPointF pointer_;
};

}  // namespace ui
