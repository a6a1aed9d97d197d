// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/month_grid.h"

#include "ui/common/page_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

MonthGrid::MonthGrid(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Calendar"));
    makeKeys();
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
        if (!cell.warning.isEmpty()) words.append(cell.warning);
        for (const DayItem& item : cell.items) words.append(tr("%1 %2, %3").arg(item.clock, item.who, item.state));
        if (cell.items.isEmpty()) words.append(tr("nothing planned"));
    }
    if (const DayItem* item = carriedItem())
        words = {tr("%1 %2 goes to %3").arg(item->clock, item->who, words.first()), tr("Enter drops it, Escape puts it back")};
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
        const bool whole = painter.fontMetrics().horizontalAdvance(weekdays_[day]) <= head.width();
        painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, whole ? weekdays_[day] : weekdays_[day].left(3));
    }
    for (int i = 0; i < cells_.size(); ++i) paintCell(painter, cells_[i], cellRect(i));
    painter.setPen(theme_.color(Token::Hairline));
    for (int i = 0; i < cells_.size(); ++i) painter.drawRect(cellRect(i));
    paintCarried(painter);
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
    painter.setFont(theme_.font(Type::Caption, cell.day == today_ ? Weight::Strong : Weight::Regular));
    QString number = QString::number(cell.day.day());
    if (cell.day.day() == 1) {
        number = QLocale(QLocale::English).toString(cell.day, QStringLiteral("d MMMM"));
        if (painter.fontMetrics().horizontalAdvance(number) > head.width())
            number = QLocale(QLocale::English).toString(cell.day, QStringLiteral("d MMM"));
    }
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
    if (!cell.warning.isEmpty()) {
        const QString mark = cell.note.isEmpty() && room > painter.fontMetrics().horizontalAdvance(tr("! Clash"))
                                 ? tr("! Clash")
                                 : QStringLiteral("!");
        painter.setFont(theme_.font(Type::Caption, Weight::Strong));
        painter.setPen(theme_.color(Token::Due));
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, mark);
        head.setRight(head.right() - painter.fontMetrics().horizontalAdvance(mark) - space::xs);
        painter.setFont(theme_.font(Type::Caption));
        painter.setPen(theme_.color(Token::Muted));
    }
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(cell.note, Qt::ElideRight, int(head.width()) - wide - space::m));

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
    const int clock = item.clock.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(item.clock + u' ');
    painter.setFont(theme_.font(Type::Caption, Weight::Strong));
    painter.drawText(text.adjusted(clock, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(item.who, Qt::ElideRight, int(text.width()) - clock));
    const QRectF below = text.adjusted(0, line, 0, 0);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, item.sign);
    const int sign = item.sign.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(item.sign + u' ');
    painter.setFont(theme_.font(Type::Caption));
    painter.setPen(theme_.color(Token::Muted));
    painter.drawText(below.adjusted(sign, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(item.state, Qt::ElideRight, int(below.width()) - sign));
}

/// The time that is carried, beside the pointer or in the day where the keys have brought it.
void MonthGrid::paintCarried(QPainter& painter) const {
    const DayItem* item = carriedItem();
    if (!item || (carried_->byMouse && !carried_->underway)) return;
    const double wide = cellRect(0).width() - 2 * space::xs, high = itemRect(0, 0).height();
    QPointF at = pointer_ + QPointF(space::s, space::s);
    if (!carried_->byMouse) {
        for (int i = 0; i < cells_.size(); ++i)
            if (cells_[i].day == current_) at = itemRect(i, int(cells_[i].items.size())).topLeft();
    }
    paintItem(painter, *item, QRectF(at, QSizeF(wide, high)));
    painter.setPen(QPen(theme_.color(Token::Accent), 2, Qt::DashLine));
    painter.drawRect(QRectF(at, QSizeF(wide, high)));
}

QRectF MonthGrid::itemRect(int cell, int item) const {
    const QRectF rect = cellRect(cell);
    const int line = QFontMetrics(theme_.font(Type::Caption)).height();
    const double high = 2 * line + 2, top = rect.top() + space::xs + line + space::xs + space::xs + item * (high + 3);
    return {rect.left() + space::xs, std::min(top, rect.bottom() - high - 2), rect.width() - 2 * space::xs, high};
}

const DayItem* MonthGrid::carriedItem() const {
    if (!carried_) return nullptr;
    for (const DayCell& cell : cells_)
        if (cell.day == carried_->from && carried_->item < cell.items.size()) return &cell.items[carried_->item];
    return nullptr;
}

void MonthGrid::carry(QDate from, int item) {
    carried_ = Carried{from, item, {}, false, true};
    setCurrent(current_);
}

void MonthGrid::drop() {
    const Carried what = *carried_;
    putBack();
    if (what.from != current_) Q_EMIT dropped(what.from, what.item, current_);
}

void MonthGrid::putBack() {
    carried_.reset();
    setCurrent(current_);
}

/// The first time of the day that may be moved; again the next one.
void MonthGrid::carryNext() {
    const int after = carried_ && carried_->from == current_ ? carried_->item : -1;
    for (const DayCell& cell : std::as_const(cells_)) {
        if (cell.day != current_) continue;
        for (int step = 1; step <= cell.items.size(); ++step) {
            const int at = (after + step) % int(cell.items.size());
            if (cell.items[at].movable) return carry(current_, at);
        }
    }
}

void MonthGrid::choose(QDate day) {
    if (!day.isValid()) return;
    setCurrent(day);
    Q_EMIT chosen(day);
}

void MonthGrid::makeKeys() {
    auto* keys = new PageKeys(this, tr("In the calendar"));
    const auto carrying = [this] { return carried_.has_value(); };
    const auto days = [this](int by) { return [this, by] { choose(current_.addDays(by)); }; };
    keys->add({{"Left", days(-1)}, {"Right", days(1)}, {"Up", days(-7)}, {"Down", days(7)}}, tr("Go by a day or a week"));
    keys->add({{"PgUp", [this] { choose(current_.addMonths(-1)); }}, {"PgDown", [this] { choose(current_.addMonths(1)); }}},
              tr("Go by a month"));
    keys->add(
        {{"Ctrl+PgUp", [this] { choose(current_.addYears(-1)); }}, {"Ctrl+PgDown", [this] { choose(current_.addYears(1)); }}},
        tr("Go by a year"));
    keys->add({{"Home", [this] { choose(current_.addDays(1 - current_.dayOfWeek())); }},
               {"End", [this] { choose(current_.addDays(7 - current_.dayOfWeek())); }}},
              tr("Go to the first or last day of the week"));
    keys->add({{"M", [this] { carryNext(); }}}, tr("Take a time of the day to move it; again: the next one"));
    keys->add({{"Return", [this] { drop(); }, carrying}, {"Esc", [this] { putBack(); }, carrying}},
              tr("While moving: put it on this day, or leave it where it was"));
    keys->add({{"Return", [this] { Q_EMIT opened(current_); }}, {"Space", [this] { Q_EMIT opened(current_); }}},
              tr("Open the day"));
}

void MonthGrid::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QWidget::keyPressEvent(event);
}

void MonthGrid::mousePressEvent(QMouseEvent* event) {
    const int at = cellAt(event->position());
    if (at < 0) return;
    choose(cells_[at].day);
    carried_.reset();
    for (int i = 0; i < cells_[at].items.size() && !carried_; ++i)
        if (cells_[at].items[i].movable && itemRect(at, i).contains(event->position()))
            carried_ = Carried{cells_[at].day, i, event->position(), true, false};
}

void MonthGrid::mouseMoveEvent(QMouseEvent* event) {
    if (!carried_ || !carried_->byMouse) return;
    pointer_ = event->position();
    const double moved = (pointer_ - carried_->grip).manhattanLength();
    carried_->underway = carried_->underway || moved >= QApplication::startDragDistance();
    if (const int at = cellAt(pointer_); at >= 0 && carried_->underway) setCurrent(cells_[at].day);
}

void MonthGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (!carried_ || !carried_->byMouse) return;
    const bool inside = carried_->underway && cellAt(event->position()) >= 0;
    if (inside) return drop();
    const QDate from = carried_->from;
    carried_.reset();
    setCurrent(from);
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
    if (carried_ && !carried_->byMouse) putBack();
    update();
}

}  // namespace ui
