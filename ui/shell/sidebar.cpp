// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/sidebar.h"

#include "ui/common/icon.h"
#include "ui/common/table_roles.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

class SectionDelegate final : public QStyledItemDelegate {
public:
    SectionDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void setNarrow(bool narrow) { narrow_ = narrow; }

    /// Pixels that the words of a row need, as the current one is written.
    int widthOf(const QString& title) const {
        return before() + QFontMetrics(theme_.font(Type::Body, Weight::Strong)).horizontalAdvance(title) + space::xs;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        const bool current = option.state & QStyle::State_Selected;
        const QRect r = option.rect;
        painter->fillRect(r, theme_.color(current ? Token::Base : Token::Chrome));
        if (current) painter->fillRect(QRect(r.topLeft(), QSize(3, r.height())), theme_.color(Token::Accent));
        const int side = theme_.px(18);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(r.left() + space::l, r.center().y() - side / 2 + 1, side, side));
        painter->setFont(theme_.font(Type::Body, current ? Weight::Strong : Weight::Regular));
        painter->setPen(theme_.color(Token::Text));
        const QRect text = r.adjusted(before(), 0, narrow_ ? 0 : -space::s, 0);
        const QString title = index.data().toString();
        painter->drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
        const QFont caption = theme_.font(Type::Caption);
        const QString key = index.data(SecondLineRole).toString();
        const int used =
            painter->fontMetrics().horizontalAdvance(title) + space::s + QFontMetrics(caption).horizontalAdvance(key);
        if (!narrow_ && used <= text.width()) {  // the words come first
            painter->setFont(caption);
            painter->setPen(theme_.color(Token::Muted));
            painter->drawText(text, int(Qt::AlignRight | Qt::AlignVCenter), key);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {theme_.px(120), std::max(theme_.px(34), QFontMetrics(theme_.font(Type::Body)).height() + space::m)};
    }

private:
    int before() const { return space::l + theme_.px(18) + space::m - 2; }  // edge, icon and what parts it from the words

    Theme theme_;
    bool narrow_ = false;
};

}  // namespace

Sidebar::Sidebar(const Theme& theme, QWidget* parent)
    : Surface(theme, Kind::Chrome, parent),
      head_(makeLabel(theme, {}, Type::Heading, Weight::Strong)),
      caption_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      list_(new QListView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::l, 0, space::s);
    column->setSpacing(0);
    head_->setWordWrap(true);
    caption_->setWordWrap(true);
    head_->setContentsMargins(space::l, 0, space::l, 0);
    caption_->setContentsMargins(space::l, 0, space::l, 0);
    column->addWidget(head_);
    column->addWidget(caption_);
    column->addSpacing(space::m);
    column->addWidget(list_, 1);
    list_->setModel(&model_);
    list_->setAccessibleName(tr("Sections"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new SectionDelegate(theme, list_));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette palette = list_->palette();
    palette.setColor(QPalette::Base, theme.color(Token::Chrome));
    list_->setPalette(palette);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT chosen(index.data(IdRole).toString());
    };
    connect(list_, &QListView::clicked, this, choose);
    connect(list_, &QListView::activated, this, choose);
    setNarrow(false);
}

void Sidebar::setItems(const QString& head, const QString& caption, const QList<Item>& items) {
    head_->setText(head);
    caption_->setText(caption);
    model_.clear();
    for (const Item& item : items) {
        auto* row = new QStandardItem(icon(item.icon), item.title);
        row->setData(item.id, IdRole);
        row->setData(item.shortcut, SecondLineRole);
        row->setData(item.title, Qt::AccessibleTextRole);
        row->setToolTip(item.shortcut);
        row->setEditable(false);
        model_.appendRow(row);
    }
    setNarrow(narrow_);
}

void Sidebar::setCurrent(const QString& id) {
    for (int row = 0; row < model_.rowCount(); ++row)
        if (model_.index(row, 0).data(IdRole).toString() == id) list_->setCurrentIndex(model_.index(row, 0));
}

void Sidebar::setNarrow(bool narrow) {
    narrow_ = narrow;
    auto* delegate = static_cast<SectionDelegate*>(list_->itemDelegate());
    delegate->setNarrow(narrow);
    caption_->setVisible(!narrow);
    int width = theme().px(narrow ? 188 : 232);
    for (int row = 0; row < model_.rowCount(); ++row)
        width = std::max(width, delegate->widthOf(model_.item(row)->text()) + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    setFixedWidth(width);
    list_->viewport()->update();
}

}  // namespace ui
