// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/palette_delegate.h"

#include "ui/common/table_roles.h"
#include "ui/shell/palette_results.h"

#include <QIcon>
#include <QPainter>

namespace ui {

void PaletteDelegate::paintTitle(QPainter* painter, const QRect& area, const QString& title) const {
    const QFont regular = theme_.font(Type::Body);
    const QFont strong = theme_.font(Type::Body, Weight::Strong);
    const QString shown = QFontMetrics(strong).elidedText(title, Qt::ElideRight, area.width());
    int x = area.left();
    const auto piece = [&](const QString& text, const QFont& font) {
        painter->setFont(font);
        const int width = QFontMetrics(font).horizontalAdvance(text);
        painter->drawText(QRect(x, area.top(), width + 2, area.height()), int(Qt::AlignLeft | Qt::AlignVCenter), text);
        x += width;
    };
    int at = 0;
    for (const auto& [start, length] : matchesIn(shown, typed_())) {
        piece(shown.mid(at, start - at), regular);
        piece(shown.mid(start, length), strong);
        at = start + length;
    }
    piece(shown.mid(at), regular);
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const QRect r = option.rect;
    const bool isHead = index.data(FreeRole).toInt() < 0;
    const bool current = !isHead && (option.state & QStyle::State_Selected);
    painter->fillRect(r, theme_.color(current ? Token::Tint : Token::Base));
    if (isHead) {
        painter->setFont(theme_.font(Type::Caption, Weight::Strong));
        painter->setPen(theme_.color(Token::Muted));
        painter->drawText(r.adjusted(space::l, 0, -space::l, -2), int(Qt::AlignLeft | Qt::AlignBottom), index.data().toString());
        painter->restore();
        return;
    }
    if (current) painter->fillRect(QRect(r.topLeft(), QSize(3, r.height())), theme_.color(Token::Accent));
    const int side = theme_.px(18);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(r.left() + space::l + 4, r.center().y() - side / 2 + 1, side, side));
    QRect area = r.adjusted(space::l + side + space::l, 0, -space::l, 0);
    painter->setPen(theme_.color(Token::Muted));
    const QFont caption = theme_.font(Type::Caption);
    const QString key = index.data(TagRole).toString();
    painter->setFont(caption);
    painter->drawText(area, int(Qt::AlignRight | Qt::AlignVCenter), key);
    area.setRight(area.right() - std::max(theme_.px(64), QFontMetrics(caption).horizontalAdvance(key) + space::m));
    const QString right =
        QFontMetrics(theme_.font(Type::Body)).elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, area.width() / 2);
    painter->setFont(theme_.font(Type::Body));
    painter->drawText(area, int(Qt::AlignRight | Qt::AlignVCenter), right);
    area.setRight(area.right() - QFontMetrics(theme_.font(Type::Body)).horizontalAdvance(right) - space::m);
    painter->setPen(theme_.color(Token::Text));
    paintTitle(painter, area, index.data().toString());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool isHead = index.data(FreeRole).toInt() < 0;
    const int text = QFontMetrics(theme_.font(Type::Body)).height();
    return {theme_.px(200), isHead ? std::max(theme_.px(28), text + space::s) : std::max(theme_.px(38), text + space::l)};
}

}  // namespace ui
