// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/month_grid.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

MonthGrid::MonthGrid(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Calendar"));
    for (int day = 1; day <= 7; ++day) weekdays_.append(QLocale(QLocale::English).standaloneDayName(day));
}

void MonthGrid::setCells(const QList<DayCell>& cells, int month, QDate today) {
    cells_ = cells;
    month_ = month;
    today_ = today;
    update();
}

void MonthGrid::setCurrent(QDate day) {
    current_ = day;
    QStringList words{QLocale(QLocale::English).toString(day, QStringLiteral("dddd d MMMM yyyy"))};
    for (const DayCell& cell : std::as_const(cells_)) {
        if (cell.day != day) continue;
        if (!cell.note.isEmpty()) words.append(cell.note);
        for (const DayItem& item : cell.items) words.append(tr("%1 %2, %3").arg(item.clock, item.who, item.state));
        if (cell.items.isEmpty()) words.append(tr("nothing planned"));
    }
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    update();
}

QSize MonthGrid::sizeHint() const { return {theme_.px(720), theme_.px(560)}; }
QSize MonthGrid::minimumSizeHint() const { return {theme_.px(420), theme_.px(cells_.size() > 7 ? 380 : 220)}; }

QRectF MonthGrid::cellRect(int index) const {
    const int weeks = std::max(1, int(cells_.size()) / 7);
    const double wide = width() / 7.0, high = double(height() - headHeight()) / weeks;
    return {index % 7 * wide, headHeight() + index / 7 * high, wide, high};
}

int MonthGrid::cellAt(QPointF at) const {
    for (int i = 0; i < cells_.size(); ++i)
        if (cellRect(i).contains(at)) return i;
    return -1;
}

void MonthGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.color(Token::Base));
    painter.fillRect(QRect(0, 0, width(), headHeight()), theme_.color(Token::Raised));
    painter.setFont(theme_.font(Type::Caption, Weight::Strong));
    painter.setPen(theme_.color(Token::Muted));
    for (int day = 0; day < 7; ++day) {
        const QRectF head(cellRect(day).left() + space::s, 0, cellRect(day).width() - space::s, headHeight());
        painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(weekdays_[day], Qt::ElideRight, int(head.width())));
    }
    for (int i = 0; i < cells_.size(); ++i) paintCell(painter, cells_[i], cellRect(i));
    painter.setPen(theme_.color(Token::Hairline));
    for (int i = 0; i < cells_.size(); ++i) painter.drawRect(cellRect(i));
    for (int i = 0; i < cells_.size(); ++i)
        if (cells_[i].day == current_) {
            painter.setPen(QPen(theme_.color(hasFocus() ? Token::FocusInner : Token::Accent), 2));
            painter.drawRect(cellRect(i).adjusted(1, 1, -1, -1));
        }
}

void MonthGrid::paintCell(QPainter& painter, const DayCell& cell, const QRectF& rect) const {
    if (cell.day == current_) painter.fillRect(rect, theme_.color(Token::Tint));
    else if (cell.day.dayOfWeek() > 5) painter.fillRect(rect, theme_.color(Token::Raised));
    painter.save();
    painter.setClipRect(rect);
    const int line = QFontMetrics(theme_.font(Type::Caption)).height();
    QRectF head = rect.adjusted(space::s, space::xs, -space::s, 0);
    head.setHeight(line + space::xs);
    const bool muted = month_ && cell.day.month() != month_;
    const QString number = cell.day.day() == 1 ? QLocale(QLocale::English).toString(cell.day, QStringLiteral("d MMMM"))
                                               : QString::number(cell.day.day());
    painter.setFont(theme_.font(Type::Caption, cell.day == today_ ? Weight::Strong : Weight::Regular));
    const int wide = painter.fontMetrics().horizontalAdvance(number);
    if (cell.day == today_) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.color(Token::Accent));
        painter.drawRoundedRect(QRectF(head.left() - 4, head.top(), wide + 10, head.height()), head.height() / 2,
                                head.height() / 2);
    }
    painter.setPen(theme_.color(cell.day == today_ ? Token::OnAccent : muted ? Token::Muted : Token::Text));
    painter.drawText(head.translated(1, 0), Qt::AlignLeft | Qt::AlignVCenter, number);
    painter.setFont(theme_.font(Type::Caption));
    painter.setPen(theme_.color(Token::Muted));
    const int room = int(head.width()) - wide - space::m;
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, painter.fontMetrics().elidedText(cell.note, Qt::ElideRight, room));

    double top = head.bottom() + space::xs;
    const double high = 2 * line + 2;
    for (int i = 0; i < cell.items.size(); ++i) {
        const DayItem& item = cell.items[i];
        const bool last = i + 1 < cell.items.size() && top + 2 * (high + 3) > rect.bottom();
        const QRectF box(rect.left() + space::xs, top, rect.width() - 2 * space::xs, high);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (last && i > 0) {
            painter.setPen(theme_.color(Token::Muted));
            painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, tr("+%1 more").arg(cell.items.size() - i));
            break;
        }
        paintItem(painter, item, box);
        top += high + 3;
    }
    painter.restore();
}

void MonthGrid::paintItem(QPainter& painter, const DayItem& item, const QRectF& box) const {
    const int line = QFontMetrics(theme_.font(Type::Caption)).height();
    painter.setBrush(Qt::NoBrush);
    painter.fillRect(box, theme_.color(Token::Base));
    painter.setPen(theme_.color(Token::Hairline));
    painter.drawRect(box);
    const QColor bar = theme_.color(item.faded ? Token::Muted : item.token);
    if (item.dashed)
        for (double y = box.top(); y < box.bottom(); y += 5) painter.fillRect(QRectF(box.left(), y, 4, 3), bar);
    else painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), bar);
    const QRectF text = box.adjusted(space::s, 1, -2, 0);
    painter.setPen(theme_.color(item.faded ? Token::Muted : Token::Text));
    painter.setFont(theme_.font(Type::Caption));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, item.clock);
    const int clock = painter.fontMetrics().horizontalAdvance(item.clock + u' ');
    painter.setFont(theme_.font(Type::Caption, Weight::Strong));
    painter.drawText(text.adjusted(clock, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(item.who, Qt::ElideRight, int(text.width()) - clock));
    painter.setFont(theme_.font(Type::Caption));
    painter.setPen(theme_.color(Token::Muted));
    painter.drawText(text.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(item.state, Qt::ElideRight, int(text.width())));
}

void MonthGrid::choose(QDate day) {
    if (!day.isValid()) return;
    setCurrent(day);
    Q_EMIT chosen(day);
}

void MonthGrid::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left: return choose(current_.addDays(-1));
    case Qt::Key_Right: return choose(current_.addDays(1));
    case Qt::Key_Up: return choose(current_.addDays(-7));
    case Qt::Key_Down: return choose(current_.addDays(7));
    case Qt::Key_PageUp: return choose(shift ? current_.addYears(-1) : current_.addMonths(-1));
    case Qt::Key_PageDown: return choose(shift ? current_.addYears(1) : current_.addMonths(1));
    case Qt::Key_Home: return choose(current_.addDays(1 - current_.dayOfWeek()));
    case Qt::Key_End: return choose(current_.addDays(7 - current_.dayOfWeek()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return Q_EMIT opened(current_);
    default: QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent* event) {
    if (const int at = cellAt(event->position()); at >= 0) choose(cells_[at].day);
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int at = cellAt(event->position()); at >= 0) Q_EMIT opened(cells_[at].day);
}

void MonthGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace ui
