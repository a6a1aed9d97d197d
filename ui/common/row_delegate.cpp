// SPDX-License-Identifier: MPL-2.0
#include "ui/common/record_table.h"
#include "ui/common/table_roles.h"

#include <QApplication>
#include <QIcon>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace ui {
namespace {

/// Draws at most `lines` lines, the last with an ellipsis where more would follow. Returns the height used.
int drawLines(QPainter* painter, const QRect& area, const QString& text, const QFont& font, int lines, Qt::Alignment align) {
    const QFontMetrics metrics(font);
    painter->setFont(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    int y = area.top();
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(area.width());
        const bool last = i + 1 == lines;
        const QString rest = text.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        const QRect place(area.left(), y, area.width(), metrics.lineSpacing());
        painter->drawText(place, int(align & Qt::AlignHorizontal_Mask) | int(Qt::AlignVCenter),
                          metrics.elidedText(rest, Qt::ElideRight, area.width()));
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    return y - area.top();
}

int linesOf(const QString& text, const QFont& font, int width, int most) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), int(Qt::TextWordWrap), text).height() >
                   QFontMetrics(font).lineSpacing() * 3 / 2
               ? most
               : 1;
}

}  // namespace

QRect RowDelegate::checkRect(const QRect& cell) const {
    const int side = theme_.px(18);
    return {cell.left() + space::m, cell.center().y() - side / 2, side, side};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, theme_.color(selected ? Token::Tint : Token::Base));
    painter->setPen(theme_.color(Token::Hairline));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QAbstractItemModel* model = index.model();
    const QVariant check = index.data(Qt::CheckStateRole);
    const bool first = index.column() == 0;
    if (selected && first)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme_.color(Token::Accent));
    if (check.isValid() && model) {
        QStyleOptionViewItem box(option);
        box.rect = checkRect(option.rect);
        box.state = QStyle::State_Enabled | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    } else {
        paintText(painter, option.rect.adjusted(space::m, 2, -space::s, -3), index);
    }
    const bool keyed = (option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus();
    if (keyed && check.isValid()) {  // in a row of text the tint says it; a box to tick must be seen to have the keyboard
        painter->setPen(QPen(theme_.color(Token::Text), 2));
        painter->drawRect(checkRect(option.rect).adjusted(-4, -4, 4, 4));
    }
    painter->restore();
}

void RowDelegate::paintText(QPainter* painter, QRect area, const QModelIndex& index) const {
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int side = theme_.px(18);
        icon.paint(painter, QRect(area.left(), area.center().y() - side / 2, side, side));
        area.setLeft(area.left() + side + space::s);
    }
    const QString tag = index.data(TagRole).toString();
    if (!tag.isEmpty()) {
        const QFont font = theme_.font(Type::Caption);
        const int width = QFontMetrics(font).horizontalAdvance(tag) + space::m;
        const int height = QFontMetrics(font).height() + space::xs;
        const QRect frame(area.right() - width, area.center().y() - height / 2, width, height);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(theme_.color(Token::Border));
        painter->setFont(font);
        painter->drawRoundedRect(frame, 3, 3);
        painter->setPen(theme_.color(Token::Text));
        painter->drawText(frame, Qt::AlignCenter, tag);
        area.setRight(frame.left() - space::s);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(SecondLineRole).toString();
    const QFont cell = theme_.font(Type::Cell);
    const QFont caption = theme_.font(Type::Caption);
    const Qt::Alignment align(index.data(Qt::TextAlignmentRole).toInt());
    const int below = second.isEmpty() ? 0 : QFontMetrics(caption).lineSpacing();
    const bool roomForTwo = area.height() - below >= 2 * QFontMetrics(cell).lineSpacing();
    const int lines = roomForTwo ? linesOf(text, cell, area.width(), 2) : 1;
    const int height = lines * QFontMetrics(cell).lineSpacing() + below;
    area.setTop(area.top() + std::max(0, (area.height() - height) / 2));
    painter->setPen(theme_.color(index.data(MutedRole).toBool() ? Token::Muted : Token::Text));
    const int used = drawLines(painter, area, text, cell, lines, align);
    if (second.isEmpty()) return;
    painter->setPen(theme_.color(Token::Muted));
    drawLines(painter, area.adjusted(0, used, 0, 0), second, caption, 1, align);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {theme_.px(80), 2 * QFontMetrics(theme_.font(Type::Cell)).lineSpacing() + space::m};
}

bool RowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable)) return false;
    if (!checkRect(option.rect).adjusted(-6, -6, 6, 6).contains(static_cast<QMouseEvent*>(event)->position().toPoint()))
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace ui
